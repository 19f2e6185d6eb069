"""Where in the new document something would stand that is no longer there, or moved away."""

from collections.abc import Set as AbstractSet

from editor.document.faq import Position
from editor.review.matched import Matching

Place = tuple[Position, int]
"""A topic, () for the top, and a row in it."""


def place_before(
    matching: Matching, old: Position, moved: AbstractSet[Position] = frozenset()
) -> Place | None:
    """Return where in the new document something stood in the old one; None if its topic went.

    It stands behind the nearest of those that stood above it and stayed there.

    Args:
        matching: what both documents have in common.
        old: where it stood.
        moved: where things stand that moved.
    """
    *above, row = old
    parent = matching.parent(tuple(above))
    if parent is None:
        return None
    for number in reversed(range(row)):
        sibling = matching.new((*above, number))
        if sibling is not None and sibling[:-1] == parent and sibling not in moved:
            return parent, sibling[-1] + 1
    return parent, 0


def order_on_page(matching: Matching, old: Position) -> tuple[float, ...]:
    """Return what sorts something that went among the positions of what stands there."""
    place = place_before(matching, old)
    if place is None:
        return (*order_on_page(matching, old[:-1]), old[-1])
    parent, row = place
    return (*parent, row - 0.5)
