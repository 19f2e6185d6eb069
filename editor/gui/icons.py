"""Icons: one family of line drawings in the colour of the text, each drawn when it is shown."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from typing_extensions import override

from editor.resources import resource_text


def icon(name: str, palette: QPalette) -> QIcon:
    """Return an icon of the family by its file's name, in the colours of a palette."""
    group = QPalette.ColorGroup
    usual = palette.color(group.Active, QPalette.ColorRole.ButtonText)
    grey = palette.color(group.Disabled, QPalette.ColorRole.ButtonText)
    return QIcon(_Drawing(name, usual, grey))


@lru_cache(maxsize=64)
def coloured(name: str, colour: str) -> QIcon:
    """Return an icon of the family by its file's name, in a colour of its own."""
    return QIcon(_Drawing(name, QColor(colour), QColor(colour), QColor("#ffffff")))


class _Drawing(QIconEngine):
    """Reads and draws nothing before it has to: most icons wait in menus that nobody opens."""

    def __init__(
        self, name: str, usual: QColor, grey: QColor, selected: QColor | None = None
    ) -> None:
        super().__init__()
        self._name = name
        self._usual = usual
        self._grey = grey
        self._selected = selected or usual
        self._drawn: dict[tuple[int, int, QIcon.Mode], QPixmap] = {}

    @override
    def clone(self) -> QIconEngine:
        return _Drawing(self._name, self._usual, self._grey, self._selected)

    @override
    def isNull(self) -> bool:
        return False

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the first icon that is shown

        colours = {QIcon.Mode.Disabled: self._grey, QIcon.Mode.Selected: self._selected}
        colour = colours.get(mode, self._usual)
        svg = resource_text(f"icons/{self._name}.svg").replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = (size.width(), size.height(), mode)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(size, mode, state)
        return found

    def _draw(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if size.isEmpty():  # asked for by views that have no height yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap
