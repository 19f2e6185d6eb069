"""Numbers as Ruby's Liquid reads them out of values, and how it calculates with them."""

import decimal
import math
import re
from decimal import Decimal

from editor.language import _
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import inspect

Number = int | float | Decimal

_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_LEADING = re.compile(r"\s*([+-]?\d+(?:_\d+)*)", re.ASCII)
_MOST_DIGITS = 4000
_MOST_BITS = 13_000
#: Enough that nothing is lost before the result becomes a float.
PRECISE = decimal.Context(prec=60, Emax=999_999, Emin=-999_999)


def leading_integer(text: str) -> int:
    """Return the whole number that a text begins with, or 0."""
    match = _LEADING.match(text)
    if match is None or len(match[1]) > _MOST_DIGITS:
        return 0
    return int(match[1].replace("_", ""))


def to_integer(value: object) -> int:
    """Return a value as the end of a range or as an index."""
    if isinstance(value, bool) or value is None:
        return 0
    if isinstance(value, int | float | Decimal):
        return _whole(value)
    return leading_integer(value) if isinstance(value, str) else 0


def strict_integer(value: object) -> int:
    """Return a value as a whole number, if it is one all through."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = str(value).strip() if isinstance(value, str | float | Decimal) else ""
    if re.fullmatch(r"[+-]?\d+", text, re.ASCII) and len(text) < _MOST_DIGITS:
        return int(text)
    raise LiquidFailure(_("{value} is not a whole number.").format(value=inspect(value)))


def _whole(number: Number) -> int:
    if isinstance(number, float) and not math.isfinite(number):
        raise LiquidFailure(_("This number has no end."))
    return int(number)


def to_number(value: object) -> int | Decimal:
    """Return the number that calculations see in a value; nothing and lists are 0."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int | Decimal):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if not isinstance(value, str):
        return 0
    text = value.strip(" \t\r\n\f\v\0")
    if _DECIMAL.fullmatch(text) and len(text) < _MOST_DIGITS:
        return Decimal(text)
    return leading_integer(text)


def from_number(number: int | Decimal) -> int | float:
    """Return the result of a calculation."""
    if isinstance(number, Decimal):
        return float(number)
    if number.bit_length() > _MOST_BITS:
        raise LiquidFailure(_("This number is too long."))
    return number


def sum_of(left: object, right: object) -> int | float:
    """Return one number more than another."""
    a, b = to_number(left), to_number(right)
    return from_number(a + b if _are_whole(a, b) else PRECISE.add(Decimal(a), Decimal(b)))


def difference(left: object, right: object) -> int | float:
    """Return one number less another."""
    a, b = to_number(left), to_number(right)
    return from_number(a - b if _are_whole(a, b) else PRECISE.subtract(Decimal(a), Decimal(b)))


def product(left: object, right: object) -> int | float:
    """Return one number times another."""
    a, b = to_number(left), to_number(right)
    return from_number(a * b if _are_whole(a, b) else PRECISE.multiply(Decimal(a), Decimal(b)))


def quotient(left: object, right: object) -> int | float:
    """Return one number by another; whole numbers give a whole number, rounded down."""
    a, b = to_number(left), to_number(right)
    if isinstance(a, int) and isinstance(b, int):
        if not b:
            raise LiquidFailure(_("Nothing can be divided by 0."))
        return from_number(a // b)
    if not b:
        return math.copysign(math.inf, a) if a else math.nan
    return from_number(PRECISE.divide(Decimal(a), Decimal(b)))


def remainder(left: object, right: object) -> int | float:
    """Return what is left of one number by another; it has the sign of the second."""
    a, b = to_number(left), to_number(right)
    if not b:
        raise LiquidFailure(_("Nothing can be divided by 0."))
    if isinstance(a, int) and isinstance(b, int):
        return from_number(a % b)
    found = PRECISE.remainder(Decimal(a), Decimal(b))
    wrong = bool(found) and (found < 0) is not (Decimal(b) < 0)
    return from_number(PRECISE.add(found, Decimal(b)) if wrong else found)


def _are_whole(left: int | Decimal, right: int | Decimal) -> bool:
    return isinstance(left, int) and isinstance(right, int)
