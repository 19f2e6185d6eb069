"""Slow work about the site around a file, in a process of its own: the window never waits."""
