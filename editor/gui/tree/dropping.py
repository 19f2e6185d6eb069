"""Where something that is dragged over the tree would land, and where to show that."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QTreeView

from editor.document.faq import Position
from editor.gui.tree.model import OutlineModel

_EDGE = 4
"""The part of an open topic's row, counted from below, that means “above its first question”."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A place in the tree: between two rows, or in a topic."""

    parent: Position
    row: int
    shown: QRect
    """The row of the topic that it goes into; else a line between rows, without height."""
    is_inside: bool


def landing_at(view: QTreeView, model: OutlineModel, point: QPoint, depth: int) -> Landing | None:
    """Return where entries would land that stand so many topics deep; None where they cannot."""
    index = view.indexAt(point)
    if not index.isValid():
        return _at_end(view, model, depth)
    position = model.position(index)
    while len(position) > depth + 1:
        index, position = index.parent(), position[:-1]
    if len(position) == depth + 1:
        return _beside(view, model, index, point)
    return _inside(view, model, index, point) if len(position) == depth else None


def last_shown(view: QTreeView, index: QModelIndex) -> QModelIndex:
    """Return the last row that belongs to a topic or question and can be seen."""
    model = view.model()
    while view.isExpanded(index) and model.rowCount(index):
        index = model.index(model.rowCount(index) - 1, 0, index)
    return index


def _beside(view: QTreeView, model: OutlineModel, index: QModelIndex, point: QPoint) -> Landing:
    """Return the place above or below a row, whichever is nearer."""
    *above, row = model.position(index)
    top = view.visualRect(index)
    bottom = view.visualRect(last_shown(view, index))
    is_below = point.y() > (top.top() + bottom.bottom()) // 2
    height = bottom.bottom() + 1 if is_below else top.top()
    line = QRect(top.left(), height, top.width(), 0)
    return Landing(tuple(above), row + is_below, line, is_inside=False)


def _inside(view: QTreeView, model: OutlineModel, index: QModelIndex, point: QPoint) -> Landing:
    """Return the end of a topic; the lowest part of an open one is the place above its first."""
    parent = model.position(index)
    rect = view.visualRect(index)
    is_open = view.isExpanded(index) and view.model().rowCount(index) > 0
    if is_open and point.y() > rect.bottom() - rect.height() // _EDGE:
        first = view.visualRect(view.model().index(0, 0, index))
        line = QRect(first.left(), rect.bottom() + 1, first.width(), 0)
        return Landing(parent, 0, line, is_inside=False)
    return Landing(parent, model.length(parent), rect, is_inside=True)


def _at_end(view: QTreeView, model: OutlineModel, depth: int) -> Landing | None:
    """Return the place behind everything, for the room below the last row."""
    parent = QModelIndex()
    for _level in range(depth):
        rows = model.rowCount(parent)
        if not rows:
            return None
        parent = model.index(rows - 1, 0, parent)
    if len(model.position(parent)) != depth:
        return None
    rows = model.rowCount(parent)
    last = model.index(rows - 1, 0, parent) if rows else parent
    rect = view.visualRect(last_shown(view, last))
    line = QRect(view.visualRect(last).left(), rect.bottom() + 1, rect.width(), 0)
    place = model.position(parent)
    return Landing(place, model.length(place), line, is_inside=False)
