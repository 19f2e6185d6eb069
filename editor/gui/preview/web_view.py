"""The preview with the published look: a web page that is changed in place."""

import time
from collections.abc import Callable
from dataclasses import asdict, replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QPagedPaintDevice, QPalette, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineCore import QWebEngineFindTextResult, QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from editor.gui.addresses import shown
from editor.gui.json_process import Json
from editor.gui.preview.content import MarkedContent, PageContent
from editor.gui.preview.rendered import Asset, Heading, Look, RenderedItem, RenderedPage
from editor.gui.preview.scheme import (
    SCHEME,
    PageServer,
    RequestGuard,
    address_of,
    register_scheme,
)
from editor.gui.preview.view import Caret, Place, PreviewView
from editor.gui.preview.web_page import WebPage
from editor.language import _
from editor.preview.document_page import shell
from editor.resources import resource_text

_DEATHS_APART = 60.0  # seconds; the render process may die once in such a time
_SMALLEST = 0.25  # what Qt can do


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
        self._scheme = "light"
        self._zoom = 1.0
        self._device = 0
        self._caret: Caret | None = None
        self._is_ready = False
        self._version, self._served = 0, 0
        self._must_reload = False
        self._height, self._height_to_restore = 0, 0
        self._died_at: float | None = None
        self.content = PageContent("")
        self._document: MarkedContent | None = None
        self._view = QWebEngineView(self)
        # Made after the view, so that it goes after the view's page, which needs it.
        profile = QWebEngineProfile(self)
        self.guard = RequestGuard(profile)
        self.server = PageServer(self._page_at, profile)
        profile.setUrlRequestInterceptor(self.guard)
        profile.installUrlSchemeHandler(SCHEME, self.server)
        self.page = WebPage(profile, self._view)
        self._view.setPage(self.page)
        self._prepare_view()
        self._connect()
        self.set_theme(self._dark)
        self._address = address_of("/")
        self.page.go_to(self._address)

    @Slot()
    def _name_page(self) -> None:
        """Name what takes the keyboard inside the view: it comes with a page."""
        inside = self._view.focusProxy()
        if inside is not None:
            inside.setAccessibleName(_("Preview"))

    def _prepare_view(self) -> None:
        view = self._view
        view.setAccessibleName(_("Preview"))
        view.loadFinished.connect(self._name_page)
        view.setAcceptDrops(False)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.addAction(self.page.action(QWebEnginePage.WebAction.Copy))
        view.addAction(self.page.action(QWebEnginePage.WebAction.SelectAll))
        self.setFocusProxy(view)
        self.setAutoFillBackground(True)

    def _connect(self) -> None:
        self.page.reported.connect(self._take_report)
        self.page.link_clicked.connect(self._follow_link)
        self.page.linkHovered.connect(self._report_link)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._forget_link)
        self.page.renderProcessTerminated.connect(self._revive)
        self.server.wanted.connect(self.asset_wanted)

    # Content

    @override
    def load(self, page: RenderedPage) -> None:
        before, self.shown = self.shown, page
        is_site = page.look is Look.SITE
        self.content = PageContent("" if is_site else page.html)
        self._document = MarkedContent(page.html) if is_site else None
        self._version += 1
        if page.look is not before.look:
            self._paint_ground()
        address = address_of(page.url)
        if self._must_reload or page.look is not before.look or address != self._address:
            is_same = page.look is before.look and address == self._address
            self._height_to_restore = self._height if is_same else 0
            self._must_reload = False
            self._address = address
            self._is_ready = False
            self.page.go_to(address)
        elif self._is_ready:
            self._call("load", page.html)

    @override
    def patch(self, item_id: int, item: RenderedItem) -> None:
        if self._document is None:
            if self.content.replace(item_id, item.html):
                self._change("item", item_id, item.html)
            return
        known = [each for each in item.patches if self._document.replace(each.mark, each.html)]
        if known:
            self._change("patch", [asdict(each) for each in known])
        if len(known) < len(item.patches):
            self.outdated.emit()

    @override
    def current(self) -> RenderedPage:
        return replace(self.shown, html=(self._document or self.content).html())

    @override
    def give_asset(self, path: str, asset: Asset | None) -> None:
        self.server.give(path, asset)

    @override
    def forget_assets(self) -> None:
        self.server.forget_files()
        self._must_reload = True

    def _change(self, function: str, *values: object) -> None:
        """Change the page; one that is still on its way finds out when it is there."""
        self._version += 1
        self._call(function, *values)

    def _call(self, function: str, *values: object) -> None:
        if self._is_ready:
            self._served = self._version
            self.page.call(function, *values)

    def _page_at(self, address: QUrl) -> str | None:
        """Return the page as it is now, if it is what lies at an address."""
        if address.toString().partition("#")[0] != self._address.toString():
            return None
        self._served = self._version
        if self._document is not None:
            return self._document.html()
        return shell(resource_text("preview/page.css"), self.content.html(), dark=self._dark)

    # Places

    @override
    def scroll_to(self, item_id: int) -> None:
        self.selected = item_id
        self._caret = None
        self._call("select", item_id)

    @override
    def show_heading(self, heading: Heading) -> None:
        self._call("goTo", heading.id, heading.target)

    @override
    def show_caret(self, caret: Caret, *, is_followed: bool) -> None:
        self._caret = caret
        self._call("caret", caret.id, caret.part, caret.line, caret.lines, is_followed)

    @override
    def follow(self, item_id: int, line: float, lines: int) -> None:
        self._call("follow", item_id, line, lines)

    @override
    def find_words(self, text: str, *, backward: bool = False) -> None:
        flags = QWebEnginePage.FindFlag(QWebEnginePage.FindFlag.FindBackward if backward else 0)
        self.page.findText(text, flags, self._report_found)
        if not text:
            self.page.triggerAction(QWebEnginePage.WebAction.Unselect)

    def _report_found(self, result: QWebEngineFindTextResult) -> None:
        self.found.emit(result.activeMatch(), result.numberOfMatches())

    # Looks

    @override
    def set_theme(self, dark: bool) -> None:
        self._dark = dark
        self._paint_ground()
        self._call("theme", dark)

    def _paint_ground(self) -> None:
        """Put white under a site's page, as browsers do, whatever colours the window has."""
        is_site = self.shown.look is Look.SITE
        window = self.palette().color(QPalette.ColorRole.Base)
        self.page.setBackgroundColor(Qt.GlobalColor.white if is_site else window)

    @override
    def set_colours(self, scheme: str) -> None:
        self._scheme = scheme
        self._call("colours", scheme)

    @override
    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self._place_page()

    @override
    def set_device(self, width: int) -> None:
        self._device = width
        self._place_page()

    def _place_page(self) -> None:
        """Give the page its width and size; a screen that is too wide for us is made smaller."""
        width, zoom = self.width(), self._zoom
        if self._device:
            zoom = max(min(zoom, self.width() / self._device), _SMALLEST)
            width = min(round(self._device * zoom), self.width())
        left = (self.width() - width) // 2
        self._view.setGeometry(QRect(QPoint(left, 0), self.size()).adjusted(0, 0, -2 * left, 0))
        self.page.setZoomFactor(zoom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_page()

    # Taking away

    @override
    def give_html(self, item_id: int, take: Callable[[str], None]) -> None:
        self.page.ask(f"faq.html({item_id})", lambda html: take(str(html or "")))

    @override
    def print_on(self, printer: QPagedPaintDevice, report: Callable[[bool], None]) -> None:
        if not isinstance(printer, QPrinter):
            report(False)
            return

        def finish(works: bool) -> None:
            self._view.printFinished.disconnect(finish)
            self._wear_paper(False)
            report(works)

        self._wear_paper(True)
        self._view.printFinished.connect(finish)
        self._view.print(printer)

    @override
    def save_pdf(self, path: str, report: Callable[[bool], None]) -> None:
        def finish(_path: str, works: bool) -> None:
            self.page.pdfPrintingFinished.disconnect(finish)
            self._wear_paper(False)
            report(works)

        self._wear_paper(True)
        self.page.pdfPrintingFinished.connect(finish)
        self.page.printToPdf(path)

    def _wear_paper(self, is_on: bool) -> None:
        """Be light as paper for a while, whatever was chosen for the screen."""
        self._call("theme", self._dark and not is_on)
        self._call("colours", "light" if is_on else self._scheme)

    # What the page tells

    @Slot(str, object)
    def _take_report(self, event: str, told: Json) -> None:
        match event:
            case "ready" if QUrl(str(told.get("address"))) == self._address:
                self._catch_up()
            case "painted":
                self.painted.emit()
            case "place":
                self.clicked.emit(Place(**told))  # type: ignore[arg-type]  # our own script's
            case "scroll":
                self._note_scroll(told)
            case "lost":  # a place that should have changed is not there
                self._call("load", (self._document or self.content).html())

    def _note_scroll(self, told: Json) -> None:
        height, item_id, line = (told.get(name) for name in ("height", "id", "line"))
        self._height = int(height) if isinstance(height, int | float) else 0
        if isinstance(item_id, int) and item_id and isinstance(line, int | float):
            self.scrolled.emit(item_id, float(line))

    def _catch_up(self) -> None:
        self._is_ready = True
        if self._served != self._version:
            self._call("load", (self._document or self.content).html())
        self._place_page()
        self._call("theme", self._dark)
        self._call("colours", self._scheme)
        if self._height_to_restore:
            self._call("restore", self._height_to_restore)
            self._height_to_restore = 0
        if self.selected:
            self._call("select", self.selected)
        if self._caret is not None:
            self.show_caret(self._caret, is_followed=False)
        self._call("announce")

    @Slot(QUrl)
    def _follow_link(self, url: QUrl) -> None:
        if url.scheme() != self._address.scheme():
            self.follow_link(url)
        elif url.path() == self._address.path() and url.hasFragment():
            self._call("goTo", 0, url.fragment())
        else:
            self.noted.emit(
                _("This link leads to {value} on the site.").format(value=_on_site(url))
            )

    @Slot(str)
    def _report_link(self, address: str) -> None:
        url = QUrl(address)
        is_ours = url.scheme() == self._address.scheme()
        if is_ours and url.path() == self._address.path() and not url.fragment():
            self.link_hovered.emit("")  # it leads nowhere
            return
        self.link_hovered.emit(_on_site(url) if is_ours else shown(url))

    @Slot(QWidget, QWidget)
    def _forget_link(self, left: QWidget | None, _now: QWidget | None) -> None:
        """Say no longer where the link leads that had the keyboard; the page does not."""
        if left is not None and self.isAncestorOf(left):
            self.link_hovered.emit("")

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _revive(self) -> None:
        """Load the page again after its process has died, unless that has just been done."""
        now = time.monotonic()
        died_before, self._died_at = self._died_at, now
        self._is_ready = False
        if died_before is not None and now - died_before < _DEATHS_APART:
            self.failed.emit()
        else:
            QTimer.singleShot(0, self._load_again)

    @Slot()
    def _load_again(self) -> None:
        self.page.go_to(self._address)


def _on_site(url: QUrl) -> str:
    return url.path() + (f"#{url.fragment()}" if url.hasFragment() else "")
