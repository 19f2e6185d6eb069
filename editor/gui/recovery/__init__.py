"""Keeping what is typed against every bad end, and giving it back at the next start."""
