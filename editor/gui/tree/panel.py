"""The left column: the tree, what is selected in it, and what can be done with that."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.document import DocumentError, edits
from editor.document.edits import Edit
from editor.document.faq import Item, Position, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.view import OutlineView

_MENU = (
    "add_item", "add_topic", "duplicate", "rename", "", "move_up", "move_down",
    "previous_topic", "next_topic", "", "delete",
)  # fmt: skip
#: Scrolling by the pixel makes Qt ask for the height of every row at each change.
_MOST_ROWS_BY_PIXEL = 1_000
_BUTTONS = ("add_item", "add_topic", "duplicate", "move_up", "move_down", "delete")


class TreePanel(QWidget):
    """Shows the outline and performs what the actions ask for on the selected entry.

    Signals:
        selected(int): the id of the topic or item that is shown now; 0 for none.
        added(int): a new entry is selected and waits to be typed over.
        refused(str): why an action could not be done.
        noted(str): what else an action did, that the user should know.
    """

    selected = Signal(int)
    added = Signal(int)
    refused = Signal(str)
    noted = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        actions: dict[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._actions = actions
        self.model = OutlineModel(open_document, self)
        self.view = OutlineView(self)
        self.view.setModel(self.model)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentChanged.connect(self._report)
        self.model.rowsInserted.connect(self._expand_new)
        self.model.modelReset.connect(self.view.expandAll)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)
        open_document.focused.connect(self.select)
        self._empty = QLabel("No questions in this file yet.\nAdd one with Ctrl+N.", self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self.handlers: Mapping[str, Callable[[], object]] = {
            "add_item": self.add_item,
            "add_topic": self.add_topic,
            "duplicate": self.duplicate,
            "rename": self.rename,
            "delete": self.delete,
            "move_up": self.move_up,
            "move_down": self.move_down,
            "previous_topic": self.previous_topic,
            "next_topic": self.next_topic,
        }
        open_document.settled.connect(self._show_empty_state)
        self._show_empty_state()
        if self._count() > _MOST_ROWS_BY_PIXEL:
            self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerItem)
        self.view.expandAll()

    def _count(self) -> int:
        return sum(1 for _ in self._open.document.faq.walk())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        buttons.setSpacing(GRID // 4)
        for name in _BUTTONS:
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            button.setAutoRaise(True)
            button.setAccessibleName(self._actions[name].text().replace("&", ""))
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(buttons)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)

    # What is selected

    @property
    def position(self) -> Position:
        """Where the selected entry stands; () for none."""
        return self.model.position(self.view.currentIndex())

    @property
    def node(self) -> Topic | Item | None:
        """The selected topic or item."""
        return self.model.node(self.view.currentIndex())

    @Slot(int)
    def select(self, node_id: int) -> None:
        """Show a topic or item and bring it into view."""
        index = self.model.index_of(node_id)
        if index.isValid() and index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)

    def select_first(self) -> None:
        """Show the first question, or the first topic where there is none."""
        nodes = list(self._open.document.faq.walk())
        first = next((node for _, node in nodes if isinstance(node, Item)), None)
        chosen = first or (nodes[0][1] if nodes else None)
        if chosen is not None:
            self.select(chosen.id)

    @Slot(QModelIndex)
    def _report(self, current: QModelIndex) -> None:
        node = self.model.node(current)
        self.selected.emit(node.id if node is not None else 0)

    # Acts

    @Slot()
    def add_item(self) -> None:
        if self._do(edits.add_item, self.position):
            self._announce_new()

    @Slot()
    def add_topic(self) -> None:
        if self._do(edits.add_topic, self.position):
            self._announce_new()

    @Slot()
    def duplicate(self) -> None:
        self._do(edits.duplicate, self.position)

    @Slot()
    def delete(self) -> None:
        self._do(edits.delete, self.position)

    @Slot()
    def rename(self) -> None:
        self.view.edit(self.view.currentIndex())

    @Slot()
    def move_up(self) -> None:
        self._move(edits.step_target(self._open.document, self.position, -1))

    @Slot()
    def move_down(self) -> None:
        self._move(edits.step_target(self._open.document, self.position, 1))

    @Slot()
    def previous_topic(self) -> None:
        self._move(edits.topic_target(self._open.document, self.position, -1))

    @Slot()
    def next_topic(self) -> None:
        self._move(edits.topic_target(self._open.document, self.position, 1))

    def _move(self, target: tuple[Position, int] | None) -> None:
        if self.position and target is not None:
            self._do(edits.move, self.position, *target)

    def _do(self, act: Callable[..., Edit | None], *where: Position | int) -> bool:
        """Perform an act on the document; say why if the file cannot take it."""
        try:
            edit = act(self._open.document, *where)
        except DocumentError as error:
            self.refused.emit(error.reason)
            return False
        if edit is not None and edit.note:
            self.noted.emit(edit.note)
        return self._open.perform(edit)

    def _announce_new(self) -> None:
        node = self.node
        if node is not None:
            self.added.emit(node.id)

    # Looks

    @Slot(QModelIndex, int, int)
    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if parent.isValid():
            self.view.expand(parent)
        for row in range(first, last + 1):
            self.view.expand(self.model.index(row, 0, parent))

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(self.cursor().pos())

    @Slot()
    def _show_empty_state(self) -> None:
        is_empty = self.model.rowCount() == 0
        self._empty.setVisible(is_empty)
        self.view.setVisible(not is_empty)
