"""The few signs by which lists and trees show what became of something."""

from enum import StrEnum

from editor.review.difference import Difference, Kind


class Sign(StrEnum):
    """A sign; something that moved and was reworded has two."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    FORMATTING = "formatting"


_SIGNS = {
    Kind.ADDED: Sign.ADDED,
    Kind.REMOVED: Sign.REMOVED,
    Kind.MOVED: Sign.MOVED,
    Kind.REORDERED: Sign.MOVED,
    Kind.FORMATTING: Sign.FORMATTING,
}


def signs_of(difference: Difference) -> tuple[Sign, ...]:
    """Return the signs of a difference, in the order of `Sign`."""
    found = {_SIGNS.get(kind, Sign.CHANGED) for kind in difference.kinds}
    return tuple(sign for sign in Sign if sign in found)
