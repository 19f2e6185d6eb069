"""The link names of the open file, gathered while nothing else is to be done."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Slot

from editor.document.edits import Change, Part, Reworded
from editor.gui.open_document import OpenDocument
from editor.writing.completion import Candidate

_SLICE = 150  #: Link names that are gathered at once; more would hold up a key.
_PAUSE = 400  #: Milliseconds after a change before they are gathered anew.


class LinkNames(QObject):
    """Keeps them until one of them, or a question, changes."""

    def __init__(self, open_document: OpenDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_document
        self._names: list[Candidate] = []
        self._rest: Iterator[Candidate] | None = None
        self._is_known = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._gather)
        open_document.changed.connect(self._note)

    @Slot()
    def prepare(self) -> None:
        """Begin to gather them, if they are not known."""
        if not self._is_known and not self._next.isActive():
            self._next.start(0)

    def all(self) -> list[Candidate]:
        """Return all link names, with the questions and topics that they lead to."""
        if not self._is_known:
            rest = self._going_on()
            self._names.extend(rest)
            self._finish()
        return self._names

    @Slot()
    def _gather(self) -> None:
        found = list(islice(self._going_on(), _SLICE))
        self._names += found
        if len(found) < _SLICE:
            self._finish()
        else:
            self._next.start(0)

    def _going_on(self) -> Iterator[Candidate]:
        if self._rest is None:
            self._names = []
            nodes = self._open.document.faq.walk()
            self._rest = (
                Candidate(node.anchor, node.label, ")") for _position, node in nodes if node.anchor
            )
        return self._rest

    def _finish(self) -> None:
        self._next.stop()
        self._rest, self._is_known = None, True

    @Slot(object)
    def _note(self, change: Change) -> None:
        """Gather them anew unless only an answer was written."""
        if isinstance(change, Reworded) and change.part is Part.ANSWER:
            return
        self._rest, self._is_known = None, False
        self._next.start(_PAUSE)
