"""The list of problems as a model: a group for each severity, a row for each problem."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from editor.checks.problem import Problem, Severity
from editor.checks.rules import all_rules
from editor.gui.isolating import isolated
from editor.language import _

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_GROUP = 2**32 - 1
_TITLES = {
    Severity.ERROR: _("Mistakes"),
    Severity.WARNING: _("Probably wrong"),
    Severity.NOTE: _("Worth a look"),
}
_WHAT, _WHERE = range(2)
_COLUMNS = {_WHAT: _("What is wrong"), _WHERE: _("Where")}


@dataclass(frozen=True, slots=True)
class _Group:
    severity: Severity
    problems: tuple[Problem, ...]


class ProblemsModel(QAbstractItemModel):
    """Shows problems by severity; the second column says in which question they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = all_rules()
        self._groups: list[_Group] = []
        self._labels: Mapping[int, str] = {}
        self.icons: Mapping[Severity, QIcon] = {}

    def show_problems(self, problems: Sequence[Problem], labels: Mapping[int, str]) -> None:
        """Show problems in their order.

        Args:
            problems: the problems.
            labels: what the topics and questions are called that they are in, by id.
        """
        self.beginResetModel()
        by_severity: dict[Severity, list[Problem]] = {severity: [] for severity in Severity}
        for problem in problems:
            by_severity[self._rules[problem.finding.rule].severity].append(problem)
        self._groups = [
            _Group(severity, tuple(found)) for severity, found in by_severity.items() if found
        ]
        self._labels = labels
        self.endResetModel()

    def problem(self, index: Index) -> Problem | None:
        """Return the problem of a row; None for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self._groups[index.internalId()].problems[index.row()]

    def nearest(self, group: int, row: int) -> Problem | None:
        """Return the problem that stands now where one has gone; None if there are none."""
        if not self._groups:
            return None
        problems = self._groups[min(max(group, 0), len(self._groups) - 1)].problems
        return problems[min(row, len(problems) - 1)]

    def index_of(self, problem: Problem) -> QModelIndex:
        """Return the row of a problem, or of the one most like it; an invalid one without any."""
        group, row = self._place_of(problem)
        return self.createIndex(row, 0, group) if group >= 0 else QModelIndex()

    def _place_of(self, problem: Problem) -> tuple[int, int]:
        for number, group in enumerate(self._groups):
            for row, each in enumerate(group.problems):
                if each == problem:
                    return number, row
        return -1, -1

    # What Qt asks

    @override
    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _GROUP)

    @override
    def parent(self, child: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]  # two things in Qt
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId(), 0, _GROUP)

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._groups)
        is_group = parent.internalId() == _GROUP and parent.column() == 0
        return len(self._groups[parent.row()].problems) if is_group else 0

    @override
    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return len(_COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _COLUMNS.get(section)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.problem(index)
        if problem is None:
            return self._group_data(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            where = index.column() == _WHERE
            return isolated(self._label(problem) if where else problem.finding.message)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{problem.finding.message}\n{self._rules[problem.finding.rule].why}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{problem.finding.message} {self._label(problem)}"
        return None

    def _group_data(self, index: Index, role: int) -> Any:
        if index.column() != 0 or not index.isValid():
            return None
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_TITLES[group.severity]} ({len(group.problems)})"
        if role == Qt.ItemDataRole.DecorationRole:
            return self.icons.get(group.severity)
        return None

    def _label(self, problem: Problem) -> str:
        label = " ".join(self._labels.get(problem.node, "").split())
        return label or (_("(no text)") if problem.node else _("Page text"))
