"""The list of differences below the columns: filter, go there, tick, take back, accept."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.review.engine import said
from editor.gui.review.listing import Wanted, groups_of, listed
from editor.gui.review.model import DifferencesModel
from editor.gui.review.review import Review
from editor.gui.signs import WORDS, icon_of
from editor.gui.theme import GRID, is_dark
from editor.language import _, ngettext
from editor.review.difference import Difference
from editor.review.sign import Sign

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODES = ("marks_all", "marks_final", "marks_original", "before_and_after")
_KIND_WIDTH = 20 * GRID


class _List(QTreeView):
    """A list in which Return goes where a click goes, and Space ticks.

    Signals:
        entered(QModelIndex): this row is wanted.
    """

    entered = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Differences"))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self.entered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURN:
            self.entered.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class DifferencesPanel(QWidget):
    """Shows the differences of one file and offers what can be done about them.

    Signals:
        chosen(Difference): this one is to be shown in the columns.
        ticked(str, bool): the difference with this key was looked at, or is to be again.
    """

    chosen = Signal(object)
    ticked = Signal(str, bool)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._review: Review | None = None
        self._has_formatting = True
        self.model = DifferencesModel(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.entered.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.model.ticked.connect(self.ticked)
        self.state = QLabel(self)
        self.state.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(_("Which differences are listed"))
        self.kinds.setMinimumWidth(_KIND_WIDTH)
        self.kinds.addItem(_("All kinds"), None)
        for sign in Sign:
            self.kinds.addItem(WORDS[sign], sign)
        self.kinds.currentIndexChanged.connect(self.show_differences)
        self.take_back = self._button("take_back", _("&Take back"))
        self.accept = self._button("accept", _("&Accept"))
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._begin = self._button("compare_saved", _("Compare with the &last save"))
        self._lay_out()
        self.setFocusProxy(self.list)
        self._draw_icons()
        self.show_differences()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(self._actions[name].toolTip())
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        bar.setSpacing(GRID)
        bar.addWidget(self.kinds)
        bar.addWidget(self.state, 1)
        for name in _MODES:
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAccessibleName(self._actions[name].text().replace("&", ""))
            bar.addWidget(button)
        bar.addSpacing(GRID)
        bar.addWidget(self.take_back)
        bar.addWidget(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GRID)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, 20 * GRID)

    # What is shown

    def use(self, review: Review | None) -> None:
        """Show the differences of a file; of none where there is none."""
        self._review = review
        self.show_differences()

    def show_formatting(self, *, is_on: bool) -> None:
        """List what only the file has, or leave it out."""
        self._has_formatting = is_on
        self.show_differences()

    @Slot()
    def show_differences(self) -> None:
        """Show what is known now; where the selected one has gone, the next is selected."""
        selected = self.selected
        here = self.list.currentIndex()
        place = here.parent().row(), here.row()
        comparison = self._review.comparison if self._review is not None else None
        wanted = Wanted(self.kinds.currentData(), self._has_formatting)
        self._groups = groups_of(comparison, wanted) if comparison is not None else []
        self.model.show(comparison, self._groups)
        self.list.expandAll()
        for row in range(len(self._groups)):
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)
        if selected is not None:
            index = self.model.index_of(selected.key)
            self._make_current(index if index.isValid() else self.model.nearest(*place))
        self._show_state()
        self._offer()

    def show_ticks(self, reviewed: frozenset[str]) -> None:
        """Show what the reviewer has looked at."""
        self.model.show_ticks(reviewed)
        self._show_state()

    def _show_state(self) -> None:
        review, found = self._review, list(listed(self._groups))
        is_empty = not found
        self.list.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._empty.setText(_said_of_nothing(review, is_filtered=bool(self.kinds.currentIndex())))
        is_idle = review is not None and review.base is None
        self._begin.setVisible(is_idle)
        self.state.setText("" if is_empty else self._counted(found))

    def _counted(self, found: list[Difference]) -> str:
        count = len(found)
        ticked = sum(each.key in self.model.reviewed for each in found)
        said = ngettext("{n} difference", "{n} differences", count).format(n=count)
        reviewed = _("{n} reviewed").format(n=ticked)
        return " · ".join([self._review.said() if self._review else "", said, reviewed])

    def said(self, difference: Difference) -> str:
        """Return a difference that is listed as a sentence."""
        comparison = self._review.comparison if self._review is not None else None
        return said(comparison, difference) if comparison is not None else ""

    # What is selected

    @property
    def differences(self) -> list[Difference]:
        """All that are listed, in their order."""
        return list(listed(self._groups))

    @property
    def selected(self) -> Difference | None:
        """The one whose row is the current one; None for a group."""
        return self.model.difference(self.list.currentIndex())

    @property
    def chosen_ones(self) -> tuple[Difference, ...]:
        """The one whose row is the current one, or all of a group."""
        return self.model.at(self.list.currentIndex())

    def select(self, difference: Difference) -> None:
        """Make the row of a difference the current one."""
        self._make_current(self.model.index_of(difference.key))

    def _make_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index if index.row() else index.parent())

    @Slot()
    def _offer(self) -> None:
        is_there = bool(self.chosen_ones)
        self.take_back.setEnabled(is_there)
        self.accept.setEnabled(is_there)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        difference = self.model.difference(index)
        if difference is not None:
            self.chosen.emit(difference)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "model"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        self.model.palette = self.palette()
        self._show_boxes()
        for row in range(1, self.kinds.count()):
            self.kinds.setItemIcon(row, icon_of(self.kinds.itemData(row), self.palette()))
        self.list.viewport().update()

    def _show_boxes(self) -> None:
        """Let the boxes to tick be seen: Fusion frames them in a colour near that of the ground."""
        palette = self.palette()
        self.list.header().setPalette(palette)
        palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.Shadow))
        if is_dark(palette):
            quiet = palette.color(QPalette.ColorRole.PlaceholderText)
            palette.setColor(QPalette.ColorRole.Window, quiet.lighter())
        self.list.setPalette(palette)


def _said_of_nothing(review: Review | None, *, is_filtered: bool) -> str:
    if review is None:
        return _("Open a file with questions to see here what was changed in it.")
    if review.base is None:
        return _("This file is not compared with anything yet.")
    if review.is_looking:
        return _("Comparing…")
    if is_filtered:
        return _("There are no differences of this kind.")
    return _("{compared}: there are no differences.").format(compared=review.said())
