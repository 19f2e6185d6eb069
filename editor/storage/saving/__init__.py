"""Exchanging what a file holds so that no failure and no crash costs the old and the new text."""
