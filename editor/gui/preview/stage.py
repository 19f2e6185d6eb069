"""Where the preview stands: the simple one at once, the one with the published look in time."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from typing_extensions import override

from editor.gui.preview.probe import PreviewProbe
from editor.gui.preview.rendered import Asset, Heading, RenderedItem, RenderedPage
from editor.gui.preview.simple_view import SimpleView
from editor.gui.preview.view import Caret, PreviewView

WEB = "web"
SIMPLE = "simple"


class PreviewStage(PreviewView):
    """A view that is another view inside; which one, its users need not know.

    Signals:
        kind_changed(str): the view inside is now of this kind, WEB or SIMPLE.
        failed(): the web preview has gone and the simple one has taken its place.
    """

    kind_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self._scheme = "light"
        self._zoom = 1.0
        self._device = 0
        self._single = 0
        self._probe: PreviewProbe | None = None
        self._simple = SimpleView(self)
        self._coming: PreviewView | None = None
        self._view: PreviewView = self._simple
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._simple)
        self._join(self._simple)
        self.setFocusProxy(self._simple)

    @property
    def kind(self) -> str:
        """Which view is on the stage, WEB or SIMPLE."""
        return SIMPLE if self._view is self._simple else WEB

    # What is shown

    @override
    def load(self, page: RenderedPage) -> None:
        self._single = 0
        self._load(page)

    def show_single(self, item_id: int, item: RenderedItem) -> None:
        """Show one article alone; an article that is shown already is only changed."""
        if item_id == self._single:
            self.patch(item_id, item)
        else:
            self._single = item_id
            self._load(RenderedPage(item.html))

    def _load(self, page: RenderedPage) -> None:
        for view in self._views():
            view.load(page)

    @override
    def patch(self, item_id: int, item: RenderedItem) -> None:
        for view in self._views():
            view.patch(item_id, item)

    @override
    def current(self) -> RenderedPage:
        return self._view.current()

    @override
    def give_asset(self, path: str, asset: Asset | None) -> None:
        for view in self._views():
            view.give_asset(path, asset)

    @override
    def forget_assets(self) -> None:
        for view in self._views():
            view.forget_assets()

    @override
    def scroll_to(self, item_id: int) -> None:
        self.selected = item_id
        for view in self._views():
            view.scroll_to(item_id)

    @override
    def show_heading(self, heading: Heading) -> None:
        self._view.show_heading(heading)

    @override
    def show_caret(self, caret: Caret, *, is_followed: bool) -> None:
        for view in self._views():
            view.show_caret(caret, is_followed=is_followed)

    @override
    def follow(self, item_id: int, line: float, lines: int) -> None:
        self._view.follow(item_id, line, lines)

    @override
    def find_words(self, text: str, *, backward: bool = False) -> None:
        self._view.find_words(text, backward=backward)

    @override
    def set_theme(self, dark: bool) -> None:
        self._dark = dark
        for view in self._views():
            view.set_theme(dark)

    @override
    def set_colours(self, scheme: str) -> None:
        self._scheme = scheme
        for view in self._views():
            view.set_colours(scheme)

    @override
    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        for view in self._views():
            view.set_zoom(factor)

    @override
    def set_device(self, width: int) -> None:
        self._device = width
        for view in self._views():
            view.set_device(width)

    @override
    def give_html(self, item_id: int, take: Callable[[str], None]) -> None:
        self._view.give_html(item_id, take)

    @override
    def print_on(self, printer: QPagedPaintDevice, report: Callable[[bool], None]) -> None:
        self._view.print_on(printer, report)

    @override
    def save_pdf(self, path: str, report: Callable[[bool], None]) -> None:
        self._view.save_pdf(path, report)

    def _views(self) -> list[PreviewView]:
        """Return the view that is shown and the one that is about to be."""
        return [self._view] if self._coming is None else [self._view, self._coming]

    # Which view shows it

    def start(self, probe: PreviewProbe) -> None:
        """Change over to the web preview if it works here; call this after the first paint."""
        if self.kind == SIMPLE and self._coming is None:
            self._probe = probe
            probe.finished.connect(self._prepare_web)
            probe.start()

    @Slot(bool)
    def _prepare_web(self, works: bool) -> None:
        if not works or self._coming is not None or self.kind == WEB:
            return
        try:
            # Loading the engine takes longer than all else before the window's first paint.
            from editor.gui.preview.web_view import WebView  # noqa: PLC0415
        except ImportError:
            return
        view = WebView(self)
        view.painted.connect(self._change_over)
        self._take_in(view)

    def _take_in(self, view: PreviewView) -> None:
        """Let a view paint behind the one that is shown, so that the change shows no gap."""
        self._coming = view
        self._bring_up_to_date(view, self._view)
        view.failed.connect(self._fall_back)
        view.asset_wanted.connect(self.asset_wanted)  # a page may need its files to be painted
        self._layout.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._layout.addWidget(view)

    def _bring_up_to_date(self, view: PreviewView, other: PreviewView) -> None:
        view.set_theme(self._dark)
        view.set_colours(self._scheme)
        view.set_zoom(self._zoom)
        view.set_device(self._device)
        view.load(other.current())
        if other.selected:
            view.scroll_to(other.selected)

    @Slot()
    def _change_over(self) -> None:
        if self._coming is None:
            return
        coming, self._coming = self._coming, None
        self._join(coming)
        self._show(coming)
        if self._probe is not None:
            self._probe.confirm()

    @Slot()
    def _fall_back(self) -> None:
        """Show the simple view again; what the web view showed is kept."""
        lost = self._view if self._coming is None else self._coming
        self._coming = None
        if self._view is lost:
            self._bring_up_to_date(self._simple, lost)
            self._show(self._simple)
        self._layout.removeWidget(lost)
        lost.deleteLater()
        self.failed.emit()

    def _show(self, view: PreviewView) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._view.isAncestorOf(focused)
        self._view = view
        self._layout.setCurrentWidget(view)
        self._layout.setStackingMode(QStackedLayout.StackingMode.StackOne)
        self.setFocusProxy(view)
        if had_focus:
            view.setFocus()
        self.kind_changed.emit(self.kind)

    def _join(self, view: PreviewView) -> None:
        view.clicked.connect(self.clicked)
        view.scrolled.connect(self.scrolled)
        view.found.connect(self.found)
        view.link_activated.connect(self.link_activated)
        view.link_hovered.connect(self.link_hovered)
        view.noted.connect(self.noted)
        view.outdated.connect(self.outdated)
