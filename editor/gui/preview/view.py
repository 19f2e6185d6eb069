"""What both previews can do, so that whoever shows a page need not know which one it has."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from editor.gui.preview.content import PageContent

_LEADING_ELSEWHERE = frozenset({"http", "https", "mailto"})


class PreviewView(QWidget):
    """Shows rendered HTML, of a whole page or of one article.

    Signals:
        item_activated(int): the reader clicked into the article with this id.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        failed(): the view cannot go on showing anything.
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)
    failed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = PageContent("")
        self.selected = 0

    def load(self, fragment_html: str) -> None:
        """Show new content; nothing in it is selected."""
        raise NotImplementedError

    def patch(self, item_id: int, article_html: str) -> None:
        """Replace one article; what the reader sees of the others stays where it is."""
        raise NotImplementedError

    def scroll_to(self, item_id: int) -> None:
        """Bring an article or a topic into view and mark it as the selected one."""
        raise NotImplementedError

    def set_theme(self, dark: bool) -> None:
        """Show the page on dark or on light ground."""
        raise NotImplementedError

    def set_zoom(self, factor: float) -> None:
        """Show everything larger or smaller; 1.0 is the natural size."""
        raise NotImplementedError

    def follow(self, url: QUrl) -> None:
        """Report a link if it leads to where a browser or a mail program could follow."""
        if url.scheme() in _LEADING_ELSEWHERE:
            self.link_activated.emit(url)
