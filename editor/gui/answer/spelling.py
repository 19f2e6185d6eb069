"""Spelling in one field: which lines are checked, and what can be done about a wrong word."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QTextBlock, QTextBlockUserData, QTextCursor
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from editor.gui.answer.highlighter import AnswerHighlighter
from editor.gui.field import DocumentField
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.units import units
from editor.language import _
from editor.writing.spelling.line_state import unpacked
from editor.writing.spelling.prose import Reading, read_line
from editor.writing.spelling.words import Word, words_in

#: How many lines above and below what is seen are checked as well.
_MARGIN = 10
_AT_FIRST = range(60)
_LONGEST_NAMED = 30  # letters of a word in a menu
_NEWS = (QEvent.Type.Resize, QEvent.Type.Show)


class _Checked(QTextBlockUserData):
    """Notes at a line in which round it was checked."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class FieldSpelling(QObject):
    """Underlines the wrong words of a field where they are seen, and offers better ones.

    The word that is being typed is left alone until the caret leaves it.
    """

    def __init__(
        self, field: DocumentField, highlighter: AnswerHighlighter, spelling: FileSpelling
    ) -> None:
        super().__init__(field)
        self.field = field
        self._highlighter = highlighter
        self._spelling = spelling
        self._round = 1
        self._near = _AT_FIRST
        self._is_typing = False
        self._typed: tuple[int, int] | None = None
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look)
        highlighter.spelling = self
        spelling.changed.connect(self._check_again)
        field.reworded.connect(self._note_typing)
        field.cursorPositionChanged.connect(self._look_at_typed)
        field.menu_opening.connect(self.extend_menu)
        field.verticalScrollBar().valueChanged.connect(self._look_soon)
        field.document().blockCountChanged.connect(self._look_soon)
        field.installEventFilter(self)
        self._check_again()

    # What is underlined

    def wrong_words(self, block: QTextBlock, line: str, reading: Reading) -> Sequence[Word]:
        """Return the words of a line that are to be underlined; none where nobody looks."""
        is_near = block.blockNumber() in self._near
        block.setUserData(_Checked(self._round if is_near else 0))
        if not is_near or not self._spelling.is_checked:
            return ()
        wrong = [word for word in words_in(line, reading) if self._spelling.is_wrong(word.text)]
        return self._without_typed(block, line, wrong) if self._is_typing else wrong

    def _without_typed(self, block: QTextBlock, line: str, wrong: list[Word]) -> list[Word]:
        caret = self.field.textCursor()
        if caret.block() != block:
            return wrong
        place = caret.positionInBlock()
        kept = [word for word in wrong if units(line[: word.end]) != place]
        self._typed = (block.blockNumber(), place) if len(kept) < len(wrong) else None
        return kept

    @Slot()
    def _check_again(self) -> None:
        self._round += 1
        self._looking.start()

    @Slot()
    def _look_soon(self) -> None:
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        """Check the lines that are seen and were not checked in this round."""
        if not self.field.isVisible():
            return
        height = self.field.viewport().height()
        first = self.field.cursorForPosition(QPoint(0, 0)).blockNumber() - _MARGIN
        last = self.field.cursorForPosition(QPoint(0, height)).blockNumber() + _MARGIN
        self._near = range(max(first, 0), last + 1)
        block = self.field.document().findBlockByNumber(self._near.start)
        while block.isValid() and block.blockNumber() in self._near:
            noted = block.userData()
            if not isinstance(noted, _Checked) or noted.number != self._round:
                self._highlighter.rehighlightBlock(block)
            block = block.next()

    # The word that is being typed

    @Slot()
    def _note_typing(self) -> None:
        self._is_typing = True

    @Slot()
    def _look_at_typed(self) -> None:
        """Check the word that was being typed once the caret is elsewhere."""
        self._is_typing = False
        caret = self.field.textCursor()
        if (caret.blockNumber(), caret.positionInBlock()) != self._typed:
            self._end_typing()

    def _end_typing(self) -> None:
        if self._typed is None:
            return
        number, _place = self._typed
        self._typed = None
        block = self.field.document().findBlockByNumber(number)
        if block.isValid():
            self._highlighter.rehighlightBlock(block)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _NEWS:
            self._looking.start()
        elif event.type() == QEvent.Type.PaletteChange:
            self._highlighter.use_palette(self.field.palette())
        elif event.type() == QEvent.Type.FocusOut:
            self._is_typing = False
            self._end_typing()
        return super().eventFilter(watched, event)

    # What can be done about a word

    def wrong_word_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return a selection of the wrong word at a place; None if there is none."""
        block, line = cursor.block(), cursor.block().text()
        above = block.previous()
        before = unpacked(above.userState() if above.isValid() else -1)
        place = cursor.positionInBlock()
        for word in words_in(line, read_line(line, before)):
            begin, end = units(line[: word.start]), units(line[: word.end])
            if begin <= place <= end and self._spelling.is_wrong(word.text):
                chosen = QTextCursor(block)
                chosen.setPosition(block.position() + begin)
                chosen.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                return chosen
        return None

    @Slot(QMenu, QTextCursor)
    def extend_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what can be done about a wrong word above what else a menu offers."""
        chosen = self.wrong_word_at(cursor)
        if chosen is None:
            return
        first = menu.actions()[0] if menu.actions() else menu.addSeparator()
        menu.insertActions(first, self._offers(chosen, menu))

    def _offers(self, chosen: QTextCursor, menu: QMenu) -> list[QAction]:
        word = chosen.selectedText()
        found = self._spelling.suggestions(word)
        suggested = [self._suggestion(each, chosen, menu) for each in found]
        if not suggested:
            suggested = [QAction(_("No suggestions"), menu, enabled=False)]
        add = QAction(_("&Add “{word}” to my words").format(word=_short(word)), menu)
        add.triggered.connect(partial(self._spelling.speller.add_word, word))
        ignore = QAction(_("&Ignore in this file"), menu)
        ignore.triggered.connect(partial(self._spelling.ignore, word))
        return [*suggested, _line(menu), add, ignore, _line(menu)]

    def _suggestion(self, text: str, chosen: QTextCursor, menu: QMenu) -> QAction:
        action = QAction(text.replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(self._replace, chosen, text))
        return action

    def _replace(self, chosen: QTextCursor, text: str, *_checked: object) -> None:
        """Write a better word, as a step of its own."""
        self.field.end_step()
        chosen.insertText(text)
        self.field.setTextCursor(chosen)
        self.field.end_step()

    def show_offers(self) -> bool:
        """Offer better words for the one at the caret; return whether it is wrong."""
        menu = QMenu(self.field)
        menu.setAccessibleName(_("Suggestions"))
        self.extend_menu(menu, self.field.textCursor())
        if menu.isEmpty():
            menu.deleteLater()
            return False
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.viewport().mapToGlobal(self.field.cursorRect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
        return True

    def select(self, position: int, length: int) -> None:
        """Select a word by its place in the text, in characters."""
        text = self.field.text()
        cursor = self.field.textCursor()
        cursor.setPosition(units(text[:position]))
        end = units(text[: position + length])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.field.ensureCursorVisible()


def _line(menu: QMenu) -> QAction:
    action = QAction(menu)
    action.setSeparator(True)
    return action


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST_NAMED else f"{word[:_LONGEST_NAMED]}…"
