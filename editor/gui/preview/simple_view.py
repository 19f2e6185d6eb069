"""The preview that works everywhere: Qt's own text widget, showing one item at a time."""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QByteArray, QFileInfo, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPagedPaintDevice,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.addresses import shown
from editor.gui.preview.content import PageContent, cleaned
from editor.gui.preview.rendered import Look, RenderedItem, RenderedPage
from editor.gui.preview.simple_html import item_of, simple_styles, simplified
from editor.gui.preview.view import Place, PreviewView
from editor.language import _

_MOST_ARTICLES = 30
_MOST_PLACES = 1_000
_DATA = re.compile(
    r"data:image/[\w.+-]+(?:;(?!base64,)[\w=-]+)*(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL
)


class SimpleView(PreviewView):
    """Shows the selected item, or the beginning of the selected topic or of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self.content = PageContent("")
        self.browser = _Browser(self)
        self._natural_size = self.browser.font().pointSizeF()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self.setFocusProxy(self.browser)
        self.browser.anchorClicked.connect(self._follow_link)
        self.browser.item_clicked.connect(self._report_click)
        self.browser.highlighted.connect(self._report_link)

    @override
    def load(self, page: RenderedPage) -> None:
        if page.look is Look.SITE:
            return  # a whole document is more than this view can show
        self.shown = page
        self.content = PageContent(page.html)
        self.selected = 0
        self._show()

    @override
    def patch(self, item_id: int, item: RenderedItem) -> None:
        before = self._shown()
        if self.content.replace(item_id, item.html) and self._shown() != before:
            self._show_again()

    @override
    def current(self) -> RenderedPage:
        return replace(self.shown, html=self.content.html())

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

    @override
    def find_words(self, text: str, *, backward: bool = False) -> None:
        cursor = self.browser.textCursor()
        places = _places_of(self.browser.document(), text)
        if not places:
            cursor.clearSelection()
            self.browser.setTextCursor(cursor)
            self.found.emit(0, 0)
            return
        here = cursor.selectionStart() if cursor.hasSelection() else -1
        others = reversed(places) if backward else iter(places)
        wanted = (
            place
            for place in others
            if (place.selectionStart() < here if backward else place.selectionStart() > here)
        )
        chosen = next(wanted, places[-1 if backward else 0])
        self.browser.setTextCursor(chosen)
        self.found.emit(places.index(chosen) + 1, len(places))

    @override
    def give_html(self, item_id: int, take: Callable[[str], None]) -> None:
        take(cleaned(self.content.answer(item_id) if item_id else self.content.html()))

    @override
    def print_on(self, printer: QPagedPaintDevice, report: Callable[[bool], None]) -> None:
        paper = _Paper()
        paper.setDefaultStyleSheet(simple_styles(dark=False))
        paper.setHtml(simplified(self._shown()))
        paper.print_(printer)
        report(True)

    @override
    def save_pdf(self, path: str, report: Callable[[bool], None]) -> None:
        writer = QPdfWriter(path)
        self.print_on(writer, lambda _: None)
        report(QFileInfo(path).size() > 0)

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
            self.follow_link(url)
            return
        item_id = self.content.item_at(url.fragment()) if not url.path() else None
        if item_id is not None:
            self.scroll_to(item_id)
            self.browser.scrollToAnchor(url.fragment())
        else:
            self.noted.emit(
                _("This link leads to {address} on the site.").format(address=shown(url))
            )

    @Slot(QUrl)
    def _report_link(self, url: QUrl) -> None:
        self.link_hovered.emit(shown(url))

    @Slot(int)
    def _report_click(self, item_id: int) -> None:
        self.clicked.emit(Place(item_id))


class _Browser(QTextBrowser):
    """A text browser that opens nothing and loads nothing.

    Signals:
        item_clicked(int): the reader clicked into the article with this id.
    """

    item_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Preview"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return _picture(name)

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        super().mouseReleaseEvent(ev)
        place = ev.position().toPoint()
        is_plain = ev.button() == Qt.MouseButton.LeftButton and not self.anchorAt(place)
        if is_plain and not self.textCursor().hasSelection():
            item_id = _item_around(self.cursorForPosition(place).block())
            if item_id is not None:
                self.item_clicked.emit(item_id)


class _Paper(QTextDocument):
    """A text to print, which loads nothing either."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return _picture(name)


def _picture(name: QUrl | str) -> object:
    """Return the picture that an address holds in itself; from elsewhere comes nothing."""
    match = _DATA.fullmatch(name.toString() if isinstance(name, QUrl) else name)
    return QImage.fromData(_decoded(match)) if match else QByteArray()


def _places_of(document: QTextDocument, text: str) -> list[QTextCursor]:
    """Return selections of all places with some words."""
    places: list[QTextCursor] = []
    found = document.find(text) if text else QTextCursor()
    while not found.isNull() and len(places) < _MOST_PLACES:
        places.append(found)
        found = document.find(text, found)
    return places


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
