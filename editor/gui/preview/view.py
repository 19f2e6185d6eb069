"""What both previews can do, so that whoever shows a page need not know which one it has."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from editor.gui.addresses import leads_elsewhere, shown
from editor.gui.preview.rendered import Asset, Heading, RenderedItem, RenderedPage
from editor.language import _


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one of the texts, as the preview knows it."""

    id: int
    part: str = "answer"
    line: int = 0
    """Its line, beginning with 1; 0 where only the text is known."""
    before: str = ""
    after: str = ""
    """What can be read before and behind it in the preview."""


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the writer is."""

    id: int
    part: str
    line: int
    lines: int
    """How many lines the text has."""


class PreviewView(QWidget):
    """Shows rendered HTML, of a whole page or of one article.

    Signals:
        clicked(Place): the reader clicked into one of the texts.
        scrolled(int, float): the reader scrolled to a line of the answer with this id.
        found(int, int): which of how many places with the wanted words is shown.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
        link_hovered(str): where the link under the pointer leads; empty if there is none.
        noted(str): a click did not do what the reader may have expected, and why.
        asset_wanted(str): a file of the site is needed, by its path there.
        outdated(): what is shown does not fit the texts any more.
        failed(): the view cannot go on showing anything.
    """

    clicked = Signal(object)
    scrolled = Signal(int, float)
    found = Signal(int, int)
    link_activated = Signal(QUrl)
    link_hovered = Signal(str)
    noted = Signal(str)
    asset_wanted = Signal(str)
    outdated = Signal()
    failed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RenderedPage("")
        self.selected = 0

    # Content

    def load(self, page: RenderedPage) -> None:
        """Show a page; what it has in common with the one before stays as it is."""
        raise NotImplementedError

    def patch(self, item_id: int, item: RenderedItem) -> None:
        """Change one item; what the reader sees of the others stays where it is."""
        raise NotImplementedError

    def current(self) -> RenderedPage:
        """Return what is shown, with all that has changed since it was loaded."""
        raise NotImplementedError

    def give_asset(self, path: str, asset: Asset | None) -> None:
        """Bring a file of the site that was wanted; None if there is none."""

    def forget_assets(self) -> None:
        """Take note that files of the site are others now; the next page is loaded anew."""

    # Places

    def scroll_to(self, item_id: int) -> None:
        """Bring an article or a topic into view and mark it as the selected one."""
        raise NotImplementedError

    def show_heading(self, heading: Heading) -> None:
        """Bring a heading into view."""

    def show_caret(self, caret: Caret, *, is_followed: bool) -> None:
        """Mark the block that the caret stands in, and bring it into view if it is followed."""

    def follow(self, item_id: int, line: float, lines: int) -> None:
        """Scroll to a line of an answer that has so many."""

    def find_words(self, text: str, *, backward: bool = False) -> None:
        """Look for the next place with some words; none to stop looking."""
        raise NotImplementedError

    # Looks

    def set_theme(self, dark: bool) -> None:
        """Show our own page on dark or on light ground."""
        raise NotImplementedError

    def set_colours(self, scheme: str) -> None:
        """Let the site's page be as for a reader who prefers this scheme, `light` or `dark`."""

    def set_zoom(self, factor: float) -> None:
        """Show everything larger or smaller; 1.0 is the natural size."""
        raise NotImplementedError

    def set_device(self, width: int) -> None:
        """Show the page as on a screen of so many pixels; 0 for as wide as there is room."""

    # Taking away

    def give_html(self, item_id: int, take: Callable[[str], None]) -> None:
        """Hand on the HTML of an answer, or of the page (0), as a site would have it."""
        raise NotImplementedError

    def print_on(self, printer: QPagedPaintDevice, report: Callable[[bool], None]) -> None:
        """Print what is shown, and report whether it was printed."""
        raise NotImplementedError

    def save_pdf(self, path: str, report: Callable[[bool], None]) -> None:
        """Write what is shown to a PDF file, and report whether it was written."""
        raise NotImplementedError

    def follow_link(self, url: QUrl) -> None:
        """Report a link if it leads to where a browser or a mail program could follow."""
        if leads_elsewhere(url):
            self.link_activated.emit(url)
        else:
            self.noted.emit(
                _("This link leads to {address}, which is not a web page.").format(
                    address=shown(url)
                )
            )
