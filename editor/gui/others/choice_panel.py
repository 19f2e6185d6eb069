"""Shows two versions of one text side by side and asks which is to stay."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from editor.gui.others.decisions import BOTH, Decisions, may_be_joined, name_of
from editor.gui.others.order_list import OrderList, what_moved
from editor.gui.theme import GRID
from editor.language import _, ngettext
from editor.review.merging import Conflict, Kind, Side
from editor.review.wording import Fate, Stretch, wording

_TINT = 60
_OURS, _THEIRS = QColor(47, 111, 222, _TINT), QColor(38, 150, 90, _TINT)


class ChoicePanel(QWidget):
    """Goes through what is to be decided, one after the other.

    Signals:
        chosen(Conflict, str): this side, or both, is to be taken.
        shown(Conflict): this one is asked about now.
    """

    chosen = Signal(object, str)
    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions: Decisions | None = None
        self._row = 0
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._count = QLabel(self)
        self._count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.ours = _version(_("Your version"), self)
        self.theirs = _version(_("Their version"), self)
        self.our_order = OrderList(_("Your order"), _OURS, self)
        self.their_order = OrderList(_("Their order"), _THEIRS, self)
        self._sides = tuple(map(_stacked, (self.ours, self.theirs), self._orders))
        self.keep_ours = _button(_("Keep &yours"), self)
        self.keep_both = _button(_("Keep &both"), self)
        self.take_theirs = _button(_("Take &theirs"), self)
        self.previous = _arrow(Qt.ArrowType.LeftArrow, _("Previous one"), self)
        self.next = _arrow(Qt.ArrowType.RightArrow, _("Next one"), self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.keep_ours)

    @property
    def _orders(self) -> tuple[OrderList, OrderList]:
        return self.our_order, self.their_order

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        for widget in (self._count, self.previous, self.next):
            top.addWidget(widget)
        left = _row(QLabel(_("You wrote"), self), self.keep_ours)
        right = _row(QLabel(_("They wrote"), self), self.keep_both, self.take_theirs)
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.setHorizontalSpacing(2 * GRID)
        layout.addLayout(top, 0, 0, 1, 2)
        layout.addLayout(left, 1, 0)
        layout.addLayout(right, 1, 1)
        layout.addWidget(self._sides[0], 2, 0)
        layout.addWidget(self._sides[1], 2, 1)
        layout.setRowStretch(2, 1)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.keep_ours.clicked.connect(lambda: self._choose(Side.OURS))
        self.take_theirs.clicked.connect(lambda: self._choose(Side.THEIRS))
        self.our_order.itemActivated.connect(lambda: self._choose(Side.OURS))
        self.their_order.itemActivated.connect(lambda: self._choose(Side.THEIRS))
        self.keep_both.clicked.connect(lambda: self._choose(BOTH))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))

    def ask(self, decisions: Decisions | None) -> None:
        """Ask about the first that is not decided; None for nothing."""
        self._decisions = decisions
        conflicts = decisions.conflicts if decisions is not None else ()
        rows = range(len(conflicts))
        self._row = next((row for row in rows if self._is_open(row)), 0)
        self._show()

    def ask_next(self) -> None:
        """Ask about the next that is not decided, or else about the same again."""
        count = len(self._decisions.conflicts) if self._decisions is not None else 0
        behind = [(self._row + step) % count for step in range(1, count + 1)]
        self._row = next((row for row in behind if self._is_open(row)), self._row)
        self._show()

    def show_row(self, row: int) -> None:
        """Ask about the one in this place."""
        if self._decisions is not None and 0 <= row < len(self._decisions.conflicts):
            self._row = row
            self._show()

    @property
    def conflict(self) -> Conflict | None:
        """What is asked about."""
        if self._decisions is None or not self._decisions.conflicts:
            return None
        return self._decisions.conflicts[self._row]

    def _is_open(self, row: int) -> bool:
        decisions = self._decisions
        return decisions is not None and not decisions.is_made(decisions.conflicts[row])

    def _step(self, by: int) -> None:
        if self._decisions is not None:
            self._row = (self._row + by) % len(self._decisions.conflicts)
            self._show()

    @Slot(str)
    def _choose(self, choice: str) -> None:
        if self.conflict is not None:
            self.chosen.emit(self.conflict, choice)

    def _show(self) -> None:
        conflict, decisions = self.conflict, self._decisions
        if conflict is None or decisions is None:
            return
        self._title.setText(name_of(conflict))
        left = decisions.left
        told = ngettext("{n} still to be decided", "{n} still to be decided", left)
        self._count.setText(told.format(n=left))
        has_several = len(decisions.conflicts) > 1
        self.previous.setVisible(has_several)
        self.next.setVisible(has_several)
        self.keep_both.setVisible(may_be_joined(conflict))
        self._show_versions(conflict)
        self.shown.emit(conflict)

    def _show_versions(self, conflict: Conflict) -> None:
        """Show both texts, or both orders, with what only one of them has marked."""
        is_order = conflict.kind is Kind.ORDER
        for side in self._sides:
            side.setCurrentIndex(int(is_order))
        ours, theirs = conflict.texts.ours, conflict.texts.theirs
        if is_order:
            mine, others = what_moved(conflict.texts)
            self.our_order.show_order(ours or "", mine)
            self.their_order.show_order(theirs or "", others)
            return
        stretches = wording(ours or "", theirs or "")
        _fill(self.ours, ours, _side(stretches, Fate.DELETED), _OURS)
        _fill(self.theirs, theirs, _side(stretches, Fate.INSERTED), _THEIRS)


def _side(stretches: Iterable[Stretch], own: Fate) -> list[tuple[str, bool]]:
    """Return the stretches of one version, and which of them the other one does not have."""
    return [(each.text, each.fate is own) for each in stretches if each.fate in (own, Fate.KEPT)]


def _fill(
    view: QTextEdit, text: str | None, stretches: list[tuple[str, bool]], colour: QColor
) -> None:
    view.clear()
    cursor = QTextCursor(view.document())
    if text is None:
        cursor.insertText(_("(deleted)"))
        return
    plain, marked = QTextCharFormat(), QTextCharFormat()
    marked.setBackground(colour)
    first: int | None = None
    for words, is_own in stretches:
        if is_own and first is None:
            first = cursor.position()
        cursor.insertText(words, marked if is_own else plain)
    cursor.setPosition(first or 0)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()


def _stacked(text: QTextEdit, order: OrderList) -> QStackedWidget:
    stack = QStackedWidget()
    stack.addWidget(text)
    stack.addWidget(order)
    return stack


def _version(name: str, parent: QWidget) -> QTextEdit:
    view = QTextEdit(parent)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setAccessibleName(name)
    view.document().setDocumentMargin(GRID)
    view.setMinimumHeight(8 * GRID)
    return view


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAccessibleName(text.replace("&", ""))
    return button


def _arrow(kind: Qt.ArrowType, name: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setArrowType(kind)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def _row(label: QLabel, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label, 1)
    for button in buttons:
        row.addWidget(button)
    return row
