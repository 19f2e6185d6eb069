"""Accepting as a step of the history: what the file is compared with becomes another document."""

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from editor.document import Document
from editor.gui.review.review import Base, Review
from editor.language import _


class Acceptance(QUndoCommand):
    """Exchanges what a file is compared with; the file stays as it is.

    A save in between puts another text in the place of what it was compared with. Undone after
    that, it compares with the earlier text again: only that shows what was agreed to.
    """

    def __init__(self, label: str, review: Review, before: Base, after: Document) -> None:
        super().__init__(label)
        self._review = review
        self._before, self._after = before, after

    @override
    def redo(self) -> None:
        base = self._review.base
        if base is not None and base.document is self._before.document:
            self._review.exchange_base(self._after)

    @override
    def undo(self) -> None:
        base, before, stored = self._review.base, self._before, self._review.opened.stored
        if (
            base is not None
            and base.is_last_save
            and before.is_last_save
            and base.document is stored
        ):
            self._review.compare_with(Base(_("an earlier save"), before.document))
        elif base is not None and base.document is self._after:
            self._review.exchange_base(before.document)
        else:
            self._review.failed.emit(_ELSEWHERE.format(base=before.title))


_ELSEWHERE = _(
    "What you had agreed to is open again, but not shown: the file is not compared "
    "with {base} any more."
)
