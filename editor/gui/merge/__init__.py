"""A file that holds two versions of itself: what to take from each."""
