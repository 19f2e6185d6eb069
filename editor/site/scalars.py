"""What a plain YAML scalar is to Ruby: YAML 1.1 as Psych reads it.

The rules were found by asking Psych; they differ from those of PyYAML in dates, in numbers with
commas, in times of day and in exponents.
"""

import datetime as dt
import functools
import re

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None,
    "yes": True, "true": True, "on": True,
    "no": False, "false": False, "off": False,
}  # fmt: skip
_INTEGER = re.compile(r"[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)")
_LIKE_INTEGER = re.compile(
    r"(?P<hex>[-+]?0[xX][_,]*[0-9a-fA-F][0-9a-fA-F_,]*)"
    r"|(?P<binary>[-+]?0[bB][01_,]+)"
    r"|(?P<octal>[-+]?0[_,]*[0-7][0-7_,]*)"
    r"|(?P<decimal>[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*))"
)
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}")
_EXACT_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?"
    r"\s*(Z|[-+]\d{1,2}:?(?:\d\d)?)?",
    re.ASCII,
)
_ENDLESS = re.compile(r"([-+]?)\.inf", re.IGNORECASE)
_HOUR = 2  #: Digits of an offset that has no minutes.
_DIGITS = 4000  #: Longer runs of digits stay text: to read them takes quadratic time.


def scalar(text: str, zone: dt.tzinfo | None = None) -> object:
    """Return what a plain scalar stands for: None, a bool, number, date, time or the text.

    Args:
        text: the scalar as written.
        zone: of times without one (they are read as UTC, and shown in this zone); the zone of
            the computer if absent.
    """
    first = text[:1]
    if not first or first.isalpha() or first == "~":
        return _WORDS.get(text.lower(), text)
    if first not in "+-.0123456789" or len(text) > _DIGITS:
        return text
    number = _number(text)
    if number is not None:
        return number
    return _moment(text, zone)


@functools.lru_cache(maxsize=4096)
def _number(text: str) -> int | float | None:
    match = _LIKE_INTEGER.fullmatch(text)
    if match:
        return _integer(match)
    if _CLOCK.fullmatch(text):
        return int(_sixties(text))
    if _EXACT_CLOCK.fullmatch(text):
        return _sixties(text)
    return _float(text)


def _integer(match: re.Match[str]) -> int:
    bases = {"hex": 16, "binary": 2, "octal": 8, "decimal": 10}
    digits = match[0].replace(",", "").replace("_", "")
    base = bases[match.lastgroup or "decimal"]
    if match.lastgroup == "octal":
        return int(digits, 8) if digits.strip("+-0") else 0
    return int(digits, base)


def _float(text: str) -> float | None:
    match = _ENDLESS.fullmatch(text)
    if match:
        return float(match[1] + "inf")
    if text.lower() == ".nan":
        return float("nan")
    if _FLOAT.fullmatch(text) and re.search("[0-9]", text):
        return float(re.sub("[,_]", "", text))
    return None


def _sixties(text: str) -> float:
    """Return a time of day as seconds; the first part always counts hours, as in Psych."""
    parts = text.replace("_", "").split(":")
    return sum(float(part) * 60.0 ** abs(place - 2) for place, part in enumerate(parts))


def _moment(text: str, zone: dt.tzinfo | None) -> object:
    match = _DATE.fullmatch(text)
    try:
        if match:
            return dt.date(*(int(part) for part in match.groups()))
        match = _TIME.fullmatch(text)
        return _time(match, zone) if match else text
    except (ValueError, OverflowError):
        return text


def _time(match: re.Match[str], zone: dt.tzinfo | None) -> dt.datetime:
    parts = [int(part) for part in match.groups()[:6]]
    fraction = (match[7] or "")[:6].ljust(6, "0")
    year, month, day, hour, minute, second = parts
    moment = dt.datetime(year, month, day, hour, minute, second, int(fraction), dt.UTC)
    written = match[8]
    if written == "Z":
        return moment
    if written is None:
        return moment.astimezone(zone)
    return moment.replace(tzinfo=_offset(written))


def _offset(written: str) -> dt.timezone:
    digits = written[1:].replace(":", "")
    hours, minutes = digits, "0"
    if ":" in written or len(digits) > _HOUR:
        hours, minutes = digits[:-2], digits[-2:]
    sign = -1 if written[0] == "-" else 1
    delta = sign * dt.timedelta(hours=int(hours), minutes=int(minutes))
    # With a name it is no UTC to Python, and prints as an offset, as in Ruby.
    return dt.timezone(delta, written)
