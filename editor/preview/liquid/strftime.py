"""Dates and times written as Ruby's `strftime` writes them.

See "Formats for Dates and Times" in Ruby's manual.
"""

import datetime as dt
import re
from collections.abc import Callable

from editor.language import _
from editor.preview.liquid.problems import LiquidFailure

_DIRECTIVE = re.compile(r"%([-0^#_]*)(\d{0,9})(?:(:{0,3})(?=:*z)|[EO](?=[a-zA-Z]))?:*([a-zA-Z%+])")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_WIDE = 1000
_SECONDS_PER_MINUTE, _MINUTES_PER_HOUR = 60, 60

Moment = dt.date | dt.datetime
Write = Callable[[dt.datetime], str | int]


def _hour12(time: dt.datetime) -> int:
    return time.hour % 12 or 12


def _week(time: dt.datetime, first: int) -> int:
    """Return the week of the year; weeks begin on Sunday (0) or Monday (1)."""
    weekday = (time.weekday() + 1 - first) % 7
    return (time.timetuple().tm_yday - 1 - weekday + 7) // 7


def _zone_name(time: dt.datetime) -> str:
    name = time.tzname() or "UTC"
    return "" if name.startswith(("UTC+", "UTC-")) else name


#: Numbers, with their width and what fills it.
_NUMBERS: dict[str, tuple[Callable[[dt.datetime], int], int, str]] = {
    "Y": (lambda time: time.year, 1, "0"),
    "C": (lambda time: time.year // 100, 2, "0"),
    "y": (lambda time: time.year % 100, 2, "0"),
    "m": (lambda time: time.month, 2, "0"),
    "d": (lambda time: time.day, 2, "0"),
    "e": (lambda time: time.day, 2, " "),
    "j": (lambda time: time.timetuple().tm_yday, 3, "0"),
    "H": (lambda time: time.hour, 2, "0"),
    "k": (lambda time: time.hour, 2, " "),
    "I": (_hour12, 2, "0"),
    "l": (_hour12, 2, " "),
    "M": (lambda time: time.minute, 2, "0"),
    "S": (lambda time: time.second, 2, "0"),
    "u": (lambda time: time.isoweekday(), 1, "0"),
    "w": (lambda time: time.isoweekday() % 7, 1, "0"),
    "G": (lambda time: time.isocalendar().year, 1, "0"),
    "g": (lambda time: time.isocalendar().year % 100, 2, "0"),
    "V": (lambda time: time.isocalendar().week, 2, "0"),
    "U": (lambda time: _week(time, 0), 2, "0"),
    "W": (lambda time: _week(time, 1), 2, "0"),
    "s": (lambda time: int(time.timestamp() // 1), 1, "0"),
}
_TEXTS: dict[str, Callable[[dt.datetime], str]] = {
    "B": lambda time: _MONTHS[time.month - 1],
    "b": lambda time: _MONTHS[time.month - 1][:3],
    "h": lambda time: _MONTHS[time.month - 1][:3],
    "A": lambda time: _DAYS[time.weekday()],
    "a": lambda time: _DAYS[time.weekday()][:3],
    "p": lambda time: "AM" if time.hour < 12 else "PM",  # noqa: PLR2004 - noon
    "P": lambda time: "am" if time.hour < 12 else "pm",  # noqa: PLR2004 - noon
    "Z": _zone_name,
    "n": lambda _: "\n",
    "t": lambda _: "\t",
    "%": lambda _: "%",
}
_TOGETHER = {
    "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y",
    "F": "%Y-%m-%d", "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "v": "%e-%^b-%Y",
}  # fmt: skip


def strftime(moment: Moment, form: str) -> str:
    """Return a date or time in a form."""
    time = _as_time(moment)
    if re.search(r"(?<!%)(?:%%)*%[-0^#_]*\d*:*\Z", form):
        raise LiquidFailure(_("A form of dates cannot end like this: {form}").format(form=form))

    def directive(match: re.Match[str]) -> str:
        flags, width, colons, letter = match.groups()
        if not isinstance(moment, dt.datetime) and letter == "Z":
            return "+00:00"
        return _one(time, letter, (flags, int(width or 0), colons or "")) or match.group()

    return _DIRECTIVE.sub(directive, form)


def _as_time(moment: Moment) -> dt.datetime:
    if not isinstance(moment, dt.datetime):
        return dt.datetime(moment.year, moment.month, moment.day, tzinfo=dt.UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _one(time: dt.datetime, letter: str, form: tuple[str, int, str]) -> str:
    flags, width, colons = form
    if width > _MOST_WIDE:
        raise LiquidFailure(_("No date is that wide."))
    if letter in _NUMBERS:
        number, least, fill = _NUMBERS[letter]
        return _filled(str(number(time)), flags, width or least, fill)
    if letter in ("N", "L"):
        return f"{time.microsecond:06}".ljust(width or 9 if letter == "N" else width or 3, "0")[
            : width or (9 if letter == "N" else 3)
        ]
    if letter == "z":
        return _offset(time, colons)
    if letter in _TOGETHER:
        return _cased(_filled(strftime(time, _TOGETHER[letter]), flags, width, " "), flags, letter)
    if letter in _TEXTS:
        return _cased(_filled(_TEXTS[letter](time), flags, width, " "), flags, letter)
    return ""


def _filled(text: str, flags: str, width: int, fill: str) -> str:
    if "-" in flags:
        return text
    fill = "0" if "0" in flags else " " if "_" in flags else fill
    return text.rjust(width, fill)


def _cased(text: str, flags: str, letter: str) -> str:
    if "#" in flags:
        return text.lower() if letter in ("p", "Z") else text.upper()
    return text.upper() if "^" in flags else text


def _offset(time: dt.datetime, colons: str) -> str:
    seconds = int((time.utcoffset() or dt.timedelta()).total_seconds())
    sign = "-" if seconds < 0 else "+"
    minutes, second = divmod(abs(seconds), _SECONDS_PER_MINUTE)
    hour, minute = divmod(minutes, _MINUTES_PER_HOUR)
    forms = {
        "": f"{hour:02}{minute:02}",
        ":": f"{hour:02}:{minute:02}",
        "::": f"{hour:02}:{minute:02}:{second:02}",
        ":::": f"{hour:02}" if not minute and not second else f"{hour:02}:{minute:02}",
    }
    return sign + forms[colons]
