"""Filters on lists: parts, order without properties, and taking them together."""

import random
from collections.abc import Callable, Mapping, Sequence

from editor.language import _
from editor.preview.liquid.access import can_select, select
from editor.preview.liquid.context import Context
from editor.preview.liquid.numbers import strict_integer, sum_of
from editor.preview.liquid.problems import LimitReached, LiquidFailure
from editor.preview.liquid.values import flat, inspect, is_hash, is_list, to_s

_MOST = 1_000_000


def items(value: object) -> Sequence[object]:
    """Return what Liquid's filters on lists go over; lists in lists are opened."""
    if is_list(value):
        return flat(value)
    if isinstance(value, range):
        if len(value) > _MOST:
            raise LimitReached(_("This list is longer than the preview can follow."))
        return list(value)
    return [] if value is None else [value]


def first(_context: Context, value: object) -> object:
    if isinstance(value, range):
        return value.start
    if is_hash(value):
        return list(next(iter(value.items()))) if value else None
    return value[0] if is_list(value) and value else None


def last(_context: Context, value: object) -> object:
    if isinstance(value, range):
        return value.stop - 1
    return value[-1] if is_list(value) and value else None


def size(_context: Context, value: object) -> int:
    if isinstance(value, str | range) or is_list(value) or is_hash(value):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return max(8, (value.bit_length() + 63) // 64 * 8)
    return 0


def join(_context: Context, value: object, between: object = " ") -> str:
    found, sign = items(value), to_s(between)
    texts = [to_s(each) for each in found]
    if len(sign) * len(texts) + sum(map(len, texts)) > 10 * _MOST:
        raise LimitReached(_("This makes texts larger than the preview can hold."))
    return sign.join(texts)


def reverse(_context: Context, value: object) -> list[object]:
    return list(items(value))[::-1]


def concat(_context: Context, value: object, more: object) -> list[object]:
    if not is_list(more):
        raise LiquidFailure(_("Only a list can be joined to a list."))
    return [*items(value), *more]


def map_(_context: Context, value: object, name: object) -> list[object]:
    return [select(each, name) if can_select(each) else None for each in items(value)]


def compact(_context: Context, value: object, name: object = None) -> object:
    found = items(value)
    if name is None:
        return [each for each in found if each is not None]
    if found and not can_select(found[0]):
        return None
    return [each for each in found if select(each, name) is not None]


def uniq(_context: Context, value: object, name: object = None) -> list[object]:
    found: list[object] = []
    seen: set[str] = set()
    all_items = items(value)
    if len(all_items) == 1:  # Ruby does not even ask for the property
        return list(all_items)
    for each in all_items:
        key = inspect(each if name is None else select(each, name))
        if key not in seen:
            seen.add(key)
            found.append(each)
    return found


def sort_natural(_context: Context, value: object, name: object = None) -> object:
    """Sort without regard to capitals; what is nil comes last."""
    found = items(value)
    if name is None:
        return _naturally(found, lambda each: each)
    if not all(map(can_select, found)):
        return None
    return list(found) if len(found) == 1 else _naturally(found, lambda each: select(each, name))


def _naturally(found: Sequence[object], key: Callable[[object], object]) -> list[object]:
    keyed = [(key(each), each) for each in found]
    there = sorted(
        (pair for pair in keyed if pair[0] is not None), key=lambda pair: _folded(pair[0])
    )
    # Ruby calls the later of two nils the smaller one.
    return [each for _, each in there] + [each for kept, each in keyed[::-1] if kept is None]


def _folded(value: object) -> str:
    """Return a text as Ruby's `casecmp` sees it, which knows the capitals of ASCII only."""
    return to_s(value).translate(_LOWER)


_LOWER = {ord(each): ord(each.lower()) for each in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def sum_(_context: Context, value: object, name: object = None) -> object:
    found = items(value) if name is None else [select(each, name) for each in items(value)]
    total: object = 0
    for each in found:
        total = sum_of(total, each)
    return total


def push(_context: Context, value: object, more: object) -> object:
    return [*value, more] if is_list(value) else value


def unshift(_context: Context, value: object, more: object) -> object:
    return [more, *value] if is_list(value) else value


def pop(_context: Context, value: object, number: object = 1) -> object:
    if not is_list(value):
        return value
    most = _number(number)
    return list(value[: max(len(value) - most, 0)])


def shift(_context: Context, value: object, number: object = 1) -> object:
    return list(value[_number(number) :]) if is_list(value) else value


def _number(value: object) -> int:
    number = strict_integer(value)
    if number < 0:
        raise LiquidFailure(_("A number of items cannot be negative."))
    return number


def sample(_context: Context, value: object, number: object = 1) -> object:
    """Return some of the items by chance."""
    if not is_list(value):
        return value
    try:
        most = _number(number)
    except LiquidFailure:
        most = 1
    if most == 1:
        return random.choice(value) if value else None  # noqa: S311 - nothing rests on it
    return random.sample(list(value), min(most, len(value)))


FILTERS: Mapping[str, Callable[..., object]] = {
    "compact": compact, "concat": concat, "first": first, "join": join, "last": last, "map": map_,
    "pop": pop, "push": push, "reverse": reverse, "sample": sample, "shift": shift, "size": size,
    "sort_natural": sort_natural, "sum": sum_, "uniq": uniq, "unshift": unshift,
}  # fmt: skip
