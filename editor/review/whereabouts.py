"""Where in the new document something would stand that is no longer there."""

from collections.abc import Set as AbstractSet

from editor.document.faq import Position
from editor.review.matched import Matching

Place = tuple[Position, int]
"""A topic, () for the top, and a row in it."""


class Whereabouts:
    """Finds places for what went, and remembers them: what went first tells where the next was."""

    def __init__(self, matching: Matching, moved: AbstractSet[Position] = frozenset()) -> None:
        """Prepare to look.

        Args:
            matching: what both documents have in common.
            moved: where things stand that moved, and so tell nothing about their old neighbours.
        """
        self._matching = matching
        self._moved = moved
        self._rows: dict[Position, list[int]] = {}

    def place(self, old: Position) -> Place | None:
        """Return where in the new document something stood in the old one; None if its topic went.

        It stands behind the nearest of those that stood above it and are still in its topic.
        """
        *above, row = old
        topic = tuple(above)
        parent = self._matching.parent(topic)
        if parent is None:
            return None
        rows = self._rows.setdefault(topic, [0])
        while len(rows) <= row:
            sibling = self._matching.new((*topic, len(rows) - 1))
            if sibling is None or sibling[:-1] != parent or sibling in self._moved:
                rows.append(rows[-1])
            else:
                rows.append(sibling[-1] + 1)
        return parent, rows[row]

    def order(self, old: Position) -> tuple[float, ...]:
        """Return what sorts something that went among the positions of what stands there."""
        place = self.place(old)
        if place is None:
            return (*self.order(old[:-1]), old[-1])
        parent, row = place
        return (*parent, row - 0.5)
