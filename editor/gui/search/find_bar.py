"""The bar that finds and replaces words in the text that is being edited."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from editor.document.search import Finder, Query, QueryProblem, Replacement, Span
from editor.gui.field import DocumentField, LineField
from editor.gui.icons import icon
from editor.gui.search.colours import current_format, found_format
from editor.gui.search.words import WordsField
from editor.gui.theme import GRID
from editor.language import _, ngettext

_KIND = "find"
_MOST_MARKED = 2_000
_LONGEST_SELECTION = 200


class FindBar(QFrame):
    """Is hidden until it is wanted for a field; Escape hides it and goes back there."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Find in this text"))
        self.field: DocumentField | None = None
        self.other_field: Callable[[], DocumentField | None] = lambda: None
        """Gives the text to look through where the one that was looked through is hidden."""
        self._finder: Finder | None = None
        self._spans: tuple[Span, ...] = ()
        self._origin = 0
        self.words = WordsField(_("Find in this text"), self)
        self.new = QLineEdit(self)
        self.new.setAccessibleName(_("Replace with"))
        self.new.setPlaceholderText(_("Replace with"))
        self.count = QLabel(self)
        self.count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._icons: dict[QToolButton, str] = {}
        self._replacing = QWidget(self)
        self._lay_out()
        self.words.changed.connect(self._look_anew)
        self._draw_icons()
        self.hide()

    def _lay_out(self) -> None:
        find = QHBoxLayout()
        find.setSpacing(GRID // 4)
        find.addWidget(self.count)
        find.addWidget(self._button("chevron-up", _("Previous (Shift+F3)"), self.find_previous))
        find.addWidget(self._button("chevron-down", _("Next (F3)"), self.find_next))
        find.addWidget(self._button("x", _("Close (Esc)"), self.close_bar))
        self.replace_button = QPushButton(_("Replace"), self._replacing)
        self.replace_button.clicked.connect(self.replace_one)
        self.all_button = QPushButton(_("Replace all"), self._replacing)
        self.all_button.clicked.connect(self.replace_all)
        replacing = QHBoxLayout(self._replacing)
        replacing.setContentsMargins(0, 0, 0, 0)
        replacing.setSpacing(GRID // 2)
        replacing.addWidget(self.new, 1)
        replacing.addWidget(self.replace_button)
        replacing.addWidget(self.all_button)
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words, 0, 0)
        layout.addLayout(find, 0, 1)
        layout.addWidget(self._replacing, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def _button(self, drawing: str, tip: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.clicked.connect(act)
        self._icons[button] = drawing
        return button

    # Opening and closing

    def open_bar(self, field: DocumentField, *, is_replacing: bool = False) -> None:
        """Show the bar for a field; a selection in it is what is looked for."""
        self._use(field)
        self._replacing.setVisible(is_replacing)
        self.show()
        chosen = field.textCursor().selectedText()
        self._origin = field.selected_span()[0]
        if chosen and len(chosen) <= _LONGEST_SELECTION and "\u2029" not in chosen:
            self.words.line.setText(chosen)
        line = self.words.line
        if is_replacing and line.text() and not line.hasFocus():
            line = self.new
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()
        self._look()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and give the keyboard back to the text."""
        if self.isHidden():
            return
        self.hide()
        self._mark(())
        if self.field is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _use(self, field: DocumentField) -> None:
        if field is self.field:
            return
        if self.field is not None:
            self._mark(())
            self.field.removeEventFilter(self)
            self.field.textChanged.disconnect(self._look)
        self.field = field
        field.textChanged.connect(self._look)
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.Hide and not self.isHidden():
            QTimer.singleShot(0, self, self._change_field)  # another one may be about to be shown
        return super().eventFilter(watched, event)

    def _change_field(self) -> None:
        """Go on with another text than one that is hidden now."""
        if self.isHidden() or (self.field is not None and self.field.isVisible()):
            return
        other = self.other_field()
        if other is not None:
            self._use(other)
            self._look()

    # Looking

    @property
    def _current(self) -> int | None:
        """Which of the places is selected in the field."""
        span = self.field.selected_span() if self.field is not None else (0, 0)
        return self._spans.index(span) if span in self._spans else None

    @Slot()
    def _look_anew(self) -> None:
        """Look for other words, from where the caret was when the bar was opened."""
        self._look()
        at = bisect_left(self._spans, (self._origin, 0))
        if self._spans:
            self._go_to(at % len(self._spans))

    @Slot()
    def _look(self) -> None:
        """Mark the places that the text has now."""
        if self.isHidden() or self.field is None:
            return
        problem = ""
        self._finder, self._spans = None, ()
        try:
            self._finder = Finder(self._query())
            self._spans = self._finder.spans(self.field.text(), seconds=0.5)
        except QueryProblem as error:
            problem = error.reason
        self.words.show_problem(problem)
        self._mark(self._spans[:_MOST_MARKED])
        self._show_count(problem)

    def _query(self) -> Query:
        return Query(
            self.words.line.text(),
            is_regex=self.words.is_regex.isChecked(),
            whole_words=self.words.whole_words.isChecked(),
            match_case=self.words.match_case.isChecked(),
        )

    def _mark(self, spans: tuple[Span, ...]) -> None:
        if self.field is None:
            return
        current = self._current if spans else None
        usual, chosen = found_format(self.palette()), current_format(self.palette())
        cursors = self.field.stretches(spans)
        selections = [
            _selection(cursor, chosen if number == current else usual)
            for number, cursor in enumerate(cursors)
        ]
        self.field.mark(_KIND, selections)

    def _show_count(self, problem: str = "") -> None:
        total, current = len(self._spans), self._current
        self.count.setToolTip(problem)
        if problem:
            self.count.setText(_("Not an expression"))
        elif not self.words.line.text():
            self.count.clear()
        elif current is not None:
            self.count.setText(_("{n} of {total}").format(n=current + 1, total=total))
        else:
            found = ngettext("{n} place", "{n} places", total).format(n=total)
            self.count.setText(found if total else _("Not found"))
        for button in (self.replace_button, self.all_button):
            button.setEnabled(bool(self._spans))

    # Going on

    @Slot()
    def find_next(self) -> None:
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Go to the next place, or the one before, round and round."""
        if not self._spans or self.field is None:
            return
        current = self._current
        if current is None:
            at = bisect_left(self._spans, self.field.selected_span())
            current = at - 1 if by > 0 else at
        self._go_to((current + by) % len(self._spans))

    def _go_to(self, number: int) -> None:
        if self.field is None:
            return
        self.field.setTextCursor(self.field.stretches([self._spans[number]])[0])
        self.field.ensureCursorVisible()
        self._mark(self._spans[:_MOST_MARKED])
        self._show_count()

    # Replacing

    @Slot()
    def replace_one(self) -> None:
        """Replace the selected place and go to the next; go to the first if none is selected."""
        current = self._current
        if current is None:
            self.find_next()
            return
        self._replace([current])
        if self._spans:
            self._step(1)

    @Slot()
    def replace_all(self) -> None:
        """Replace all places of this text, as one step."""
        count = self._replace(range(len(self._spans)))
        if count:
            told = ngettext("{n} place replaced", "{n} places replaced", count)
            self.count.setText(told.format(n=count))

    def _replace(self, numbers: "range | list[int]") -> int:
        """Replace some of the places in the field as one step; return how many those are."""
        if self.field is None or self._finder is None:
            return 0
        try:
            template = self._finder.template(self.new.text())
            changes = self._finder.replacements(self.field.text(), template)
        except QueryProblem as error:
            self.count.setText(error.reason)
            return 0
        chosen = [changes[number] for number in numbers if number < len(changes)]
        self._type(self.field, chosen)
        return len(chosen)

    def _type(self, field: DocumentField, changes: list[Replacement]) -> None:
        field.end_step()
        cursors = field.stretches([(each.start, each.end) for each in changes])
        whole = QTextCursor(field.document())
        whole.beginEditBlock()
        for cursor, change in zip(cursors, changes, strict=True):
            is_line = isinstance(field, LineField)
            cursor.insertText(change.new.replace("\n", " ") if is_line else change.new)
        whole.endEditBlock()
        field.end_step()
        if cursors:
            whole.setPosition(cursors[-1].position())
            field.setTextCursor(whole)

    # What Qt tells

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_return(
                is_shifted=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        else:
            super().keyPressEvent(event)

    def _take_return(self, *, is_shifted: bool) -> None:
        if self.focusWidget() is self.new:
            self.replace_one()
        elif is_shifted:
            self.find_previous()
        else:
            self.find_next()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icons"):
            self._draw_icons()
            self._look()

    def _draw_icons(self) -> None:
        for button, drawing in self._icons.items():
            button.setIcon(icon(drawing, self.palette()))


def _selection(cursor: QTextCursor, looks: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = looks
    return selection
