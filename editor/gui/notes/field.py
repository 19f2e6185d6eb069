"""The note at a topic or question: a line that opens into a field."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document import DocumentError
from editor.document.edits import (
    Part,
    has_note,
    melting,
    note_of,
    other_comments,
    reword_note,
    takes_note,
)
from editor.document.faq import Item, Topic
from editor.gui.field import DocumentField
from editor.gui.icons import icon
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.language import _

_FEWEST_LINES = 2
_MOST_LINES = 6
_LONGEST_SUMMARY = 60


class _Field(DocumentField):
    """A field as high as its note, within bounds; Esc closes it.

    Signals:
        done(): the writer wants to go on elsewhere.
    """

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Note"), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(GRID // 2)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self.font()).lineSpacing()
        wanted = round(self.document().size().height())
        least, most = (line * lines + GRID for lines in (_FEWEST_LINES, _MOST_LINES))
        return QSize(GRID * 20, max(least, min(wanted, most)) + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 10, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return
        super().keyPressEvent(event)


class NoteField(QWidget):
    """Shows and edits the note of one topic or question of the open document.

    Signals:
        refused(str): why what was typed could not go into the file.
        left(): the writer is done with the note.
    """

    refused = Signal(str)
    left = Signal()

    def __init__(self, open_document: OpenDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self._shown = 0
        self._is_open = False
        self.button = QToolButton(self)
        self.button.setAutoRaise(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.setToolTip(_("A note for colleagues; it is in the file, but not on the page"))
        self.field = _Field(self)
        self.field.setPlaceholderText(_("Only who edits this file will see this."))
        self.others = QLabel(self)
        self.others.setWordWrap(True)
        self.others.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.others.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addWidget(self.button)
        layout.addWidget(self.field)
        layout.addWidget(self.others)
        self.button.clicked.connect(self._toggle)
        self.field.reworded.connect(self._reword)
        self.field.done.connect(self._leave)
        open_document.settled.connect(self._show)
        open_document.saved.connect(self.field.end_step)
        self._show()

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Show the note of a topic or item by its id; 0 for none."""
        if node_id == self._shown:
            return
        self.field.end_step()
        self._shown = node_id
        node = self._node()
        self._is_open = node is not None and has_note(node)
        self._show()

    def open(self) -> None:
        """Open the note and put the caret into it."""
        if self.isHidden():
            self.refused.emit(_("This file is written so that a note has no place here."))
            return
        self._is_open = True
        self._fold()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def _show(self) -> None:
        node = self._node()
        self.setVisible(node is not None and takes_note(self._open.document, node))
        text = note_of(node) if node is not None else ""
        if self.field.text().rstrip() != text or not self.field.hasFocus():
            self.field.show_text(text)
        others = other_comments(node) if node is not None else []
        shown = _("Also in the file: {comments}").format(comments=" · ".join(others))
        self.others.setText(shown if others else "")
        self._fold()

    @Slot()
    def _toggle(self) -> None:
        if self._is_open:
            self._is_open = False
            self._fold()
        else:
            self.open()

    @Slot()
    def _fold(self) -> None:
        """Show the whole note, or only how it begins."""
        is_open = self._is_open
        self.field.setVisible(is_open)
        self.others.setVisible(is_open and bool(self.others.text()))
        note = " ".join(self.field.text().split())
        summary = note[:_LONGEST_SUMMARY].rstrip() + "…" if len(note) > _LONGEST_SUMMARY else note
        shown = _("Note: {note}").format(note=summary) if note and not is_open else _("Note")
        self.button.setText(shown)
        self.button.setAccessibleName(shown)
        name = "chevron-down" if is_open else "sticky-note"
        self.button.setIcon(icon(name, self.palette()))

    @Slot(str, int)
    def _reword(self, text: str, step: int) -> None:
        position = self._open.position_of(self._shown)
        if position is None:
            return
        typing = f"{self._shown}/{Part.NOTE}/{step}"
        try:
            edit = reword_note(self._open.document, position, text)
            self._open.perform(melting(edit, typing))
        except DocumentError as error:
            self.refused.emit(error.reason)

    @Slot()
    def _leave(self) -> None:
        if not self.field.text().strip():
            self._is_open = False
            self._fold()
        self.left.emit()

    def _node(self) -> Topic | Item | None:
        return self._open.node_of(self._shown)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "field"):
            self._fold()
