"""A box for a number of any size: it steps up and down and never shows another than was typed."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget
from typing_extensions import override

_NUMBER = re.compile(r"-?(?:\d+|\d+\.\d+)")
_BEGUN = re.compile(r"-?\d*\.?\d*")
_OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

Number = int | float


class NumberBox(QAbstractSpinBox):
    """Has no history of its own, and turns only while it has the keyboard.

    Signals:
        renumbered(object): the number now, an int or a float.
        left(): the keyboard went elsewhere.
    """

    renumbered = Signal(object)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel is not to give it the keyboard
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().installEventFilter(self)
        self.lineEdit().textEdited.connect(self._report)
        self.editingFinished.connect(self.left)

    @property
    def number(self) -> Number | None:
        """The number that is typed; None while it is not a whole one yet."""
        text = self.lineEdit().text()
        if not _NUMBER.fullmatch(text):
            return None
        return float(text) if "." in text else int(text)

    def show_number(self, number: Number) -> None:
        """Show a number, unless what is typed says the same in other words."""
        if self.number != number or not self.hasFocus():
            self.lineEdit().setText(repr(number))

    @Slot()
    def _report(self) -> None:
        number = self.number
        if number is not None:
            self.renumbered.emit(number)

    @override
    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if _NUMBER.fullmatch(text):
            return QValidator.State.Acceptable, text, position
        begun = _BEGUN.fullmatch(text) is not None
        state = QValidator.State.Intermediate if begun else QValidator.State.Invalid
        return state, text, position

    @override
    def stepBy(self, steps: int) -> None:
        number = self.number
        if number is None:
            return
        self.lineEdit().setText(repr(number + steps))
        self._report()

    @override
    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the form is scrolled

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window: there is one history for everything."""
        if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _OWN_KEYS):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
