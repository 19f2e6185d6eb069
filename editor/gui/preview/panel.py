"""The right column: what the site will publish of an answer, or of the whole page."""

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.document.edits import Change, Part, Reworded
from editor.document.faq import Item
from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.stage import PreviewStage
from editor.gui.theme import GRID, is_dark
from editor.preview.page_source import item_source, page_source
from editor.preview.source import item_to_json, page_to_json

#: How long after the last key the preview is asked for, in milliseconds.
_PAUSE = 60


class PreviewPanel(QWidget):
    """Shows the selected answer or the whole page, a moment after the document has changed.

    Signals:
        item_activated(int): the reader clicked into the answer with this id.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        mode_changed(bool): the whole page is shown (True) or one answer (False).
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)
    mode_changed = Signal(bool)

    def __init__(
        self,
        open_document: OpenDocument,
        client: RenderClient,
        *,
        shows_page: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._client = client
        self._shown = 0
        self._page_is_stale = True
        self._source_is_stale = True
        self._page_is_loaded = False
        self._requests: dict[int, int] = {}
        self.stage = PreviewStage(self)
        self._answer_button = _mode_button("This &answer", self)
        self._page_button = _mode_button("Whole &page", self)
        self._trouble = QLabel(self)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._lay_out(shows_page=shows_page)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.refresh)
        self._connect()
        self.set_dark(dark=is_dark(self.palette()))
        self._timer.start()

    def _lay_out(self, *, shows_page: bool) -> None:
        self._modes = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        bar.setSpacing(0)
        for button in (self._answer_button, self._page_button):
            self._modes.addButton(button)
            bar.addWidget(button)
        bar.addStretch()
        (self._page_button if shows_page else self._answer_button).setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._trouble)
        layout.addWidget(self.stage, 1)

    def _connect(self) -> None:
        self._open.changed.connect(self._note_change)
        self._open.settled.connect(self._timer.start)
        self._modes.buttonClicked.connect(self._switch_mode)
        self._client.page_rendered.connect(self._show_page)
        self._client.item_rendered.connect(self._show_item)
        self._client.failed.connect(self._show_trouble)
        self.stage.item_activated.connect(self.item_activated)
        self.stage.link_activated.connect(self.link_activated)

    @property
    def shows_page(self) -> bool:
        """Whether the whole page is shown; a topic is always shown in its page."""
        return self._page_button.isChecked() or self._item() is None

    # What to show

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Show a topic or item by its id."""
        if node_id == self._shown:
            return
        self._shown = node_id
        if self.shows_page and self._page_is_loaded and not self._page_is_stale:
            self.stage.scroll_to(node_id)
        else:
            self._timer.start()

    def set_dark(self, *, dark: bool) -> None:
        """Show the page on dark ground."""
        self.stage.set_theme(dark)

    @Slot(object)
    def _note_change(self, change: Change) -> None:
        is_text = isinstance(change, Reworded) and change.part in (Part.ANSWER, Part.QUESTION)
        self._page_is_stale = self._page_is_stale or not is_text
        self._source_is_stale = self._source_is_stale or not is_text

    @Slot()
    def _switch_mode(self) -> None:
        self._page_is_stale = True
        self._page_is_loaded = False
        self.refresh()
        self.mode_changed.emit(self._page_button.isChecked())

    @Slot()
    def refresh(self) -> None:
        """Ask for what is stale."""
        if self._open.document.faq.shape is None:
            return
        item = self._item()
        if self.shows_page and (self._page_is_stale or not self._page_is_loaded):
            source = page_source(self._open.document)
            self._await(self._client.render_page(page_to_json(source)), 0)
            self._page_is_stale = self._source_is_stale = False
        elif item is not None:
            self._request_item(item)

    def _request_item(self, item: Item) -> None:
        # An answer rests on the page's settings, and on what answers before it assign.
        page = page_to_json(page_source(self._open.document)) if self._source_is_stale else None
        request = self._client.render_item(item_to_json(item_source(item)), page)
        self._await(request, item.id)
        self._source_is_stale = False

    def _await(self, request: int, node_id: int) -> None:
        """Remember whose request this is; an older one for the same is not answered any more."""
        kept = {number: other for number, other in self._requests.items() if other != node_id}
        self._requests = {**kept, request: node_id}

    def _item(self) -> Item | None:
        position = self._open.document.faq.position(self._shown) if self._shown else None
        node = self._open.document.faq.at(position) if position is not None else None
        return node if isinstance(node, Item) else None

    # What comes back

    @Slot(int, str)
    def _show_page(self, request: int, html: str) -> None:
        if self._requests.pop(request, None) is None or not self.shows_page:
            return
        self._trouble.hide()
        self.stage.load(html)
        self._page_is_loaded = True
        self.stage.scroll_to(self._shown)

    @Slot(int, str)
    def _show_item(self, request: int, html: str) -> None:
        node_id = self._requests.pop(request, None)
        if node_id is None:
            return
        self._trouble.hide()
        if self.shows_page:
            self.stage.patch(node_id, html)
        elif node_id == self._shown:
            self.stage.show_single(node_id, html)
            self._page_is_loaded = False

    @Slot(int, str)
    def _show_trouble(self, request: int, sentence: str) -> None:
        if self._requests.pop(request, None) is not None:
            self._trouble.setText(sentence)
            self._trouble.show()


def _mode_button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setCheckable(True)
    button.setFlat(True)
    return button
