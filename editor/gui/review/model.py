"""The list of differences as a model: a group for each topic, a row with a tick for each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPalette
from typing_extensions import override

from editor.gui.isolating import isolated
from editor.gui.review.engine import said
from editor.gui.review.listing import Group
from editor.gui.signs import WORDS, icon_of
from editor.gui.theme import GRID
from editor.language import _
from editor.review.comparison import Comparison
from editor.review.difference import Difference
from editor.review.signs import signs_of

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_GROUP = 2**32 - 1
_WHAT, _HOW = range(2)
_COLUMNS = {_WHAT: _("What was changed"), _HOW: _("How")}
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DifferencesModel(QAbstractItemModel):
    """Shows differences as sentences; a tick says that the reviewer has looked at one.

    Signals:
        ticked(str, bool): the difference with this key was looked at, or is to be looked at again.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._groups: Sequence[Group] = ()
        self.reviewed: frozenset[str] = frozenset()
        """The keys of what was looked at."""
        self.palette = QPalette()

    def show(self, comparison: Comparison | None, groups: Sequence[Group]) -> None:
        """Show differences of a comparison."""
        self.beginResetModel()
        self._comparison, self._groups = comparison, groups
        self.endResetModel()

    def show_ticks(self, reviewed: frozenset[str]) -> None:
        """Show what was looked at."""
        self.reviewed = reviewed
        for row, group in enumerate(self._groups):
            above = self.index(row, 0)
            last = self.index(len(group.differences) - 1, 0, above)
            self.dataChanged.emit(self.index(0, 0, above), last)

    # What is where

    def at(self, index: _Index) -> tuple[Difference, ...]:
        """Return the difference of a row, or all differences of a group."""
        if not index.isValid():
            return ()
        if index.internalId() == _GROUP:
            return self._groups[index.row()].differences
        return (self._groups[index.internalId()].differences[index.row()],)

    def difference(self, index: _Index) -> Difference | None:
        """Return the difference of a row; None for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self._groups[index.internalId()].differences[index.row()]

    def index_of(self, key: str) -> QModelIndex:
        """Return the row of a difference; an invalid one if it is not listed."""
        for number, group in enumerate(self._groups):
            for row, each in enumerate(group.differences):
                if each.key == key:
                    return self.createIndex(row, 0, number)
        return QModelIndex()

    def nearest(self, group: int, row: int) -> QModelIndex:
        """Return the row that stands now where one has gone; an invalid one if there are none."""
        if not self._groups or group < 0:
            return QModelIndex()
        group = min(group, len(self._groups) - 1)
        return self.createIndex(min(row, len(self._groups[group].differences) - 1), 0, group)

    # What Qt asks

    @override
    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _GROUP)

    @override
    def parent(self, child: _Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]  # two things in Qt
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId(), 0, _GROUP)

    @override
    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._groups)
        is_group = parent.internalId() == _GROUP and parent.column() == 0
        return len(self._groups[parent.row()].differences) if is_group else 0

    @override
    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return len(_COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _COLUMNS.get(section)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_tickable = index.column() == _WHAT and self.difference(index) is not None
        return _ROW | Qt.ItemFlag.ItemIsUserCheckable if is_tickable else _ROW

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, QFontMetrics(QGuiApplication.font()).height() + GRID)
        difference = self.difference(index)
        if difference is None:
            return self._group_data(index, role)
        if index.column() == _HOW:
            return _words(difference) if role == Qt.ItemDataRole.DisplayRole else None
        return self._row_data(difference, role)

    def _row_data(self, difference: Difference, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return isolated(self._sentence(difference))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_words(difference)}: {self._sentence(difference)}"
            case Qt.ItemDataRole.DecorationRole:
                return icon_of(signs_of(difference)[0], self.palette)
            case Qt.ItemDataRole.CheckStateRole:
                is_reviewed = difference.key in self.reviewed
                return Qt.CheckState.Checked if is_reviewed else Qt.CheckState.Unchecked
            case _:
                return None

    def _sentence(self, difference: Difference) -> str:
        return said(self._comparison, difference) if self._comparison is not None else ""

    def _group_data(self, index: _Index, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return _heading()
        if not index.isValid() or index.column() != _WHAT or role != Qt.ItemDataRole.DisplayRole:
            return None
        group = self._groups[index.row()]
        return isolated(f"{group.title} ({len(group.differences)})")

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        difference = self.difference(index)
        if role != Qt.ItemDataRole.CheckStateRole or difference is None:
            return False
        self.ticked.emit(difference.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _heading() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _words(difference: Difference) -> str:
    return ", ".join(WORDS[sign] for sign in signs_of(difference))
