"""The window of the manual: its pages at the left, one of them at the right, and a search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.gui.manual.pages import Page, found
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _

_SIZE = (920, 640)
_LIST_WIDTH = 250
_NAME = int(Qt.ItemDataRole.UserRole)
_STYLE = (
    "h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
    " code { font-family: monospace; } p, li { line-height: 125%; }"
    " table { margin-top: 8px; margin-bottom: 8px; } th { text-align: left; }"
    " th, td { padding: 3px 16px 3px 0; }"
)


class ManualWindow(QDialog):
    """Stays beside the work: it is no question that has to be answered first.

    Signals:
        link_activated(QUrl): a link leads out of the manual.
    """

    link_activated = Signal(QUrl)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Manual"))
        resize_within_screen(self, *_SIZE)
        self._pages: list[Page] = []
        self._wanted = ""
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Search the manual"))
        self.field.setAccessibleName(_("Search the manual"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Pages of the manual"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self._nothing = QLabel(_("No page has these words."), self)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.hide()
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(_("Page of the manual"))
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.setOpenLinks(False)
        self.browser.document().setDocumentMargin(2 * GRID)
        self.browser.document().setDefaultStyleSheet(_STYLE)
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.list.currentItemChanged.connect(self._show_current)
        self.browser.anchorClicked.connect(self._follow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.field.setFocus)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        for part in (self.field, self.list, self._nothing):
            column.addWidget(part)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show these pages, the one that is wanted or the first in front."""
        self._pages = list(pages)
        self._search(self.field.text())
        self.go_to(self._wanted)

    def go_to(self, name: str) -> None:
        """Show a page by its name."""
        self._wanted = name
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)

    @Slot(str)
    def _search(self, typed: str) -> None:
        shown = found(self._pages, typed)
        self.list.blockSignals(True)
        self.list.clear()
        for page in shown:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._nothing.setVisible(bool(self._pages) and not shown)
        self.list.setCurrentRow(0 if shown else -1)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        item = self.list.currentItem()
        name = item.data(_NAME) if self.list.currentRow() >= 0 else ""
        page = next((each for each in self._pages if each.name == name), None)
        if page is not None:
            self.browser.setHtml(page.html)
            self._mark(self.field.text().split())

    def _mark(self, words: Sequence[str]) -> None:
        """Mark the words that were searched for, and show the first place."""
        marks: list[QTextEdit.ExtraSelection] = []
        document = self.browser.document()
        for word in words:
            cursor = document.find(word, 0, QTextDocument.FindFlag(0))
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(cursor)
                mark.format.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
                mark.format.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
                marks.append(mark)
                cursor = document.find(word, cursor)
        self.browser.setExtraSelections(marks)
        if marks:
            first = min(marks, key=lambda mark: mark.cursor.position())
            place = QTextCursor(first.cursor)
            place.clearSelection()
            self.browser.setTextCursor(place)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            self.link_activated.emit(url)
            return
        if url.path():
            self.field.clear()
            self.go_to(url.path().removesuffix(".md"))
        if url.fragment():
            self.browser.scrollToAnchor(url.fragment())
