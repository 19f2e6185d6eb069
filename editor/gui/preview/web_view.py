"""The preview with the published look: a web page that is changed in place."""

import time

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.preview.content import PageContent
from editor.gui.preview.scheme import HOME, SCHEME, PageServer, RequestGuard, register_scheme
from editor.gui.preview.view import PreviewView
from editor.gui.preview.web_page import WebPage
from editor.preview.document_page import shell
from editor.resources import resource_text

_DEATHS_APART = 60.0  # seconds; the render process may die once in such a time


class WebView(PreviewView):
    """Loads its page once and then changes it by script, so that nothing flashes or jumps.

    Signals:
        painted(): the page is on the screen, for the first time or after it had to be loaded again.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        register_scheme()
        self._dark = False
        self._zoom = 1.0
        self._is_ready = False
        self._waiting: list[tuple[str, tuple[object, ...]]] = []
        self._died_at: float | None = None
        self._view = QWebEngineView(self)
        # Made after the view, so that it goes after the view's page, which needs it.
        profile = QWebEngineProfile(self)
        self.guard = RequestGuard(profile)
        self._server = PageServer(self._document, profile)
        profile.setUrlRequestInterceptor(self.guard)
        profile.installUrlSchemeHandler(SCHEME, self._server)
        self.page = WebPage(profile, self._view)
        self._view.setPage(self.page)
        self._lay_out()
        self._connect()
        self.set_theme(self._dark)
        self.page.load(HOME)

    def _lay_out(self) -> None:
        view = self._view
        view.setAccessibleName("Preview")
        view.setAcceptDrops(False)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.addAction(self.page.action(QWebEnginePage.WebAction.Copy))
        view.addAction(self.page.action(QWebEnginePage.WebAction.SelectAll))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        self.setFocusProxy(view)

    def _connect(self) -> None:
        self.page.reported.connect(self._take_report)
        self.page.link_clicked.connect(self.follow)
        self.page.renderProcessTerminated.connect(self._revive)

    # What is shown

    @override
    def load(self, fragment_html: str) -> None:
        self.content = PageContent(fragment_html)
        self.selected = 0
        self._waiting.clear()
        self._change("load", fragment_html)

    @override
    def patch(self, item_id: int, article_html: str) -> None:
        if self.content.replace(item_id, article_html):
            self._change("patch", item_id, article_html)

    @override
    def scroll_to(self, item_id: int) -> None:
        self.selected = item_id
        if self._is_ready:
            self.page.call("select", item_id)

    @override
    def set_theme(self, dark: bool) -> None:
        self._dark = dark
        self.page.setBackgroundColor(self.palette().color(QPalette.ColorRole.Base))
        if self._is_ready:
            self.page.call("theme", dark)

    @override
    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self.page.setZoomFactor(factor)

    def _change(self, function: str, *values: object) -> None:
        """Change the page now, or once it is there."""
        if self._is_ready:
            self.page.call(function, *values)
        else:
            self._waiting.append((function, values))

    def _document(self) -> str:
        """Return the page as it is now; the changes that waited for it are in it."""
        self._waiting.clear()
        return shell(resource_text("preview/page.css"), self.content.html(), dark=self._dark)

    # What the page tells

    @Slot(str, int)
    def _take_report(self, event: str, node_id: int) -> None:
        match event:
            case "ready":
                self._catch_up()
            case "painted":
                self.painted.emit()
            case "item":
                self.item_activated.emit(node_id)

    def _catch_up(self) -> None:
        self._is_ready = True
        self.page.setZoomFactor(self._zoom)
        for function, values in self._waiting:
            self.page.call(function, *values)
        self._waiting.clear()
        self.page.call("theme", self._dark)
        if self.selected:
            self.page.call("select", self.selected)
        self.page.call("announce")

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _revive(self) -> None:
        """Load the page again after its process has died, unless that has just been done."""
        now = time.monotonic()
        died_before, self._died_at = self._died_at, now
        self._is_ready = False
        if died_before is not None and now - died_before < _DEATHS_APART:
            self.failed.emit()
        else:
            QTimer.singleShot(0, self._load_home)

    @Slot()
    def _load_home(self) -> None:
        self.page.load(QUrl(HOME))
