"""How a version is called: when it was kept, and why."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from editor.language import _, ngettext
from editor.storage.versions import Reason, Version

_REASONS = {
    Reason.FOUND: _("Before you began"),
    Reason.WORKING: _("While you were at work"),
    Reason.SAVED: _("Saved"),
}


def moment(when: datetime, now: datetime | None = None) -> str:
    """Return a time as people say it."""
    here, today = when.astimezone(), (now or datetime.now().astimezone()).astimezone()
    locale = QLocale()
    time = locale.toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    if here.date() == today.date():
        return _("Today, {time}").format(time=time)
    if here.date() == (today - timedelta(days=1)).date():
        return _("Yesterday, {time}").format(time=time)
    day = locale.toString(QDate(here.year, here.month, here.day), QLocale.FormatType.LongFormat)
    return _("{day}, {time}").format(day=day, time=time)


def about(version: Version) -> str:
    """Return why a version was kept, and how much had changed."""
    said = _REASONS[version.reason]
    if not version.words:
        return said
    words = ngettext("{n} word changed", "{n} words changed", version.words).format(
        n=QLocale().toString(version.words)
    )
    return _("{reason} · {words}").format(reason=said, words=words)
