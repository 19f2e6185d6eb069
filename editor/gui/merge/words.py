"""What a text was before both sides changed it, and a place for other words, both on demand."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from editor.gui.theme import GRID
from editor.language import _
from editor.review.merging import Conflict, Kind

_HEIGHT = 140


class Words(QWidget):
    """Two fields, each shown by a button.

    Signals:
        written(str): these words are to be taken.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before_button = _switch(_("Show what it &was before"), self)
        self.own_button = _switch(_("Write it a&new"), self)
        self.take_button = QPushButton(_("Take these w&ords"), self)
        self.before = _field(_("What it was before"), self)
        self.before.setReadOnly(True)
        self.own = _field(_("Your own words"), self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.before_button)
        buttons.addWidget(self.own_button)
        buttons.addStretch()
        buttons.addWidget(self.take_button)
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        layout.addLayout(buttons, 0, 0, 1, 2)
        layout.addWidget(self.before, 1, 0)
        layout.addWidget(self.own, 1, 1)
        self.before_button.toggled.connect(self._show)
        self.own_button.toggled.connect(self._show)
        self.take_button.clicked.connect(self._take)
        self._show()

    def follow(self, conflict: Conflict) -> None:
        """Show the words of what is asked about."""
        base = conflict.texts.base
        unknown = _("It was not there, or this file does not hold it.")
        self.before.setPlainText(unknown if base is None else base)
        self.own.setPlainText(conflict.texts.ours or "")
        is_text = conflict.kind in (Kind.TEXT, Kind.NAME)
        self.own_button.setVisible(is_text)
        if not is_text:
            self.own_button.setChecked(False)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.before.setVisible(self.before_button.isChecked())
        self.own.setVisible(self.own_button.isChecked())
        self.take_button.setVisible(self.own_button.isChecked())

    @Slot()
    def _take(self) -> None:
        self.written.emit(self.own.toPlainText())


def _switch(label: str, parent: QWidget) -> QPushButton:
    button = QPushButton(label, parent)
    button.setCheckable(True)
    return button


def _field(name: str, parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_HEIGHT)
    return field
