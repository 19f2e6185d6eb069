"""Brings what somebody else wrote together with what was not saved here, question by question."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.document import Document
from editor.document.edits import take_over
from editor.gui.lower import LowerArea
from editor.gui.notice import Offer
from editor.gui.open_document import OpenDocument
from editor.gui.others.deciding import Deciding
from editor.gui.others.news import news
from editor.gui.others.questions import Questions
from editor.gui.others.showing import Showing
from editor.gui.saving import Saving
from editor.gui.tabs import name_of
from editor.language import _, ngettext
from editor.review.merging import merge


class Bringing(QObject):
    """Merges, says what came in, and has the writer decide where both changed the same.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(
        self, saving: Saving, questions: Questions, showing: Showing, lower: LowerArea
    ) -> None:
        super().__init__(showing)
        self._saving = saving
        self._questions = questions
        self._showing = showing
        self._deciding = Deciding(questions.files, lower)
        self._deciding.told.connect(self.told)
        self._deciding.decided.connect(self._go_on)

    def bring_together(self, opened: OpenDocument, theirs: Document) -> bool:
        """Take over their changes beside ours; return whether nothing is left to be decided."""
        base = opened.origin
        merged = merge(base, opened.document, theirs)
        if merged.conflicts and not merged.by_items:
            self._ask(opened, theirs)
            return False
        what = news(base or opened.document, theirs)
        left = self._deciding.left(opened, merged.conflicts, theirs)
        if left:
            # What the file holds counts as known only once all is decided: until then nothing
            # saves over it, not even after the program was ended.
            self._exchange(
                opened, lambda: opened.perform(take_over(opened.document, merged.document))
            )
            self._deciding.ask(opened, merged.conflicts, theirs)
            self._say_undecided(opened, what, len(left))
            return False
        self._exchange(opened, partial(opened.take_over, theirs, merged.document))
        self._deciding.end(opened)
        sentence = _("Somebody else has changed “{name}”: {what}. What you wrote is kept, too.")
        self._questions.tell(opened, sentence.format(name=name_of(opened), what=what))
        self.told.emit(sentence.format(name=name_of(opened), what=what))
        return True

    def _exchange(self, opened: OpenDocument, act: Callable[[], object]) -> None:
        self._showing.exchange(opened, act)

    def _go_on(self, opened: OpenDocument, theirs: Document) -> None:
        """Take over what is decided, which saving would do as well."""
        if self.bring_together(opened, theirs):
            self._questions.withdraw(opened)
            self.told.emit(_("All is decided. Saving writes it to the file."))

    # What has to be asked

    def _say_undecided(self, opened: OpenDocument, what: str, count: int) -> None:
        sentence = ngettext(
            "Somebody else has changed “{name}”: {what}. In {n} place you did, too.",
            "Somebody else has changed “{name}”: {what}. In {n} places you did, too.",
            count,
        )
        self._questions.ask(
            opened,
            sentence.format(name=name_of(opened), what=what, n=count),
            (_("Choose…"), self._questions.in_front(opened, self._deciding.reveal)),
            self._elsewhere(opened),
        )

    def _ask(self, opened: OpenDocument, theirs: Document) -> None:
        """Let the writer choose between two whole texts."""
        sentence = _(
            "Somebody else has changed “{name}” while you did, and the two cannot be brought "
            "together. Nothing was saved yet."
        )
        show = partial(self._exchange, opened, partial(opened.take_over, theirs))
        self._questions.ask(
            opened,
            sentence.format(name=name_of(opened)),
            self._elsewhere(opened),
            (_("Show their version"), show),
            (_("Replace their changes"), self._questions.in_front(opened, self._overwrite)),
        )

    def _elsewhere(self, opened: OpenDocument) -> Offer:
        ask = self._questions.in_front(opened, self._saving.ask_and_save)
        return _("Save a copy somewhere else…"), ask

    def _overwrite(self) -> None:
        self._saving.save_now(None, overwrite=True)
