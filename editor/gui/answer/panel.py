"""The middle column: the texts of what is selected, typed straight into the document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document import DocumentError, edits
from editor.document.edits import Part, plain_lines
from editor.document.faq import Item, Topic
from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.desk import AnswerDesk
from editor.gui.answer.line_scroll import LineScroll
from editor.gui.field import DocumentField, LineField
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.language import _, ngettext

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.answer.highlighter import AnswerHighlighter

_LINE_SPACING = 140  # percent
_HINT = _("Choose a question on the left to edit it here,\nor add one with Ctrl+N.")


@dataclass(frozen=True, slots=True)
class _Row:
    part: Part
    label: str
    kinds: tuple[type, ...]
    help: str


#: In the order in which writers write.
_ROWS = (
    _Row(Part.QUESTION, _("&Question"), (Item,), _("What readers ask")),
    _Row(Part.TITLE, _("&Topic"), (Topic,), _("The heading above its questions")),
    _Row(
        Part.ANSWER,
        _("&Answer"),
        (Item,),
        _("In a list Tab moves an item in and Shift+Tab out; F6 always leaves the answer"),
    ),
    _Row(
        Part.ANCHOR,
        _("&Link name"),
        (Item, Topic),
        _("The end of the address that leads here: small letters, digits and hyphens"),
    ),
)


class AnswerPanel(QWidget):
    """Edits one topic or item of the open document.

    Signals:
        refused(str): why what was typed could not go into the file.
        caret_moved(int, str, int, int): the caret stands in this text of this node, in this line
            of so many.
        scrolled(int, float, int): the writer scrolled to this line of so many of an answer.
        told(str): why something cannot be done with an answer.
        caret_changed(): the keyboard has come to the answer, or gone from it.
    """

    refused = Signal(str)
    caret_moved = Signal(int, str, int, int)
    scrolled = Signal(int, float, int)
    told = Signal(str)
    caret_changed = Signal()

    def __init__(
        self,
        open_document: OpenDocument,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._shown = 0
        self._labels: dict[Part, QLabel] = {}
        self.fields: dict[Part, DocumentField] = {}
        self._hint = QLabel(_HINT, self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._summary = QLabel(self)
        self._summary.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        answer = _answer_field(next(row for row in _ROWS if row.part is Part.ANSWER), self)
        self.desk = AnswerDesk(answer, open_document, actions, self)
        self.desk.told.connect(self.told)
        self.has_caret = False
        """Whether the answer has the keyboard, or had it before a menu or a dialog took it."""
        self._lay_out(answer)
        self._lines = LineScroll(answer)
        self._lines.scrolled.connect(self._report_scroll)
        open_document.settled.connect(self._show)
        open_document.saved.connect(self._end_steps)
        self._show()

    def _lay_out(self, answer: AnswerField) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        for row in _ROWS:
            is_answer = row.part is Part.ANSWER
            field: DocumentField = answer if is_answer else LineField(_name(row), self)
            field.setToolTip(row.help)
            label = QLabel(row.label, self)
            label.setBuddy(field)
            self._labels[row.part], self.fields[row.part] = label, field
            if is_answer:
                self.desk.place(layout, label, answer)
            else:
                layout.addWidget(label)
                layout.addWidget(field)
            layout.addSpacing(GRID // 2)
        for part, field in self.fields.items():
            field.reworded.connect(self._slot_for(part))
            field.cursorPositionChanged.connect(self._report_caret)
        layout.addWidget(self._summary)
        layout.addStretch()
        layout.addWidget(self._hint, 1)
        layout.addStretch()

    @cached_property
    def highlighter(self) -> "AnswerHighlighter":
        """What sets the marks in the answer apart."""
        from editor.gui.answer.highlighter import AnswerHighlighter  # noqa: PLC0415 - after paint

        return AnswerHighlighter(self.fields[Part.ANSWER].document(), self.palette())

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions about an answer do."""
        return self.desk.handlers

    def place_below(self, part: Part, widget: QWidget) -> None:
        """Put a widget of another panel under the field of a text."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.fields[part]) + 1, widget)

    # What is shown

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Show a topic or item by its id; 0 for none."""
        if node_id == self._shown:
            return
        self._end_steps()
        self._shown = node_id
        with self._lines.silence():
            self._show()
            caret = self.fields[Part.ANSWER].textCursor()
            caret.movePosition(QTextCursor.MoveOperation.Start)
            self.fields[Part.ANSWER].setTextCursor(caret)
            self.fields[Part.ANSWER].verticalScrollBar().setValue(0)

    def focus_name(self) -> None:
        """Put the caret into the question or title, ready to type over it."""
        node = self._node()
        if node is None:
            return
        field = self.fields[Part.TITLE if isinstance(node, Topic) else Part.QUESTION]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def focus_text(self) -> None:
        """Put the caret into the answer, or into the title of a topic."""
        node = self._node()
        part = Part.ANSWER if isinstance(node, Item) else Part.TITLE
        self.fields[part].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, part: str, position: int) -> None:
        """Put the caret to a position, in code points, of one of the texts that are shown."""
        field = self.fields[Part(part)] if part in list(Part) else self.fields[Part.ANSWER]
        if not field.isVisibleTo(self):
            self.focus_text()
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        with self._lines.silence():
            field.put_caret(position)

    @Slot(int, float)
    def scroll_to(self, node_id: int, line: float) -> None:
        """Show a line of the answer at the top, if it is the answer that is shown."""
        if node_id == self._shown:
            self._lines.scroll_to(line)

    def note_keyboard(self, widget: QWidget) -> None:
        """Note that a widget of the columns has the keyboard now."""
        has_caret = widget is self.fields[Part.ANSWER]
        if has_caret and not self.has_caret:
            self._type_over_example()
        if has_caret != self.has_caret:
            self.has_caret = has_caret
            self.caret_changed.emit()

    def _type_over_example(self) -> None:
        """Select the words that a new question has for an answer, to be typed over."""
        answer = self.fields[Part.ANSWER]
        if answer.text().strip() == edits.NEW_ANSWER.strip():
            answer.selectAll()
            if QApplication.mouseButtons():  # the click that came here is still to place the caret
                QTimer.singleShot(0, answer, answer.selectAll)

    @Slot()
    def _report_caret(self) -> None:
        for part, field in self.fields.items():
            if field.hasFocus():
                line = field.textCursor().blockNumber() + 1
                self.caret_moved.emit(self._shown, str(part), line, field.document().blockCount())

    @Slot(float)
    def _report_scroll(self, line: float) -> None:
        lines = self.fields[Part.ANSWER].document().blockCount()
        self.scrolled.emit(self._shown, line, lines)

    @Slot()
    def _show(self) -> None:
        node = self._node()
        for row in _ROWS:
            self._show_row(row, node)
        self.desk.show_for(is_answer=isinstance(node, Item))
        self._hint.setVisible(node is None)
        self._summary.setVisible(isinstance(node, Topic))
        if isinstance(node, Topic):
            count = len(node.children)
            self._summary.setText(ngettext("{n} question", "{n} questions", count).format(n=count))

    def _show_row(self, row: _Row, node: Topic | Item | None) -> None:
        fits = node is not None and isinstance(node, row.kinds) and _has(node, row.part)
        self._labels[row.part].setVisible(fits)
        self.fields[row.part].setVisible(fits)
        if node is not None and fits:
            self._show_text(self.fields[row.part], plain_lines(_text(node, row.part)))

    def _show_text(self, field: DocumentField, text: str) -> None:
        """Show a text, but leave the empty lines at its end that the writer is still typing."""
        if field.text().rstrip("\n") != text or not field.hasFocus():
            field.show_text(text)

    def _node(self) -> Topic | Item | None:
        return self._open.node_of(self._shown)

    # What is typed

    def strays(self) -> Iterator[tuple[Part, str]]:
        """Yield what stands in a field and has not come into the document, which is a mistake."""
        node = self._node()
        for part, field in self.fields.items():
            if node is None or not field.isVisibleTo(self):
                continue
            typed = field.text()
            if typed.rstrip("\n") != plain_lines(_text(node, part)).rstrip("\n"):
                yield part, typed

    @Slot(str, int)
    def _reword_question(self, text: str, step: int) -> None:
        self._reword(Part.QUESTION, text, step)

    @Slot(str, int)
    def _reword_title(self, text: str, step: int) -> None:
        self._reword(Part.TITLE, text, step)

    @Slot(str, int)
    def _reword_anchor(self, text: str, step: int) -> None:
        self._reword(Part.ANCHOR, text, step)

    @Slot(str, int)
    def _reword_answer(self, text: str, step: int) -> None:
        self._reword(Part.ANSWER, text, step)

    def _slot_for(self, part: Part) -> object:
        return {
            Part.QUESTION: self._reword_question,
            Part.TITLE: self._reword_title,
            Part.ANCHOR: self._reword_anchor,
            Part.ANSWER: self._reword_answer,
        }[part]

    def _reword(self, part: Part, text: str, step: int) -> None:
        position = self._open.position_of(self._shown)
        if position is None:
            return
        typing = f"{self._shown}/{part}/{step}"
        is_new = self._open.is_new(self._shown)
        try:
            edit = edits.reword(self._open.document, position, part, text, is_new=is_new)
            self._open.perform(edits.melting(edit, typing))
        except DocumentError as error:
            self.refused.emit(error.reason)

    @Slot()
    def _end_steps(self) -> None:
        for field in self.fields.values():
            field.end_step()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and "highlighter" in vars(self):
            self.highlighter.use_palette(self.palette())
        super().changeEvent(event)


def _answer_field(row: _Row, parent: QWidget) -> AnswerField:
    field = AnswerField(_name(row), parent)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    font = field.font()
    font.setPointSizeF(font.pointSizeF() + 1)
    field.setFont(font)
    field.document().setDocumentMargin(GRID)
    field.space_lines(_LINE_SPACING)
    field.setTabStopDistance(field.fontMetrics().horizontalAdvance(" ") * 4)
    return field


def _name(row: _Row) -> str:
    return row.label.replace("&", "")


def _has(node: Topic | Item, part: Part) -> bool:
    """Whether this file has such a text at all: not every FAQ has link names."""
    return part is not Part.ANCHOR or node.keys.anchor is not None


def _text(node: Topic | Item, part: Part) -> str:
    match part:
        case Part.ANCHOR:
            return node.anchor
        case Part.ANSWER:
            return node.answer.rstrip("\n") if isinstance(node, Item) else ""
        case _:
            return node.label
