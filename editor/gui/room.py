"""How large a window may be: as it would like to be, but never larger than its screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from editor.gui.theme import GRID

#: What the frame and the title that the system draws around a window take at most.
_FRAME = QSize(2 * GRID, 5 * GRID)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or what its screen has room for: with large letters that is less."""
    window.resize(within(QSize(width, height), window.screen().availableSize()))


def within(wanted: QSize, screen: QSize) -> QSize:
    """Return the size that a window gets on a screen, the frame around it counted."""
    return wanted.boundedTo(screen - _FRAME)
