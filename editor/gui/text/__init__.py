"""A file that is no FAQ, or a broken one, as text."""
