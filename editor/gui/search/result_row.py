"""How a row of the results looks: the words set off in their line, and what would stand there."""

import unicodedata

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from editor.document.search import Hit
from editor.gui.search.colours import found_format, new_format, old_format
from editor.gui.search.results import HIT, KIND, Kind
from editor.gui.theme import GRID

_Index = QModelIndex | QPersistentModelIndex
_Piece = tuple[str, QTextCharFormat | None]


class ResultDelegate(QStyledItemDelegate):
    """Draws lines with their words marked, and what is above them in bold."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        option.text = " "
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            area.setLeft(option.rect.left())
        else:
            area.setRight(option.rect.right())
        _draw(painter, area, option, _pieces(hit, option.palette))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(GRID * 20, option.fontMetrics.lineSpacing() + GRID // 2)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.data(KIND) == Kind.FILE:
            option.font.setWeight(QFont.Weight.DemiBold)


def _pieces(hit: Hit, palette: QPalette) -> list[_Piece]:
    words = hit.words.replace("\n", " ")
    if hit.new is None:
        return [(hit.before, None), (words, found_format(palette)), (hit.after, None)]
    new = hit.new.replace("\n", " ⏎ ")
    pieces: list[_Piece] = [(hit.before, None), (words, old_format(palette))]
    return [*pieces, ("\u2009", None), (new, new_format(palette)), (hit.after, None)]


def _draw(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, pieces: list[_Piece]
) -> None:
    """Draw pieces of text one behind the other, in the direction that they are read in."""
    area = area.adjusted(GRID // 4, 0, -GRID // 4, 0)
    is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    layout = QTextLayout("".join(text for text, _ in pieces), option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.NoWrap)
    wrapping.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(wrapping)
    layout.setFormats(_ranges(pieces))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    left: float = area.left()
    fits = line.naturalTextWidth() <= area.width()
    if is_mirrored if fits else _is_leftwards(layout.text()):  # the beginning is to be seen
        left = area.right() - line.naturalTextWidth()
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
    painter.save()
    painter.setClipRect(area)
    painter.setPen(option.palette.color(role))
    top = area.top() + (area.height() - line.height()) / 2
    layout.draw(painter, QPointF(left, top))
    painter.restore()


def _is_leftwards(text: str) -> bool:
    """Whether a text is read from right to left, as its first letter says."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _ranges(pieces: list[_Piece]) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    at = 0
    for text, looks in pieces:
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if looks is not None:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = at, length, looks
            ranges.append(one)
        at += length
    return ranges
