"""The few signs by which lists and trees show what became of something."""

from enum import StrEnum


class Sign(StrEnum):
    """A sign; something that moved and was reworded has two."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    FORMATTING = "formatting"
