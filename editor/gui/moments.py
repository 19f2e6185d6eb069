"""Times as people say them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from editor.language import _


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


def day(when: datetime) -> str:
    """Return a day in the short form that people here write."""
    here = when.astimezone()
    date = QDate(here.year, here.month, here.day)
    return QLocale().toString(date, QLocale.FormatType.ShortFormat)
