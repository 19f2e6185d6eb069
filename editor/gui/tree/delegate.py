"""How a row of the tree looks: topics set apart by weight, long questions on two lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget
from typing_extensions import override

from editor.gui.theme import GRID
from editor.gui.tree.badge_painting import RESERVED, badges_size, paint_badges
from editor.gui.tree.badges import Badges
from editor.gui.tree.roles import BADGES, CLOSED_BADGES, IS_CUT, IS_TOPIC

_LINES = 2
_UNBOUNDED = 10**6
_DIMMED = 0.45
_Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draws topics in bold with space above, and questions on at most two lines."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.save()
        painter.setOpacity(_DIMMED if index.data(IS_CUT) else 1.0)
        painter.setPen(option.palette.color(role))
        painter.setFont(option.font)
        area = option.rect.adjusted(GRID // 2, GRID // 2, -GRID, -GRID // 2)
        if index.data(IS_TOPIC):
            area.adjust(0, GRID // 2, 0, 0)
        room = _paint_badges(painter, area, option, index)
        area.setWidth(area.width() - max(room, RESERVED - GRID))
        shown = QStyle.visualRect(option.direction, option.rect, area)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        # A question is read in its own direction, whatever that of the window.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        _draw_lines(painter, shown, option.text, (option.font, side))
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus and not is_selected:
            _draw_focus(painter, option)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a row; it is asked for each row, so it asks the model little."""
        metrics = option.fontMetrics
        width = _text_width(option, index)
        is_topic = bool(index.data(IS_TOPIC))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        wraps = not is_topic and metrics.horizontalAdvance(text) > width
        height = metrics.lineSpacing() * (_LINES if wraps else 1) + GRID
        return QSize(width, height + (GRID // 2 if is_topic else 0))

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.data(IS_TOPIC):
            option.font.setWeight(QFont.Weight.DemiBold)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))


def _paint_badges(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: _Index
) -> int:
    """Draw the badges of a row at its end, and return the width that its text has to leave."""
    view = option.widget
    is_open = isinstance(view, QTreeView) and view.isExpanded(index)
    badges = index.data(BADGES if is_open else CLOSED_BADGES)
    if not isinstance(badges, Badges) or badges.is_empty:
        return 0
    size = badges_size(badges, option.font)
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(area.center())
    place.moveRight(area.right())
    shown = QStyle.visualRect(option.direction, option.rect, place)
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    paint_badges(painter, shown, badges, option.palette, is_selected=is_selected)
    return size.width() + GRID // 2


def _draw_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Frame the current row where it is not selected, so that the keyboard is never lost."""
    painter.save()
    painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.restore()


def _text_width(option: QStyleOptionViewItem, index: _Index) -> int:
    """Return the width that the text of a row has, which the tree does not say by itself."""
    view = option.widget
    if not isinstance(view, QTreeView):
        return _UNBOUNDED
    depth = 2 if index.parent().isValid() else 1
    return view.viewport().width() - depth * view.indentation() - RESERVED - GRID // 2


def _draw_lines(
    painter: QPainter, area: QRect, text: str, look: tuple[QFont, Qt.AlignmentFlag]
) -> None:
    """Draw as many lines as fit at a side of an area, the last one cut short with dots."""
    font, side = look
    metrics = QFontMetrics(font)
    most = max(area.height() // metrics.lineSpacing(), 1)
    lines = _broken(text, font, area.width(), most)
    top = area.top() + max((area.height() - metrics.lineSpacing() * len(lines)) // 2, 0)
    for number, line in enumerate(lines):
        place = QRect(
            area.left(), top + number * metrics.lineSpacing(), area.width(), metrics.lineSpacing()
        )
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        place_in_line = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        flags = place_in_line | Qt.TextFlag.TextSingleLine
        painter.drawText(place, int(flags), shown)


def _broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text at words into lines; the last one holds all the rest."""
    if most == 1 or QFontMetrics(font).horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    return [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
