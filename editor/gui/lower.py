"""The area below the columns: lists that are called when they are wanted."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.panes import Pane, WayBack
from editor.gui.room import Scrolled
from editor.gui.theme import GRID
from editor.language import _

_HEIGHT = 25 * GRID


class LowerArea(QTabWidget):
    """Holds panels by name and is hidden until one of them is wanted; Esc hides it again.

    Signals:
        left(): it is about to hide; the keyboard has to go elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, Scrolled] = {}
        self._way_back = WayBack()
        self.setDocumentMode(True)
        self.setAccessibleName(_("Lists"))
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(_("Close this area"))
        self._close.setToolTip(_("Close this area (Esc)"))
        self._close.clicked.connect(self.leave)
        self.setCornerWidget(self._close, Qt.Corner.TopRightCorner)
        self._draw_icon()
        self.hide()

    def add(self, name: str, title: str, panel: QWidget) -> None:
        """Add a panel under a name that the program knows and a title that the user reads."""
        room = self._names[name] = Scrolled(panel)
        self.addTab(room, title)

    def retitle(self, name: str, title: str) -> None:
        """Give a panel another title, with a number in it say."""
        self.setTabText(self.number(name), title)

    def number(self, name: str) -> int:
        """Return which of the tabs a panel is in."""
        return self.indexOf(self._names[name])

    def reveal(self, name: str) -> None:
        """Show a panel and give it the keyboard."""
        panel = self._names[name]
        self._way_back.note(self)
        self.setCurrentWidget(panel)
        self.show()
        self._enter()

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The area, for the keyboard to go round."""
        return (Pane(self, self._enter),)

    def _enter(self) -> None:
        """Give the keyboard to the panel that is shown."""
        self._way_back.note(self)
        shown = next(each for each in self._names.values() if each is self.currentWidget())
        shown.part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.panes[0].has_keyboard:  # what takes it there is hidden, an empty list say
            self.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_revealed(self, name: str) -> bool:
        """Whether a panel is on the screen."""
        return self.isVisible() and self.currentWidget() is self._names[name]

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    @Slot()
    def leave(self) -> None:
        """Hide the area, and give the keyboard back to what had it."""
        # A hidden widget hands the keyboard to its neighbour, and the preview would scroll to it.
        if not self._way_back.go():
            self.left.emit()
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._close.setIcon(icon("x", self.palette()))
