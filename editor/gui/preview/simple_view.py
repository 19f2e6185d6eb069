"""The plain preview: one answer in a QTextBrowser, for machines without the web engine."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from editor.gui.preview.articles import article, with_article
from editor.gui.theme import GRID

_SCHEMES = ("http", "https", "mailto")
_LIGHT = ("#1f2430", "#1d5bbf", "#6b4a00", "#fdf3dc", "#f4f6f8")
_DARK = ("#e4e7ec", "#7fb0ff", "#f0cf86", "#33290f", "#1e2229")


class SimpleView(QTextBrowser):
    """Shows one article of the page at a time; it loads nothing and runs nothing.

    Signals:
        item_activated(int): never sent: a click here selects text.
        link_activated(QUrl): a link that leads elsewhere was clicked.
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Preview")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(2 * GRID)
        self.anchorClicked.connect(self._follow)
        self._fragment = ""
        self._shown = 0
        self._dark = False

    def load(self, fragment: str) -> None:
        """Show the article of the selected item, or all where there is only one."""
        self._fragment = fragment
        self._show()

    def patch(self, item_id: int, html: str) -> None:
        """Replace one article; where it is shown the scroll position stays."""
        self._fragment = with_article(self._fragment, item_id, html)
        if item_id == self._shown:
            self._show()

    def scroll_to(self, item_id: int) -> None:
        """Show another article."""
        if item_id != self._shown:
            self._shown = item_id
            self._show()

    def set_theme(self, dark: bool) -> None:
        """Use the colours for dark or light ground."""
        self._dark = dark
        self._show()

    def _show(self) -> None:
        text, link, chip, ground, soft = _DARK if self._dark else _LIGHT
        self.document().setDefaultStyleSheet(
            f"body {{ color: {text}; }} a {{ color: {link}; }} "
            f".liquid-chip {{ color: {chip}; background-color: {ground}; }} "
            f"pre, code, th {{ background-color: {soft}; }}"
        )
        shown = article(self._fragment, self._shown)
        html = (shown if shown is not None else self._fragment).replace(
            "<table>", '<table border="1" cellspacing="0" cellpadding="6">'
        )
        bar = self.verticalScrollBar()
        position = bar.value()
        self.setHtml(html)
        bar.setValue(position)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme() in _SCHEMES:
            self.link_activated.emit(url)
        elif url.hasFragment():
            self.scrollToAnchor(url.fragment())

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing but pictures that are part of the text."""
        if QUrl(name).scheme() == "data":
            return super().loadResource(kind, name)
        return None
