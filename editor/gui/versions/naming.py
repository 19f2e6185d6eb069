"""How a version is called: why it was kept, and how much had changed."""

from PySide6.QtCore import QLocale

from editor.language import _, ngettext
from editor.storage.versions import Reason, Version

_REASONS = {
    Reason.FOUND: _("Before you began"),
    Reason.WORKING: _("While you were at work"),
    Reason.SAVED: _("Saved"),
}


def about(version: Version) -> str:
    """Return why a version was kept, and how much had changed."""
    said = _REASONS[version.reason]
    if not version.words:
        return said
    words = ngettext("{n} word changed", "{n} words changed", version.words).format(
        n=QLocale().toString(version.words)
    )
    return _("{reason} · {words}").format(reason=said, words=words)
