"""kramdown in Python."""
