"""The text that a page has below its questions and settings, with an editor of its own."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document import BODY, DocumentError
from editor.document.edits import Change, Retouched, melting, plain_lines, reword_body
from editor.gui.field import DocumentField
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.language import _

_LINE_SPACING = 140  # percent


class Colours(Protocol):
    """What colours a text."""

    def use_palette(self, palette: QPalette) -> None:
        """Take the colours that go with a palette."""


class BodyPanel(QWidget):
    """Edits the page's text.

    Signals:
        refused(str): why what was typed could not go into the file.
        wanted(): a step that was undone or done again is about this text.
    """

    refused = Signal(str)
    wanted = Signal()

    def __init__(
        self,
        open_document: OpenDocument,
        colour: Callable[[QTextDocument, QPalette], Colours],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._is_ours = False
        self._body = open_document.document.body
        self.field = DocumentField(_("Page text"), self)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        font = self.field.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        self.field.setFont(font)
        self.field.document().setDocumentMargin(GRID)
        self.field.space_lines(_LINE_SPACING)
        self.field.setTabStopDistance(self.field.fontMetrics().horizontalAdvance(" ") * 4)
        self.field.setPlaceholderText(_("The page has no text beside its questions."))
        self._colours = colour(self.field.document(), self.palette())
        label = QLabel(_("Page &text"), self)
        label.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label)
        layout.addWidget(self.field, 1)
        self.field.reworded.connect(self._reword)
        open_document.changed.connect(self._note)
        open_document.settled.connect(self._show)
        open_document.saved.connect(self.field.end_step)
        self._show()
        self.field.put_caret(0)

    def focus_text(self) -> None:
        """Put the caret into the text."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show(self) -> None:
        if self._open.document.body is not self._body or not self.field.text():
            self._body = self._open.document.body
            self.field.show_text(plain_lines(self._body))

    @Slot(object)
    def _note(self, change: Change) -> None:
        if change == Retouched(BODY) and not self._is_ours:
            self.wanted.emit()

    @Slot(str, int)
    def _reword(self, text: str, step: int) -> None:
        self._is_ours = True
        try:
            edit = reword_body(self._open.document, text)
            self._open.perform(melting(edit, f"page text/{step}"))
        except DocumentError as error:
            self.refused.emit(error.reason)
        finally:
            self._is_ours = False

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours.use_palette(self.palette())
        super().changeEvent(event)
