"""Which of some things moved, so that the fewest moves explain their order."""

import itertools
from collections.abc import Sequence


def staying(order: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Return the numbers that may be taken to have stayed where they were; all others moved.

    That is the longest subsequence that rises; of several as long the heaviest.

    Args:
        order: where things stood, in the order in which they stand; no number twice.
        weights: how heavy each of them is, in the same order.
    """
    if all(left < right for left, right in itertools.pairwise(order)):
        return set(order)
    ranks = {number: rank for rank, number in enumerate(sorted(order), start=1)}
    best = _Highest(len(order))
    below: dict[int, int | None] = {}
    for number, weight in zip(order, weights, strict=True):
        (count, heavy), last = best.up_to(ranks[number] - 1)
        below[number] = last
        best.put(ranks[number], (count + 1, heavy + weight), number)
    _score, at = best.up_to(len(order))
    found: set[int] = set()
    while at is not None:
        found.add(at)
        at = below[at]
    return found


_Score = tuple[int, int]


class _Highest:
    """The highest score among the first numbers (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[_Score, int | None]] = [((0, 0), None)] * (size + 1)

    def put(self, rank: int, score: _Score, number: int) -> None:
        """Give a rank a score."""
        while rank < len(self._tree):
            if score > self._tree[rank][0]:
                self._tree[rank] = (score, number)
            rank += rank & -rank

    def up_to(self, rank: int) -> tuple[_Score, int | None]:
        """Return the highest score of all ranks up to this one, and whose it is."""
        best: tuple[_Score, int | None] = ((0, 0), None)
        while rank > 0:
            if self._tree[rank][0] > best[0]:
                best = self._tree[rank]
            rank -= rank & -rank
        return best
