"""One side's order of some questions or topics as a list, in which what was moved is marked."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.gui.theme import GRID
from editor.language import _
from editor.review.merging.orders import moved_keys
from editor.review.merging.sides import Three

_MARK = "↕"

Entry = tuple[str, int]
"""What a line says, and how often it stood there before: two may say the same."""


class OrderList(QListWidget):
    """Shows an order, numbered as on the page."""

    def __init__(self, name: str, colour: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setWordWrap(True)
        self.setSpacing(GRID // 4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._brush = QBrush(colour)

    def show_order(self, lines: str, marked: set[Entry]) -> None:
        """Show an order, a line for each entry, with marks at some of them."""
        entries = _entries(lines)
        self.clear()
        for number, entry in enumerate(entries, 1):
            self._add(number, entry[0], is_marked=entry in marked)
        first = next((row for row, each in enumerate(entries) if each in marked), 0)
        self.setCurrentRow(first)
        self.scrollToItem(self.item(first))

    def _add(self, number: int, label: str, *, is_marked: bool) -> None:
        said = _("{n}. {entry}").format(n=number, entry=label)
        item = QListWidgetItem(f"{_MARK} {said}" if is_marked else said, self)
        item.setToolTip(label)
        if is_marked:
            item.setBackground(self._brush)
            told = _("{entry}, was moved or is new").format(entry=said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)


def what_moved(orders: Three[str]) -> tuple[set[Entry], set[Entry]]:
    """Return what each side moved or added; where nobody knows how it was, what differs."""
    ours, theirs = _entries(orders.ours or ""), _entries(orders.theirs or "")
    if orders.base is None:
        moved = moved_keys(ours, theirs)
        return moved | (set(ours) - set(theirs)), moved | (set(theirs) - set(ours))
    base = _entries(orders.base)
    mine, others = (moved_keys(base, each) | (set(each) - set(base)) for each in (ours, theirs))
    return mine, others


def _entries(lines: str) -> Sequence[Entry]:
    seen: Counter[str] = Counter()
    entries: list[Entry] = []
    for line in lines.split("\n"):
        entries.append((line, seen[line]))
        seen[line] += 1
    return entries
