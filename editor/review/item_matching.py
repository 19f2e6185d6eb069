"""Which items of two documents are the same: first those that are sure, then the likeliest."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from editor.review.candidates import Candidates
from editor.review.outlines import Row

ItemPairs = dict[int, int]
"""Numbers of old items, each with the number of the new item that it became."""

#: As short an answer, or a shorter one, is none that only one item would have.
_SHORT_ANSWER = 20
#: The same for questions, which several topics may ask in the same words.
_SHORT_QUESTION = 12


def match_items(old: Sequence[Row], new: Sequence[Row]) -> ItemPairs:
    """Return which items are the same."""
    pairs: ItemPairs = {}
    left, right = list(range(len(old))), list(range(len(new)))
    for key, in_order in _KEYS:
        if not left or not right:
            break
        pairs |= _equal(_grouped(old, left, key), _grouped(new, right, key), in_order=in_order)
        taken = set(pairs.values())
        left = [number for number in left if number not in pairs]
        right = [number for number in right if number not in taken]
    if left and right:
        pairs |= _likeliest(Candidates((old, left), (new, right)))
    return pairs


def match_single(old: Sequence[Row], new: Sequence[Row]) -> ItemPairs:
    """Return which items are the same among those whose texts no other item has."""
    pairs: ItemPairs = {}
    for key in (_all, _texts):
        grouped = [_grouped(rows, list(range(len(rows))), key) for rows in (old, new)]
        pairs = {**dict(_equal(*grouped, in_order=False)), **pairs}
    return pairs


def _likeliest(candidates: Candidates) -> ItemPairs:
    """Pair the likeliest first, whoever is left then."""
    pairs: ItemPairs = {}
    taken: set[int] = set()
    for one, other in candidates.best_first():
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


# What makes two items surely the same

_Key = Callable[[Row], Hashable]


def _equal(
    old: dict[Hashable, list[int]], new: dict[Hashable, list[int]], *, in_order: bool
) -> Iterator[tuple[int, int]]:
    """Yield pairs that have the same key; of several under one key only if their order decides."""
    for key, ours in old.items():
        theirs = new.get(key)
        if theirs is not None and (in_order or len(ours) == len(theirs) == 1):
            yield from zip(ours, theirs, strict=False)


def _grouped(rows: Sequence[Row], numbers: list[int], key: _Key) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        found = key(rows[number])
        if found is not None:
            groups[found].append(number)
    return groups


def _all_in_topic(row: Row) -> Hashable:
    return row.topic, row.label, row.anchor, row.answer


def _all(row: Row) -> Hashable:
    return row.label, row.anchor, row.answer


def _texts_in_topic(row: Row) -> Hashable:
    return (row.topic, row.label, row.answer) if row.label and row.answer else None


def _texts(row: Row) -> Hashable:
    return (row.label, row.answer) if row.label and row.answer else None


def _names_in_topic(row: Row) -> Hashable:
    return (row.topic, row.label, row.anchor) if row.label and row.anchor else None


def _names(row: Row) -> Hashable:
    return (row.label, row.anchor) if row.label and row.anchor else None


def _link_and_answer(row: Row) -> Hashable:
    return (row.anchor, row.answer) if row.anchor and len(row.answer) > _SHORT_ANSWER else None


def _question(row: Row) -> Hashable:
    return row.label if len(row.label) > _SHORT_QUESTION else None


_KEYS: tuple[tuple[_Key, bool], ...] = (
    (_all_in_topic, True),
    (_all, True),
    (_texts_in_topic, True),
    (_texts, True),
    (_names_in_topic, False),
    (_names, False),
    (_link_and_answer, False),
    (_question, False),
)
"""Each key with whether items that share it are told apart by their order alone."""
