"""The view of the tree: dragging, row heights that follow the width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QTimer
from PySide6.QtGui import QDropEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from editor.gui.theme import GRID
from editor.gui.tree.delegate import OutlineDelegate


class OutlineView(QTreeView):
    """Topics and questions; an entry is moved by dragging it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Topics and questions")
        self.setHeaderHidden(True)
        self.setIndentation(GRID * 2)
        self.setWordWrap(True)
        self.setItemDelegate(OutlineDelegate(self))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAutoExpandDelay(600)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._relayout = QTimer(self, singleShot=True, interval=0)
        self._relayout.timeout.connect(self.scheduleDelayedItemsLayout)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the selection over the whole row, in one colour."""
        if isinstance(index, QModelIndex) and self.selectionModel().isSelected(index):
            painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Highlight))
        super().drawBranches(painter, rect, index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relayout.start()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Keep Qt from removing the dragged rows: the move was an edit of the document."""
        super().dropEvent(event)
        event.setDropAction(event.dropAction().IgnoreAction)
