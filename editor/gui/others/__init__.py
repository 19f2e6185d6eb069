"""Others at the same file: what they write, where they take it, and that they are there."""
