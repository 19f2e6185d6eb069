"""Which topics and items of two documents are the same ones, whatever became of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.item_matching import ItemPairs, match_items
from editor.review.outlines import Outline, Row, outline_of
from editor.review.shares import Shares, find_shares
from editor.review.topic_matching import match_topics


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


def match(old: Document, new: Document) -> Matching:
    """Find the topics and items that two documents have in common.

    Items are the same by what they say and by their link names, wherever they stand; a link name
    alone does not make two items of different texts the same one. Topics are the same by their
    titles, their link names and the items in them.
    """
    return match_outlines(outline_of(old), outline_of(new))


def match_outlines(old: Outline, new: Outline) -> Matching:
    """Find what two outlines have in common, as `match` does."""
    items = match_items(old.items, new.items)
    shares = find_shares(old.items, new.items, items)
    items = {**items, **shares.pairs}
    topics = match_topics(old, new, items)
    return _matching(old, new, (topics, items), shares)


def _matching(
    old: Outline, new: Outline, pairs: tuple[ItemPairs, ItemPairs], shares: Shares
) -> Matching:
    topics, items = pairs
    places = _places(old.topics, new.topics, topics) | _places(old.items, new.items, items)
    return Matching(
        places,
        _places(new.items, old.items, shares.split_off),
        _places(old.items, new.items, shares.merged_into),
        _tops(old, new, places),
    )


def _tops(
    old: Outline, new: Outline, places: Mapping[Position, Position]
) -> tuple[Position, Position]:
    """Return what holds the same items where only one of the documents has topics."""
    if bool(old.topics) == bool(new.topics):
        return (), ()
    items = [pair for pair in places.items() if pair[0] in old.rows]
    sides = [one[:-1] for one, _other in items] if old.topics else [two[:-1] for _one, two in items]
    counts = Counter(sides)
    topic, often = counts.most_common(1)[0] if counts else ((), 0)
    if often * 2 <= len(sides):
        return (), ()
    return (topic, ()) if old.topics else ((), topic)


def _places(
    rows: Sequence[Row], others: Sequence[Row], numbers: Mapping[int, int]
) -> dict[Position, Position]:
    return {rows[one].position: others[other].position for one, other in numbers.items()}
