"""The list of problems below the columns: filter, go there, mend, switch off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.checks.fixing import fixable
from editor.checks.problem import Problem, Severity
from editor.checks.rules import all_rules
from editor.gui.icons import icon
from editor.gui.problems.model import ProblemsModel
from editor.gui.problems.switched_off import SwitchedOffButton
from editor.gui.problems.watch import ProblemWatch
from editor.gui.theme import GRID
from editor.language import _, ngettext

_ICONS = {
    Severity.ERROR: "circle-alert",
    Severity.WARNING: "triangle-alert",
    Severity.NOTE: "info",
}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _List(QTreeView):
    """A list in which Return goes where a click goes.

    Signals:
        entered(QModelIndex): this row is wanted.
    """

    entered = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Problems"))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setAlternatingRowColors(False)
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


class ProblemsPanel(QWidget):
    """Shows the problems of one watched file and offers what can be done about them.

    Signals:
        place_wanted(object): this problem is to be shown in the texts.
        fix_wanted(object): these problems are to be mended.
        switch_off_wanted(str): the rule of this name is to be switched off.
        switch_on_wanted(str): the rule of this name is to be switched on again.
    """

    place_wanted = Signal(object)
    fix_wanted = Signal(object)
    switch_off_wanted = Signal(str)
    switch_on_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch: ProblemWatch | None = None
        self._rules = all_rules()
        self.model = ProblemsModel(self)
        self._shown = _filtering(self.model)
        self.list = _List(self)
        self.list.setModel(self._shown)
        self.list.entered.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.filter = QLineEdit(self)
        self.filter.setAccessibleName(_("Filter problems"))
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.fix = self._button(_("&Fix"), self.fix_this)
        self.fix_all = self._button(_("Fix &all of this kind"), self.fix_alike)
        self.switch_off = self._button(_("Switch &off for this site…"), self.switch_off_this)
        self.switched_off = SwitchedOffButton(self)
        self.switched_off.chosen.connect(self.switch_on_wanted)
        self._why = QLabel(self)
        self._why.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self.setFocusProxy(self.list)
        self._draw_icons()
        self.show_problems()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text.replace("&", "").rstrip("…"))
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        bar.setSpacing(GRID)
        bar.addWidget(self.filter)
        bar.addWidget(self._why, 1)
        for button in (self.fix, self.fix_all, self.switch_off):
            bar.addWidget(button)
        bar.addWidget(self.switched_off)
        self.filter.setMaximumWidth(28 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, 40 * GRID)

    # What is shown

    def use(self, watch: ProblemWatch | None) -> None:
        """Show the problems of a watched file; of none where there is none."""
        if watch is not self._watch:
            self._watch = watch
            self.show_problems()

    @Slot()
    def show_problems(self) -> None:
        """Show what the watch knows now; where the selected one has gone, the next is selected."""
        watch, selected, place = self._watch, self.selected, self._place
        problems = watch.problems if watch else ()
        self.model.show_problems(problems, _labels(watch, problems))
        self.list.expandAll()
        for row in range(self._shown.rowCount()):
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)
        if selected is not None:
            self.select(selected if selected in problems else self.model.nearest(*place))
        is_empty = not problems
        self.list.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._empty.setText(_said_of_nothing(watch))
        self.switched_off.show_rules(watch.switched_off if watch else {})
        self._offer()

    @property
    def selected(self) -> Problem | None:
        """The problem whose row is the current one."""
        return self.model.problem(self._shown.mapToSource(self.list.currentIndex()))

    @property
    def _place(self) -> tuple[int, int]:
        """The group and row that are current, as the model counts them."""
        index = self._shown.mapToSource(self.list.currentIndex())
        return index.parent().row(), index.row()

    def select(self, problem: Problem | None) -> None:
        """Make the row of a problem the current one."""
        row = self.model.index_of(problem) if problem is not None else QModelIndex()
        index = self._shown.mapFromSource(row)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index if index.row() else index.parent())

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        self.list.expandAll()
        for row in range(self._shown.rowCount()):
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)

    @Slot()
    def _offer(self) -> None:
        """Let buttons say what they would do with the selected problem."""
        problem = self.selected
        fix = problem.finding.fix if problem else None
        alike = self._alike()
        self.fix.setEnabled(fix is not None)
        self.fix.setToolTip(fix.label if fix else _("Nobody but you can know what is right here."))
        self.fix_all.setEnabled(len(alike) > 1)
        sentence = ngettext("{n} place of this kind", "{n} places of this kind", len(alike))
        self.fix_all.setToolTip(sentence.format(n=len(alike)))
        self.switch_off.setEnabled(
            problem is not None
            and self._watch is not None
            and self._watch.settings_file is not None
            and problem.finding.rule != "settings"
        )
        self._why.setText(self._rules[problem.finding.rule].why if problem else "")

    def _alike(self) -> list[Problem]:
        problem, watch = self.selected, self._watch
        return fixable(watch.problems, problem.finding.rule) if problem and watch else []

    # What is wanted

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        problem = self.model.problem(self._shown.mapToSource(index))
        if problem is not None:
            self.place_wanted.emit(problem)

    @Slot()
    def fix_this(self) -> None:
        """Ask for the selected problem to be mended."""
        problem = self.selected
        if problem is not None and problem.finding.fix is not None:
            self.fix_wanted.emit([problem])

    @Slot()
    def fix_alike(self) -> None:
        """Ask for all problems like the selected one to be mended."""
        alike = self._alike()
        if alike:
            self.fix_wanted.emit(alike)

    @Slot()
    def switch_off_this(self) -> None:
        """Ask for the selected problem's rule to be switched off."""
        problem = self.selected
        if problem is not None and self.switch_off.isEnabled():
            self.switch_off_wanted.emit(problem.finding.rule)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "model"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        self.model.icons = {
            severity: icon(name, self.palette()) for severity, name in _ICONS.items()
        }


def _filtering(model: ProblemsModel) -> QSortFilterProxyModel:
    """Return a model that shows the rows of another that hold some words."""
    shown = QSortFilterProxyModel(model)
    shown.setSourceModel(model)
    shown.setRecursiveFilteringEnabled(True)
    shown.setFilterKeyColumn(-1)
    shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return shown


def _labels(watch: ProblemWatch | None, problems: Sequence[Problem]) -> dict[int, str]:
    if watch is None:
        return {}
    return {problem.node: watch.label_of(problem.node) for problem in problems}


def _said_of_nothing(watch: ProblemWatch | None) -> str:
    if watch is None:
        return _("Open a file with questions to see its problems here.")
    if not watch.is_checked:
        return _("Looking through the file…")
    return _("No problems were found.")
