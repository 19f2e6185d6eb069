"""The topics and items that two documents have in common, once that is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from editor.document.faq import Position


@dataclass(frozen=True)
class Matching:
    """The topics and items that two documents have in common."""

    pairs: Mapping[Position, Position]
    """Where topics and items stand in the new document, by where they stood in the old one."""
    split_off: Mapping[Position, Position]
    """Where in the old document the item stood from whose answer a new item's was taken."""
    merged_into: Mapping[Position, Position]
    """Where in the new document the item stands whose answer took in that of one that went."""
    tops: tuple[Position, Position] = ((), ())
    """The topic that holds in the one document what stands at the top in the other, () for the top.

    A list of questions that is put into a topic as a whole has not moved.
    """

    @cached_property
    def back(self) -> Mapping[Position, Position]:
        """Where topics and items stood in the old document, by where they stand in the new one."""
        return {new: old for old, new in self.pairs.items()}

    def new(self, old: Position) -> Position | None:
        """Return where something of the old document stands in the new one; None if it went."""
        return self.pairs.get(old)

    def old(self, new: Position) -> Position | None:
        """Return where something of the new document stood in the old one; None if it came."""
        return self.back.get(new)

    def parent(self, old: Position) -> Position | None:
        """Return what a topic of the old document, or its top, is in the new one; None if gone."""
        if old in ((), self.tops[0]):
            return self.tops[1]
        return self.pairs.get(old)
