"""What a reader of the tree has arranged: closed topics, the selection, the place scrolled to."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QTreeView

from editor.document.faq import Item, Topic
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.roles import NODE_ID


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a tree is arranged, by ids; by names too, for entries that were read anew."""

    closed: frozenset[int]
    closed_names: frozenset[str]
    selected: tuple[int, ...]
    current: int
    current_name: str
    scroll: int


def name_of(node: Topic | Item) -> str:
    """Return what a topic or item is known by after the file was read anew."""
    return f"#{node.anchor}" if node.anchor else node.pointer


def topic_indexes(model: OutlineModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """Yield the rows of all topics that are shown under a row, and of those in them."""
    if not model.holds_topics(parent):
        return
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if model.is_topic(index):
            yield index
            yield from topic_indexes(model, index)


def arrangement_of(view: QTreeView, model: OutlineModel) -> Arrangement:
    """Return how a tree is arranged."""
    closed = [index for index in topic_indexes(model, QModelIndex()) if not view.isExpanded(index)]
    nodes = [node for node in map(model.node, closed) if node is not None]
    current = model.node(view.currentIndex())
    selected = view.selectionModel().selectedIndexes()
    return Arrangement(
        frozenset(node.id for node in nodes),
        frozenset(map(name_of, nodes)),
        tuple(index.data(NODE_ID) for index in selected),
        current.id if current is not None else 0,
        name_of(current) if current is not None else "",
        view.verticalScrollBar().value(),
    )


def arrange(view: QTreeView, model: OutlineModel, wanted: Arrangement) -> None:
    """Arrange a tree as it was, as far as what was in it is still there."""
    chosen = view.selectionModel()
    current = model.index_of(wanted.current)
    if not current.isValid():
        current = model.index_named(wanted.current_name)
    if current.isValid():
        chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    select_ids(view, model, wanted.selected)
    # Last, because Qt opens the topic of what becomes current.
    close_topics(view, model, wanted.closed, wanted.closed_names)
    view.visualRect(model.index(0, 0))  # lays out the rows, if that is still to be done
    view.verticalScrollBar().setValue(wanted.scroll)


def close_topics(
    view: QTreeView, model: OutlineModel, ids: frozenset[int], names: frozenset[str]
) -> None:
    """Open all topics but these; those whose id is not known go by their name.

    Closing what was opened costs more than not opening it: every row is laid out meanwhile.
    """
    for index in list(topic_indexes(model, QModelIndex())):
        node = model.node(index) if ids or names else None
        is_closed = node is not None and (node.id in ids or name_of(node) in names)
        if is_closed:
            view.collapse(index)  # even if it is: Qt means to open it for what is current in it
        elif not view.isExpanded(index):
            view.expand(index)


def select_ids(view: QTreeView, model: OutlineModel, ids: tuple[int, ...]) -> None:
    """Add entries to the selection by their ids."""
    selection = QItemSelection()
    for each in ids:
        index = model.index_of(each)
        if index.isValid():
            selection.select(index, index)
    view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
