"""The list of what could stand at the caret: it shows while the writer types and takes no focus."""

from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.surroundings import Surroundings
from editor.gui.isolating import isolated
from editor.gui.theme import GRID
from editor.language import _
from editor.writing.completion import Candidate, Kind, Typed, offered, typed_at

_SHOWN = 8
_WIDTH = 380
_GAP = 3 * GRID
_DETAIL = Qt.ItemDataRole.UserRole
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SHOWN,
    Qt.Key.Key_PageUp: -_SHOWN,
}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class CompletionPopup(QListWidget):
    """Enter and Tab take what is chosen, Esc closes; all other keys go on to the answer.

    Signals:
        found_nothing(str): the writer asked for suggestions where there are none.
    """

    found_nothing = Signal(str)

    def __init__(self, field: AnswerField, surroundings: Surroundings) -> None:
        super().__init__(field)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(field)
        self.setAccessibleName(_("Suggestions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TwoParts(self))
        self._field = field
        self._surroundings = surroundings
        self._typed: Typed | None = None
        self._candidates: list[Candidate] = []
        self._is_taking = False
        field.typed.connect(self._follow)
        field.cursorPositionChanged.connect(self._check)
        field.installEventFilter(self)
        field.key_filter = self.take_key
        self.itemClicked.connect(self._take_current)

    @Slot()
    def suggest(self) -> None:
        """Show what could stand at the caret, or say that there is nothing."""
        self._follow()
        if not self.isVisible():
            self.found_nothing.emit(
                _("Nothing fits here. Suggestions come in links and in the site’s values.")
            )

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key for the list while it shows; return whether it was one for it."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            row = self.currentRow() + _STEPS[key]
            self.setCurrentRow(min(max(row, 0), self.count() - 1))
        elif key in _TAKING:
            self._take_current()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    @Slot()
    def _follow(self) -> None:
        """Show what fits to what was typed in the line of the caret."""
        cursor = self._field.textCursor()
        line = cursor.block().text()
        units = line.encode("utf-16-le", "surrogatepass")[: 2 * cursor.positionInBlock()]
        typed = typed_at(units.decode("utf-16-le", "surrogatepass"))
        self._typed = typed
        self._candidates = self._offered(typed) if typed is not None else []
        if not self._candidates:
            self.hide()
            return
        self.clear()
        for candidate in self._candidates:
            item = QListWidgetItem(candidate.text, self)
            item.setData(_DETAIL, candidate.detail)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{candidate.text} {candidate.detail}".strip()
            )
        self.setCurrentRow(0)
        self._place()
        self.show()

    def _offered(self, typed: Typed) -> list[Candidate]:
        known = self._surroundings.known
        if typed.kind in (Kind.LINK_NAME, Kind.ADDRESS):
            known = replace(known, link_names=self._surroundings.link_names())
        return offered(typed, known)

    @Slot()
    def _check(self) -> None:
        """Close the list once the caret has left what it is about."""
        if self.isVisible() and not self._is_taking and not self._is_at_typed():
            self.hide()

    def _is_at_typed(self) -> bool:
        cursor = self._field.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        return self._typed is not None and len(line) >= self._typed.start

    @Slot()
    def _take_current(self) -> None:
        typed, row = self._typed, self.currentRow()
        self.hide()
        if typed is None or not 0 <= row < len(self._candidates):
            return
        candidate = self._candidates[row]
        self._is_taking = True
        passage = self._field.passage()
        start = passage.start - len(typed.words)
        rest = passage.text[passage.end :].split("\n", 1)[0].lstrip()
        tail = "" if rest.startswith(candidate.tail.strip()) else candidate.tail
        self._field.act(passage.selecting(start, passage.end).typed(candidate.text + tail))
        self._is_taking = False
        if candidate.text.endswith('="'):
            self._follow()

    def _place(self) -> None:
        """Stand below the words that are typed, or above them where there is no room."""
        rows = min(self.count(), _SHOWN)
        size = QSize(_WIDTH, rows * self.sizeHintForRow(0) + 2 * self.frameWidth())
        self.resize(size)
        box = self._field.cursorRect()
        below = self._field.viewport().mapToGlobal(box.bottomLeft()) + QPoint(0, 2)
        screen = self._field.screen().availableGeometry()
        if below.y() + size.height() > screen.bottom():
            above = self._field.viewport().mapToGlobal(box.topLeft())
            below.setY(above.y() - size.height() - 2)
        below.setX(min(below.x(), screen.right() - size.width()))
        self.move(below)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Wheel):
            self.hide()
        return super().eventFilter(watched, event)


class _TwoParts(QStyledItemDelegate):
    """Draws what it is on the right, in a quieter colour."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(0, GRID // 2)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        detail = str(index.data(_DETAIL) or "")
        used = option.fontMetrics.horizontalAdvance(str(index.data())) + _GAP
        behind: QRect = option.rect.adjusted(used, 0, -GRID, 0)
        box = QStyle.visualRect(option.direction, option.rect, behind)
        if not detail or box.width() < _GAP:
            return
        text = option.fontMetrics.elidedText(detail, Qt.TextElideMode.ElideRight, box.width())
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = (
            QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.PlaceholderText
        )
        painter.setPen(option.palette.color(role))
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        where = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, where, isolated(text))
