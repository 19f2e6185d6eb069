"""Where the preview plays: the plain view at once, the web view in its place once it works."""

from typing import Any

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from editor.gui.preview.articles import with_article
from editor.gui.preview.probe import PreviewProbe
from editor.gui.preview.simple_view import SimpleView


class PreviewStage(QWidget):
    """Shows a page, in whichever view works on this machine.

    Signals:
        item_activated(int): the reader clicked inside an article.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        kind_changed(str): "web" or "simple" is what is seen now.
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)
    kind_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = "simple"
        self._simple = SimpleView(self)
        self._simple.link_activated.connect(self.link_activated)
        self._web: Any = None
        self._probe: PreviewProbe | None = None
        self._fragment = ""
        self._selected = 0
        self._dark = False
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._simple)
        self.setFocusProxy(self._simple)

    def start(self, probe: PreviewProbe) -> None:
        """Change over to the web view if the probe finds that it works."""
        if self._probe is None:
            self._probe = probe
            probe.finished.connect(self._use_web_view)
            probe.start()

    def load(self, fragment: str) -> None:
        """Show another page."""
        self._fragment = fragment
        if self._web is not None and self.kind == "web":
            self._web.replace_fragment(fragment)
        elif self._web is not None:
            self._web.load_fragment(fragment)
        if self.kind == "simple":
            self._simple.load(fragment)

    def show_single(self, item_id: int, html: str) -> None:
        """Show one article alone, or its new text where it is alone already."""
        self._selected = 0
        self.load(html)
        if self.kind == "simple":
            self._simple.scroll_to(item_id)

    def patch(self, item_id: int, html: str) -> None:
        """Replace one article of the page."""
        self._fragment = with_article(self._fragment, item_id, html)
        if self._web is not None:
            self._web.patch(item_id, html)
        if self.kind == "simple":
            self._simple.patch(item_id, html)

    def scroll_to(self, item_id: int) -> None:
        """Bring an article into view and mark it."""
        self._selected = item_id
        if self._web is not None:
            self._web.scroll_to(item_id)
        if self.kind == "simple":
            self._simple.scroll_to(item_id)

    def set_theme(self, dark: bool) -> None:
        """Use the colours for dark or light ground."""
        self._dark = dark
        self._simple.set_theme(dark)
        if self._web is not None:
            self._web.set_theme(dark)

    @Slot(bool)
    def _use_web_view(self, works: bool) -> None:
        if not works or self._web is not None:
            return
        from editor.gui.preview.web_view import WebView  # noqa: PLC0415 - a third of a second

        self._web = WebView(self)
        self._web.item_activated.connect(self.item_activated)
        self._web.link_activated.connect(self.link_activated)
        self._web.ready.connect(self._show_web_view)
        self._web.failed.connect(self._use_simple_view)
        self._web.set_theme(self._dark)
        self._web.load_fragment(self._fragment)
        self._web.scroll_to(self._selected)
        self._layout.addWidget(self._web)

    @Slot()
    def _show_web_view(self) -> None:
        if self._web is not None and self.kind != "web":
            self.kind = "web"
            self._layout.setCurrentWidget(self._web)
            self.setFocusProxy(self._web)
            self.kind_changed.emit(self.kind)

    @Slot()
    def _use_simple_view(self) -> None:
        """Go back to the plain view for good: the web engine fails on this machine."""
        if self._web is None:
            return
        self._layout.removeWidget(self._web)
        self._web.deleteLater()
        self._web = None
        self.kind = "simple"
        self._simple.load(self._fragment)
        self._simple.scroll_to(self._selected)
        self.setFocusProxy(self._simple)
        self.kind_changed.emit(self.kind)
