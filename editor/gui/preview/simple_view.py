"""The preview that works everywhere: Qt's own text widget, showing one item at a time."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QMouseEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.preview.content import PageContent
from editor.gui.preview.simple_html import item_of, simple_styles, simplified
from editor.gui.preview.view import PreviewView

_MOST_ARTICLES = 30
_DATA = re.compile(
    r"data:image/[\w.+-]+(?:;(?!base64,)[\w=-]+)*(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL
)


class SimpleView(PreviewView):
    """Shows the selected item, or the beginning of the selected topic or of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self.browser = _Browser(self)
        self._natural_size = self.browser.font().pointSizeF()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self.setFocusProxy(self.browser)
        self.browser.anchorClicked.connect(self._follow_link)
        self.browser.item_clicked.connect(self.item_activated)

    @override
    def load(self, fragment_html: str) -> None:
        self.content = PageContent(fragment_html)
        self.selected = 0
        self._show()

    @override
    def patch(self, item_id: int, article_html: str) -> None:
        before = self._shown()
        if self.content.replace(item_id, article_html) and self._shown() != before:
            self._show_again()

    @override
    def scroll_to(self, item_id: int) -> None:
        if item_id != self.selected:
            self.selected = item_id
            self._show()

    @override
    def set_theme(self, dark: bool) -> None:
        self._dark = dark
        self._show_again()

    @override
    def set_zoom(self, factor: float) -> None:
        font = self.browser.font()
        font.setPointSizeF(self._natural_size * factor)
        self.browser.setFont(font)

    def _shown(self) -> str:
        content = self.content
        alone = content.article(self.selected) or content.section(self.selected, _MOST_ARTICLES)
        return alone or content.beginning(_MOST_ARTICLES)

    def _show(self) -> None:
        self.browser.document().setDefaultStyleSheet(simple_styles(dark=self._dark))
        self.browser.setHtml(simplified(self._shown()))

    def _show_again(self) -> None:
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        self._show()
        bar.setValue(place)

    @Slot(QUrl)
    def _follow_link(self, url: QUrl) -> None:
        if not url.isRelative():
            self.follow(url)
            return
        item_id = self.content.item_at(url.fragment()) if not url.path() else None
        if item_id is not None:
            self.scroll_to(item_id)
            self.browser.scrollToAnchor(url.fragment())


class _Browser(QTextBrowser):
    """A text browser that opens nothing and loads nothing.

    Signals:
        item_clicked(int): the reader clicked into the article with this id.
    """

    item_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        match = _DATA.fullmatch(name.toString() if isinstance(name, QUrl) else name)
        return QImage.fromData(_decoded(match)) if match else QByteArray()

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        super().mouseReleaseEvent(ev)
        place = ev.position().toPoint()
        is_plain = ev.button() == Qt.MouseButton.LeftButton and not self.anchorAt(place)
        if is_plain and not self.textCursor().hasSelection():
            item_id = _item_around(self.cursorForPosition(place).block())
            if item_id is not None:
                self.item_clicked.emit(item_id)


def _decoded(match: re.Match[str]) -> bytes:
    content = unquote_to_bytes(match["data"])
    try:
        return base64.b64decode(content) if match["base64"] else content
    except binascii.Error:
        return b""


def _item_around(block: QTextBlock) -> int | None:
    """Return the id of the article that a block belongs to, by the nearest named place above."""
    while block.isValid():
        for layout in block.textFormats():
            for name in layout.format.anchorNames():
                item_id = item_of(name)
                if item_id is not None:
                    return item_id
        block = block.previous()
    return None
