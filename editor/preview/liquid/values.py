"""Values as Ruby has them: how they print, which of them count as true, when two are equal."""

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard

_ESCAPES = {
    "\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v", "\b": "\\b", "\a": "\\a",
    "\x1b": "\\e", '"': '\\"', "\\": "\\\\",
}  # fmt: skip
_TO_ESCAPE = re.compile(r"[\x00-\x1f\x7f\"\\]|#(?=[{$@])|[^\x00-\x7f]")
#: From here on Ruby writes floats with an exponent.
_LARGE, _SMALL = 1e16, 1e-4
_MOST_DEEP = 100
#: From Python's count of days to that of astronomers.
_JULIAN = 1721425


class Word:
    """One of the two words that ask rather than stand for a value: `empty` and `blank`."""

    def __init__(self, name: str) -> None:
        self.name = name


EMPTY, BLANK = Word("empty"), Word("blank")


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether Ruby would call a value an Array."""
    if isinstance(value, list | tuple):
        return True
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | range)


def is_hash(value: object) -> TypeGuard[Mapping[object, object]]:
    """Whether Ruby would call a value a Hash, or a drop that acts as one."""
    return type(value) is dict or isinstance(value, Mapping)


def is_true(value: object) -> bool:
    """Whether a condition holds: all but nil and false does."""
    return value is not None and value is not False


def is_equal(left: object, right: object) -> bool:
    """Whether two values are equal: true is not 1, and a time is no date."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if is_list(left) and is_list(right):
        return len(left) == len(right) and all(map(is_equal, left, right))
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        return aware(left) == aware(right)
    return (
        type(left) is type(right) is dt.date and left == right
        if _is_date(left)
        else (left == right)
    )


def _is_date(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def aware(time: dt.datetime) -> dt.datetime:
    """Return a time with its zone; one without is in UTC, as YAML has it."""
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)


def to_s(value: object) -> str:
    """Return a value as Ruby's `to_s` does."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Word):
        return ""
    return str(value) if getattr(value, "is_drop", False) else _plain(value)


def output(value: object) -> str:
    """Return what an output writes: lists are joined, whatever they hold."""
    if isinstance(value, str):
        return value
    return joined(value, "") if is_list(value) else to_s(value)


def joined(values: Iterable[object], between: str) -> str:
    """Return the values as Ruby's `join` does, which goes into lists in lists."""
    return between.join(to_s(value) for value in flat(values))


def flat(values: Iterable[object], depth: int = 0) -> list[object]:
    """Return the values with lists in lists opened."""
    values = list(values)
    if not any(map(is_list, values)):
        return values
    if depth > _MOST_DEEP:
        raise RecursionError
    found: list[object] = []
    for value in values:
        if is_list(value):
            found += flat(value, depth + 1)
        else:
            found.append(value)
    return found


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, dt.datetime):
        return _time(value)
    return value.isoformat() if isinstance(value, dt.date) else inspect(value)


def _float(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value and not _SMALL <= abs(value) < _LARGE:
        mantissa, exponent = repr(value).split("e") if "e" in repr(value) else _scientific(value)
        sign = exponent[0] if exponent[0] in "+-" else "+"
        digits = exponent.lstrip("+-").rjust(2, "0")
        return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{sign}{digits}"
    return repr(value) if "e" not in repr(value) else f"{value:.1f}"


def _scientific(value: float) -> list[str]:
    digits = repr(value).replace("-", "").replace(".", "").strip("0")
    return f"{value:.{max(len(digits) - 1, 1)}e}".split("e")


def _time(time: dt.datetime) -> str:
    if time.tzinfo is None or time.tzinfo is dt.UTC:  # Ruby tells UTC from an offset of nothing
        return time.strftime("%Y-%m-%d %H:%M:%S UTC")
    return time.strftime("%Y-%m-%d %H:%M:%S %z")


def inspect(value: object, depth: int = 0) -> str:
    """Return a value as Ruby's `inspect` does."""
    if depth > _MOST_DEEP:
        raise RecursionError
    if value is None:
        return "nil"
    if isinstance(value, str):
        return f'"{_TO_ESCAPE.sub(_escaped, value)}"'
    if is_hash(value):
        pairs = (
            f"{inspect(key, depth + 1)}=>{inspect(each, depth + 1)}" for key, each in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if is_list(value):
        return "[" + ", ".join(inspect(each, depth + 1) for each in value) + "]"
    return _inspect_plain(value)


def _inspect_plain(value: object) -> str:
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    if isinstance(value, dt.datetime):
        return _time(value)
    if isinstance(value, dt.date):
        return f"#<Date: {value.isoformat()} (({value.toordinal() + _JULIAN}j,0s,0n),+0s,2299161j)>"
    if isinstance(value, Decimal):
        return str(value)
    return _plain(value) if isinstance(value, int | float) else str(value)


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == "#":
        return "\\#"
    if ord(character) < 0x80:  # noqa: PLR2004 - the end of ASCII
        return f"\\x{ord(character):02X}"
    if unicodedata.category(character) in ("Cc", "Cn", "Cs", "Zl", "Zp"):
        code = f"{ord(character):04X}"
        return f"\\u{code}" if len(code) == 4 else f"\\u{{{code}}}"  # noqa: PLR2004 - \uXXXX
    return character
