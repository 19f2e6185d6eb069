"""Which pieces of two long sequences belong together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: So many comparisons are made at most at one place; beyond that it is cut at rare pieces first.
_MOST = 4_000_000
_SHINGLE = 6

#: A range of the first sequence, and the range of the second that stands in its place.
Change = tuple[int, int, int, int]


def changes(first: Sequence[str], second: Sequence[str]) -> list[Change]:
    """Return what differs, in order; what lies between the changes is equal."""
    found: list[Change] = []
    waiting: list[Change] = [(0, len(first), 0, len(second))]
    while waiting:
        area = _trimmed(first, second, waiting.pop())
        start, end, begin, stop = area
        if start == end or begin == stop:
            if start != end or begin != stop:
                found.append(area)
        elif (end - start) * (stop - begin) <= _MOST:
            found.extend(_small(first, second, area))
        else:
            parts = list(_cut(first, second, area))
            if len(parts) > 1:
                waiting.extend(parts)
            else:
                found.append(area)
    return sorted(found)


def _trimmed(first: Sequence[str], second: Sequence[str], area: Change) -> Change:
    """Return an area without what is equal at its ends."""
    start, end, begin, stop = area
    while start < end and begin < stop and first[start] == second[begin]:
        start += 1
        begin += 1
    while start < end and begin < stop and first[end - 1] == second[stop - 1]:
        end -= 1
        stop -= 1
    return start, end, begin, stop


def _small(first: Sequence[str], second: Sequence[str], area: Change) -> Iterator[Change]:
    start, end, begin, stop = area
    matcher = SequenceMatcher(None, first[start:end], second[begin:stop], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            yield start + i, start + j, begin + k, begin + m


def _cut(first: Sequence[str], second: Sequence[str], area: Change) -> Iterator[Change]:
    """Yield the areas between runs of pieces that each sequence has exactly once."""
    start, end, begin, stop = area
    ours = _unique(first, start, end)
    theirs = _unique(second, begin, stop)
    pairs = sorted((ours[run], theirs[run]) for run in ours.keys() & theirs.keys())
    for here, there in _rising(pairs):
        if here >= start and there >= begin:
            yield start, here, begin, there
            start, begin = here + _SHINGLE, there + _SHINGLE
    yield start, end, begin, stop


def _unique(sequence: Sequence[str], start: int, end: int) -> dict[tuple[str, ...], int]:
    runs = [tuple(sequence[at : at + _SHINGLE]) for at in range(start, end - _SHINGLE + 1)]
    counts = Counter(runs)
    return {run: start + at for at, run in enumerate(runs) if counts[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs in which the second number rises too (patience sorting)."""
    piles: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for index, (_here, there) in enumerate(pairs):
        pile = _place(tops, there)
        before.append(piles[pile - 1] if pile else None)
        if pile == len(piles):
            piles.append(index)
            tops.append(there)
        else:
            piles[pile] = index
            tops[pile] = there
    chosen: list[tuple[int, int]] = []
    at = piles[-1] if piles else None
    while at is not None:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _place(tops: Sequence[int], value: int) -> int:
    low, high = 0, len(tops)
    while low < high:
        middle = (low + high) // 2
        if tops[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low
