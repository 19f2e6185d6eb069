"""The web preview: the page as a browser shows it, patched in place while the writer types."""

import json
import time

from PySide6.QtCore import QUrl, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from editor.gui.preview.page_server import PAGE, PageServer, RequestGuard, register_scheme
from editor.gui.preview.web_page import WebPage
from editor.preview.document_page import shell
from editor.resources import resource_text

_DEATHS_APART = 60.0  # seconds between two deaths of the render process that are forgiven
_PATCH = """{
  const old = document.querySelector('article[data-id="%d"]');
  if (old) {
    const holder = document.createElement("template");
    holder.innerHTML = %s;
    const article = holder.content.firstElementChild;
    if (old.classList.contains("selected")) article.classList.add("selected");
    old.replaceWith(article);
  }
}"""
_SELECT = """{
  for (const other of document.querySelectorAll(".selected")) other.classList.remove("selected");
  const entry = document.querySelector('[data-id="%d"]');
  if (entry) {
    entry.classList.add("selected");
    const box = entry.getBoundingClientRect();
    if (box.top < 0 || box.top > innerHeight - 80) entry.scrollIntoView({block: "start"});
  }
}"""
_THEME = "document.documentElement.dataset.theme = %s;"
_REPLACE = "document.getElementById('page').innerHTML = %s;"


class WebView(QWebEngineView):
    """Shows a whole page and follows its changes without loading it again.

    Signals:
        item_activated(int): the reader clicked inside an article.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        ready(): a page has been loaded and can be seen.
        failed(): the render process died twice within a minute.
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)
    ready = Signal()
    failed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        register_scheme()
        self.setAccessibleName("Preview")
        profile = QWebEngineProfile(self)
        self.server = PageServer(profile)
        self.guard = RequestGuard(profile)
        profile.installUrlSchemeHandler(b"faq", self.server)
        profile.setUrlRequestInterceptor(self.guard)
        self._page = WebPage(profile, self)
        self.setPage(self._page)
        self._page.item_activated.connect(self.item_activated)
        self._page.link_activated.connect(self.link_activated)
        self._page.loadFinished.connect(self._conclude)
        self._page.renderProcessTerminated.connect(self._note_death)
        self._fragment = ""
        self._selected = 0
        self._dark = False
        self._is_loaded = False
        self._waiting: list[str] = []
        self._last_death = float("-inf")

    def load_fragment(self, fragment: str) -> None:
        """Show another page."""
        self._fragment = fragment
        self._waiting.clear()
        self._is_loaded = False
        self.server.html = shell(resource_text("preview/page.css"), fragment, dark=self._dark)
        self._page.load(QUrl(PAGE))

    def replace_fragment(self, fragment: str) -> None:
        """Show other content in the document that is loaded, without a flash."""
        self._fragment = fragment
        self._run(_REPLACE % json.dumps(fragment))

    def patch(self, item_id: int, html: str) -> None:
        """Replace one article where it stands."""
        self._run(_PATCH % (item_id, json.dumps(html)))

    def scroll_to(self, item_id: int) -> None:
        """Bring an article into view and mark it."""
        self._selected = item_id
        self._run(_SELECT % item_id)

    def set_theme(self, dark: bool) -> None:
        """Use the colours for dark or light ground."""
        self._dark = dark
        self._page.setBackgroundColor(Qt.GlobalColor.black if dark else Qt.GlobalColor.white)
        self._run(_THEME % json.dumps("dark" if dark else "light"))

    def _run(self, script: str) -> None:
        """Run a script now, or once the page is there."""
        if self._is_loaded:
            self._page.run(script)
        else:
            self._waiting.append(script)

    @Slot(bool)
    def _conclude(self, succeeded: bool) -> None:
        """Note that the page is there; a refused navigation says False while the page stays."""
        if not succeeded:
            return
        self._is_loaded = True
        self._page.listen()
        for script in self._waiting:
            self._page.run(script)
        self._waiting.clear()
        self.ready.emit()

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _note_death(self) -> None:
        now = time.monotonic()
        if now - self._last_death < _DEATHS_APART:
            self.failed.emit()
            return
        self._last_death = now
        self.load_fragment(self._fragment)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.pageAction(QWebEnginePage.WebAction.Copy))
        menu.addAction(self.pageAction(QWebEnginePage.WebAction.SelectAll))
        menu.popup(event.globalPos())
