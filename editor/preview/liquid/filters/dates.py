"""Filters on dates and times.

See "Liquid Filters" in Jekyll's manual.
"""

import datetime as dt
from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.liquid.context import Context
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.strftime import Moment, strftime
from editor.preview.liquid.values import inspect, to_s
from editor.site import times

_TEENS = range(11, 14)


def _zone(context: Context) -> dt.tzinfo | None:
    home = context.page.home
    return times.zone(home.config.get("timezone")) if home else None


def moment_of(context: Context, value: object) -> Moment | None:
    """Return the date or time that a value is or names."""
    if isinstance(value, dt.date):
        return value
    local = _zone(context)
    if isinstance(value, int) and not isinstance(value, bool):
        return times.at(value, local)
    if not isinstance(value, str) or not value:
        return None
    text = value.lower()
    if text in ("now", "today"):
        return times.now(local)
    if value.isascii() and value.isdigit():
        return times.at(int(value), local) if len(value) < 20 else None  # noqa: PLR2004 - far off
    return times.parsed(text, local)


def date(context: Context, value: object, form: object) -> object:
    """Return a date in a form; what is no date stays as it is."""
    if not to_s(form):
        return value
    moment = moment_of(context, value)
    return value if moment is None else strftime(moment, to_s(form))


def _local(context: Context, value: object) -> dt.datetime:
    moment = moment_of(context, value)
    if moment is None:
        raise LiquidFailure(_("{value} is no date.").format(value=inspect(value)))
    local = _zone(context)
    if not isinstance(moment, dt.datetime):
        midnight = dt.datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - local
        return midnight.replace(tzinfo=local) if local else midnight.astimezone()
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(local)


def date_to_xmlschema(context: Context, value: object) -> object:
    if not to_s(value):
        return value
    return strftime(_local(context, value), "%Y-%m-%dT%H:%M:%S%:z")


def date_to_rfc822(context: Context, value: object) -> object:
    if not to_s(value):
        return value
    return strftime(_local(context, value), "%a, %d %b %Y %H:%M:%S %z")


def date_to_string(
    context: Context, value: object, kind: object = None, style: object = None
) -> object:
    return _spelled(context, value, "%b", (kind, style))


def date_to_long_string(
    context: Context, value: object, kind: object = None, style: object = None
) -> object:
    return _spelled(context, value, "%B", (kind, style))


def _spelled(context: Context, value: object, month: str, look: tuple[object, object]) -> object:
    if not to_s(value):
        return value
    time = _local(context, value)
    kind, style = look
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{_ordinal(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def _ordinal(day: int) -> str:
    if day in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FILTERS: Mapping[str, Callable[..., object]] = {
    "date": date, "date_to_long_string": date_to_long_string, "date_to_rfc822": date_to_rfc822,
    "date_to_string": date_to_string, "date_to_xmlschema": date_to_xmlschema,
}  # fmt: skip
