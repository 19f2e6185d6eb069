"""Edits a table as a grid: cells, rows, columns, alignment, and whether there is a header."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.dialogs.plain import without_pictures
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _
from editor.writing import tables
from editor.writing.tables import Alignment, Table

_SIZE = (720, 460)
_HINT = _(
    "Type over a cell, or press F2 to change it. Tab behind the last one begins a row. "
    "Ctrl+Enter takes the table over."
)
_NARROWEST = 14 * GRID
_Trigger = QAbstractItemView.EditTrigger
_BEGIN_TYPING = (
    _Trigger.DoubleClicked
    | _Trigger.SelectedClicked
    | _Trigger.EditKeyPressed
    | _Trigger.AnyKeyPressed
)
_SIDES = {
    Alignment.NATURAL: Qt.AlignmentFlag.AlignLeft,
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class Grid(QTableWidget):
    """Cells as in a spreadsheet: keys replace one, F2 goes into it, Tab goes on to the next.

    Signals:
        row_wanted(): there is no next cell yet.
    """

    row_wanted = Signal()

    @property
    def is_at_end(self) -> bool:
        """Whether the last cell is the current one."""
        here = (self.currentRow(), self.currentColumn())
        return here == (self.rowCount() - 1, self.columnCount() - 1)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.EditNextItem and self.is_at_end:
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.row_wanted.emit()
            return
        super().closeEditor(editor, hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Tab and self.is_at_end:
            self.row_wanted.emit()
            return
        super().keyPressEvent(event)


class TableDialog(QDialog):
    """Is open()ed with a table and reports the one that the writer wants.

    Signals:
        chosen(Table): the table is to be this one.
    """

    chosen = Signal(object)

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Table"))
        self._table = table
        self._is_showing = False
        self.grid = Grid(self)
        self.grid.setAccessibleName(_("Cells"))
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setEditTriggers(_BEGIN_TYPING)
        self.grid.setStyleSheet("QTableView { gridline-color: palette(mid); }")
        columns = self.grid.horizontalHeader()
        columns.setVisible(False)
        columns.setMinimumSectionSize(_NARROWEST)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.verticalHeader().setVisible(False)
        self.header = QCheckBox(_("The first row is a &header"), self)
        self.alignment = QComboBox(self)
        for alignment, name in _names().items():
            self.alignment.addItem(name, alignment)
        self._lay_out()
        self._show(0, 0)
        self.grid.cellChanged.connect(self._take_cell)
        self.grid.currentCellChanged.connect(self._show_column)
        self.grid.row_wanted.connect(self._begin_row)
        self.header.toggled.connect(self._set_header)
        self.alignment.activated.connect(self._align)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.activated.connect(self._accept)
        resize_within_screen(self, *_SIZE)

    @property
    def table(self) -> Table:
        """The table as it is now."""
        return self._table

    def go_to(self, row: int, column: int) -> None:
        """Begin in a cell."""
        self.grid.setCurrentCell(row, column)
        self.grid.setFocus()

    # What it is made of

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addLayout(self._buttons())
        layout.addWidget(self.grid, 1)
        hint = QLabel(_HINT, self)
        hint.setWordWrap(True)
        hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        layout.addWidget(hint)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        without_pictures(box)
        box.accepted.connect(self._accept)
        box.rejected.connect(self.reject)
        layout.addWidget(box)

    def _buttons(self) -> QGridLayout:
        rows: dict[str, Callable[[], None]] = {
            _("Add ro&w"): self.add_row,
            _("&Delete row"): self.delete_row,
            _("Move &up"): partial(self.move_row, -1),
            _("Move dow&n"): partial(self.move_row, 1),
        }
        columns: dict[str, Callable[[], None]] = {
            _("Add &column"): self.add_column,
            _("De&lete column"): self.delete_column,
            _("Move le&ft"): partial(self.move_column, -1),
            _("Move ri&ght"): partial(self.move_column, 1),
        }
        grid = QGridLayout()
        for line, acts in enumerate((rows, columns)):
            for place, (name, act) in enumerate(acts.items()):
                grid.addWidget(self._button(name, act), line, place)
        beside = QHBoxLayout()
        label = QLabel(_("Column &stands:"), self)
        label.setBuddy(self.alignment)
        beside.addWidget(label)
        beside.addWidget(self.alignment, 1)
        grid.addWidget(self.header, 0, len(rows))
        grid.addLayout(beside, 1, len(rows))
        grid.setColumnStretch(len(rows), 1)
        return grid

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    # What is shown

    def _show(self, row: int, column: int) -> None:
        table = self._table
        self._is_showing = True
        self.grid.setRowCount(len(table.rows))
        self.grid.setColumnCount(table.columns)
        for at, cells in enumerate(table.rows):
            for place, text in enumerate(cells):
                self.grid.setItem(at, place, self._item(text, at, place))
        self.grid.resizeRowsToContents()
        self.header.setChecked(table.has_header)
        self.alignment.setEnabled(table.has_header)
        self.grid.setCurrentCell(min(row, len(table.rows) - 1), min(column, table.columns - 1))
        self._is_showing = False
        self._show_column()

    def _item(self, text: str, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        font = item.font()
        font.setBold(row == 0 and self._table.has_header)
        item.setFont(font)
        side = _SIDES[self._table.alignments[column]]
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return item

    @Slot()
    def _show_column(self) -> None:
        column = max(self.grid.currentColumn(), 0)
        alignment = self._table.alignments[min(column, self._table.columns - 1)]
        self.alignment.setCurrentIndex(self.alignment.findData(alignment))

    # What is done

    @Slot(int, int)
    def _take_cell(self, row: int, column: int) -> None:
        item = self.grid.item(row, column)
        if not self._is_showing and item is not None:
            self._table = tables.with_cell(self._table, row, column, item.text())

    def _do(self, table: Table, row: int, column: int) -> None:
        self._table = table
        self._show(row, column)
        self.grid.setFocus()

    def _place(self) -> tuple[int, int]:
        return max(self.grid.currentRow(), 0), max(self.grid.currentColumn(), 0)

    def add_row(self) -> None:
        """Add a row below the current one."""
        row, column = self._place()
        self._do(tables.with_row(self._table, row + 1), row + 1, column)

    def delete_row(self) -> None:
        """Delete the current row."""
        row, column = self._place()
        self._do(tables.without_row(self._table, row), row, column)

    def move_row(self, by: int) -> None:
        """Move the current row up or down."""
        row, column = self._place()
        to = min(max(row + by, 0), len(self._table.rows) - 1)
        self._do(tables.with_row_moved(self._table, row, to), to, column)

    def add_column(self) -> None:
        """Add a column behind the current one."""
        row, column = self._place()
        self._do(tables.with_column(self._table, column + 1), row, column + 1)

    def delete_column(self) -> None:
        """Delete the current column."""
        row, column = self._place()
        self._do(tables.without_column(self._table, column), row, column)

    def move_column(self, by: int) -> None:
        """Move the current column to the left or right."""
        row, column = self._place()
        to = min(max(column + by, 0), self._table.columns - 1)
        self._do(tables.with_column_moved(self._table, column, to), row, to)

    @Slot(bool)
    def _set_header(self, has_header: bool) -> None:
        if not self._is_showing:
            self._do(tables.with_header(self._table, has_header), *self._place())

    @Slot(int)
    def _align(self, index: int) -> None:
        row, column = self._place()
        alignment = Alignment(self.alignment.itemData(index))
        self._do(tables.with_alignment(self._table, column, alignment), row, column)

    @Slot()
    def _accept(self) -> None:
        self.grid.setCurrentCell(-1, -1)  # ends the editing of a cell
        self.chosen.emit(self._table)
        self.accept()

    @Slot()
    def _begin_row(self) -> None:
        self.add_row()
        self.grid.setCurrentCell(len(self._table.rows) - 1, 0)


def _names() -> dict[Alignment, str]:
    return {
        Alignment.NATURAL: _("as usual"),
        Alignment.LEFT: _("at the left"),
        Alignment.CENTRE: _("in the middle"),
        Alignment.RIGHT: _("at the right"),
    }
