"""The tree of topics and items for Qt's views: a thin reading of the open document."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from typing_extensions import override

from editor.document import DocumentError
from editor.document.edits import (
    Change,
    Inserted,
    Moved,
    Part,
    Removed,
    Replaced,
    Reworded,
    accepts,
    move,
    reword,
)
from editor.document.faq import Children, Faq, Item, Position, Topic
from editor.gui.open_document import OpenDocument

MIME_TYPE = "application/x-faq-editor-entries"
IS_TOPIC = int(Qt.ItemDataRole.UserRole)
NODE_ID = int(Qt.ItemDataRole.UserRole) + 1

_NO_TEXT = "(no text yet)"
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """Rows are topics and items in the order of the page; an index knows its topic's id.

    Ids survive edits, so an index stays right when its topic moves.
    """

    def __init__(self, open_document: OpenDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self._topics: dict[int, Position] | None = None
        open_document.about_to_change.connect(self._announce)
        open_document.changed.connect(self._conclude)

    # Places

    def position(self, index: _Index) -> Position:
        """Return where the row of an index stands; () for the invalid index."""
        if not index.isValid():
            return ()
        return (*self._topic_position(index.internalId()), index.row())

    def index_at(self, position: Position) -> QModelIndex:
        """Return the index of what stands at a position."""
        if not position or self._faq.at(position) is None:
            return QModelIndex()
        return self.createIndex(position[-1], 0, self._id_at(position[:-1]))

    def node(self, index: _Index) -> Topic | Item | None:
        """Return the topic or item of an index."""
        return self._faq.at(self.position(index)) if index.isValid() else None

    def index_of(self, node_id: int) -> QModelIndex:
        """Return the index of a topic or item by its id."""
        position = self._open.position_of(node_id)
        return self.index_at(position) if position is not None else QModelIndex()

    # What Qt asks for

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, self._id_at(self.position(parent)))

    @override
    def parent(self, child: _Index | None = None) -> Any:
        if child is None:
            return QObject.parent(self)
        position = self._topic_position(child.internalId()) if child.isValid() else ()
        if not position:
            return QModelIndex()
        return self.createIndex(position[-1], 0, self._id_at(position[:-1]))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._children(self.position(parent)))

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = _ANSWERS.get(role)
        node = self.node(index) if answer is not None else None
        return answer(node) if answer is not None and node is not None else None

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or node is None or not text:
            return False
        part = Part.TITLE if isinstance(node, Topic) else Part.QUESTION
        try:
            edit = reword(self._open.document, self.position(index), part, text)
        except DocumentError:
            return False
        return self._open.perform(edit)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        if isinstance(node, Item):
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return (
            flags
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    # Dragging

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        ids = ",".join(str(self.data(index, NODE_ID)) for index in indexes)
        mime.setData(MIME_TYPE, f"{id(self._open)}:{ids}".encode())
        return mime

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        position = self._dragged(data)
        target = self.position(parent)
        return position is not None and accepts(self._open.document, position, target)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Move what was dragged; the answer is False so that Qt does not remove it too."""
        position = self._dragged(data)
        if position is None or action != Qt.DropAction.MoveAction:
            return False
        to_parent = self.position(parent)
        to_row = row if row >= 0 else len(self._children(to_parent))
        if position[:-1] == to_parent and position[-1] < to_row:
            to_row -= 1
        self._open.perform(move(self._open.document, position, to_parent, to_row))
        return False

    def _dragged(self, data: QMimeData) -> Position | None:
        """Return where the dragged entry stands, None if it is from elsewhere."""
        owner, _, ids = bytes(data.data(MIME_TYPE).data()).decode().partition(":")
        if owner != str(id(self._open)) or not ids.isdigit():
            return None
        return self._faq.position(int(ids))

    # Following the document

    @Slot(object)
    def _announce(self, change: Change) -> None:
        match change:
            case Inserted(parent, row):
                self.beginInsertRows(self.index_at(parent), row, row)
            case Removed(parent, row):
                self.beginRemoveRows(self.index_at(parent), row, row)
            case Moved():
                self._announce_move(change)
            case Replaced():
                self.beginResetModel()

    def _announce_move(self, change: Moved) -> None:
        """Qt counts rows and topics as they are before the move, a Moved as they are after."""
        to_parent = _before_removal(change)
        same = to_parent == change.parent
        below = change.to_row + (1 if same and change.to_row > change.row else 0)
        self.beginMoveRows(
            self.index_at(change.parent),
            change.row,
            change.row,
            self.index_at(to_parent),
            below,
        )

    @Slot(object)
    def _conclude(self, change: Change) -> None:
        if not isinstance(change, Reworded):
            self._topics = None
        match change:
            case Inserted():
                self.endInsertRows()
            case Removed():
                self.endRemoveRows()
            case Moved():
                self.endMoveRows()
            case Replaced():
                self.endResetModel()
            case Reworded(position):
                index = self.index_at(position)
                self.dataChanged.emit(index, index)

    # The document

    @property
    def _faq(self) -> Faq:
        return self._open.document.faq

    def _children(self, position: Position) -> Children:
        return self._faq.children_of(position)

    def _id_at(self, position: Position) -> int:
        """Return the id of the topic at a position; 0 for the top."""
        node = self._faq.at(position)
        return node.id if node is not None else 0

    def _topic_position(self, topic_id: int) -> Position:
        """Return where a topic stands; () for 0, the top."""
        if topic_id == 0:
            return ()
        if self._topics is None:
            self._topics = dict(_topic_positions(self._faq.children, ()))
        return self._topics.get(topic_id, ())


def _shown(node: Topic | Item) -> str:
    return node.label or _NO_TEXT


def _read_out(node: Topic | Item) -> str:
    return f"{'Topic' if isinstance(node, Topic) else 'Question'}: {_shown(node)}"


def _is_topic(node: Topic | Item) -> bool:
    return isinstance(node, Topic)


#: What the model says of a row in each of Qt's roles, and in our own.
_ANSWERS: dict[int, Callable[[Topic | Item], object]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.EditRole: attrgetter("label"),
    Qt.ItemDataRole.ToolTipRole: attrgetter("label"),
    Qt.ItemDataRole.AccessibleTextRole: _read_out,
    IS_TOPIC: _is_topic,
    NODE_ID: attrgetter("id"),
}


def _topic_positions(children: Children, above: Position) -> list[tuple[int, Position]]:
    found: list[tuple[int, Position]] = []
    if not children.has_topics:
        return found
    for row, child in enumerate(children):
        if isinstance(child, Topic):
            found.append((child.id, (*above, row)))
            found += _topic_positions(child.children, (*above, row))
    return found


def _before_removal(change: Moved) -> Position:
    """Return the arrival's parent as positions were while the entry still stood at its place."""
    depth = len(change.parent)
    target = change.to_parent
    if len(target) > depth and target[:depth] == change.parent:
        row = target[depth] + (target[depth] >= change.row)
        return (*target[:depth], row, *target[depth + 1 :])
    return target
