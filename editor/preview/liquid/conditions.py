"""Conditions of `if`, `unless` and `where_exp`: comparisons in chains that bind from the right."""

import datetime as dt
import operator
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from editor.language import _
from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, Failing, parse_value
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.syntax import FRAGMENT, NotStrictError, Strict, misread
from editor.preview.liquid.values import (
    BLANK,
    EMPTY,
    Word,
    aware,
    inspect,
    is_equal,
    is_hash,
    is_list,
    is_true,
    to_s,
)

_LAX_PARTS = re.compile(
    r"(?:\b(?:\s?and\s?|\s?or\s?)\b"
    rf"|(?:\s*(?!\b(?:\s?and\s?|\s?or\s?)\b)(?:{FRAGMENT}|\S+)\s*)+)",
    re.ASCII,
)
_LAX_COMPARISON = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?", re.ASCII)
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
_NUMBERS = (int, float, Decimal)


class Comparison:
    """Two values and what is asked of them, or one value that is asked to be there."""

    __slots__ = ("left", "operation", "right")

    def __init__(self, left: Expression, operation: str, right: Expression | None) -> None:
        self.left = left
        self.operation = operation
        self.right = right

    def evaluate(self, context: Context) -> object:
        """Return the value, or whether the comparison holds."""
        left = self.left.evaluate(context)
        if not self.operation:
            return left
        right = self.right.evaluate(context) if self.right else None
        return compare(left, self.operation, right)


class Chain:
    """A condition that is joined to all that follow it."""

    __slots__ = ("first", "rest", "word")

    def __init__(self, first: Expression, word: str, rest: Expression) -> None:
        self.first = first
        self.word = word
        self.rest = rest

    def evaluate(self, context: Context) -> object:
        """Return whether the whole condition holds."""
        first = is_true(self.first.evaluate(context))
        if first is (self.word == "or"):
            return first
        return is_true(self.rest.evaluate(context))


def parse_condition(markup: str, tag: str = "if") -> Expression:
    """Return what a condition means."""
    try:
        return _strict(Strict(markup))
    except NotStrictError:
        return _lax(markup, tag)


def strict_condition(markup: str) -> Expression:
    """Return what a condition means that Jekyll's filters take, which read strictly."""
    try:
        return _strict(Strict(markup))
    except NotStrictError:
        raise LiquidFailure(_("This is no condition: {markup}").format(markup=markup)) from None


def _strict(tokens: Strict) -> Expression:
    parts: list[tuple[str, Expression]] = [("", _strict_comparison(tokens))]
    while tokens.kind == "id" and tokens.text in ("and", "or"):
        word = tokens.next()
        parts.append((word, _strict_comparison(tokens)))
    tokens.expect("end")
    return _chained(parts)


def _strict_comparison(tokens: Strict) -> Expression:
    left = parse_value(tokens.value())
    if tokens.kind != "comparison":
        return left
    operation = tokens.next()
    return Comparison(left, operation, parse_value(tokens.value()))


def _lax(markup: str, tag: str) -> Expression:
    found = _LAX_PARTS.findall(markup)
    parts: list[tuple[str, Expression]] = []
    word = ""
    for index, part in enumerate(found):
        if index % 2:
            word = part.strip()
            continue
        match = _LAX_COMPARISON.search(part)
        if match is None or word not in ("", "and", "or"):
            return Failing(misread(tag, f"{tag} condition"))
        right = parse_value(match[3]) if match[3] else None
        comparison = Comparison(parse_value(match[1]), match[2] or "", right)
        parts.append((word, comparison))
    return _chained(parts) if len(found) % 2 else Failing(misread(tag, f"{tag} condition"))


def _chained(parts: list[tuple[str, Expression]]) -> Expression:
    word, condition = parts[-1]
    for earlier, each in reversed(parts[:-1]):
        condition = Chain(each, word, condition)
        word = earlier
    return condition


def compare(left: object, operation: str, right: object) -> bool:
    """Return whether two values are in a relation, as Ruby's Liquid sees it."""
    if operation == "==":
        return _are_equal(left, right)
    if operation in ("!=", "<>"):
        return not _are_equal(left, right)
    if operation == "contains":
        return contains(left, right)
    if operation not in _ORDERS:
        raise LiquidFailure(
            _("“{operation}” does not compare anything.").format(operation=operation)
        )
    if not (has_order(left) and has_order(right)):
        return False
    return _ORDERS[operation](*_comparable(left, right))


def _are_equal(left: object, right: object) -> bool:
    if isinstance(left, Word):
        return _answers(left, right)
    if isinstance(right, Word):
        return _answers(right, left)
    return is_equal(left, right)


def _answers(word: Word, value: object) -> bool:
    """Whether a value is empty; that it is blank no value says of itself outside Rails."""
    if word is BLANK:
        return False
    return (
        word is EMPTY and (isinstance(value, str) or is_list(value) or is_hash(value)) and not value
    )


def has_order(value: object) -> bool:
    """Whether a value can be smaller than another."""
    return isinstance(value, (str, dt.date, *_NUMBERS)) and not isinstance(value, bool)


def _comparable(left: object, right: object) -> tuple[object, object]:
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        return aware(left), aware(right)
    kinds = (str, dt.datetime, dt.date)
    same = any(isinstance(left, kind) and isinstance(right, kind) for kind in kinds)
    mixed = isinstance(left, dt.datetime) != isinstance(right, dt.datetime)
    if (same and not mixed) or (isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS)):
        return left, right
    raise LiquidFailure(
        _("{left} and {right} cannot be compared.").format(left=inspect(left), right=inspect(right))
    )


def contains(left: object, right: object) -> bool:
    """Return whether a text, list, hash or range has something in it."""
    if not is_true(left) or not is_true(right):
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if is_list(left):
        return any(is_equal(each, right) for each in left)
    if is_hash(left):
        return right in left
    return isinstance(left, range) and isinstance(right, int | float) and right in left
