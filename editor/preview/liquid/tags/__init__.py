"""The tags of Liquid and of Jekyll, by theme."""
