"""Mistakes of ours: the texts are kept first, then it is said what happened, and work goes on."""
