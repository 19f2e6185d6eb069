"""A text widget without a history of its own: what is typed goes to the document at once."""

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from editor.gui.keystrokes import Keystroke, continues
from editor.gui.theme import GRID
from editor.gui.units import units
from editor.writing.passage import Passage

_MOST_LINES = 3
_OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class DocumentField(QTextEdit):
    """Shows a text of the document and reports every change that the writer makes to it.

    Signals:
        reworded(str, int): the text now, and the number of the undo step that it belongs to.
        menu_opening(QMenu, QTextCursor): a menu about a place is about to be shown.
    """

    reworded = Signal(str, int)
    menu_opening = Signal(QMenu, QTextCursor)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._is_shown_by_us = False
        self._spacing = QTextBlockFormat()
        self._step = 0
        self._last: Keystroke | None = None
        self._known = ""
        self._marks: dict[str, Sequence[QTextEdit.ExtraSelection]] = {}
        self.document().contentsChange.connect(self._report)

    def space_lines(self, percent: int) -> None:
        """Set the distance of lines, in percent of the font's own."""
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        self._spacing.setLineHeight(percent, proportional)
        self._apply_spacing()

    def _apply_spacing(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._spacing)

    def text(self) -> str:
        """Return the text; unlike toPlainText() it keeps no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text of the document, changing only what differs so that the caret stays."""
        if self.text() == text:
            return
        cursor = QTextCursor(self.document())
        self._is_shown_by_us = True
        self._exchange(cursor, text)
        self._is_shown_by_us = False
        self._known = self.text()
        self.setTextCursor(cursor)

    def passage(self) -> Passage:
        """Return the text and what of it is selected, in code points."""
        return Passage(self.text(), *self.selected_span())

    def act(self, after: Passage) -> None:
        """Take over a text and selection as one undo step of its own."""
        self.end_step()
        self._exchange(self.textCursor(), after.text)
        self.end_step()
        self.setTextCursor(self.stretches([(after.start, after.end)])[0])
        self.ensureCursorVisible()

    def _exchange(self, cursor: QTextCursor, text: str) -> None:
        """Write what differs; the cursor is behind it then."""
        old = self.text()
        if old == text:
            return
        head = _common(old, text)
        tail = _common(old[head:][::-1], text[head:][::-1])
        cursor.setPosition(units(old[:head]))
        cursor.setPosition(units(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
        start = cursor.selectionStart()
        cursor.insertText(text[head : len(text) - tail])
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeBlockFormat(self._spacing)  # a paragraph that came or joined may have lost it
        cursor.setPosition(end)

    def caret(self) -> int:
        """Return behind how many characters of the text the caret stands."""
        return len(_slice(self.text(), 0, self.textCursor().position()))

    def put_caret(self, position: int) -> None:
        """Put the caret behind so many characters of the text and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(min(units(self.text()[:position]), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def mark(self, kind: str, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Draw over parts of the text, instead of the marks of this kind that were there."""
        self._marks[kind] = selections
        self.setExtraSelections(
            [each for kind in sorted(self._marks) for each in self._marks[kind]]
        )

    def stretches(self, spans: Iterable[tuple[int, int]]) -> list[QTextCursor]:
        """Return a cursor for each span of the text, in code points, that has it selected.

        What a span has beyond the end of the text is left out: a line break there is not shown.
        """
        text = self.text()
        is_plain = text.isascii() or max(text) <= "\uffff"
        cursors: list[QTextCursor] = []
        for first, behind in spans:
            start, end = min(first, len(text)), min(behind, len(text))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start if is_plain else units(text[:start]))
            last = end if is_plain else units(text[:end])
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursors.append(cursor)
        return cursors

    def selected_span(self) -> tuple[int, int]:
        """Return where the selection, or else the caret, begins and ends, in code points."""
        cursor, text = self.textCursor(), self.text()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if text.isascii() or max(text) <= "\uffff":
            return start, end
        return len(_slice(text, 0, start)), len(_slice(text, 0, end))

    @Slot()
    def end_step(self) -> None:
        """Let the next keystroke begin a new undo step."""
        self._last = None

    @Slot(int, int, int)
    def _report(self, position: int, removed: int, added: int) -> None:
        if self._is_shown_by_us or (removed == 0 and added == 0):
            return
        text = self.text()
        if text == self._known:
            return  # only its looks changed
        self._known = text
        inserted = _slice(text, position, added)
        keystroke = Keystroke(position, removed, inserted, time.monotonic())
        if not continues(self._last, keystroke):
            self._step += 1
        self._last = keystroke
        self.reworded.emit(text, self._step)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: there is one history for everything."""
        if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _OWN_KEYS):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _OWN_KEYS):
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._begin_paragraph()
            return
        super().keyPressEvent(event)

    def _begin_paragraph(self) -> None:
        """Begin a line; Qt itself would, in an empty one, only take away the distance of lines."""
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text alone: what it looks like here is nobody else's business."""
        copied = QMimeData()
        text = self.textCursor().selectedText()
        copied.setText(text.replace("\u2029", "\n").replace("\u2028", "\n"))
        return copied

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the caret where a key has asked for it, else that of the pointer."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if is_by_key else self.cursorForPosition(event.pos())
        menu = self.createStandardContextMenu()
        menu.setAccessibleName(self.accessibleName())
        _drop_history(menu)
        self.menu_opening.emit(menu, cursor)
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.cursorRect().bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place) if is_by_key else event.globalPos())

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files that are dropped here to the window, which opens them."""
        if any(url.isLocalFile() for url in source.urls()):
            return False
        return super().canInsertFromMimeData(source)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.end_step()
        super().focusOutEvent(event)


class LineField(DocumentField):
    """A field of one paragraph that grows to three lines; Return goes on to the next field."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.document().setDocumentMargin(GRID // 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        most = QFontMetrics(self.font()).lineSpacing() * _MOST_LINES + GRID
        height = min(round(self.document().size().height()), most)
        return QSize(GRID * 20, height + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 10, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        text = " ".join(source.text().split())
        self.textCursor().insertText(text)


def _common(left: str, right: str) -> int:
    shorter = min(len(left), len(right))
    return next((at for at in range(shorter) if left[at] != right[at]), shorter)


def _drop_history(menu: QMenu) -> None:
    """Take undo and redo out of Qt's menu: they mean its own history, which is not used here."""
    entries = menu.actions()
    for action in entries:
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])


def _slice(text: str, position: int, length: int) -> str:
    """Return part of a text by positions as Qt counts them."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * position : 2 * (position + length)].decode("utf-16-le", "surrogatepass")
