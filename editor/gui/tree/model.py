"""The tree of topics and items for Qt's views: a thin reading of the open document."""

from collections.abc import Callable, Iterable, Sequence
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

from editor.document import Document, DocumentError, edits
from editor.document.edits import (
    Change,
    Inserted,
    Moved,
    Part,
    Removed,
    Retouched,
    Reworded,
)
from editor.document.faq import Item, Position, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.tree.badges import BadgeSource
from editor.gui.tree.filtering import Filter, Haystack, Matches
from editor.gui.tree.outline import Outline, filtered, outline_of
from editor.gui.tree.roles import ANSWERS, Surroundings, told_place
from editor.gui.tree.transfer import MIME_TYPE, Parcel, mime_of, parcel_in

_Index = QModelIndex | QPersistentModelIndex
_ROW = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_TOPIC_FLAGS = _ROW | Qt.ItemFlag.ItemIsDropEnabled
_ITEM_FLAGS = _ROW | Qt.ItemFlag.ItemNeverHasChildren


class OutlineModel(QAbstractItemModel):
    """Rows are topics and items in the order of the page; an index knows its topic's id.

    Ids survive edits, so an index stays right when its topic moves.
    """

    def __init__(self, open_document: OpenDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self.badges = BadgeSource(open_document)
        self.cut: frozenset[int] = frozenset()
        """The ids of what was cut and waits to be pasted."""
        self._haystack = Haystack()
        self._filter = Filter()
        self.matches: Matches | None = None
        """What the filter lets through; None where there is none."""
        self._whole: Outline | None = None
        self._known: Outline | None = None
        self._ending: Callable[[], None] | None = None
        self._nodes: tuple[Document, dict[int, Topic | Item]] = (open_document.document, {})
        open_document.about_to_change.connect(self._announce)
        open_document.changed.connect(self._conclude)

    # Places

    def position(self, index: _Index) -> Position:
        """Return where the row of an index stands; () for the invalid index."""
        if not index.isValid():
            return ()
        topic = index.internalId()
        outline = self._outline
        return (*outline.places.get(topic, ()), outline.row_in_document(topic, index.row()))

    def index_at(self, position: Position) -> QModelIndex:
        """Return the index of what stands at a position; an invalid one if it is hidden."""
        node = self._open.document.faq.at(position)
        if not position or node is None:
            return QModelIndex()
        topic = self._id_at(position[:-1])
        row = self._outline.shown_row(topic, position[-1])
        return self.createIndex(row, 0, topic) if row is not None else QModelIndex()

    def node(self, index: _Index) -> Topic | Item | None:
        """Return the topic or item of an index; painting a row asks for it many times."""
        if not index.isValid():
            return None
        document = self._open.document
        if self._nodes[0] is not document:
            self._nodes = (document, {})
        key = self._id_of(index)
        found = self._nodes[1].get(key)
        if found is None:
            found = document.faq.at(self.position(index))
            if found is not None and found.id == key:
                self._nodes[1][key] = found
        return found

    def index_of(self, node_id: int) -> QModelIndex:
        """Return the index of a topic or item by its id."""
        position = self._open.position_of(node_id)
        return self.index_at(position) if position is not None else QModelIndex()

    def length(self, position: Position) -> int:
        """Return how much stands under a topic, or at the top under ()."""
        return len(self._open.document.faq.children_of(position))

    def index_named(self, name: str) -> QModelIndex:
        """Return the index of what has a link name (behind a `#`), or else stands at a pointer."""
        if name:
            for position, node in self._open.document.faq.walk():
                if (node.anchor and name == f"#{node.anchor}") or name == node.pointer:
                    return self.index_at(position)
        return QModelIndex()

    def is_topic(self, index: _Index) -> bool:
        """Whether a row is a topic."""
        return self._id_of(index) in self._outline.children

    def holds_topics(self, index: _Index) -> bool:
        """Whether topics can stand under a row, or at the top under the invalid index."""
        return self._id_of(index) in self._outline.above_topics

    # What is shown

    @property
    def is_filtered(self) -> bool:
        """Whether rows are hidden."""
        return self.matches is not None

    def show_only(self, wanted: Filter) -> None:
        """Hide the rows that a filter does not let through."""
        self.beginResetModel()
        self._filter = wanted
        self._known = None
        self._match()
        self.endResetModel()

    def _match(self) -> None:
        faq = self._open.document.faq
        self.matches = self._haystack.matches(faq, self._filter) if self._filter.is_on else None

    def prepare_search(self, *, answers: bool) -> None:
        """Read all texts now, so that the first key in the filter need not wait for it."""
        self._haystack.matches(self._open.document.faq, Filter("\0", answers))

    def set_problems(self, problems: dict[int, int]) -> None:
        """Show how many problems there are at topics and items, by their ids."""
        self.badges.problems = dict(problems)

    # What Qt asks for

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        children = (self._known or self._outline).children
        topic = 0
        if parent.isValid():  # as in _id_of, without the call: a layout asks for every row
            siblings, place = children.get(parent.internalId(), ()), parent.row()
            topic = siblings[place] if place < len(siblings) else 0
        if column != 0 or not 0 <= row < len(children.get(topic, ())):
            return QModelIndex()
        return self.createIndex(row, 0, topic)

    @override
    def parent(self, child: _Index | None = None) -> Any:
        if child is None:
            return QObject.parent(self)
        above = self._outline.parents.get(child.internalId()) if child.isValid() else None
        return self.createIndex(above[1], 0, above[0]) if above is not None else QModelIndex()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._outline.children.get(self._id_of(parent), ()))

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.isValid():
            above = self.parent(index)
            return told_place(index.row() + 1, self.rowCount(above), self.node(above))
        answer = ANSWERS.get(role)
        node = self.node(index) if answer is not None else None
        if answer is None or node is None:
            return None
        return answer(Surroundings(self.badges, self.cut), node)

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or node is None or not text:
            return False
        part = Part.TITLE if isinstance(node, Topic) else Part.QUESTION
        is_new = self._open.is_new(node.id)
        try:
            edit = edits.reword(
                self._open.document, self.position(index), part, text, is_new=is_new
            )
        except DocumentError:
            return False
        return self._open.perform(edit)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a row; the view asks twice for every one."""
        outline = self._known or self._outline
        topic = index.internalId()
        if topic and topic not in outline.above_topics:
            return _ITEM_FLAGS
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if topic not in outline.above_topics:
            return _ITEM_FLAGS
        return _TOPIC_FLAGS if self._id_of(index) in outline.children else _ITEM_FLAGS

    # Dragging

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return self.packed([self.position(index) for index in indexes])

    def packed(self, positions: Iterable[Position], *, is_cut: bool = False) -> QMimeData:
        """Return topics and items as the clipboard and a drag carry them."""
        places = edits.outermost(positions)
        nodes = [self._open.document.faq.at(place) for place in places]
        ids = tuple(node.id for node in nodes if node is not None)
        clip = edits.copied(self._open.document, places)
        return mime_of(Parcel(clip, self._open.token, ids, is_cut))

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        return self.accepts(self.dragged(data), self.position(parent))

    def accepts(self, positions: Sequence[Position], target: Position) -> bool:
        """Whether what stands at positions may move under a topic."""
        document = self._open.document
        return bool(positions) and all(edits.accepts(document, each, target) for each in positions)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Move what was dragged; the answer is False so that Qt does not remove it too."""
        positions = self.dragged(data)
        if not positions or action != Qt.DropAction.MoveAction:
            return False
        to_parent = self.position(parent)
        to_row = row if row >= 0 else self.length(to_parent)
        self._open.perform(edits.move_all(self._open.document, positions, to_parent, to_row))
        return False

    def dragged(self, data: QMimeData) -> list[Position]:
        """Return where the dragged entries stand; nothing if they are from elsewhere."""
        parcel = parcel_in(data)
        return self.positions_of(parcel.ids) if parcel is not None and self.is_own(parcel) else []

    def is_own(self, parcel: Parcel) -> bool:
        """Whether entries come from this file."""
        return parcel.source == self._open.token

    def positions_of(self, ids: Iterable[int]) -> list[Position]:
        """Return where entries stand by their ids, without those that are not there any more."""
        places = (self._open.position_of(each) for each in ids)
        return edits.outermost(place for place in places if place is not None)

    def depth_for(self, entry: "edits.Clipped") -> int:
        """Return how many topics deep an entry from elsewhere stands in this file."""
        shape = self._open.document.shape
        return 0 if entry.is_topic or shape is None else len(shape.topics)

    # Following the document

    @Slot(object)
    def _announce(self, change: Change) -> None:
        """Announce a change; what Qt is told in the end is settled here and nowhere else.

        A mistake between the two would else let Qt end what it never began, and with it the
        program.
        """
        if isinstance(change, Reworded):
            return
        if self._ending is not None:
            self._begin_anew()
        self._ending = self._begun(change)

    def _begun(self, change: Change) -> Callable[[], None]:
        """Begin a change; return what ends it."""
        match change:
            case Inserted(parent, row) if not self.is_filtered:
                self.beginInsertRows(self.index_at(parent), row, row)
                return self.endInsertRows
            case Removed(parent, row) if not self.is_filtered:
                self.beginRemoveRows(self.index_at(parent), row, row)
                return self.endRemoveRows
            case Moved() if not self.is_filtered:
                self._announce_move(change)
                return self.endMoveRows
            case Retouched() if not self.is_filtered:
                return _end_nothing
            case _:
                self.beginResetModel()
                return self.endResetModel

    def _begin_anew(self) -> None:
        """End a change that was never concluded, and show everything again."""
        ending, self._ending = self._ending, None
        self._whole = self._known = None
        if ending is not None:
            ending()
        self.beginResetModel()
        self.endResetModel()

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
        if isinstance(change, Reworded):
            self._show_again(change.position)
            return
        self._whole = self._known = None
        if self.is_filtered:
            self._match()
        if self._ending is None:
            self._begin_anew()
        else:
            ending, self._ending = self._ending, None
            ending()

    def _show_again(self, position: Position) -> None:
        for length in range(1, len(position) + 1):
            index = self.index_at(position[:length])
            if index.isValid():
                self.dataChanged.emit(index, index)

    # The document

    @property
    def _outline(self) -> Outline:
        if self._known is None:
            whole = self._whole = self._whole or outline_of(self._open.document.faq)
            self._known = whole if self.matches is None else filtered(whole, self.matches)
        return self._known

    def _id_of(self, index: _Index) -> int:
        """Return the id of the topic or item at an index; 0 for the invalid one."""
        if not index.isValid():
            return 0
        children = self._outline.children.get(index.internalId(), ())
        row = index.row()
        return children[row] if row < len(children) else 0

    def _id_at(self, position: Position) -> int:
        """Return the id of the topic at a position; 0 for the top."""
        node = self._open.document.faq.at(position)
        return node.id if node is not None else 0


def _end_nothing() -> None:
    """No row has changed."""


def _before_removal(change: Moved) -> Position:
    """Return the arrival's parent as positions were while the entry still stood at its place."""
    place = Inserted(change.parent, change.row)
    return edits.followed(change.to_parent, place) or change.to_parent
