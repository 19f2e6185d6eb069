"""Three orders of one list: the moves and additions of both sides, brought together."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Order(Generic[Key]):
    """An order that has the moves of both sides."""

    keys: tuple[Key, ...]
    contested: tuple[Key, ...] = ()
    """What both sides moved, each to another place."""


def merge_orders(
    base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key], *, prefers_theirs: bool = False
) -> Order[Key]:
    """Return an order in which everything stands where the side that moved or added it wants it.

    What neither side moved keeps its order and divides the list into gaps; what a side moved or
    added goes into the gap where it stands there, ours before theirs. Each key of either side is
    in the result once.

    Args:
        base: the keys in the order from which both sides began.
        ours: the keys of one side.
        theirs: the keys of the other side.
        prefers_theirs: whose place counts for what both moved to different places.
    """
    moved = (_moved(base, ours), _moved(base, theirs))
    in_both = set(ours) & set(theirs)
    steady = (in_both & set(base)) - moved[0] - moved[1]
    gaps = (_gaps(ours, steady), _gaps(theirs, steady))
    contested = [
        key for key in ours if key in moved[0] and key in moved[1] and gaps[0][key] != gaps[1][key]
    ]
    follows_theirs = {
        key
        for key in in_both
        if key in moved[1] and (key not in moved[0] or (prefers_theirs and key in contested))
    }
    rows: dict[Key | None, list[Key]] = {}
    for side, gap, is_theirs in ((ours, gaps[0], False), (theirs, gaps[1], True)):
        for key in side:
            is_here = key not in in_both or (key in follows_theirs) is is_theirs
            if key not in steady and is_here:
                rows.setdefault(gap[key], []).append(key)
    keys = list(rows.get(None, ()))
    for key in ours:
        if key in steady:
            keys += [key, *rows.get(key, ())]
    return Order(tuple(keys), tuple(contested))


def moved_keys(old: Sequence[Key], new: Sequence[Key]) -> set[Key]:
    """Return the fewest keys whose moves explain another order of what is in both."""
    return _moved(old, new)


def _moved(old: Sequence[Key], new: Sequence[Key]) -> set[Key]:
    places = {key: place for place, key in enumerate(new)}
    common = [key for key in old if key in places]
    return set(common) - _longest_rise(common, [places[key] for key in common])


def _longest_rise(keys: Sequence[Key], numbers: Sequence[int]) -> set[Key]:
    """Return the keys of the longest rising subsequence of their numbers."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        last[length : length + 1] = [index]
        before.append(last[length - 1] if length else -1)
    kept: set[Key] = set()
    index = last[-1] if last else -1
    while index >= 0:
        kept.add(keys[index])
        index = before[index]
    return kept


def _gaps(side: Sequence[Key], steady: set[Key]) -> dict[Key, Key | None]:
    """Return behind which steady key each key stands, None for the beginning."""
    gaps: dict[Key, Key | None] = {}
    above: Key | None = None
    for key in side:
        above = key if key in steady else above
        gaps[key] = above
    return gaps
