"""An answer twice: as readers would have seen it before, and as they will see it now."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.faq import Item
from editor.gui.preview.probe import PreviewProbe
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.rendered import Asset, RenderedItem
from editor.gui.preview.stage import PreviewStage
from editor.gui.theme import GRID, is_dark
from editor.language import _
from editor.preview.page_source import item_source
from editor.preview.source import ItemSource, item_to_json
from editor.storage.places import cache_folder

#: Ids that no question of a file has: the page is not to take these for its own.
_IDS = (2_000_000_001, 2_000_000_002)
_SIDE_BY_SIDE = 80 * GRID
_NONE = RenderedItem("")


@dataclass(slots=True)
class _Side:
    half: QWidget
    title: QLabel
    stage: PreviewStage
    request: int = 0
    item: RenderedItem | None = None


class BeforeAfter(QWidget):
    """Shows two answers beside each other, or one above the other where there is no room."""

    def __init__(self, client: RenderClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._assets: dict[int, tuple[_Side, str]] = {}
        self._shown: tuple[ItemSource | None, ...] = ()
        self._halves = QSplitter(Qt.Orientation.Vertical, self)
        self._halves.setChildrenCollapsible(False)
        self._sides = [self._add(title) for title in (_("Before"), _("After"))]
        self.one_text = QToolButton(self)
        self.one_text.setText(_("One text"))
        self.one_text.setAccessibleName(_("One text"))
        self.one_text.setToolTip(_("Show one text in which both can be read"))
        self.one_text.setCheckable(True)
        self.one_text.setAutoRaise(True)
        self.one_text.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.one_text)
        layout.addWidget(self._halves, 1)
        self._use_colours()
        client.item_rendered.connect(self._take)
        client.asset_read.connect(self._take_asset)

    def _add(self, title: str) -> _Side:
        half = QWidget(self)
        label = QLabel(title, half)
        label.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        stage = PreviewStage(half)
        stage.setAccessibleName(title)
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(stage, 1)
        self._halves.addWidget(half)
        side = _Side(half, label, stage)
        stage.asset_wanted.connect(lambda path: self._fetch(side, path))
        return side

    def use_web(self) -> None:
        """Show the published look, as the preview does beside which this stands."""
        for side in self._sides:
            side.stage.start(PreviewProbe(cache_folder(), parent=self))

    def show_items(self, old: Item | None, new: Item | None, markdown: str) -> None:
        """Show an answer as it was and as it is; None where it was not there, or is not."""
        sources = tuple(
            replace(item_source(item), id=number) if item is not None else None
            for item, number in zip((old, new), _IDS, strict=True)
        )
        if sources == self._shown:
            return
        self._shown = sources
        for side, source in zip(self._sides, sources, strict=True):
            side.item = _NONE if source is None else None
            side.request = self._client.render_item(item_to_json(source), markdown) if source else 0
        self._show()

    @Slot(int, object)
    def _take(self, request: int, item: RenderedItem) -> None:
        for side in self._sides:
            if request and request == side.request:
                side.item = item
                self._show()

    @Slot()
    def _show(self) -> None:
        """Show both as soon as both are there, with the words marked that differ."""
        before, after = (side.item for side in self._sides)
        if before is None or after is None:
            return
        from editor.review.rendered import (  # noqa: PLC0415 - with what compares, only then
            marked,
            merged,
        )

        is_one = self.one_text.isChecked()
        self._sides[0].half.setVisible(not is_one)
        self._sides[1].title.setVisible(not is_one)
        if is_one:
            texts = before.html, merged(before.html, after.html)
        else:
            texts = marked(before.html, after.html)
        for side, number, html in zip(self._sides, _IDS, texts, strict=True):
            side.stage.show_single(number, RenderedItem(html or _nothing(number)))

    # Pictures

    def _fetch(self, side: _Side, path: str) -> None:
        self._assets[self._client.read_asset(path)] = side, path

    @Slot(int, object)
    def _take_asset(self, request: int, asset: Asset | None) -> None:
        wanted = self._assets.pop(request, None)
        if wanted is not None:
            wanted[0].stage.give_asset(wanted[1], asset)

    # Looks

    def _use_colours(self) -> None:
        for side in self._sides:
            side.stage.set_theme(is_dark(self.palette()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sides"):
            self._use_colours()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_BY_SIDE
        self._halves.setOrientation(
            Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        )


def _nothing(number: int) -> str:
    """Return an article of the same number, in whose place another can come."""
    said = _("There is no such question here.")
    return f'<article class="faq-item" data-id="{number}"><p class="empty">{said}</p></article>'
