"""Which signs a difference has."""

from editor.review.difference import Difference, Kind
from editor.review.sign import Sign

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
