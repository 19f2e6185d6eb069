"""What works for all files beside their columns: folder, search, problems, review, manual."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document.edits import Part
from editor.document.faq import Item, Topic
from editor.gui.background import Background
from editor.gui.files import Files
from editor.gui.folder.desk import FolderDesk
from editor.gui.lower import LowerArea
from editor.gui.manual.desk import ManualDesk
from editor.gui.open_document import OpenDocument
from editor.gui.problems.desk import ProblemsDesk
from editor.gui.problems.marks import ProblemMarks
from editor.gui.review.desk import ReviewDesk
from editor.gui.reviewing import ReviewedColumns
from editor.gui.search.desk import SearchDesk
from editor.gui.suggestions.desk import SuggestionsDesk
from editor.gui.versions.desk import VersionsDesk
from editor.gui.workspace import Workspace
from editor.language import _
from editor.storage.places import remarks_folder, reviewed_folder, versions_folder


class Desks(QObject):
    """Follow the file in front, each in its way, and tell the window where they lead.

    Signals:
        told(str): a sentence that needs no answer.
        offered(str, tuple): a sentence with what can be done about it.
        failed(str): a sentence that is to stay until it was read.
        link_activated(QUrl): a link leads out of the program.
        place_wanted(Path, Place, int, int): a stretch of a text in this file; None is the one in
            front.
    """

    told = Signal(str)
    offered = Signal(str, object)
    failed = Signal(str)
    link_activated = Signal(QUrl)
    place_wanted = Signal(object, object, int, int)

    def __init__(
        self,
        files: Files,
        actions: Mapping[str, QAction],
        background: Background,
        lower_area: LowerArea,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._files = files
        self._background = background
        self._window = window
        self.folder = FolderDesk(background, files.recent, window)
        self.manual = ManualDesk(background, actions, window)
        self.search = SearchDesk(background, lambda: files.documents, lower_area, window)
        self.problems = ProblemsDesk(background, lower_area, window)
        self.versions = VersionsDesk(versions_folder(), background, window)
        self.review = ReviewDesk(actions, background, lower_area, reviewed_folder(), window)
        self.suggestions = SuggestionsDesk(actions, lower_area, remarks_folder(), window)
        self.handlers: Mapping[str, Callable[[], object]] = {
            **self.suggestions.handlers,
            **self.versions.handlers,
            **self.review.handlers,
            "compare_version": self.versions.show,
            "page_health": self._show_health,
            **self.folder.handlers,
            **self.manual.handlers,
            **self.search.handlers,
            **self.problems.handlers,
        }
        self.folder.chosen.connect(files.open)
        self.folder.shown.connect(actions["show_folder"].setChecked)
        self.manual.link_activated.connect(self.link_activated)
        self.search.place_wanted.connect(self.place_wanted)
        self.problems.place_wanted.connect(self.place_wanted)
        self.problems.told.connect(self.told)
        self.review.told.connect(self.told)
        self.review.refused.connect(self.failed)
        self.suggestions.told.connect(self.told)
        self.suggestions.found.connect(self._offer_suggestions)
        self.suggestions.failed.connect(self.failed)
        self.versions.told.connect(self.told)
        self.versions.compare_wanted.connect(self.review.compare_with)
        self.versions.failed.connect(self.failed)
        self.versions.outdated.connect(files.show_again)
        files.added.connect(self.versions.keeper.follow)
        files.closed.connect(self.versions.keeper.forget)

    def catch_up(self, view: Callable[[OpenDocument], QWidget | None]) -> None:
        """Turn to the files that were open before: what is seen at first comes before desks.

        Args:
            view: gives what shows a file.
        """
        for opened in self._files.documents:
            self.versions.keeper.follow(opened)
            columns = view(opened)
            if isinstance(columns, Workspace):
                self.join(opened, columns)
        if self._files.current is not None:
            self.follow(self._files.current)

    @Slot(str)
    def _offer_suggestions(self, sentence: str) -> None:
        self.offered.emit(sentence, ((_("Show"), self.handlers["show_suggestions"]),))

    def _show_health(self) -> None:
        """Show how the page in front fares."""
        opened = self._files.current
        if opened is None or opened.path is None:
            self.told.emit(_("This file was never saved, so there is nothing to compare it with."))
            return
        from editor.gui.health.looking import Looking  # noqa: PLC0415 - not before it is wanted

        looking = Looking(opened, opened.path, self._background, self._window)
        looking.told.connect(self.told)

    def join(self, opened: OpenDocument, columns: Workspace) -> None:
        """Show what is wrong in a file in its columns too: in its tree and under its words."""
        watch = self.problems.watch(opened)
        marks = ProblemMarks(watch, columns.answer.fields, columns)
        columns.tree.selected.connect(marks.show_node)
        watch.problems_changed.connect(columns.tree.set_problems)
        columns.tree.set_problems(watch.counts)
        self.suggestions.join(opened, partial(_place_in, columns))
        ReviewedColumns(self.review, self.review.review(opened), columns)
        if columns.tree.node is not None:
            marks.show_node(columns.tree.node.id)

    def follow(self, opened: OpenDocument) -> None:
        """Turn to the file that came to the front."""
        self.folder.be_near(opened.path)
        self.search.use(opened)
        self.versions.use(opened)
        self.problems.follow(opened)
        self.review.follow(opened)
        self.suggestions.follow(opened)

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""
        self.problems.forget(opened)
        self.review.forget(opened)
        self.suggestions.forget(opened)
        self.search.use(self._files.current)
        self.versions.use(self._files.current)


def _place_in(columns: Workspace) -> tuple[Topic | Item | None, str]:
    """Return what is current in the columns of a file, and the words selected in its answer."""
    passage = columns.answer.fields[Part.ANSWER].passage()
    return columns.tree.node, passage.text[passage.start : passage.end]
