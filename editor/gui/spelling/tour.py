"""Goes from one misspelled word of a file to the next, through all its questions and answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.document.edits import Part, plain_lines
from editor.document.faq import Item, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.file_spelling import FileSpelling
from editor.language import _
from editor.writing.spelling.words import Word, words_of

_SLICE = 0.008  # seconds of looking, after which the window may do something else


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one of the texts of a file."""

    node_id: int
    part: Part
    position: int
    """Where the caret stands, in characters."""
    length: int = 0
    """How many characters are selected, behind the caret."""


class MisspellingTour(QObject):
    """Looks for the next misspelled word, a slice at a time.

    Signals:
        found(Place): the word.
        told(str): there is none.
    """

    found = Signal(object)
    told = Signal(str)

    def __init__(
        self, open_document: OpenDocument, spelling: FileSpelling, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._spelling = spelling
        self._document = open_document.document
        self._search: Iterator[Place | None] = iter(())
        self._going = QTimer(self, interval=0)
        self._going.timeout.connect(self._go_on)

    def go(self, here: Place, step: int) -> None:
        """Look from a place forwards (1) or backwards (-1), around the end of the file."""
        if not self._spelling.is_checked:
            self.told.emit(_("Spelling is not checked in this file."))
            return
        self._document = self._open.document
        self._search = self._places(here, step)
        self._going.start()

    @Slot()
    def _go_on(self) -> None:
        if self._open.document is not self._document:
            self._going.stop()  # the writer goes on working instead
            return
        end = perf_counter() + _SLICE
        for place in self._search:
            if place is not None:
                self._going.stop()
                self.found.emit(place)
                return
            if perf_counter() > end:
                return
        self._going.stop()
        self.told.emit(_("No misspelled words were found in this file."))

    def _places(self, here: Place, step: int) -> Iterator[Place | None]:
        """Yield the wrong words in the order in which they are met, and None now and then."""
        texts = [
            (node, part) for _p, node in self._open.document.faq.walk() for part in _parts(node)
        ]
        keys = [(node.id, part) for node, part in texts]
        first = keys.index((here.node_id, here.part)) if (here.node_id, here.part) in keys else 0
        for number in range(len(texts) + 1 if texts else 0):
            node, part = texts[(first + step * number) % len(texts)]
            for word in self._wrong_words(plain_lines(_text(node, part)))[::step]:
                if number or _is_ahead(word, here, step):
                    yield Place(node.id, part, word.start, len(word.text))
            yield None

    def _wrong_words(self, text: str) -> Sequence[Word]:
        return [word for word in words_of(text) if self._spelling.is_wrong(word.text)]


def _is_ahead(word: Word, here: Place, step: int) -> bool:
    return word.start >= here.position + here.length if step > 0 else word.end <= here.position


def _parts(node: Topic | Item) -> tuple[Part, ...]:
    return (Part.QUESTION, Part.ANSWER) if isinstance(node, Item) else (Part.TITLE,)


def _text(node: Topic | Item, part: Part) -> str:
    return node.answer if part is Part.ANSWER and isinstance(node, Item) else node.label
