"""The field above the tree that hides all rows but those that hold certain words."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.theme import GRID
from editor.gui.tree.filtering import Filter, Matches
from editor.language import _, ngettext


class _Field(QLineEdit):
    """A line whose Esc clears it; Down and Return go on to the rows.

    Signals:
        entered(): the caret came here.
        left(bool): the writer goes to the rows; whether to the first of them.
    """

    entered = Signal()
    left = Signal(bool)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                self.left.emit(False)
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit(True)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class FilterBox(QWidget):
    """Asks for the words that rows must hold.

    Signals:
        changed(Filter): other rows are to be shown.
        entered(bool): the caret came here; whether answers are searched, too.
        left(bool): the writer goes to the rows; whether to the first of them.
    """

    changed = Signal(object)
    entered = Signal(bool)
    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field(self)
        self.field.setPlaceholderText(_("Filter questions"))
        self.field.setAccessibleName(_("Filter questions"))
        self.field.setToolTip(_("Show only what holds these words (Esc shows everything again)"))
        self.field.setClearButtonEnabled(True)
        self.answers = QToolButton(self)
        self.answers.setCheckable(True)
        self.answers.setAutoRaise(True)
        self.answers.setToolTip(_("Search in the answers, too"))
        self.answers.setAccessibleName(_("Search in the answers, too"))
        self._count = QLabel(self)
        self._count.setAccessibleName(_("Questions found"))
        self._count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._count.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.answers)
        self.field.textChanged.connect(self._report)
        self.field.entered.connect(self._prepare)
        self.field.left.connect(self.left)
        self.answers.toggled.connect(self._report)
        self._draw_icon()

    @property
    def filter(self) -> Filter:
        """What is asked for now."""
        return Filter(self.field.text(), self.answers.isChecked())

    @Slot()
    def clear(self) -> None:
        self.field.clear()

    def show_count(self, matches: Matches | None) -> None:
        """Say how many questions are shown; nothing where all are."""
        self._count.setVisible(matches is not None)
        if matches is not None:
            text = _("{n} of {total}").format(n=matches.count, total=matches.total)
            self._count.setText(text)
            spoken = ngettext(
                "{n} question found of {total}", "{n} questions found of {total}", matches.count
            )
            self._count.setAccessibleName(spoken.format(n=matches.count, total=matches.total))

    @Slot()
    def _report(self) -> None:
        self.changed.emit(self.filter)

    @Slot()
    def _prepare(self) -> None:
        self.entered.emit(self.answers.isChecked())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "answers"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.answers.setIcon(icon("text-search", self.palette()))
