"""What the actions about spelling do in the texts of a file."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor

from editor.document.edits import Part
from editor.gui.answer.highlighter import AnswerHighlighter
from editor.gui.answer.panel import AnswerPanel
from editor.gui.answer.spelling import FieldSpelling
from editor.gui.field import DocumentField
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.tour import MisspellingTour, Place
from editor.language import _

#: The texts in which people write; a link name is none of them.
_PARTS = (Part.QUESTION, Part.TITLE, Part.ANSWER)


class SpellingCommands(QObject):
    """Checks the fields of an answer panel, and goes from one wrong word to the next.

    Signals:
        place_wanted(int, str, int): this place of this text of this node shall be shown.
        told(str): a sentence that needs no answer.
    """

    place_wanted = Signal(int, str, int)
    told = Signal(str)

    def __init__(
        self, answer: AnswerPanel, open_document: OpenDocument, spelling: FileSpelling
    ) -> None:
        super().__init__(answer)
        self._panel = answer
        self._shown = 0
        self._spelling = spelling
        self._fields = {part: self._checked(answer.fields[part]) for part in _PARTS}
        self._others: list[FieldSpelling] = []
        self._tour = MisspellingTour(open_document, spelling, self)
        self._tour.found.connect(self._show)
        self._tour.told.connect(self.told)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "next_misspelling": self.go_to_next,
            "previous_misspelling": self.go_to_previous,
            "spelling_suggestions": self.suggest,
        }

    def check_also(self, *fields: DocumentField) -> None:
        """Check fields that stand elsewhere, too."""
        self._others += [self._checked(field) for field in fields]

    def _checked(self, field: DocumentField) -> FieldSpelling:
        there = field.document().findChild(AnswerHighlighter)
        highlighter = there or AnswerHighlighter(
            field.document(), field.palette(), is_markdown=False
        )
        return FieldSpelling(field, highlighter, self._spelling)

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Note which topic or item is shown."""
        self._shown = node_id

    @Slot()
    def go_to_next(self) -> None:
        self._tour.go(self._here(), 1)

    @Slot()
    def go_to_previous(self) -> None:
        self._tour.go(self._here(), -1)

    @Slot()
    def suggest(self) -> None:
        """Offer better words for the one at the caret."""
        for each in (*self._fields.values(), *self._others):
            if each.field.hasFocus() and each.show_offers():
                return
        self.told.emit(_("The caret is not in a misspelled word."))

    def _here(self) -> Place:
        """Return where the caret stands, or else where the shown texts begin."""
        for part, each in self._fields.items():
            if each.field.hasFocus():
                cursor = each.field.textCursor()
                start = _characters_before(cursor, cursor.selectionStart())
                end = _characters_before(cursor, cursor.selectionEnd())
                return Place(self._shown, part, start, end - start)
        first = Part.QUESTION if self._panel.fields[Part.QUESTION].isVisible() else Part.TITLE
        return Place(self._shown, first, 0)

    @Slot(object)
    def _show(self, place: Place) -> None:
        self.place_wanted.emit(place.node_id, str(place.part), place.position)
        self._fields[place.part].select(place.position, place.length)


def _characters_before(cursor: QTextCursor, position: int) -> int:
    """Return how many characters stand before a place that Qt gives in code units."""
    before = QTextCursor(cursor.document())
    before.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return len(before.selectedText())
