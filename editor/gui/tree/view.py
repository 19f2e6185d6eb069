"""The view of the tree: selecting several rows, dragging them, heights that follow the width."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from editor.document.faq import Position
from editor.gui.theme import GRID
from editor.gui.tree.delegate import OutlineDelegate
from editor.gui.tree.dropping import Landing, landing_at
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.transfer import Parcel, parcel_in
from editor.language import _, ngettext

_OPENING_DELAY = 600  # milliseconds that a drag rests on a closed topic
_LINE = 3
_TINT = 46
_ENDS: Mapping[int, QAbstractItemView.CursorAction] = {
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
}


class OutlineView(QTreeView):
    """Topics and questions; entries are moved by dragging them.

    Signals:
        dropped(QMimeData, Landing, bool): entries came down here; whether they are to be moved.
        hindered(str): why what is dragged cannot be dropped.
        escaped(): the writer pressed Esc.
    """

    dropped = Signal(object, object, bool)
    hindered = Signal(str)
    escaped = Signal()

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._dragged: Parcel | None = None
        self._landing: Landing | None = None
        self.setModel(model)
        self.setAccessibleName(_("Topics and questions"))
        self.setHeaderHidden(True)
        self.setIndentation(GRID * 2)
        self.setWordWrap(True)
        self.setItemDelegate(OutlineDelegate(self))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Qt's own way also closes the open topic that a drag rests on.
        self.opening = QTimer(self, singleShot=True, interval=_OPENING_DELAY)
        self.opening.timeout.connect(self._open_topic)
        self._relayout = QTimer(self, singleShot=True, interval=0)
        self._relayout.timeout.connect(self.scheduleDelayedItemsLayout)
        # What was selected before the view had its size may have been scrolled to for nothing.
        self._first_look = QTimer(self, singleShot=True, interval=0)
        self._first_look.timeout.connect(self._scroll_anew)
        self._was_shown = False

    @property
    def landing(self) -> Landing | None:
        """Where what is being dragged would land; None while nothing is, or where it cannot."""
        return self._landing

    @override
    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Select a row alone; Qt's own way adds to the selection while Ctrl is held."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    def select_nothing(self) -> None:
        """Have no current row, not even when the keyboard comes: Qt would take the first then."""
        super().setCurrentIndex(QModelIndex())
        self.clearSelection()

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view as a whole; Qt leaves its last line of pixels outside."""
        super().scrollTo(index, hint)
        missing = self.visualRect(index).bottom() - self.viewport().rect().bottom()
        is_by_pixel = self.verticalScrollMode() == QAbstractItemView.ScrollMode.ScrollPerPixel
        if is_by_pixel and 0 < missing < GRID:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + missing)

    def selected_positions(self) -> list[Position]:
        """Return where the selected entries stand, in the order of the page."""
        indexes = self.selectionModel().selectedIndexes()
        return sorted(self._outline.position(index) for index in indexes)

    # Painting

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the selection over the whole row, in one colour."""
        if isinstance(index, QModelIndex) and self.selectionModel().isSelected(index):
            painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Highlight))
        super().drawBranches(painter, rect, index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is not None:
            painter = QPainter(self.viewport())
            _draw_landing(painter, self._landing, self.palette(), is_mirrored=self.isRightToLeft())
            painter.end()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self._first_look.start()

    @Slot()
    def _scroll_anew(self) -> None:
        """Show the beginning, or as far down as the current row is."""
        self.scrollToTop()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relayout.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        if event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            # Qt would show one row and leave another selected.
            self.setCurrentIndex(self.moveCursor(_ENDS[event.key()], event.modifiers()))
            return
        super().keyPressEvent(event)

    # Dragging

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Drag what is selected; whoever takes it says what becomes of it here."""
        positions = self.selected_positions()
        if not positions:
            return
        drag = QDrag(self)
        mime = self._outline.packed(positions)
        drag.setMimeData(mime)
        drag.setPixmap(self._label_of(mime))
        drag.setHotSpot(QPoint(-GRID, -GRID))
        drag.exec(supportedActions, Qt.DropAction.MoveAction)

    def _label_of(self, mime: QMimeData) -> QPixmap:
        """Return what hangs from the pointer: the name of what is dragged, or how much it is."""
        parcel = parcel_in(mime)
        entries = parcel.clip.entries if parcel is not None else ()
        text = ngettext("{n} entry", "{n} entries", len(entries)).format(n=len(entries))
        metrics = QFontMetrics(self.font())
        if len(entries) == 1:
            name = " ".join(entries[0].name.split())
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, GRID * 30)
        ratio = self.devicePixelRatioF()
        box = metrics.boundingRect(text).adjusted(-GRID, -GRID // 2, GRID, GRID // 2)
        pixmap = QPixmap(box.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self.palette().color(QPalette.ColorRole.Highlight))
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        area = QRect(QPoint(0, 0), box.size())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()
        return pixmap

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dragged = parcel_in(event.mimeData())
        if self._dragged is None:
            event.ignore()
            return
        super().dragEnterEvent(event)
        if self._outline.is_filtered:
            self.hindered.emit(_("Clear the filter to move entries: some rows are hidden now."))
        event.accept()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dragged is None:
            event.ignore()
            return
        super().dragMoveEvent(event)  # it scrolls at the edges
        moves = self._moves(event)
        self._show_landing(self._landing_for(event.position().toPoint(), moves=moves))
        if self._landing is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction if moves else Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._dragged = None
        self._show_landing(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._dragged = parcel_in(event.mimeData())
        moves = self._moves(event)
        landing = self._landing_for(event.position().toPoint(), moves=moves)
        self._dragged = None
        self._show_landing(None)
        self.setState(QAbstractItemView.State.NoState)
        if landing is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction if moves else Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData(), landing, moves)

    def _moves(self, event: QDropEvent) -> bool:
        """Whether entries are moved: those of this file, unless Ctrl asks for a copy."""
        is_own = self._dragged is not None and self._outline.is_own(self._dragged)
        return is_own and not event.modifiers() & Qt.KeyboardModifier.ControlModifier

    def _landing_for(self, point: QPoint, *, moves: bool) -> Landing | None:
        depth = self._depth(moves=moves)
        if depth is None or self._outline.is_filtered:
            return None
        landing = landing_at(self, self._outline, point, depth)
        if landing is None or not moves or self._dragged is None:
            return landing
        positions = self._outline.positions_of(self._dragged.ids)
        return landing if self._outline.accepts(positions, landing.parent) else None

    def _depth(self, *, moves: bool) -> int | None:
        """Return how many topics deep the dragged entries stand; None where they differ."""
        if self._dragged is None:
            return None
        if moves:
            depths = {len(each) - 1 for each in self._outline.positions_of(self._dragged.ids)}
        else:
            depths = {self._outline.depth_for(entry) for entry in self._dragged.clip.entries}
        return depths.pop() if len(depths) == 1 else None

    def _show_landing(self, landing: Landing | None) -> None:
        if landing == self._landing:
            return
        self._landing = landing
        self.viewport().update()
        if landing is not None and landing.is_inside:
            self.opening.start()
        else:
            self.opening.stop()

    @Slot()
    def _open_topic(self) -> None:
        if self._landing is not None:
            self.expand(self._outline.index_at(self._landing.parent))


def _draw_landing(
    painter: QPainter, landing: Landing, palette: QPalette, *, is_mirrored: bool
) -> None:
    """Draw a line with a knob between rows, or a frame around the topic that it goes into."""
    colour = palette.color(QPalette.ColorRole.Highlight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, _LINE - 1))
    if landing.is_inside:
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), _TINT))
        painter.drawRoundedRect(landing.shown.adjusted(1, 1, -2, -1), GRID // 2, GRID // 2)
        return
    start, end, height = landing.shown.left(), landing.shown.right(), landing.shown.top()
    sign = 1
    if is_mirrored:
        start, end, sign = end, start, -1
    painter.setPen(QPen(colour, _LINE))
    painter.drawLine(start + sign * GRID, height, end - sign * GRID // 2, height)
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawEllipse(QPoint(start + sign * GRID // 2, height), GRID // 2 - 1, GRID // 2 - 1)
