"""How a choice looks in a list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from editor.gui.isolating import isolated
from editor.gui.quick.model import DETAIL, KEYS
from editor.gui.theme import GRID

_Index = QModelIndex | QPersistentModelIndex


class ChoiceRows(QStyledItemDelegate):
    """Draws the text at the left, quieter what belongs to it behind, and keys at the right."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        possible = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        palette = option.palette
        strong = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        quiet = strong if selected else QPalette.ColorRole.PlaceholderText
        painter.save()
        if selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        area = option.rect.adjusted(GRID, 0, -GRID, 0)
        metrics = option.fontMetrics
        keys = str(index.data(KEYS) or "")
        painter.setPen(palette.color(quiet))
        _draw(painter, option, area, keys, Qt.AlignmentFlag.AlignRight)
        area.setRight(area.right() - metrics.horizontalAdvance(keys) - GRID)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(palette.color(strong if possible else quiet))
        _draw(painter, option, area, text, Qt.AlignmentFlag.AlignLeft)
        area.setLeft(area.left() + metrics.horizontalAdvance(text) + 2 * GRID)
        detail = metrics.elidedText(
            str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideMiddle, max(area.width(), 0)
        )
        painter.setPen(palette.color(quiet))
        _draw(painter, option, area, detail, Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10 * GRID, option.fontMetrics.lineSpacing() + GRID)


class TallRows(QStyledItemDelegate):
    """Draws the text, and below it, quieter, what belongs to it: for a narrow column."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        quiet = strong if selected else QPalette.ColorRole.PlaceholderText
        palette, metrics = option.palette, option.fontMetrics
        painter.save()
        if selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        area = option.rect.adjusted(GRID, GRID // 2, -GRID, 0)
        area.setHeight(metrics.lineSpacing())
        lines = ((index.data(), strong), (index.data(DETAIL), quiet))
        for line, role in lines:
            text = metrics.elidedText(str(line), Qt.TextElideMode.ElideMiddle, area.width())
            painter.setPen(palette.color(role))
            _draw(painter, option, area, text, Qt.AlignmentFlag.AlignLeft)
            area.translate(0, metrics.lineSpacing())
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10 * GRID, 2 * option.fontMetrics.lineSpacing() + GRID)


def _draw(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    text: str,
    side: Qt.AlignmentFlag,
) -> None:
    """Draw a text on one line, mirrored where people read from right to left."""
    place = QStyle.visualRect(option.direction, option.rect, area)
    flags = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(place, flags, isolated(text))
