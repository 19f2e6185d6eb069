"""Dates as Jekyll reads them in front matter and in file names."""

import datetime as dt
import re

_OFFSETS = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "BST": 1,
    "MSK": 3, "JST": 9, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = r"(?P<name>[a-z]{3})[a-z]*\.?"
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?!\d)",
        rf"(?<!\d){_NUMBER}[ -]{_NAMED},?[ -](?P<year>\d{{4}})",
        rf"{_NAMED} {_NUMBER},? (?P<year>\d{{4}})",
        r"(?P<year>\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
    )
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?\s*(?P<half>[ap]m)?"
    r"|T(?P<hour2>\d\d)(?P<minute2>\d\d)(?P<second2>\d\d)"
    r"|\b(?P<hour3>\d{1,2})\s*(?P<half3>[ap]m)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s*(?:(?P<sign>[-+])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?|(?P<name>[A-Z]+)\b)"
)


def parsed(text: str) -> tuple[dt.datetime, bool] | None:
    """Return the moment that a text names, and whether it names a zone too; None if it names none.

    A moment without a zone has none.
    """
    try:
        return _parsed(text[:100])
    except (ValueError, OverflowError):
        return None


def _parsed(text: str) -> tuple[dt.datetime, bool] | None:
    found = next((match for form in _DAY if (match := form.search(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    year = int(parts["year"])
    month = _month(parts)
    if month is None:
        return None
    day = dt.datetime(year + _century(parts["year"]), month, int(parts["day"]))  # noqa: DTZ001 - the caller adds the zone
    clock = _CLOCK.search(text, found.end()) or _CLOCK.search(text[: found.start()])
    if clock is None:
        return day, False
    moment = day + _since_midnight(clock.groupdict())
    zone = _zone(text, clock.end())
    return (moment, False) if zone is None else (moment.replace(tzinfo=zone), True)


def _century(year: str) -> int:
    """Return what two digits of a year leave out: 69 to 99 are of the last century."""
    if year[2:]:
        return 0
    return 2000 if year < "69" else 1900


def _month(parts: dict[str, str | None]) -> int | None:
    if parts.get("month"):
        return int(parts["month"] or 0)
    name = (parts.get("name") or "").lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else None


def _since_midnight(parts: dict[str, str | None]) -> dt.timedelta:
    def number(name: str) -> int:
        return int(parts[name] or parts.get(name + "2") or parts.get(name + "3") or 0)

    half = (parts["half"] or parts["half3"] or "").lower()
    hour = number("hour")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    time = dt.time(hour % 24, number("minute"), number("second"))
    return dt.timedelta(hours=hour, minutes=time.minute, seconds=time.second)


def _zone(text: str, place: int) -> dt.tzinfo | None:
    match = _ZONE.match(text, place)
    if match is None:
        return None
    if match["name"]:
        hours = _OFFSETS.get(match["name"])
        return None if hours is None else dt.timezone(dt.timedelta(hours=hours))
    delta = dt.timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    return dt.timezone(-delta if match["sign"] == "-" else delta)
