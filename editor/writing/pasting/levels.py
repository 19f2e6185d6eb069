"""Items that only say how deep they stand, put into each other."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from editor.writing.pasting.model import Block, Items, Levelled

_WORD_LEVEL = re.compile(r"\blevel(\d+)\b")
_NUMBER = re.compile(r"\(?(?:\d+|[a-z]{1,4}|[A-Z]{1,4})[.)]")


def word_level(style: str) -> int | None:
    """Return how deep a paragraph of a word processor stands in a list; None outside of lists."""
    found = _WORD_LEVEL.search(style)
    return int(found[1]) if found else None


def is_number(mark: str) -> bool:
    """Whether the mark that a word processor shows before an item counts it."""
    return _NUMBER.match(mark.strip()) is not None


def nested(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks with lists in place of items that only say how deep they stand."""
    done: list[Block] = []
    for is_level, group in groupby(blocks, key=lambda block: isinstance(block, Levelled)):
        found = list(group)
        items = [block for block in found if isinstance(block, Levelled)]
        done += _lists(items) if is_level else found
    return done


def _lists(items: Sequence[Levelled]) -> list[Block]:
    """Return lists of items; the first one is as far out as any before it."""
    done: list[Block] = []
    at = 0
    while at < len(items):
        first = items[at]
        made: list[tuple[Block, ...]] = []
        while at < len(items) and _is_of(items[at], first, is_first=not made):
            end = at + 1
            while end < len(items) and items[end].level > first.level:
                end += 1
            inner = _lists(items[at + 1 : end])
            made.append((*items[at].blocks, *inner))
            at = end
        done.append(Items(tuple(made), first.is_numbered))
    return done


def _is_of(item: Levelled, first: Levelled, *, is_first: bool) -> bool:
    return is_first or (item.level <= first.level and item.is_numbered == first.is_numbered)
