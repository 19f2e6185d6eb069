"""Spelling in the window: what all files share, what is one file's own, and its menu."""
