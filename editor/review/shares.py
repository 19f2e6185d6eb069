"""Items that were made of a part of another one's answer, and items whose answer went into one."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from editor.review.outlines import Row

#: A line or sentence shorter than this may stand in any answer.
_SHORT = 16
_MOST_HOLDERS = 4
#: How much of an answer has to have come from the other one.
_ENOUGH = 0.6
_PIECE_END = re.compile(r"\n+|(?<=[.!?。])\s+")


@dataclass(frozen=True, slots=True)
class Shares:
    """What was split and merged, as numbers of items."""

    pairs: Mapping[int, int]
    """Old items that were the same as nothing so far, each with what it mostly became."""
    split_off: Mapping[int, int]
    """New items, each with the old one from which they were taken."""
    merged_into: Mapping[int, int]
    """Old items that went, each with the new one that took them in."""


def find_shares(old: Sequence[Row], new: Sequence[Row], pairs: Mapping[int, int]) -> Shares:
    """Find what was split and merged.

    Args:
        old: the items of the one document.
        new: those of the other.
        pairs: which are the same, as far as that is known.
    """
    back = {other: one for one, other in pairs.items()}
    if len(pairs) == len(old) == len(new):
        return Shares({}, {}, {})
    pieces_of = cache(_pieces)  # each answer is looked at from both sides
    split_off = dict(_taken(_Side(new, back), _Side(old, pairs), pieces_of))
    merged = dict(_taken(_Side(old, pairs), _Side(new, back), pieces_of))
    found: dict[int, int] = {}
    for other, one in split_off.items():
        if one not in pairs and one not in found:
            found[one] = other
    taken = set(found.values()) | set(back)
    for one, other in merged.items():
        if other not in taken and one not in found:
            found[one] = other
            taken.add(other)
    return Shares(
        found,
        {other: one for other, one in split_off.items() if found.get(one) != other},
        {one: other for one, other in merged.items() if one not in found},
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """The items of a document, and the items of the other one that some of them are."""

    rows: Sequence[Row]
    pairs: Mapping[int, int]


_PiecesOf = Callable[[str], AbstractSet[str]]


def _taken(parts: _Side, wholes: _Side, pieces_of: _PiecesOf) -> Iterator[tuple[int, int]]:
    """Yield items without partner, each with the item of the other side that has its answer.

    An item that still has that text on this side has not lost it: it is a copy then.
    """
    alone = [number for number in range(len(parts.rows)) if number not in parts.pairs]
    holders = _holders(wholes, parts, pieces_of)
    for number in alone:
        pieces = pieces_of(parts.rows[number].answer)
        shared: dict[int, int] = defaultdict(int)
        for piece in pieces:
            for holder in holders.get(piece, ()):
                shared[holder] += len(piece)
        best = max(shared, key=lambda holder: (shared[holder], -holder), default=None)
        if best is not None and shared[best] >= _ENOUGH * sum(map(len, pieces)):
            yield number, best


def _holders(wholes: _Side, parts: _Side, pieces_of: _PiecesOf) -> dict[str, list[int]]:
    """Return which items have a piece of an answer that they do not have on the other side."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(wholes.rows):
        partner = wholes.pairs.get(number)
        still = parts.rows[partner].answer if partner is not None else ""
        if still != row.answer:
            for piece in pieces_of(row.answer) - pieces_of(still):
                holders[piece].append(number)
    return {piece: some for piece, some in holders.items() if len(some) <= _MOST_HOLDERS}


def _pieces(answer: str) -> set[str]:
    """Return the lines and sentences of an answer that are long enough to tell something."""
    return set(_long(_PIECE_END.split(answer)))


def _long(pieces: Iterable[str]) -> Iterator[str]:
    return (" ".join(piece.split()) for piece in pieces if len(piece.strip()) >= _SHORT)
