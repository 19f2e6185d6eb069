"""The comparison of one open file with what it is held against, done again whenever it changes."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.document import Document
from editor.gui.background import Background
from editor.gui.json_process import Json
from editor.gui.open_document import OpenDocument
from editor.gui.review.engine import compare, taken_over
from editor.language import _
from editor.review.comparison import Comparison
from editor.review.difference import Difference, Kind
from editor.review.sign import Sign
from editor.review.signs import signs_of

#: Files of more topics and questions are compared in the background.
_MOST_AT_ONCE = 300
_REST, _LONG_REST = 150, 600  # milliseconds without a change, for small and for large files


@dataclass(frozen=True, slots=True)
class Base:
    """What a file is compared with."""

    title: str
    """What it is called in a sentence: “the last save”."""
    document: Document
    is_last_save: bool = False
    """Whether each save takes its place."""


class Review(QObject):
    """Knows the differences of one open file; none while it is compared with nothing.

    Signals:
        changed(): there are other differences, or none any more.
        failed(str): why there are none, in a sentence.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, opened: OpenDocument, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self.base: Base | None = None
        self.comparison: Comparison | None = None
        self._background = background
        self._question = 0
        self._compared: tuple[Document, Document] | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.compare_now)
        opened.settled.connect(self._compare_soon)
        opened.saved.connect(self._follow_save)

    # With what

    def compare_with(self, base: Base) -> None:
        """Compare the file with something, and again after each change."""
        self.base = base
        self.compare_now()

    def stop(self) -> None:
        """Compare it with nothing any more."""
        self._background.cancel(self._question)
        self._clock.stop()
        self.base = self.comparison = self._compared = None
        self.changed.emit()

    def exchange_base(self, document: Document) -> None:
        """Compare with another document in the place of the one that it is compared with."""
        if self.base is not None:
            self.compare_with(replace(self.base, document=document))

    @Slot()
    def _follow_save(self) -> None:
        base, stored = self.base, self.opened.stored
        if base is not None and base.is_last_save and stored is not None:
            self.compare_with(replace(base, document=stored))

    # Comparing

    @property
    def is_up_to_date(self) -> bool:
        """Whether the differences are those of the file as it is now."""
        base, known = self.base, self._compared
        if base is None or known is None:
            return base is None
        return known[0] is base.document and known[1] is self.opened.document

    @Slot()
    def _compare_soon(self) -> None:
        if not self.is_up_to_date:
            self._clock.start(_LONG_REST if self._is_large else _REST)

    @property
    def _is_large(self) -> bool:
        """Whether comparing would keep the writer waiting; only what is read alike can travel."""
        base = self.base
        documents = (self.opened.document, base.document) if base is not None else ()
        return any(_is_longer(each) for each in documents) and not any(
            each.chosen is not None and self.opened.path is None for each in documents
        )

    @Slot()
    def compare_now(self) -> None:
        """Look for the differences, at once or as soon as they are known."""
        self._clock.stop()
        base = self.base
        if base is None or self.is_up_to_date:
            return
        old, new = base.document, self.opened.document
        if self._is_large:
            self._ask(old, new)
        else:
            self._take(compare(old, new), old, new)

    def _ask(self, old: Document, new: Document) -> None:
        path = self.opened.path
        arguments: Json = {
            "path": str(path) if path is not None else "",
            "old": old.to_text(),
            "new": new.to_text(),
        }

        def take(values: object) -> None:
            self._take(taken_over(old, new, values), old, new)

        self._background.cancel(self._question)
        self._question = self._background.ask("compare", arguments, take, failed=self.failed.emit)

    def _take(self, comparison: Comparison, old: Document, new: Document) -> None:
        if self.base is None or self.base.document is not old:
            return
        self.comparison = comparison
        self._compared = (old, new)
        self.changed.emit()
        self._compare_soon()  # it may have changed meanwhile

    def close(self) -> None:
        """Let go of a file that is not open any more."""
        self._background.cancel(self._question)
        self._clock.stop()

    # What is there

    @property
    def is_looking(self) -> bool:
        """Whether the first answer is still to come."""
        return self.base is not None and self.comparison is None

    def signs(self) -> dict[int, tuple[Sign, ...]]:
        """Return the signs of topics and questions of the file, by their ids."""
        comparison = self.comparison
        found: dict[int, tuple[Sign, ...]] = {}
        for each in comparison.differences if comparison is not None else ():
            for place in _places(each):
                node = self.opened.document.faq.at(place)
                if node is not None:
                    found[node.id] = signs_of(each)
        return found

    def gone(self) -> dict[int, int]:
        """Return how much was removed under topics, by their ids; under 0 what stood at the top."""
        comparison = self.comparison
        counts: dict[int, int] = {}
        for each in comparison.differences if comparison is not None else ():
            if Kind.REMOVED in each.kinds and each.old is not None and comparison is not None:
                node = self.opened.document.faq.at(comparison.place(each)[:-1])
                number = node.id if node is not None else 0
                counts[number] = counts.get(number, 0) + 1
        return counts

    def of(self, node_id: int) -> Difference | None:
        """Return the difference of a topic or question of the file by its id."""
        place = self.opened.position_of(node_id)
        if self.comparison is None or place is None:
            return None
        return self.comparison.by_new.get(place)

    def said(self) -> str:
        """Return what the file is compared with, in a sentence."""
        if self.base is None:
            return ""
        return _("Compared with {base}").format(base=self.base.title)


def _places(difference: Difference) -> list[tuple[int, ...]]:
    return [each for each in (difference.new, *difference.came) if each is not None]


def _is_longer(document: Document) -> bool:
    return any(number >= _MOST_AT_ONCE for number, _each in enumerate(document.faq.walk()))
