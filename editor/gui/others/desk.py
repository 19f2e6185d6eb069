"""Follows what others do to the open files: what they write, and where they take them."""

from PySide6.QtCore import QObject, Signal, Slot

from editor.gui.closing import Closing
from editor.gui.lower import LowerArea
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.others.absence import Absence
from editor.gui.others.meeting import Meeting
from editor.gui.others.questions import Questions
from editor.gui.others.showing import Showing
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
        questions = Questions(files, notice)
        self.watch = FileWatch(files)
        self.meeting = Meeting(closing.saving, questions, Showing(files, tabs.view), lower)
        self.absence = Absence(files, closing, questions)
        self.watch.seen.connect(self._take)
        self.meeting.told.connect(self.told)
        self.absence.told.connect(self.told)
        closing.saving.meet = self.meeting.meet

    @Slot(object, object)
    def _take(self, opened: OpenDocument, sight: Sight) -> None:
        if sight.kind is not Kind.FILE:
            self.absence.note(opened, sight)
            return
        self.absence.note_presence(opened, sight)
        if sight.base != opened.base:
            self.meeting.meet(opened, sight.content)
