"""Filters that calculate."""

from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from editor.preview.liquid.context import Context
from editor.preview.liquid.numbers import (
    difference,
    from_number,
    product,
    quotient,
    remainder,
    sum_of,
    to_number,
)

_FINEST = 300


def plus(_: Context, value: object, more: object) -> object:
    return sum_of(value, more)


def minus(_: Context, value: object, less: object) -> object:
    return difference(value, less)


def times(_: Context, value: object, number: object) -> object:
    return product(value, number)


def divided_by(_: Context, value: object, number: object) -> object:
    return quotient(value, number)


def modulo(_: Context, value: object, number: object) -> object:
    return remainder(value, number)


def abs_(_: Context, value: object) -> object:
    number = to_number(value)
    return from_number(-number if number < 0 else number)


def at_least(_: Context, value: object, least: object) -> object:
    number, bound = to_number(value), to_number(least)
    return from_number(max(number, bound))


def at_most(_: Context, value: object, most: object) -> object:
    number, bound = to_number(value), to_number(most)
    return from_number(min(number, bound))


def round_(_: Context, value: object, digits: object = 0) -> object:
    number, places = to_number(value), int(to_number(digits))
    if isinstance(number, int) and places >= 0:
        return number
    places = max(min(places, _FINEST), -_FINEST)
    rounded = Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return float(rounded) if places > 0 else int(rounded)


def ceil(_: Context, value: object) -> int:
    return int(Decimal(to_number(value)).to_integral_value(ROUND_CEILING))


def floor(_: Context, value: object) -> int:
    return int(Decimal(to_number(value)).to_integral_value(ROUND_FLOOR))


FILTERS: Mapping[str, Callable[..., object]] = {
    "abs": abs_, "at_least": at_least, "at_most": at_most, "ceil": ceil, "divided_by": divided_by,
    "floor": floor, "minus": minus, "modulo": modulo, "plus": plus, "round": round_,
    "times": times,
}  # fmt: skip
