"""The list of suggestions and comments below the columns, and what can be done about each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.suggestions.sheets import Row
from editor.gui.theme import GRID
from editor.language import _
from editor.review.suggestions.sheet import State

_ROW = Qt.ItemDataRole.UserRole
_WIDTHS = (60 * GRID, 14 * GRID, 16 * GRID)
_STATES = {
    State.OPEN: _("open"),
    State.ACCEPTED: _("accepted"),
    State.REJECTED: _("rejected"),
}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _List(QTreeWidget):
    """Rows in which Return goes where a click goes.

    Signals:
        entered(): the current row is wanted.
    """

    wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURN:
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class SuggestionsPanel(QWidget):
    """Shows rows, and one of them whole.

    Signals:
        selected(): another row is current.
        wanted(): what the current row is about shall be shown.
    """

    selected = Signal()
    wanted = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.list = _made_list(self)
        self.details = QTextBrowser(self)
        self.details.setAccessibleName(_("The suggestion or comment"))
        self.details.setOpenLinks(False)
        self.details.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.details.document().setDocumentMargin(GRID)
        self.accept = self._button("accept_suggestion", _("&Accept"))
        self.reject = self._button("reject_suggestion", _("Re&ject"))
        self.every = self._button("accept_suggestions", _("Accept all that &fit"))
        self.answer = self._button("answer_comment", _("A&nswer…"))
        self.settle = self._button("settle_comment", _("&Done"))
        self.empty = QLabel(
            _(
                "Nobody has suggested anything for this page. Open what a reviewer sent you, or "
                "change and comment something and save it as suggestions for the author."
            ),
            self,
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self.list.currentItemChanged.connect(self.selected)
        self.list.itemClicked.connect(self.wanted)
        self.list.wanted.connect(self.wanted)
        self.setFocusProxy(self.list)
        self.show_rows(())

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
        for button in (self.accept, self.reject, self.every, self.answer, self.settle):
            bar.addWidget(button)
        bar.addStretch()
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self.details)
        self._halves.setStretchFactor(0, 3)
        self._halves.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._halves, 1)
        layout.addWidget(self.empty, 1)

    # What is shown

    @property
    def current(self) -> Row | None:
        """The row that is current."""
        item = self.list.currentItem()
        row = item.data(0, _ROW) if item is not None else None
        return row if isinstance(row, Row) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List rows; the one that was current stays so."""
        before = self.current.key if self.current is not None else None
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QTreeWidgetItem(self.list, [row.sentence, row.by, _state(row)])
            item.setSizeHint(0, QSize(0, self.list.fontMetrics().height() + GRID))
            item.setToolTip(0, row.sentence)
            item.setData(0, _ROW, row)
            if row.key == before or self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._halves.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.selected.emit()

    def select_last(self) -> None:
        """Make the row current that came last."""
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        if last is not None:
            self.list.setCurrentItem(last)

    def show_details(self, html: str, *, can_fit: bool, is_clash: bool) -> None:
        """Show the current row whole, and offer what can be done about it.

        Args:
            html: the page about it.
            can_fit: whether it can be accepted.
            is_clash: whether accepting it overrules what the page says.
        """
        self.details.setHtml(html)
        row = self.current
        is_open = row is not None and row.state is State.OPEN
        is_comment = row is not None and row.comment is not None
        self.accept.setText(_("&Accept anyway") if is_clash else _("&Accept"))
        self.accept.setEnabled(is_open and not is_comment and can_fit)
        self.reject.setEnabled(row is not None and not is_comment)
        self.reject.setText(_("Re&ject") if is_open or is_comment else _("Open a&gain"))
        self.answer.setEnabled(is_comment)
        self.settle.setEnabled(is_comment)
        self.settle.setText(_("&Done") if is_open or not is_comment else _("&Not done"))

    @Slot()
    def clear(self) -> None:
        self.show_rows(())


def _state(row: Row) -> str:
    if row.comment is not None:
        return _("done") if row.state is State.ACCEPTED else _("comment")
    return _STATES[row.state]


def _made_list(parent: QWidget) -> _List:
    rows = _List(parent)
    rows.setAccessibleName(_("Suggestions and comments"))
    rows.setHeaderLabels((_("What"), _("Who"), _("State")))
    rows.setRootIsDecorated(False)
    rows.setUniformRowHeights(True)
    rows.setAllColumnsShowFocus(True)
    rows.setFrameShape(QTreeWidget.Shape.NoFrame)
    header = rows.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate(_WIDTHS):
        rows.setColumnWidth(column, width)
    return rows
