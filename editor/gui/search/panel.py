"""The list below the columns: what was found in this FAQ or in the site, and replacing it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.search import QueryProblem
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.search.document_search import DocumentSearch
from editor.gui.search.form import SearchForm
from editor.gui.search.replacing import Done, Replacing
from editor.gui.search.result_row import ResultDelegate
from editor.gui.search.results import FileHits, ResultsModel
from editor.gui.search.site_search import Found, SiteSearch
from editor.gui.theme import GRID
from editor.language import _, ngettext
from editor.storage.files import fingerprint

_MOST_LISTED = 1_000
_FORM_WIDTH = 380
_REST = 500  # milliseconds without a change after which the list is brought up to date
_REST_FOR_SITE = 400
_MOST_PROBLEMS = 3


class SearchPanel(QWidget):
    """Follows the file in front.

    Signals:
        place_wanted(Path, Place, int, int): the user wants to see this place, from there to there,
            of a file; None for the path of the file in front.
    """

    place_wanted = Signal(object, object, int, int)

    def __init__(
        self,
        background: Background,
        opened: Callable[[], Sequence[OpenDocument]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._open: OpenDocument | None = None
        self._done: Done | None = None
        self._news = ""
        self._document_search = DocumentSearch()
        self._site_search = SiteSearch(background, self)
        self._replacing = Replacing(background, opened, self)
        self.form = SearchForm(self)
        self.model = ResultsModel(self)
        self.view = self._make_view()
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.undo_button = self._button(_("Undo in all files"), self._undo)
        self.replace_button = self._button(_("Replace"), self._replace)
        self.cancel_button = self._button(_("Cancel"), self._look)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.form)

    def _make_view(self) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self.model)
        view.setItemDelegate(ResultDelegate(view))
        view.setHeaderHidden(True)
        view.setUniformRowHeights(True)
        view.setAccessibleName(_("Places that were found"))
        view.setFrameShape(QTreeView.Shape.NoFrame)
        view.installEventFilter(self)
        return view

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(act)
        button.hide()
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        top.addWidget(self.status, 1)
        for button in (self.undo_button, self.replace_button, self.cancel_button):
            top.addWidget(button)
        results = QVBoxLayout()
        results.setSpacing(0)
        results.addLayout(top)
        results.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.form.setFixedWidth(_FORM_WIDTH)
        layout.addWidget(self.form)
        layout.addLayout(results, 1)

    def _connect(self) -> None:
        self.form.changed.connect(self._change)
        self.form.new_changed.connect(self._end_ticking)
        self.form.replacing_wanted.connect(self._list_for_replacing)
        self.form.words.line.returnPressed.connect(self._go_to_list)
        self.view.activated.connect(self._go_to)
        self.view.clicked.connect(self._go_to_clicked)
        self.model.dataChanged.connect(self._count_ticked)
        self._site_search.found.connect(self._take)
        self._site_search.looked.connect(self._tell_looked)
        self._site_search.finished.connect(self._finish)
        self._site_search.failed.connect(self._fail)
        self._replacing.working.connect(self.status.setText)
        self._replacing.done.connect(self._tell_done)
        self._replacing.undone.connect(self._tell_undone)

    # What it follows

    def use(self, open_document: OpenDocument | None) -> None:
        """Follow another file; None for none."""
        if open_document is self._open:
            return
        if self._open is not None:
            self._open.settled.disconnect(self._follow)
        self._open = open_document
        if open_document is not None:
            open_document.settled.connect(self._follow)
        if self.isVisible() and not self.form.is_for_site:
            self._rest.start(0)

    def begin(self, words: str, *, is_replacing: bool = False) -> None:
        """Look for words that were selected somewhere, or for those from before."""
        if words:
            self.form.words.line.setText(words)
        line = self.form.words.line
        if is_replacing and line.text():
            line = self.form.new
        self._news = ""
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()
        self._look()

    @Slot()
    def _follow(self) -> None:
        """Bring the list up to date with what was typed elsewhere, once the writer rests."""
        if self.isVisible() and not (self.form.is_for_site and self.model.is_ticking):
            self._rest.start(_REST if not self.form.is_for_site else 2 * _REST_FOR_SITE)

    @Slot()
    def _change(self) -> None:
        self._news = ""
        if self.form.is_for_site:
            self._rest.start(_REST_FOR_SITE)
        else:
            self._look()

    @Slot()
    def _end_ticking(self) -> None:
        if self.model.is_ticking:
            self._look()

    # Looking

    @Slot()
    def _look(self) -> None:
        self._begin(is_ticking=False)

    @Slot()
    def _list_for_replacing(self) -> None:
        self._news = ""
        self._begin(is_ticking=True)
        if not self.form.is_for_site:
            self._go_to_list()

    def _begin(self, *, is_ticking: bool) -> None:
        """Look for what the form says, in a list to go to or in one to tick."""
        self._rest.stop()
        self._site_search.stop()
        is_for_site = self.form.is_for_site
        self.model.clear(has_files=is_for_site, is_ticking=is_ticking)
        self._show_buttons(is_ticking=is_ticking)
        self._show_problem("")
        query = self.form.query()
        new = self.form.new.text() if is_ticking else None
        if self._open is None:
            return
        if not query.words:
            self._document_search.prepare(self._open.document, query)
            return
        if is_for_site:
            self._tell(_("Looking…"))
            self._site_search.start(query, new, self._open.path, list(self._opened()))
        else:
            self._look_here(self._open, new, is_ticking=is_ticking)

    def _look_here(self, opened: OpenDocument, new: str | None, *, is_ticking: bool) -> None:
        most = None if is_ticking else _MOST_LISTED
        try:
            found = self._document_search.look(opened.document, self.form.query(), new, most)
        except QueryProblem as problem:
            self._fail(problem.reason)
            return
        if found:
            looked_through = fingerprint(opened.document.to_bytes()) if is_ticking else ""
            self.model.add([FileHits(opened.path, "", looked_through, found)])
        if len(found) <= 2 * _MOST_LISTED:
            self.view.expandAll()
        is_all = most is None or len(found) < most
        self._finish(Found(len(found), 1, is_all))

    @Slot(object)
    def _take(self, found: FileHits) -> None:
        self.model.add([found])
        if self.model.count <= _MOST_LISTED:
            self.view.expandRecursively(self.model.index(self.model.file_count - 1, 0))

    @Slot(int)
    def _tell_looked(self, files: int) -> None:
        told = ngettext("Looking… {n} file so far.", "Looking… {n} files so far.", files)
        self._tell(told.format(n=files))

    @Slot(object)
    def _finish(self, found: Found) -> None:
        if not found.places:
            self._show_problem(_nothing_found(self.form.left_out()))
            return
        told = ngettext("{n} place", "{n} places", found.places).format(n=found.places)
        if not found.is_all:
            told = _("The first {n} places; there are more.").format(n=found.places)
        elif self.form.is_for_site:
            files = ngettext("{n} file", "{n} files", found.files).format(n=found.files)
            told = _("{places} in {files}").format(places=told, files=files)
        self._tell(told)
        self._count_ticked()

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._show_problem(sentence)
        self.form.words.show_problem(sentence)

    def _tell(self, sentence: str) -> None:
        """Say what there is, unless what was done last is still news."""
        self.status.setText(self._news or sentence)

    def _show_problem(self, sentence: str) -> None:
        self._tell(sentence)
        self.form.words.show_problem("")

    # Going to a place

    @Slot()
    def _go_to_list(self) -> None:
        """Take the keyboard to the first line of the list."""
        index = self.model.index(0, 0)
        while self.model.rowCount(index):
            index = self.model.index(0, 0, index)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _go_to(self, index: QModelIndex) -> None:
        found = self.model.hit(index)
        if found is not None:
            file, hit = found
            path = file.path if self.form.is_for_site else None
            self.place_wanted.emit(path, hit.place, hit.start, hit.end)

    @Slot(QModelIndex)
    def _go_to_clicked(self, index: QModelIndex) -> None:
        if not self.model.is_ticking and not self.model.rowCount(index):
            self._go_to(index)

    # Replacing

    def _show_buttons(self, *, is_ticking: bool) -> None:
        self.undo_button.setVisible(self._done is not None and not is_ticking)
        self.replace_button.setVisible(is_ticking)
        self.cancel_button.setVisible(is_ticking)
        self._count_ticked()

    @Slot()
    def _count_ticked(self) -> None:
        if self.model.is_ticking:
            count = self.model.ticked_count()
            text = ngettext("Replace {n} place", "Replace {n} places", count)
            self.replace_button.setText(text.format(n=count))
            self.replace_button.setEnabled(count > 0)

    @Slot()
    def _replace(self) -> None:
        self.replace_button.setEnabled(False)
        self._replacing.replace(self.model.ticked(), self.form.words.line.text())

    @Slot(object)
    def _tell_done(self, done: Done) -> None:
        self._done = done if done.files else None
        told = ngettext("{n} place was replaced.", "{n} places were replaced.", done.places)
        self._show_news(told.format(n=done.places), done.problems)

    @Slot()
    def _undo(self) -> None:
        if self._done is not None:
            done, self._done = self._done, None
            self._replacing.undo(done)

    @Slot(object)
    def _tell_undone(self, problems: list[str]) -> None:
        sentence = "" if problems else _("Everything is as it was before.")
        self._show_news(sentence, problems)

    def _show_news(self, sentence: str, problems: Sequence[str]) -> None:
        told = [sentence, *problems[:_MOST_PROBLEMS]]
        if len(problems) > _MOST_PROBLEMS:
            told.append(_("And {n} more.").format(n=len(problems) - _MOST_PROBLEMS))
        self._news = " ".join(each for each in told if each)
        self.model.clear(has_files=self.form.is_for_site)
        self._show_buttons(is_ticking=False)
        self.status.setText(self._news)
        self._rest.start(_REST)

    # What Qt tells

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take over what happened while nobody looked."""
        super().showEvent(event)
        if not self.form.is_for_site:
            self._rest.start(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Return in the list go to the place, on every desktop."""
        is_return = isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        if watched is self.view and event.type() == QEvent.Type.KeyPress and is_return:
            self._go_to(self.view.currentIndex())
            return True
        return super().eventFilter(watched, event)


def _nothing_found(left_out: list[str]) -> str:
    if not left_out:
        return _("Nothing was found.")
    names = ", ".join(left_out)
    return _("Nothing was found. These were left out: {names}.").format(names=names)
