"""What is said about a text that was left unsaved."""

from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale

from editor.language import _
from editor.storage.files import fingerprint
from editor.storage.journal import Left


def sentence_of(left: Left) -> str:
    """Return what a writer should know before deciding about a text that was left."""
    return " ".join([_what(left), *_warnings(left)])


def when(left: Left) -> str:
    """Return when a text was changed last, as the user's system writes times."""
    moment = QDateTime.fromSecsSinceEpoch(int(left.time))
    brief = QLocale.FormatType.ShortFormat
    if moment.date() == QDate.currentDate():
        return QLocale().toString(moment.time(), brief)
    return QLocale().toString(moment, brief)


def _what(left: Left) -> str:
    if left.path is None:
        return _(
            "The program ended unexpectedly. A new FAQ was not saved yet; "
            "it was changed last at {time}."
        ).format(time=when(left))
    return _(
        "The program ended unexpectedly. “{name}” had changes that were not saved, "
        "the last one at {time}."
    ).format(name=called(left.path), time=when(left))


def called(path: Path) -> str:
    """Return the name of a file with that of its folder: many files have the same name."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _warnings(left: Left) -> list[str]:
    said: list[str] = []
    if left.path is not None and not left.path.is_file():
        said.append(_("The file is not there any more."))
    elif left.path is not None and _holds_something_else(left):
        said.append(_("Since then the file was changed."))
    if not left.is_whole:
        said.append(_("The last of the changes could not be read."))
    return said


def _holds_something_else(left: Left) -> bool:
    if left.path is None:
        return False
    try:
        return fingerprint(left.path.read_bytes()) != left.base
    except OSError:
        return False
