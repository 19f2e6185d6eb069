"""Times as Ruby's `Time.parse` finds them in texts, and the time zone of the site."""

import datetime as dt
import re
import zoneinfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month_name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}(?:,?[\s-]+(?P<year>\d{{2,4}})(?!:))?\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<year>\d{{4}})\b)?",
        rf"\b{_MONTH},?\s+(?P<year>\d{{4}})\b",
        r"(?<![\d:])(?P<year>\d{4}|\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d:])(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d:])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?!\d)",
        r"(?<![\d:])(?P<year>\d{4})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})(?!\d)",
        r"\A\s*(?P<year>\d{4})-(?P<yearday>\d{3})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?=\d{6}(?!\d)|(?!\d))",
        r"(?<![\d:/])(?P<year>\d{4})/(?P<month>\d{1,2})(?![\d/])",
        r"(?<![\d:/])(?P<year>\d{1,2})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])",
        r"(?<![\d:/])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])",
    )
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d+))?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?|\s*(?P<only_half>[ap]\.?m)\b\.?)\s*"
    r"(?P<zone>Z\b|(?:UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b|[+-]\d{1,2}:?\d{2})?",
    re.IGNORECASE | re.ASCII,
)
_BASIC_CLOCK = re.compile(
    r"(?:T|\A )(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE | re.ASCII,
)
#: The only zones that Ruby knows by name; a time with any other is in the local one.
_ZONES = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
_LONGEST = 200
_NOON = 12
_DAY = dt.timedelta(days=1)
_LAST_DAY, _LAST_MINUTE = 31, 59


def zone(name: object) -> dt.tzinfo | None:
    """Return a time zone by the name that a site's settings give; None for that of the system."""
    if not isinstance(name, str) or not name:
        return None
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def now(local: dt.tzinfo | None) -> dt.datetime:
    """Return the time it is, in a zone."""
    return dt.datetime.now(dt.UTC).astimezone(local)


def at(seconds: float, local: dt.tzinfo | None) -> dt.datetime | None:
    """Return the time so many seconds after 1970 began."""
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone(local)
    except (ValueError, OverflowError, OSError):
        return None


def parsed(text: str, local: dt.tzinfo | None) -> dt.datetime | None:
    """Return the time that a text names, or None; what it leaves out is taken from today."""
    text = text[:_LONGEST]
    found = next((match for form in _DATES if (match := form.search(text))), None)
    rest = text[: found.start()] + " " + text[found.end() :] if found else text
    clock = _BASIC_CLOCK.search(rest) or _CLOCK.search(rest)
    if found is None and clock is None:
        return None
    today = now(local)
    try:
        day = _day(found.groupdict(), today.date()) if found else today.date()
        return _with_clock(day, clock.groupdict() if clock else {}, local)
    except (ValueError, OverflowError):
        return None


def _day(parts: dict[str, str | None], today: dt.date) -> dt.date:
    year = _year(parts.get("year"), today)
    if parts.get("yearday"):
        return dt.date(year, 1, 1) + dt.timedelta(int(parts["yearday"] or 1) - 1)
    name = parts.get("month_name")
    month = _MONTHS.index(name.lower()) + 1 if name else int(parts.get("month") or 1)
    day = int(parts.get("day") or 1)
    if not 1 <= day <= _LAST_DAY:
        raise ValueError("no day of any month")
    # Ruby counts on into the next month where one is too short.
    return dt.date(year, month, 1) + dt.timedelta(day - 1)


def _year(text: str | None, today: dt.date) -> int:
    if text is None:
        return today.year
    if len(text) > 2:  # noqa: PLR2004 - with its century
        return int(text)
    return int(text) + (1900 if int(text) > 68 else 2000)  # noqa: PLR2004 - as POSIX has it


def _with_clock(day: dt.date, parts: dict[str, str | None], local: dt.tzinfo | None) -> dt.datetime:
    hour = int(parts.get("hour") or 0)
    half = parts.get("half") or parts.get("only_half")
    if half:
        hour = hour % _NOON + (_NOON if half.lower().startswith("p") else 0)
    minute, second = int(parts.get("minute") or 0), int(parts.get("second") or 0)
    clock = dt.timedelta(hours=hour, minutes=minute, seconds=second)
    named = _zone(parts.get("zone"))
    # With a zone Ruby counts on past midnight; without one it refuses.
    if minute > _LAST_MINUTE or (clock > _DAY and not named):
        raise ValueError("no time of any day")
    micro = int((parts.get("fraction") or "0")[:6].ljust(6, "0"))
    moment = dt.datetime.combine(day, dt.time(microsecond=micro)) + clock
    return moment.replace(tzinfo=named or local) if named or local else moment.astimezone()


def _zone(text: str | None) -> dt.tzinfo | None:
    if not text:
        return None
    name = text.upper()
    if name in ("Z", "UTC", "GMT"):
        return dt.UTC
    if name in _ZONES:
        return dt.timezone(dt.timedelta(hours=_ZONES[name]))
    digits = name[1:].replace(":", "").rjust(4, "0")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(-offset if name[0] == "-" else offset)
