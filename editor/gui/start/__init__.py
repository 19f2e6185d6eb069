"""The screen that stands before any file is open."""
