"""Lets a screen reader say what happened, wherever the keyboard is."""

from PySide6.QtCore import QObject


def announce(source: QObject, sentence: str) -> None:
    """Let a sentence be said once what is being said now is over."""
    from PySide6.QtGui import (  # noqa: PLC0415 - the first sentence comes after the first paint
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
