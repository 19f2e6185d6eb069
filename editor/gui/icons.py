"""Icons: one family of line drawings that take the colour of the text."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from editor.resources import resource_text


def icon(name: str) -> QIcon:
    """Return an icon of the family by its file's name."""
    return QIcon(_LineIcon(name))


class _LineIcon(QIconEngine):
    """Draws an SVG in the palette's text colour of the moment, so themes can change."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    @override
    def clone(self) -> QIconEngine:
        return _LineIcon(self._name)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        svg = resource_text(f"icons/{self._name}.svg").replace("currentColor", _colour(mode).name())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))


def _colour(mode: QIcon.Mode) -> QColor:
    is_disabled = mode is QIcon.Mode.Disabled
    group = QPalette.ColorGroup.Disabled if is_disabled else QPalette.ColorGroup.Active
    role = QPalette.ColorRole.ButtonText
    if mode is QIcon.Mode.Selected:
        role = QPalette.ColorRole.HighlightedText
    return QApplication.palette().color(group, role)
