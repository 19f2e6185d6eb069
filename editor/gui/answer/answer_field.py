"""The field of an answer: lists go on by themselves, pasting makes Markdown, files become links."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from editor.document.document import is_page
from editor.gui.field import DocumentField
from editor.writing.blocks import line_broken
from editor.writing.lines import fence_before
from editor.writing.lists import continued, indented, is_in_list, outdented
from editor.writing.passage import Passage

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
#: What marks a text that comes from an editor for programs, where its colours mean nothing.
_SOURCE_CODE = "vscode-editor-data"


class AnswerField(DocumentField):
    """Understands lists, the clipboards of other programs, and files that are dropped.

    Signals:
        files_dropped(list): these files of the disk are to be linked at the caret.
        picture_pasted(): a picture without a file was pasted, which no text can hold.
        entered(): the keyboard came here.
        typed(): the writer has typed a key.
    """

    files_dropped = Signal(list)
    picture_pasted = Signal()
    entered = Signal()
    typed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        #: Is offered every key first; returns whether it has taken it.
        self.key_filter: Callable[[QKeyEvent], bool] | None = None

    @override
    def event(self, event: QEvent) -> bool:
        """In a list, Tab moves the item; elsewhere it goes on to the next field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.key_filter is not None and self.key_filter(event):
                return True
            if event.key() in _TABS and self._move_item(outwards=_is_backwards(event)):
                return True
        return super().event(event)

    def _move_item(self, *, outwards: bool) -> bool:
        passage = self.passage()
        if not is_in_list(passage):
            return False
        moved = outdented(passage) if outwards else indented(passage)
        if moved is None:
            return False
        self.act(moved)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS and self._break_line(event):
            return
        super().keyPressEvent(event)
        if event.text():
            self.typed.emit()

    def _break_line(self, event: QKeyEvent) -> bool:
        """Go on with a list, or begin a line in the same paragraph with Shift."""
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed == Qt.KeyboardModifier.ShiftModifier:
            self.act(line_broken(self.passage()))
            return True
        after = continued(self.passage()) if pressed == Qt.KeyboardModifier.NoModifier else None
        if after is not None:
            self.act(after)
        return after is not None

    # Pasting and dropping

    @Slot()
    def paste_plain(self) -> None:
        """Paste the words of the clipboard without any formatting."""
        words = QGuiApplication.clipboard().text()
        if words:
            self.act(self.passage().typed(_lines(words)))

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave pages and other texts to the window, which opens them."""
        files = _files(source)
        if files:
            return all(is_page(file) is None for file in files)
        return source.hasHtml() or source.hasText() or source.hasImage()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = _files(source)
        if files:
            self.files_dropped.emit(files)
            return
        if source.hasImage() and not source.hasText():
            self.picture_pasted.emit()
            return
        self.act(_pasted(self.passage(), source))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


def _pasted(passage: Passage, source: QMimeData) -> Passage:
    from editor.writing.pasting import markdown_of  # noqa: PLC0415 - with the HTML parser only then
    from editor.writing.pasting.placing import pasted, pasted_plain  # noqa: PLC0415

    is_code = source.hasFormat(_SOURCE_CODE) or bool(fence_before(passage.text, passage.start))
    markdown = markdown_of(source.html()) if source.hasHtml() and not is_code else None
    if markdown is not None:
        return pasted(passage, markdown)
    return pasted_plain(passage, _lines(source.text()))


def _lines(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _is_backwards(event: QKeyEvent) -> bool:
    shift = Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & shift)


def _files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
