"""Values as templates write them: literals, ranges, the way to a variable, and filters."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from editor.preview.liquid.access import has
from editor.preview.liquid.context import Context
from editor.preview.liquid.numbers import strict_integer, to_integer
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.syntax import FilterMarkup, read_output
from editor.preview.liquid.values import BLANK, EMPTY, Word, is_hash, is_list

_LITERALS: dict[str, object] = {
    "": None, "nil": None, "null": None, "true": True, "false": False, "blank": BLANK,
    "empty": EMPTY,
}  # fmt: skip
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_FLOAT = re.compile(r"(-?\d[\d.]+)", re.ASCII)
_LEADING_FLOAT = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_RANGE = re.compile(r"\(\s*(\S+)\s*\.\.\s*(\S+)\s*\)", re.ASCII | re.DOTALL)
_NAME = re.compile(r"[\w-]+\??", re.ASCII)
_STEP = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
_COMMANDS = frozenset({"size", "first", "last"})
_MOST_DIGITS = 4000
_MOST_DEEP = 50


class Expression(Protocol):
    """Something that has a value in a context."""

    def evaluate(self, context: Context) -> object:
        """Return the value."""


class Literal:
    """A value that stands in the template itself."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def evaluate(self, _: Context) -> object:
        """Return the value as it is written."""
        return self.value


class Failing:
    """Something that cannot be read; that matters where its value is asked for."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def evaluate(self, _: Context) -> object:
        """Say why there is no value."""
        raise LiquidFailure(self.reason)


class Range:
    """Whole numbers from one value to another."""

    __slots__ = ("first", "last")

    def __init__(self, first: Expression, last: Expression) -> None:
        self.first = first
        self.last = last

    def evaluate(self, context: Context) -> object:
        """Return the numbers."""
        first, last = self.first.evaluate(context), self.last.evaluate(context)
        if isinstance(self.first, Literal) and isinstance(self.last, Literal):
            return range(to_integer(first), to_integer(last) + 1)
        return range(_bound(first), _bound(last) + 1)


def _bound(value: object) -> int:
    """Return a variable as the end of a range."""
    return to_integer(value) if value is None or isinstance(value, str) else strict_integer(value)


class Lookup:
    """The way to a variable and into it."""

    __slots__ = ("name", "steps")

    def __init__(self, name: Expression, steps: Sequence[tuple[Expression, bool]]) -> None:
        self.name = name
        self.steps = tuple(steps)

    def evaluate(self, context: Context) -> object:
        """Return what is there, or nil."""
        name = self.name.evaluate(context)
        value = context.variable(name)
        for expression, is_command in self.steps:
            key = expression.evaluate(context)
            if is_hash(value) and has(value, key):
                value = value[key]
            elif is_list(value) and type(key) is int:
                value = value[key] if -len(value) <= key < len(value) else None
            elif is_command:
                value = _command(value, key, context)
            else:
                context.note_missing(value)
                return None
        return value


def _command(value: object, key: object, context: Context) -> object:
    """Return the size, first or last of a value that has no such key."""
    if key == "size":
        return _size(value, context)
    if is_list(value):
        if not value:
            return None
        return value[0] if key == "first" else value[-1]
    if isinstance(value, range):
        return value.start if key == "first" else value.stop - 1
    if is_hash(value) and key == "first":
        return list(next(iter(value.items()))) if value else None
    context.note_missing(value)
    return None


def _size(value: object, context: Context) -> object:
    if isinstance(value, str | range) or is_list(value) or is_hash(value):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return max(8, (value.bit_length() + 63) // 64 * 8)
    context.note_missing(value)
    return None


class Filtered:
    """A value and the filters that it goes through."""

    __slots__ = ("filters", "value")

    def __init__(self, value: Expression, filters: Sequence["FilterCall"]) -> None:
        self.value = value
        self.filters = tuple(filters)

    def evaluate(self, context: Context) -> object:
        """Return what the filters make of the value."""
        value = self.value.evaluate(context)
        for call in self.filters:
            values = [each.evaluate(context) for each in call.values]
            if call.named:  # Ruby takes them together, as one more value
                values.append({key: each.evaluate(context) for key, each in call.named})
            value = context.filtered(call.name, value, values)
        return value


class FilterCall:
    """A filter and the values given to it."""

    __slots__ = ("name", "named", "values")

    def __init__(self, markup: FilterMarkup) -> None:
        self.name = markup.name
        self.values = tuple(parse_value(each) for each in markup.values)
        self.named = tuple((key, parse_value(each)) for key, each in markup.named)


@lru_cache(maxsize=10_000)
def parse_value(markup: str) -> Expression:
    """Return what a value without filters means."""
    return _parse_value(markup, 0)


@lru_cache(maxsize=10_000)
def parse_output(markup: str) -> Expression:
    """Return what a value with filters means."""
    output = read_output(markup)
    value = parse_value(output.value)
    if isinstance(value, Literal) and isinstance(value.value, Word):
        value = Literal("")  # outside comparisons the words are empty texts
    return (
        Filtered(value, [FilterCall(each) for each in output.filters]) if output.filters else value
    )


def _parse_value(markup: str, depth: int) -> Expression:
    markup = markup.strip(" \t\r\n\f\v\0")
    if len(markup) > 1 and markup[0] in "\"'" and markup[-1] == markup[0]:
        return Literal(markup[1:-1])
    if markup in _LITERALS:
        return Literal(_LITERALS[markup])
    if _INTEGER.fullmatch(markup) and len(markup) < _MOST_DIGITS:
        return Literal(int(markup))
    found = _RANGE.fullmatch(markup)
    if found and depth < _MOST_DEEP:
        return Range(_parse_value(found[1], depth + 1), _parse_value(found[2], depth + 1))
    if _FLOAT.fullmatch(markup) and (leading := _LEADING_FLOAT.match(markup)):
        return Literal(float(leading.group()))
    return _parse_lookup(markup, depth)


def _parse_lookup(markup: str, depth: int) -> Expression:
    found = _steps(markup)
    if not found or depth > _MOST_DEEP:
        return Lookup(Literal(None), ())
    name, *steps = (_step(each, depth) for each in found)
    return Lookup(name[0], steps)


def _step(text: str, depth: int) -> tuple[Expression, bool]:
    if text.startswith("["):
        return _parse_value(text[1:-1], depth + 1), False
    return Literal(text), text in _COMMANDS


def _steps(markup: str) -> list[str]:
    """Return the names in a way to a variable, and what stands in brackets; skip all else."""
    last = markup.rfind("]") + 1
    return _STEP.findall(markup[:last]) + _NAME.findall(markup[last:])
