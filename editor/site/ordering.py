"""Sorting as Ruby does it: by comparisons that need not be an order."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def merge_sorted(items: Sequence[Item], compare: Callable[[Item, Item], int]) -> list[Item]:
    """Return items sorted by merging, as the C library under Ruby sorts.

    Documents with and without dates cannot be put into one order: a comparison may say a before b,
    b before c and c before a. Which order comes out then depends on how the sorting goes about it.
    """
    half = len(items) // 2
    if not half:
        return list(items)
    left = merge_sorted(items[:half], compare)
    right = merge_sorted(items[half:], compare)
    result: list[Item] = []
    one = other = 0
    while one < len(left) and other < len(right):
        if compare(left[one], right[other]) <= 0:
            result.append(left[one])
            one += 1
        else:
            result.append(right[other])
            other += 1
    return result + left[one:] + right[other:]


def compared(one: object, other: object) -> int | None:
    """Return how two values compare, like `<=>`: None if they do not."""
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return 0 if one is other else None
    for kind in (int | float, str, dt.datetime):
        if isinstance(one, kind) and isinstance(other, kind):
            return (one > other) - (one < other)  # type: ignore[operator]  # of one kind
    if isinstance(one, dt.date) and isinstance(other, dt.date):
        return _days(one, other)
    if isinstance(one, list) and isinstance(other, list):
        return _lists(one, other)
    return 0 if one == other else None


def _days(one: dt.date, other: dt.date) -> int | None:
    if isinstance(one, dt.datetime) or isinstance(other, dt.datetime):
        return None
    return (one > other) - (one < other)


def _lists(one: list[object], other: list[object]) -> int | None:
    for left, right in zip(one, other, strict=False):
        result = compared(left, right)
        if result != 0:
            return result
    return (len(one) > len(other)) - (len(one) < len(other))
