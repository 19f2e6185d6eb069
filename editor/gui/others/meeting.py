"""What becomes of a text that somebody else wrote to a file that is open here."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject, Signal

from editor.document import Document, DocumentError
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.others.news import news
from editor.gui.others.questions import Questions
from editor.gui.others.showing import Showing
from editor.gui.saving import Saving
from editor.gui.tabs import name_of
from editor.language import _


class Meeting(QObject):
    """Takes over what somebody else wrote, together with what is not saved here.

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
        self._lower = lower

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
        self._showing.exchange(opened, partial(opened.take_over, theirs))
        sentence = _("Somebody else has changed “{name}”: {what}. You see it as it is now.")
        self.told.emit(sentence.format(name=name_of(opened), what=what))
        return True

    @cached_property
    def _bring_together(self) -> Callable[[OpenDocument, Document], bool]:
        from editor.gui.others.bringing import Bringing  # noqa: PLC0415 - what compares texts takes as long to load as the window

        bringing = Bringing(self._saving, self._questions, self._showing, self._lower)
        bringing.told.connect(self.told)
        return bringing.bring_together

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
            (_("Replace their changes"), self._questions.in_front(opened, self._overwrite)),
        )

    def _show_text(self, opened: OpenDocument, content: bytes) -> None:
        text = Document.as_text(content)
        self._showing.exchange(opened, partial(opened.take_over, text))

    def _overwrite(self) -> None:
        self._saving.save_now(None, overwrite=True)
