"""Accepting as a step of the history: what the file is compared with becomes another document."""

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from editor.document import Document
from editor.gui.review.review import Base, Review


class Acceptance(QUndoCommand):
    """Exchanges what a file is compared with; the file stays as it is."""

    def __init__(self, label: str, review: Review, before: Base, after: Document) -> None:
        super().__init__(label)
        self._review = review
        self._title = before.title
        self._before, self._after = before.document, after

    @override
    def redo(self) -> None:
        self._exchange(self._before, self._after)

    @override
    def undo(self) -> None:
        self._exchange(self._after, self._before)

    def _exchange(self, now: Document, then: Document) -> None:
        """Exchange it, unless the file is compared with something else by now."""
        base = self._review.base
        if base is not None and base.document is now:
            self._review.exchange_base(then)
