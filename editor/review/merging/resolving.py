"""Deciding a conflict: the edit of the merged document that takes one side's version, or another.

A conflict can be decided more than once: each decision puts its version in the place of whatever
stands there by then.
"""
