"""A small dialog for a remark or an answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _

_SIZE = (56 * GRID, 26 * GRID)


class WordsDialog(QDialog):
    """Asks for words; Ctrl+Return is enough to give them.

    Signals:
        said(str): the words.
    """

    said = Signal(str)

    def __init__(self, title: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("words-dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(about, self)
        head.setWordWrap(True)
        self.words = QPlainTextEdit(self)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(title)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self.words.textChanged.connect(self._update)
        hint = QLabel(_("Ctrl+Return writes it down."), self)
        hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for widget in (head, self.words, hint, self.buttons):
            layout.addWidget(widget)
        self.words.setFocus()
        resize_within_screen(self, *_SIZE)
        self._update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._give()
            return
        super().keyPressEvent(event)

    @Slot()
    def _update(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.words.toPlainText().strip()))

    @Slot()
    def _give(self) -> None:
        words = self.words.toPlainText().strip()
        if words:
            self.accept()
            self.said.emit(words)
