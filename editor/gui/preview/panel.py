"""The right column: what the site will publish of an answer, or of the whole page."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.document.edits import Change, Part, Reworded
from editor.document.faq import Item, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.preview.bar import PreviewBar
from editor.gui.preview.before_after import BeforeAfter
from editor.gui.preview.find_bar import FindBar
from editor.gui.preview.footer import Footer
from editor.gui.preview.page_request import PageRequest
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.rendered import Asset, Heading, Problem, RenderedItem, RenderedPage
from editor.gui.preview.rest import Rest
from editor.gui.preview.source_place import position_in
from editor.gui.preview.stage import SIMPLE, PreviewStage
from editor.gui.preview.view import Caret, Place
from editor.gui.settings import MarkdownKind, PreviewLook
from editor.gui.theme import GRID
from editor.preview.page_source import item_source
from editor.preview.source import item_to_json

_Wanted = TypeVar("_Wanted")
_PAINTED = 30  # milliseconds after which a change is on the screen


class PreviewPanel(QWidget):
    """Shows the selected answer or the whole page, and follows the document.

    While nothing is being rendered a change is asked for at once; while something is, the client
    keeps the newest, so that a fast writer is followed as fast as can be.

    Signals:
        place_chosen(int, str, int): the reader wants to be at a position in a text of this node.
        scrolled(int, float): the reader scrolled to a line of the answer with this id.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        hinted(str): where the link under the pointer leads; empty if there is none.
        noted(str): a sentence that needs no answer.
        kind_changed(str): the full preview has come or gone.
    """

    place_chosen = Signal(int, str, int)
    scrolled = Signal(int, float)
    link_activated = Signal(QUrl)
    hinted = Signal(str)
    noted = Signal(str)
    kind_changed = Signal(str)
    _before_after: BeforeAfter | None = None

    def __init__(
        self,
        open_document: OpenDocument,
        client: RenderClient,
        actions: dict[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._path = open_document.path
        self._client = client
        self._shown = 0
        self._is_sought = False
        self.wanted = PreviewLook.ANSWER
        self._markdown = MarkdownKind.AUTO
        self._loaded: PreviewLook | None = None
        self._is_stale = True
        self._touched: set[int] = set()
        self._page_request: tuple[int, PreviewLook] | None = None
        self._item_requests: dict[int, int] = {}
        self._assets: dict[int, str] = {}
        self._problems: dict[int, tuple[Problem, ...]] = {}
        self.outline: tuple[Heading, ...] = ()
        self.is_synchronous = True
        self._is_active = True
        self.stage = PreviewStage(self)
        self.bar = PreviewBar(actions, self)
        self.find_bar = FindBar(self)
        self.footer = Footer(self)
        self._trouble = QLabel(self)
        self._lay_out()
        # Several things are often chosen at once, as when a file is opened.
        self._soon = _once(self.refresh, self, 0)
        # A page of thousands of questions takes a while to be handed over: the window paints first.
        self._later = _once(self.refresh, self, _PAINTED)
        # What an answer changes elsewhere in the site's page is looked for when the writer rests.
        self._rest = Rest(self)
        self.page_request = PageRequest(open_document)
        client.use_source(self.page_request.written)
        self._connect()

    def _lay_out(self) -> None:
        self._trouble.setWordWrap(True)
        self._trouble.setMargin(GRID)
        self._trouble.hide()
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.bar, self.find_bar, self._trouble):
            layout.addWidget(part)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self._open.changed.connect(self._note_change)
        self._open.settled.connect(self._follow_change)
        self._open.saved.connect(self._note_place)
        self._client.page_rendered.connect(self._show_page)
        self._client.item_rendered.connect(self._show_item)
        self._client.asset_read.connect(self._show_asset)
        self._client.failed.connect(self._show_trouble)
        self._client.progressed.connect(self.footer.show_progress)
        self._client.site_changed.connect(self._note_site)
        stage = self.stage
        stage.clicked.connect(self._go_to_place)
        stage.scrolled.connect(self._report_scroll)
        stage.found.connect(self.find_bar.show_count)
        stage.link_activated.connect(self.link_activated)
        stage.link_hovered.connect(self.hinted)
        stage.noted.connect(self.noted)
        stage.asset_wanted.connect(self._fetch)
        stage.outdated.connect(self._note_outdated)
        stage.kind_changed.connect(self._show_otherwise)
        self.find_bar.wanted.connect(self._find)
        self.find_bar.closed.connect(self._stop_finding)
        self._rest.over.connect(self._note_outdated)

    # What to show

    def activate(self, *, is_on: bool) -> None:
        """Ask for pages, or leave the process that renders to the panel of another file."""
        if is_on and not self._is_active:
            self._client.use_source(self.page_request.written)
            self._note_outdated()
        self._is_active = is_on

    @property
    def look(self) -> PreviewLook:
        """What is shown: the simple view has one answer at a time, and topics in their page."""
        is_answer = self.wanted is PreviewLook.ANSWER or self.stage.kind == SIMPLE
        if is_answer:
            return PreviewLook.ANSWER if self.item is not None else PreviewLook.OWN
        return self.wanted

    @property
    def shown(self) -> int:
        """The id of the selected topic or item; 0 for none."""
        return self._shown

    @property
    def item(self) -> Item | None:
        """The selected item; None if a topic or nothing is selected."""
        node = self.node(self._shown)
        return node if isinstance(node, Item) else None

    def node(self, node_id: int) -> Topic | Item | None:
        """Return a topic or item of the document by its id."""
        return self._open.node_of(node_id)

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Show a topic or item by its id."""
        if node_id == self._shown:
            return
        self._shown = node_id
        self._is_sought = True  # until a page has come: the one that is shown may not have it yet
        if self.look is not PreviewLook.ANSWER and self._loaded is self.look:
            self.stage.scroll_to(node_id)
        self._show_problems()
        self._soon.start()

    def choose_look(self, look: PreviewLook) -> None:
        """Show something else."""
        self.wanted = look
        self._soon.start()

    def choose_markdown(self, markdown: MarkdownKind) -> None:
        """Read the answers as this kind of Markdown."""
        if markdown is not self._markdown:
            self._markdown = markdown
            self._show_otherwise()

    def show_before_after(self, items: tuple[Item | None, Item | None] | None) -> None:
        """Show an answer as it was and as it is in place of the preview; None to stop it."""
        if items is not None and self._before_after is None:
            self._before_after = BeforeAfter(self._client, self)
            if self.stage.kind != SIMPLE:
                self._before_after.use_web()
            self._column.insertWidget(self._column.indexOf(self.stage), self._before_after, 1)
        if self._before_after is not None:
            self._before_after.setVisible(items is not None)
            self.stage.setVisible(items is None)
            if items is not None:
                self._before_after.show_items(*items, self._markdown)

    @Slot()
    def _show_otherwise(self) -> None:
        self._is_stale = True
        self._loaded = None
        self._soon.start()
        self.kind_changed.emit(self.stage.kind)

    # What has changed

    @Slot(object)
    def _note_change(self, change: Change) -> None:
        if isinstance(change, Reworded) and change.part in (Part.ANSWER, Part.QUESTION):
            node = self._open.document.faq.at(change.position)
            self._touched |= {node.id} if node is not None else set()
            # The page's own text, or a name, is no value that could be exchanged alone.
            if isinstance(node, Item) and change.part not in item_source(node).pointers:
                self._note_structure()
        else:
            self._note_structure()

    @Slot()
    def _note_place(self) -> None:
        """A file that is saved elsewhere may be part of another site."""
        if self._open.path != self._path:
            self._path = self._open.path
            self._note_structure()
            self._soon.start()

    @Slot()
    def _note_site(self) -> None:
        self.stage.forget_assets()
        self._is_stale = True
        self._loaded = None
        self._soon.start()

    @Slot()
    def _note_outdated(self) -> None:
        self._is_stale = True
        self._soon.start()

    def _note_structure(self) -> None:
        self._client.forget_source()
        self._is_stale = True

    @Slot()
    def _follow_change(self) -> None:
        if self._client.is_source_known:
            self.refresh()
        else:
            self._later.start()

    # Asking

    @Slot()
    def refresh(self) -> None:
        """Ask for what is not as it should be."""
        if self._open.document.faq.shape is None or not self._is_active:
            return
        look = self.look
        if look is PreviewLook.ANSWER:
            self._ask_for_items(self._touched | {self._shown})
            self._loaded = look
        elif self._is_stale or self._loaded is not look:
            self._page_request = (self._client.render_page(look, self._markdown), look)
            self._rest.note_request()
            self._is_stale = False
            self._loaded = look
        else:
            self._ask_for_items(self._touched)
        self._touched = set()

    def _ask_for_items(self, node_ids: set[int]) -> None:
        for node_id in node_ids:
            item = self.node(node_id)
            if isinstance(item, Item):
                request = self._client.render_item(item_to_json(item_source(item)), self._markdown)
                self._item_requests[request] = node_id

    @Slot(str)
    def _fetch(self, path: str) -> None:
        self._assets[self._client.read_asset(path)] = path

    # What comes back

    @Slot(int, object)
    def _show_page(self, request: int, page: RenderedPage) -> None:
        if self._page_request is None or self._page_request != (request, self.look):
            return
        self._page_request = None
        self._trouble.hide()
        self._rest.note_page()
        if page != self.stage.current():
            self.stage.load(page)
        if self._is_sought or self.stage.kind == SIMPLE:
            self.stage.scroll_to(self._shown)
            self._is_sought = False
        self.outline = page.outline
        self.footer.show_reason(page.why)
        self._problems = {}
        for problem in page.problems:
            self._problems[problem.id] = (*self._problems.get(problem.id, ()), problem)
        self._show_problems()

    @Slot(int, object)
    def _show_item(self, request: int, item: RenderedItem) -> None:
        node_id = _answered(self._item_requests, request)
        if node_id is None:
            return
        self._trouble.hide()
        self._problems[node_id] = item.problems
        if self.look is not PreviewLook.ANSWER:
            self.stage.patch(node_id, item)
            if item.is_page_stale and self.look is PreviewLook.SITE:
                self._rest.begin()
        elif node_id == self._shown:
            self.footer.show_reason("")
            self.stage.show_single(node_id, item)
        self._show_problems()

    @Slot(int, object)
    def _show_asset(self, request: int, asset: Asset | None) -> None:
        path = _answered(self._assets, request)
        if path is not None:
            self.stage.give_asset(path, asset)

    @Slot(int, str)
    def _show_trouble(self, request: int, sentence: str) -> None:
        is_page = self._page_request is not None and self._page_request[0] == request
        if _answered(self._item_requests, request) is not None or is_page:
            self._trouble.setText(sentence)
            self._trouble.show()

    # Places

    @property
    def problems(self) -> list[Problem]:
        """What could not be shown as the site will show it, of what is shown."""
        if self.look is PreviewLook.ANSWER:
            return list(self._problems.get(self._shown, ()))
        return [problem for problems in self._problems.values() for problem in problems]

    def _show_problems(self) -> None:
        self.footer.show_count(len(self.problems))

    @Slot(object)
    def _go_to_place(self, place: Place) -> None:
        text = _text_of(self.node(place.id), place.part)
        self.place_chosen.emit(place.id, place.part, position_in(text, place))

    def go_to_problem(self, problem: Problem) -> None:
        """Let the writer see where a problem comes from."""
        self._go_to_place(Place(problem.id or self._shown, problem.part or "answer", problem.line))

    @Slot(int, float)
    def _report_scroll(self, node_id: int, line: float) -> None:
        if self.is_synchronous and node_id == self._shown:
            self.scrolled.emit(node_id, line)

    @Slot(int, float, int)
    def follow(self, node_id: int, line: float, lines: int) -> None:
        """The writer scrolled to a line of an answer that has so many."""
        if self.is_synchronous and node_id == self._shown:
            self.stage.follow(node_id, line, lines)

    @Slot(int, str, int, int)
    def show_caret(self, node_id: int, part: str, line: int, lines: int) -> None:
        """The writer's caret stands in a line of a text that has so many."""
        caret = Caret(node_id, part, line, lines)
        self.stage.show_caret(caret, is_followed=self.is_synchronous)

    @Slot(str, bool)
    def _find(self, words: str, backward: bool) -> None:
        self.stage.find_words(words, backward=backward)

    @Slot()
    def _stop_finding(self) -> None:
        self.stage.find_words("")
        self.stage.setFocus()


def _once(act: Callable[[], None], parent: QObject, interval: int) -> QTimer:
    """Return a clock that does something once after so many milliseconds."""
    timer = QTimer(parent, singleShot=True, interval=interval)
    timer.timeout.connect(act)
    return timer


def _answered(asked: dict[int, _Wanted], request: int) -> _Wanted | None:
    """Return what a request was for; earlier ones for the same have been answered or replaced."""
    wanted = asked.get(request)
    for number, each in list(asked.items()):
        if number <= request and each == wanted:
            del asked[number]
    return wanted


def _text_of(node: Topic | Item | None, part: str) -> str:
    if node is None:
        return ""
    return node.answer if isinstance(node, Item) and part == "answer" else node.label
