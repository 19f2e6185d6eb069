"""Follows what others do to the open files: what they write, and where they take them."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from editor.document import Document
from editor.gui.closing import Closing
from editor.gui.lower import LowerArea
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.others.absence import Absence
from editor.gui.others.company import Company
from editor.gui.others.meeting import Meeting
from editor.gui.others.questions import Questions
from editor.gui.others.showing import Showing
from editor.gui.others.taken_back import TakenBack
from editor.gui.others.watching import FileWatch
from editor.gui.tabs import Tabs
from editor.storage.sight import Kind, Sight


class OthersDesk(QObject):
    """Answers each change of a file from outside.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(self, closing: Closing, notice: Notice, tabs: Tabs, lower: LowerArea) -> None:
        files = closing.files
        super().__init__(files)
        self._questions = questions = Questions(files, notice)
        self.watch = FileWatch(files)
        self.company = Company(files, questions)
        self.meeting = Meeting(closing.saving, questions, Showing(files, tabs.view), lower)
        self.absence = Absence(files, closing, questions)
        self.watch.seen.connect(self._take)
        files.added.connect(self._follow)
        for opened in files.documents:
            self._follow(opened)
        self.meeting.told.connect(self.told)
        self.absence.told.connect(self.told)
        closing.saving.meet = partial(self.meeting.meet, to_save=True)

    @Slot(object, object)
    def _take(self, opened: OpenDocument, sight: Sight) -> None:
        if sight.kind is not Kind.FILE:
            self.absence.note(opened, sight)
            return
        self.absence.note_presence(opened, sight)
        if sight.base != opened.base:
            self.meeting.meet(opened, sight.content)

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.taken_over.connect(partial(self._watch_history, opened))

    def _watch_history(self, opened: OpenDocument, before: Document, theirs: Document) -> None:
        """See to it that nobody undoes and saves away what others wrote without knowing it."""
        bring_back = partial(self.meeting.meet, opened, theirs.to_bytes())
        TakenBack(opened, before, self._questions, bring_back)
