"""A file that cannot be shown as questions and answers: its text, and why it is shown as text."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFontDatabase, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from editor.document import DocumentError
from editor.document.edits import empty_place, melting, plain_lines, reword_body
from editor.gui.field import DocumentField
from editor.gui.open_document import OpenDocument
from editor.gui.panes import Pane
from editor.gui.theme import GRID, is_dark
from editor.language import _

_PAUSE_BEFORE_READING = 400


class TextPanel(QWidget):
    """Shows the text with the place of the problem marked; turns into a FAQ once it is whole.

    Signals:
        faq_wanted(): the writer wants to begin a FAQ in this file, which has none yet.
        repaired(): the text reads as a FAQ now.
    """

    faq_wanted = Signal()
    repaired = Signal()

    def __init__(self, open_document: OpenDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self._reason = QLabel(self)
        self._reason.setWordWrap(True)
        self._begin = QPushButton(_("Start a FAQ in this file"), self)
        self._begin.clicked.connect(self.faq_wanted)
        self._mends = QHBoxLayout()
        self.field = DocumentField(_("Text of the file"), self)
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.setTabChangesFocus(False)
        self.field.setReadOnly(not open_document.document.is_plain_text)
        self.field.reworded.connect(self._reword)
        self.panes = (Pane(self, self.field.setFocus),)
        #: What the actions of the window do while this file is the current one.
        self.handlers: Mapping[str, Callable[[], object]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._reason)
        layout.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._mends)
        layout.addWidget(self.field, 1)
        self._reading = QTimer(self, singleShot=True, interval=_PAUSE_BEFORE_READING)
        self._reading.timeout.connect(self._read_again)
        open_document.settled.connect(self._show)
        self._show()
        self._offer_mends()
        self._go_to_problem()

    def add_bar(self, bar: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Place a bar above everything, and let actions use it."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, bar)
        self.handlers = handlers

    @property
    def reason(self) -> str:
        """The sentence above the text."""
        return self._reason.text()

    def show_stretch(self, start: int, end: int) -> None:
        """Select part of the text and give it the keyboard."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setTextCursor(self.field.stretches([(start, end)])[0])

    @Slot()
    def _show(self) -> None:
        document = self._open.document
        text = document.body if document.is_plain_text else document.to_text()
        self.field.show_text(plain_lines(text))
        self._reason.setText(_reason(self._open, text))
        self._begin.setVisible(not text.strip() or bool(empty_place(document)))
        self._mark_problem()

    @Slot(str, int)
    def _reword(self, text: str, step: int) -> None:
        self._reading.start()
        self._open.perform(melting(reword_body(self._open.document, text), f"text/{step}"))

    @Slot()
    def _read_again(self) -> None:
        if self._open.try_to_repair():
            self.repaired.emit()
        else:
            self._offer_mends()

    def _offer_mends(self) -> None:
        """Offer what would mend the text, a button each."""
        while (row := self._mends.takeAt(0)) is not None:
            widget = row.widget()
            if widget is not None:
                widget.deleteLater()
        for mend in self._open.mends():
            button = QPushButton(mend.label, self)
            button.setToolTip(mend.line)
            button.setAccessibleDescription(mend.line)
            button.clicked.connect(partial(self._mend, mend.text))
            self._mends.addWidget(button)
        self._mends.addStretch()

    def _mend(self, text: str) -> None:
        self.field.end_step()
        self._open.perform(reword_body(self._open.document, plain_lines(text)))
        self._read_again()

    def _mark_problem(self) -> None:
        problem = self._open.problem
        marks: list[QTextEdit.ExtraSelection] = []
        if problem is not None and problem.line is not None:
            mark = QTextEdit.ExtraSelection()
            colour = QColor("#5a2a2a") if is_dark(self.palette()) else QColor("#ffe3e0")
            look = QTextCharFormat()
            look.setBackground(colour)
            look.setProperty(QTextFormat.Property.FullWidthSelection, 1)
            mark.format = look
            mark.cursor = self._cursor_at(problem)
            marks.append(mark)
        self.field.mark("problem", marks)

    def _go_to_problem(self) -> None:
        if self._open.problem is not None and self._open.problem.line is not None:
            self.field.setTextCursor(self._cursor_at(self._open.problem))
            self.field.ensureCursorVisible()

    def _cursor_at(self, problem: DocumentError) -> QTextCursor:
        text = self.field.document()
        block = text.findBlockByNumber(min((problem.line or 1), text.blockCount()) - 1)
        cursor = QTextCursor(block)
        column = min((problem.column or 1) - 1, max(block.length() - 1, 0))
        cursor.setPosition(block.position() + column)
        return cursor


def _reason(open_document: OpenDocument, text: str) -> str:
    problem = open_document.problem
    if problem is not None:
        reason = problem.reason
        if problem.line:
            reason = _("Line {line}, column {column}: {reason}").format(
                line=problem.line, column=problem.column, reason=reason
            )
        return _(
            "The settings at the top of this file could not be read. {reason}. "
            "The place is marked. As soon as the text is right again, "
            "the questions and answers appear."
        ).format(reason=reason)
    if not text.strip():
        return _("This file is empty.")
    place = empty_place(open_document.document)
    if place:
        return _("This file has a place for questions, “{name}”, with nothing in it yet.").format(
            name=place
        )
    if open_document.document.is_plain_text:
        return _("No questions and answers were found in this file. You can edit it as text.")
    return _("No questions and answers were found in this file. It is shown as text, for reading.")
