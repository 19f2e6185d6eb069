"""Icons: one family of line drawings in the colour of the text."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.resources import resource_text

_SIZES = (18, 36)
_GROUPS = {
    QIcon.Mode.Normal: QPalette.ColorGroup.Active,
    QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled,
}


def icon(name: str, palette: QPalette) -> QIcon:
    """Return an icon of the family by its file's name, drawn for a palette."""
    drawing = resource_text(f"icons/{name}.svg")
    made = QIcon()
    for mode, group in _GROUPS.items():
        colour = palette.color(group, QPalette.ColorRole.ButtonText)
        for size in _SIZES:
            made.addPixmap(_drawn(drawing, colour, size), mode)
    return made


def _drawn(drawing: str, colour: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg = drawing.replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
