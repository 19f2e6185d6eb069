"""What becomes of a text that somebody else wrote to a file that is open here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.document import Document, DocumentError
from editor.gui.files import Files
from editor.gui.notice import Offer
from editor.gui.open_document import OpenDocument
from editor.gui.others.news import news
from editor.gui.others.places import Places
from editor.gui.others.questions import Questions
from editor.gui.saving import Saving
from editor.gui.tabs import name_of
from editor.language import _

ViewOf = Callable[[OpenDocument], QWidget | None]


class Meeting(QObject):
    """Takes over what somebody else wrote, together with what is not saved here.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(self, files: Files, saving: Saving, questions: Questions, view_of: ViewOf) -> None:
        super().__init__(files)
        self._files = files
        self._saving = saving
        self._questions = questions
        self._view_of = view_of

    def meet(self, opened: OpenDocument, content: bytes) -> bool:
        """Go on from what the file holds now; return whether nothing is left to be decided."""
        try:
            theirs = opened.read_again(content)
        except DocumentError as problem:
            self._say_broken(opened, content, problem)
            return False
        if opened.is_dirty:
            return self._bring_together(opened, theirs)
        what = news(opened.document, theirs)
        self._take_over(opened, theirs)
        sentence = _("Somebody else has changed “{name}”: {what}. You see it as it is now.")
        self.told.emit(sentence.format(name=name_of(opened), what=what))
        return True

    def _bring_together(self, opened: OpenDocument, theirs: Document) -> bool:
        self._ask(opened, theirs)
        return False

    def _take_over(
        self, opened: OpenDocument, theirs: Document, merged: Document | None = None
    ) -> None:
        """Show their text, or both, and leave the writer where they are."""
        before, view = opened.document, self._view_of(opened)
        places = Places(view) if view is not None else None
        opened.take_over(theirs, merged)
        if (before.faq.shape is None) != (opened.document.faq.shape is None):
            self._files.show_anew(opened)
        elif places is not None:
            opened.settle()
            places.restore()

    # What has to be asked

    def _ask(self, opened: OpenDocument, theirs: Document) -> None:
        """Let the writer choose between two whole texts."""
        sentence = _(
            "Somebody else has changed “{name}” while you did, and the two cannot be brought "
            "together. Nothing was saved yet."
        )
        self._questions.ask(
            opened,
            sentence.format(name=name_of(opened)),
            self._elsewhere(opened),
            (_("Show their version"), partial(self._take_over, opened, theirs)),
            (_("Replace their changes"), partial(self._overwrite, opened)),
        )

    def _say_broken(self, opened: OpenDocument, content: bytes, problem: DocumentError) -> None:
        """Say that their text cannot be read as a FAQ; it can be looked at."""
        sentence = _(
            "Somebody else has changed “{name}”, and it cannot be read any more: {reason}. "
            "You still see it as it was."
        )
        self._questions.ask(
            opened,
            sentence.format(name=name_of(opened), reason=problem.reason),
            (_("Show their version"), partial(self._show_text, opened, content)),
            (_("Replace their changes"), partial(self._overwrite, opened)),
        )

    def _show_text(self, opened: OpenDocument, content: bytes) -> None:
        self._take_over(opened, Document.as_text(content))

    def _elsewhere(self, opened: OpenDocument) -> Offer:
        ask = self._questions.in_front(opened, self._saving.ask_and_save)
        return _("Save a copy somewhere else…"), ask

    def _overwrite(self, opened: OpenDocument) -> None:
        self._files.choose(opened)
        self._saving.save_now(None, overwrite=True)
