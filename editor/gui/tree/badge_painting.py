"""How badges look: a dot for changed, a triangle with a count for problems, a sheet for a note.

Where the file is compared with another, drawings say what became of a row instead of the dot.

Each has a shape of its own, so that nobody has to tell them by colour.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from editor.gui.signs import colour_of, icon_in
from editor.gui.theme import GRID, is_dark
from editor.gui.tree.badges import Badges
from editor.review.sign import Sign

#: What a row keeps free at its end, whether or not it has a badge.
RESERVED = 2 * GRID
_SIZE = GRID + GRID // 2
_GAP = GRID // 2
_WARNING = {False: "#a15c00", True: "#f0b252"}
_LINE = 1.4


def badges_size(badges: Badges, font: QFont) -> QSize:
    """Return the room that badges take."""
    widths = [_SIZE] * (badges.is_changed + badges.has_note + len(badges.signs))
    for count in filter(None, (badges.problems, badges.gone)):
        widths.append(_SIZE + QFontMetrics(font).horizontalAdvance(str(count)) + 2)
    return QSize(sum(widths) + _GAP * max(len(widths) - 1, 0), _SIZE)


def badge_colours(palette: QPalette) -> tuple[QColor, QColor, QColor]:
    """Return the colours of a note, of problems and of a change, where a row is not selected."""
    return (
        palette.color(QPalette.ColorRole.PlaceholderText),
        QColor(_WARNING[is_dark(palette)]),
        palette.color(QPalette.ColorRole.Accent),
    )


def paint_badges(
    painter: QPainter, area: QRect, badges: Badges, palette: QPalette, *, is_selected: bool
) -> None:
    """Draw badges side by side into an area as large as they are."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = palette.color(QPalette.ColorRole.HighlightedText)
    grey, orange, accent = badge_colours(palette)
    left = area.left()
    if badges.has_note:
        _sheet(painter, QRectF(left, area.top(), _SIZE, _SIZE), text if is_selected else grey)
        left += _SIZE + _GAP
    if badges.problems:
        warning = text if is_selected else orange
        _triangle(painter, QRectF(left, area.top(), _SIZE, _SIZE), warning)
        left = _count(painter, (left, area.top()), badges.problems, warning)
    if badges.gone:
        colour = text if is_selected else colour_of(Sign.REMOVED, palette)
        icon_in(Sign.REMOVED, colour).paint(painter, left, area.top(), _SIZE, _SIZE)
        left = _count(painter, (left, area.top()), badges.gone, colour)
    for sign in badges.signs:
        colour = text if is_selected else colour_of(sign, palette)
        icon_in(sign, colour).paint(painter, left, area.top(), _SIZE, _SIZE)
        left += _SIZE + _GAP
    if badges.is_changed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(text if is_selected else accent)
        centre = QPointF(left + _SIZE / 2, area.top() + _SIZE / 2)
        painter.drawEllipse(centre, _SIZE / 3.4, _SIZE / 3.4)
    painter.restore()


def _count(painter: QPainter, place: tuple[int, int], count: int, colour: QColor) -> int:
    """Write a count behind a sign that stands at a place, and return where the next one goes."""
    left, top = place
    width = QFontMetrics(painter.font()).horizontalAdvance(str(count))
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(QRect(left + _SIZE + 2, top, width, _SIZE), int(flags), str(count))
    return left + _SIZE + 2 + width + _GAP


def _triangle(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = area.adjusted(1, 1, -1, -1.5)
    top = QPointF(box.center().x(), box.top())
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    middle = box.center().x()
    painter.drawLine(QPointF(middle, box.top() + 4), QPointF(middle, box.bottom() - 3.2))
    painter.drawPoint(QPointF(middle, box.bottom() - 1.6))


def _sheet(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Draw a sheet of paper with a folded corner and two lines."""
    painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = area.adjusted(1.5, 1, -1.5, -1)
    corner = 3.0
    painter.drawPolygon(
        QPolygonF(
            [
                box.topLeft(),
                QPointF(box.right() - corner, box.top()),
                QPointF(box.right(), box.top() + corner),
                box.bottomRight(),
                box.bottomLeft(),
            ]
        )
    )
    for part in (0.5, 0.75):
        height = box.top() + box.height() * part
        painter.drawLine(QPointF(box.left() + 2, height), QPointF(box.right() - 2, height))
