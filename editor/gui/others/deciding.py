"""Has the writer decide between their words and somebody else's, below the columns."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from editor.document import Document, DocumentError
from editor.gui.files import Files
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.others.choice_panel import ChoicePanel
from editor.gui.others.decisions import Decisions, decision
from editor.language import _
from editor.review.merging import Conflict

_NAME = "decisions"


class Deciding(QObject):
    """Keeps what is to be decided for each file, and shows that of the one in front.

    Signals:
        decided(OpenDocument, Document): all is decided between it and what its file holds.
        told(str): why something was not done.
    """

    decided = Signal(object, object)
    told = Signal(str)

    def __init__(self, files: Files, lower: LowerArea) -> None:
        super().__init__(files)
        self._files = files
        self._lower = lower
        self._decisions: dict[OpenDocument, Decisions] = {}
        self.panel = ChoicePanel(lower)
        lower.add(_NAME, _("Changed by both"), self.panel)
        self.panel.chosen.connect(self._decide)
        self.panel.shown.connect(self._show_place)
        self._show_tab(is_on=False)
        files.opened.connect(self._follow)
        files.closed.connect(self.end)

    def left(
        self, opened: OpenDocument, conflicts: Sequence[Conflict], theirs: Document
    ) -> Sequence[Conflict]:
        """Return what is not decided yet of the conflicts with what the file holds."""
        known = self._decisions.get(opened)
        if known is None or not known.theirs.has_text_of(theirs):
            return conflicts
        return [each for each in conflicts if not known.is_made(each)]

    def ask(self, opened: OpenDocument, conflicts: Sequence[Conflict], theirs: Document) -> None:
        """Ask about conflicts; what was decided about the same text stays decided."""
        known = self._decisions.get(opened)
        made = known.made if known is not None and known.theirs.has_text_of(theirs) else {}
        self._decisions[opened] = Decisions(theirs, conflicts, made)
        self._follow(opened)

    @Slot(object)
    def end(self, opened: OpenDocument) -> None:
        """Forget what was to be decided about a file."""
        if self._decisions.pop(opened, None) is not None:
            self._follow(self._files.current)

    def reveal(self) -> None:
        """Show the panel and give it the keyboard."""
        self._lower.reveal(_NAME)

    @Slot(object)
    def _follow(self, opened: OpenDocument | None) -> None:
        if opened is not self._files.current:
            return
        decisions = self._decisions.get(opened) if opened is not None else None
        self.panel.ask(decisions)
        self._show_tab(is_on=decisions is not None)

    def _show_tab(self, *, is_on: bool) -> None:
        number = self._lower.number(_NAME)
        was_shown = self._lower.is_revealed(_NAME)
        self._lower.setTabVisible(number, is_on)
        if was_shown and not is_on:
            self._lower.leave()

    @Slot(object, str)
    def _decide(self, conflict: Conflict, choice: str) -> None:
        opened = self._files.current
        decisions = self._decisions.get(opened) if opened is not None else None
        if opened is None or decisions is None:
            return
        try:
            opened.perform(decision(opened.document, conflict, choice))
        except DocumentError as error:
            self.told.emit(error.reason)
            return
        decisions.note(conflict, choice)
        if decisions.is_done:
            self.decided.emit(opened, decisions.theirs)
        else:
            self.panel.ask_next()

    @Slot(object)
    def _show_place(self, conflict: Conflict) -> None:
        """Bring the question that is asked about into view."""
        if self._files.current is not None and conflict.owner is not None:
            self._files.current.focused.emit(conflict.owner)
