"""How words that were found, and what stands for them, are set off from the text."""

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

from editor.gui.theme import is_dark

_FOUND = {False: "#ffe48f", True: "#5f4c0f"}
_NEW = {False: "#c9f0d0", True: "#1d4d2b"}


def found_format(palette: QPalette) -> QTextCharFormat:
    """Return the looks of words that were found."""
    return _format(palette, _FOUND)


def current_format(palette: QPalette) -> QTextCharFormat:
    """Return the looks of the place that the keyboard is at."""
    looks = QTextCharFormat()
    looks.setBackground(palette.color(QPalette.ColorRole.Highlight))
    looks.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
    return looks


def old_format(palette: QPalette) -> QTextCharFormat:
    """Return the looks of words that are to go."""
    looks = _format(palette, _FOUND)
    looks.setFontStrikeOut(True)
    return looks


def new_format(palette: QPalette) -> QTextCharFormat:
    """Return the looks of words that are to come."""
    looks = _format(palette, _NEW)
    looks.setFontUnderline(True)
    return looks


def _format(palette: QPalette, colours: dict[bool, str]) -> QTextCharFormat:
    looks = QTextCharFormat()
    looks.setBackground(QColor(colours[is_dark(palette)]))
    looks.setForeground(palette.color(QPalette.ColorRole.Text))
    return looks
