"""Which topics and items of two documents are the same ones, whatever became of them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.item_matching import ItemPairs, match_items, match_single
from editor.review.matched import Matching
from editor.review.outlines import Outline, Row, outline_of, with_topic_names
from editor.review.shares import Shares, find_shares
from editor.review.topic_matching import match_topics

__all__ = ["Matching", "match", "match_outlines"]


def match(old: Document, new: Document) -> Matching:
    """Find the topics and items that two documents have in common.

    Items are the same by what they say and by their link names, wherever they stand; a link name
    alone does not make two items of different texts the same one. Topics are the same by their
    titles, their link names and the items in them.
    """
    return match_outlines(outline_of(old), outline_of(new))


def match_outlines(old: Outline, new: Outline) -> Matching:
    """Find what two outlines have in common, as `match` does.

    Several equal items are told apart by the topics that they are in; so where topics have other
    names, those are matched first, by the items that are there once.
    """
    if _names(old) != _names(new):
        topics = match_topics(old, new, match_single(old.items, new.items))
        new = with_topic_names(
            new, {new.topics[b].name: old.topics[a].name for a, b in topics.items()}
        )
    items = match_items(old.items, new.items)
    shares = find_shares(old.items, new.items, items)
    items = {**items, **shares.pairs}
    topics = match_topics(old, new, items)
    return _matching(old, new, (topics, items), shares)


def _names(outline: Outline) -> set[str]:
    return {row.name for row in outline.topics}


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
