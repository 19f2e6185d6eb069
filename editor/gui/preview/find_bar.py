"""The bar that looks for words in the preview."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.theme import GRID
from editor.language import _


class FindBar(QFrame):
    """Is hidden until it is wanted; Escape hides it again.

    Signals:
        wanted(str, bool): look for these words, backward or not.
        closed(): nothing is looked for any more.
    """

    wanted = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self)
        self.words.setAccessibleName(_("Words to find in the preview"))
        self.words.setPlaceholderText(_("Find in preview"))
        self.words.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.count)
        layout.addWidget(self._button("chevron-up", _("Previous (Shift+F3)"), self.find_previous))
        layout.addWidget(self._button("chevron-down", _("Next (F3)"), self.find_next))
        layout.addWidget(self._button("x", _("Close (Esc)"), self.close_bar))
        self.words.textChanged.connect(self._look)
        self._draw_icons()
        self.hide()

    def _button(self, name: str, tip: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.clicked.connect(act)
        self._buttons[name] = button
        return button

    @Slot()
    def open_bar(self) -> None:
        """Show the bar, ready for other words."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        if self.words.text():
            self._look()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and stop looking."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @Slot()
    def find_next(self) -> None:
        self._look_or_open(backward=False)

    @Slot()
    def find_previous(self) -> None:
        self._look_or_open(backward=True)

    def _look_or_open(self, *, backward: bool) -> None:
        if self.isHidden():
            self.open_bar()
        elif self.words.text():
            self.wanted.emit(self.words.text(), backward)

    @Slot()
    def _look(self) -> None:
        if not self.words.text():
            self.count.clear()
        self.wanted.emit(self.words.text(), False)

    @Slot(int, int)
    def show_count(self, number: int, total: int) -> None:
        """Say which of how many places is shown."""
        if self.words.text():
            self.count.setText(
                _("{n} of {total}").format(
                    n=QLocale().toString(number), total=QLocale().toString(total)
                )
                if total
                else _("Not found")
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._look_or_open(backward=backward)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(name, self.palette()))
