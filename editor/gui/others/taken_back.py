"""Says when Undo has taken out what somebody else wrote: saving would take it out of the file."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from editor.document import Document
from editor.gui.open_document import OpenDocument
from editor.gui.others.questions import Questions
from editor.gui.tabs import name_of
from editor.language import _


class TakenBack(QObject):
    """Watches the history of one file from the moment that something came in until it is saved.

    Undo goes back beyond that moment as beyond any other; a step that it left out would be harder
    to understand than one that it explains.
    """

    def __init__(
        self,
        opened: OpenDocument,
        before: Document,
        questions: Questions,
        bring_back: Callable[[], object],
    ) -> None:
        """Begin with the step that was done last.

        Args:
            opened: the file.
            before: what it held before somebody else wrote to it.
            questions: asks.
            bring_back: takes over what they wrote once more.
        """
        super().__init__(opened)
        self._opened = opened
        self._before = before
        self._questions = questions
        self._bring_back = bring_back
        self._step = opened.history.command(opened.history.index() - 1)
        self._is_out = False
        opened.settled.connect(self._look)
        opened.saved.connect(self._end)

    @Slot()
    def _look(self) -> None:
        is_out = not self._is_done()
        if is_out == self._is_out:
            return
        self._is_out = is_out
        if not is_out:
            self._questions.withdraw(self._opened)
            return
        sentence = _(
            "You have undone what somebody else wrote to “{name}”. "
            "If you save now, it is taken out of the file, too."
        )
        self._questions.ask(
            self._opened,
            sentence.format(name=name_of(self._opened)),
            (_("Bring it back"), self._return),
        )

    def _is_done(self) -> bool:
        """Whether the step is among those that are done, or so old that it was forgotten."""
        history = self._opened.history
        if any(history.command(row) is self._step for row in reversed(range(history.index()))):
            return True
        is_full = history.count() == history.undoLimit()
        return is_full and all(
            history.command(row) is not self._step for row in range(history.count())
        )

    def _return(self) -> None:
        self._end()
        self._opened.go_back_to(self._before)
        self._bring_back()

    @Slot()
    def _end(self) -> None:
        self._opened.settled.disconnect(self._look)
        self._opened.saved.disconnect(self._end)
        self.deleteLater()
