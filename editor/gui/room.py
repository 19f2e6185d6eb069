"""How large a window may be, and what happens to its parts where that is too small for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from editor.gui.theme import GRID

#: What the frame and the title that the system draws around a window take at most.
_FRAME = QSize(2 * GRID, 5 * GRID)
#: What is left of a part at least.
_LEAST = QSize(10 * GRID, 8 * GRID)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or what its screen has room for: with large letters that is less."""
    window.resize(within(QSize(width, height), window.screen().availableSize()))


def within(wanted: QSize, screen: QSize) -> QSize:
    """Return the size that a window gets on a screen, the frame around it counted."""
    return wanted.boundedTo(screen - _FRAME)


class Scrolled(QScrollArea):
    """Shows a part of the window that may have less room than it needs."""

    def __init__(self, part: QWidget, *, is_wide_enough: bool = False) -> None:
        """Show a part.

        Args:
            part: what is shown.
            is_wide_enough: whether it always gets the width that it needs.
        """
        super().__init__()
        self.part = part
        self._is_wide_enough = is_wide_enough
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(part)
        if is_wide_enough:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def sizeHint(self) -> QSize:
        return self.part.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        width = self.part.minimumSizeHint().width() if self._is_wide_enough else 0
        return QSize(max(width, _LEAST.width()), _LEAST.height())
