"""The left column: the tree, the filter above it, and what can be done with what is selected."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.document.edits import Change, Reworded
from editor.document.faq import Item, Position, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.gui.tree.filter_box import FilterBox
from editor.gui.tree.filtering import Filter
from editor.gui.tree.keeping import (
    Arrangement,
    arrange,
    arrangement_of,
    close_topics,
    name_of,
    select_ids,
    topic_indexes,
)
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.roles import NODE_ID
from editor.gui.tree.view import OutlineView
from editor.language import _
from editor.review.sign import Sign

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.tree.acts import TreeActs

_MENU = (
    "add_item", "add_topic", "", "cut_entries", "copy_entries", "paste_entries", "duplicate",
    "delete", "", "rename", "merge", "", "move_up", "move_down", "move_to_topic", "",
    "sort_questions",
)  # fmt: skip
#: Keys that mean something else in texts: they act while the tree has the keyboard only.
_TREE_KEYS = ("cut_entries", "copy_entries", "paste_entries", "delete")
#: Scrolling by the pixel makes Qt ask for the height of every row at each change.
_MOST_ROWS_BY_PIXEL = 1_000
#: A tree of more rows is shown with its topics closed at first.
_MOST_OPEN = 1_000
_ROWS_AT_ONCE = 60
#: Milliseconds without a key in the filter before topics are opened that nobody sees yet.
_REST = 250
_BUTTONS = ("add_item", "add_topic", "duplicate", "move_up", "move_down", "delete")


class TreePanel(QWidget):
    """Shows the outline and keeps it arranged as the writer wants it.

    Signals:
        selected(int): the id of the topic or item that is shown now; 0 for none.
        selection_changed(): other entries are selected.
        added(int): a new entry is selected and waits to be typed over.
        refused(str): why an action could not be done.
        noted(str): what else an action did, that the user should know.
    """

    selected = Signal(int)
    selection_changed = Signal()
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
        self._are_rows_other = True
        self._kept: Arrangement | None = None
        self._unfiltered: Arrangement | None = None
        self.model = OutlineModel(open_document, self)
        self.view = OutlineView(self.model, self)
        self.filter_box = FilterBox(self)
        self._empty = QLabel(_("No questions in this file yet.\nAdd one with Ctrl+N."), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self._take_keys()
        self._opening = QTimer(self, singleShot=True, interval=_REST)
        self._opening.timeout.connect(self._open_more)
        self._connect()
        self._show_state()
        self._arrange_first()

    @cached_property
    def acts(self) -> "TreeActs":
        """What can be done with what is selected."""
        from editor.gui.tree.acts import TreeActs  # noqa: PLC0415 - after the first paint

        acts = TreeActs(self._open, self.view, self.model)
        acts.added.connect(self.added)
        acts.came.connect(self._select_all_of)
        acts.all_wanted.connect(self.filter_box.clear)
        acts.refused.connect(self.refused)
        acts.noted.connect(self.noted)
        acts.clipboard.cut_changed.connect(self.view.viewport().update)
        return acts

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions about topics and questions do."""
        return {
            **self.acts.handlers,
            "collapse_all": self.collapse_all,
            "expand_all": self.expand_all,
            "filter": self.filter_box.field.setFocus,
        }

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
        layout.addWidget(self.filter_box)
        layout.addLayout(buttons)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)

    def _take_keys(self) -> None:
        for name in _TREE_KEYS:
            self._actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.view.addAction(self._actions[name])

    def _connect(self) -> None:
        view, model = self.view, self.model
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.selectionModel().currentChanged.connect(self._report)
        view.selectionModel().selectionChanged.connect(self.selection_changed)
        view.dropped.connect(self._drop)
        view.hindered.connect(self.refused)
        view.escaped.connect(self._escape)
        model.rowsInserted.connect(self._expand_new)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.filter_box.changed.connect(self._filter)
        self.filter_box.entered.connect(self._prepare_search)
        self.filter_box.left.connect(self._enter)
        self._open.focused.connect(self._follow)
        self._open.changed.connect(self._note)
        self._open.settled.connect(self._show_state)
        self._open.saved.connect(view.viewport().update)

    def _arrange_first(self) -> None:
        count = sum(1 for _each in self._open.document.faq.walk())
        if count > _MOST_ROWS_BY_PIXEL:
            self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerItem)
        if count <= _MOST_OPEN:
            self.view.expandAll()

    # What is selected

    @property
    def position(self) -> Position:
        """Where the current entry stands; () for none."""
        return self.model.position(self.view.currentIndex())

    @property
    def node(self) -> Topic | Item | None:
        """The current topic or item."""
        return self.model.node(self.view.currentIndex())

    @Slot(int)
    def select(self, node_id: int) -> None:
        """Show a topic or item and bring it into view; what else is selected with it stays so."""
        index = self.model.index_of(node_id)
        if not index.isValid() and self._open.position_of(node_id) is not None:
            self.filter_box.clear()
            index = self.model.index_of(node_id)
        if not index.isValid():
            return
        chosen, current = self.view.selectionModel(), self.view.currentIndex()
        if not (chosen.isSelected(index) and chosen.isSelected(current)):
            self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    @Slot(int)
    def _follow(self, node_id: int) -> None:
        """Show what a step is about; what is next after a deletion may stay hidden."""
        if not (self.acts.is_deleting and self.model.is_filtered):
            self.select(node_id)

    def select_first(self) -> None:
        """Show the first question, or the first topic where there is none."""
        first = None
        for _place, node in self._open.document.faq.walk():
            first = first or node
            if isinstance(node, Item):
                first = node
                break
        if first is not None:
            self.select(first.id)

    @Slot(list)
    def _select_all_of(self, ids: list[int]) -> None:
        self.view.selectionModel().clearSelection()
        self.select(ids[0])
        select_ids(self.view, self.model, tuple(ids))

    @Slot(QModelIndex)
    def _report(self, current: QModelIndex) -> None:
        node = self.model.node(current)
        self.selected.emit(node.id if node is not None else 0)

    # The filter

    @Slot(object)
    def _filter(self, wanted: Filter) -> None:
        """Show what holds the words; the topics are open then, and as they were afterwards."""
        if not self.model.is_filtered and wanted.is_on:
            self._unfiltered = arrangement_of(self.view, self.model)
        if self.model.is_filtered or wanted.is_on:
            self.model.show_only(wanted)
        else:
            self.model.prepare_search(answers=wanted.answers)
        self.filter_box.show_count(self.model.matches)

    @Slot(bool)
    def _prepare_search(self, answers: bool) -> None:
        self.model.prepare_search(answers=answers)

    @Slot(bool)
    def _enter(self, is_first: bool) -> None:
        """Take the keyboard to the rows; from the filter to the first question that it found."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_first and self.model.is_filtered:
            index = self.model.index(0, 0)
            while index.isValid() and self.model.rowCount(index):
                self.view.expand(index)
                index = self.model.index(0, 0, index)
            self.view.setCurrentIndex(index)

    def _drop(self, *dropped: Any) -> None:
        self.acts.drop(*dropped)

    @Slot()
    def _escape(self) -> None:
        if not self.acts.clipboard.forget():
            self.filter_box.clear()

    # How the tree is arranged

    @Slot()
    def collapse_all(self) -> None:
        """Close all topics; the topic of what was current is current then."""
        index = self.view.currentIndex()
        while index.parent().isValid():
            index = index.parent()
        self.view.collapseAll()
        if index.isValid():
            self.view.setCurrentIndex(index)

    @Slot()
    def expand_all(self) -> None:
        self.view.expandAll()

    def closed_topics(self) -> tuple[str, ...]:
        """Return the names of the topics that are closed, to be closed the next time, too."""
        kept = self._unfiltered if self.model.is_filtered else None
        kept = kept or arrangement_of(self.view, self.model)
        return tuple(sorted(kept.closed_names))

    def close_topics(self, names: tuple[str, ...]) -> None:
        """Open all topics but those with these names."""
        close_topics(self.view, self.model, frozenset(), frozenset(names))

    @property
    def current_name(self) -> str:
        """What the current entry is known by when the file is opened again; empty for none."""
        node = self.node
        return name_of(node) if node is not None else ""

    def select_named(self, name: str) -> bool:
        """Show the entry that was known by a name; return whether it is still there."""
        index = self.model.index_named(name)
        if index.isValid():
            self.select(index.data(NODE_ID))
        return index.isValid()

    def set_problems(self, problems: dict[int, int]) -> None:
        """Show how many problems there are at topics and items, by their ids."""
        self.model.set_problems(problems)
        self.view.viewport().update()

    def set_differences(self, signs: dict[int, tuple[Sign, ...]], gone: dict[int, int]) -> None:
        """Show what became of topics and items, and how much was removed from topics, by ids."""
        self.model.badges.signs, self.model.badges.gone = signs, gone
        self.view.viewport().update()

    @Slot()
    def _keep(self) -> None:
        """Remember how the tree is arranged; while rows are filtered what is current is enough."""
        current = self.node
        if self.model.is_filtered and current is not None:
            self._kept = Arrangement(frozenset(), frozenset(), (), current.id, "", 0)
        else:
            self._kept = arrangement_of(self.view, self.model)

    @Slot()
    def _restore(self) -> None:
        kept, unfiltered = self._kept, self._unfiltered
        if self.model.is_filtered:
            self._open_more()
            self._show_current()
        elif unfiltered is not None:
            self._unfiltered = None
            arrange(self.view, self.model, unfiltered)
            self._show_current()
        elif kept is not None:
            arrange(self.view, self.model, kept)

    def _show_current(self) -> None:
        """Make the entry current again that was before the rows were read anew, if it is shown."""
        current = self._kept.current if self._kept is not None else 0
        index = self.model.index_of(current)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index)

    @Slot()
    def _open_more(self) -> None:
        """Open topics until the window is full, and the others while nothing else is to do."""
        if not self.model.is_filtered:
            return
        rows = 0
        for index in topic_indexes(self.model, QModelIndex()):
            if not self.view.isExpanded(index):
                self.view.expand(index)
                rows += self.model.rowCount(index)
                if rows > _ROWS_AT_ONCE:
                    self._opening.start()
                    return

    @Slot(QModelIndex, int, int)
    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if parent.isValid():
            self.view.expand(parent)
        for row in range(first, last + 1):
            self.view.expand(self.model.index(row, 0, parent))

    # Looks

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        menu.popup(self.cursor().pos())

    @Slot(object)
    def _note(self, change: Change) -> None:
        """A text that is another changes its own row only, which the model tells."""
        if not isinstance(change, Reworded):
            self._are_rows_other = True

    @Slot()
    def _show_state(self) -> None:
        """Say what there is, and draw the badges again if rows have come, gone or moved."""
        if not self._are_rows_other:
            return
        self._are_rows_other = False
        is_empty = len(self._open.document.faq.children) == 0
        self._empty.setVisible(is_empty)
        self.view.setVisible(not is_empty)
        self.filter_box.show_count(self.model.matches)
        current, chosen = self.view.currentIndex(), self.view.selectionModel()
        if current.isValid() and not chosen.hasSelection():  # what was selected has gone
            self.view.setCurrentIndex(current)
        self.view.viewport().update()
