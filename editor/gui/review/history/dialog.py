"""Lists the changes that were recorded for a file, and the names that were given to versions."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.review.history.recorded import Recorded
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _, ngettext

_SIZE = (100 * GRID, 62 * GRID)
_RECORDED = Qt.ItemDataRole.UserRole
_CHANGE_WIDTHS = (36 * GRID, 18 * GRID)
_NAME_WIDTHS = (24 * GRID, 34 * GRID)


class _Filter(QLineEdit):
    """A line from which Down goes on to the rows.

    Signals:
        left(): the rows are wanted.
    """

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HistoryDialog(QDialog):
    """Lets one state of the file be chosen; rows come while it is open.

    Signals:
        chosen(Recorded): the file is to be compared with this one.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history-dialog")
        self.setWindowTitle(_("History of “{name}”").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filter = _Filter(self)
        self.filter.setPlaceholderText(_("Filter by words of a change, or by who made it"))
        self.filter.setAccessibleName(_("Filter the history"))
        self.filter.setClearButtonEnabled(True)
        self.changes = _rows(_("Recorded changes"), (_("When"), _("Who"), _("Change")), self)
        _widen(self.changes, _CHANGE_WIDTHS)
        self.names = _rows(_("Named versions"), (_("Name"), _("What it is"), _("When")), self)
        _widen(self.names, _NAME_WIDTHS)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.changes, _("Recorded &changes"))
        self.tabs.addTab(self.names, _("&Named versions"))
        self.state = QLabel(_("Reading the history…"), self)
        self.state.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.compare = self.buttons.addButton(_("C&ompare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.compare.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for widget in (self.filter, self.tabs, self.state, self.buttons):
            layout.addWidget(widget)
        resize_within_screen(self, *_SIZE)
        self._connect()
        self._update()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._sift)
        self.filter.left.connect(self._enter_rows)
        self.tabs.currentChanged.connect(self._update)
        for rows in (self.changes, self.names):
            rows.currentItemChanged.connect(self._update)
            rows.itemActivated.connect(self._choose)
        self.compare.clicked.connect(self._choose)
        self.buttons.rejected.connect(self.reject)

    @property
    def rows(self) -> QTreeWidget:
        """The list that is shown."""
        return self.names if self.tabs.currentWidget() is self.names else self.changes

    @property
    def current(self) -> Recorded | None:
        """What is selected in it; None for nothing."""
        item = self.rows.currentItem()
        held = item.data(0, _RECORDED) if item is not None and not item.isHidden() else None
        return held if isinstance(held, Recorded) else None

    # What is listed

    def add_changes(self, found: Sequence[Recorded]) -> None:
        """List more changes."""
        self._add(self.changes, found)
        count = self.changes.topLevelItemCount()
        said = ngettext("{n} change so far", "{n} changes so far", count)
        self.state.setText(said.format(n=self.locale().toString(count)))

    def add_names(self, found: Sequence[Recorded]) -> None:
        """List names that were given to versions."""
        self._add(self.names, found)
        self.tabs.setTabVisible(self.tabs.indexOf(self.names), bool(found))

    def _add(self, rows: QTreeWidget, found: Sequence[Recorded]) -> None:
        words = self.filter.text().casefold().split()
        for each in found:
            item = QTreeWidgetItem(rows, each.cells)
            item.setToolTip(len(each.cells) - 1, each.cells[-1])
            item.setSizeHint(0, QSize(0, rows.fontMetrics().height() + GRID))
            item.setData(0, _RECORDED, each)
            item.setHidden(not each.holds(words))
        first = rows.topLevelItem(0)
        if rows.currentItem() is None and first is not None:
            rows.setCurrentItem(first)

    def end(self) -> None:
        """Say that everything is listed."""
        count = self.changes.topLevelItemCount()
        self.state.setText(
            ngettext(
                "{n} change was recorded for this file.",
                "{n} changes were recorded for this file.",
                count,
            ).format(n=self.locale().toString(count))
        )

    def fail(self, sentence: str) -> None:
        """Say why there is nothing more."""
        self.state.setText(sentence)

    # What is chosen

    @Slot(str)
    def _sift(self, text: str) -> None:
        """Show only the rows that hold the words; the first of them is current then."""
        words = text.casefold().split()
        for rows in (self.changes, self.names):
            for item in _items(rows):
                item.setHidden(not item.data(0, _RECORDED).holds(words))
            current = rows.currentItem()
            shown = next((each for each in _items(rows) if not each.isHidden()), None)
            if shown is not None and (current is None or current.isHidden()):
                rows.setCurrentItem(shown)
        self._update()

    @Slot()
    def _enter_rows(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _update(self) -> None:
        self.compare.setEnabled(self.current is not None)

    @Slot()
    def _choose(self) -> None:
        if self.current is not None:
            self.compare.setEnabled(False)
            self.chosen.emit(self.current)


def _items(rows: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    for number in range(rows.topLevelItemCount()):
        item = rows.topLevelItem(number)
        if item is not None:
            yield item


def _rows(name: str, heads: tuple[str, str, str], parent: QWidget) -> QTreeWidget:
    rows = QTreeWidget(parent)
    rows.setAccessibleName(name)
    rows.setRootIsDecorated(False)
    rows.setUniformRowHeights(True)
    rows.setAllColumnsShowFocus(True)
    rows.setHeaderLabels(heads)
    rows.header().setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
    return rows


def _widen(rows: QTreeWidget, widths: tuple[int, int]) -> None:
    for column, width in enumerate(widths):
        rows.setColumnWidth(column, width)
