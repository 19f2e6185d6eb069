"""Where the parts of the window stand: news on top, a list at the side, more below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor.gui.lower import LowerArea
from editor.gui.notice import Notice
from editor.gui.tabs import Tabs


class Arrangement(QWidget):
    """Holds all parts; what lies between two of them can be dragged."""

    def __init__(self, notice: Notice, tabs: Tabs, below: LowerArea) -> None:
        super().__init__()
        self.parts = notice, tabs, below
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(notice)
        halves = _splitter(Qt.Orientation.Vertical, tabs, below)
        halves.setStretchFactor(0, 1)
        self._sides = _splitter(Qt.Orientation.Horizontal, halves)
        layout.addWidget(self._sides, 1)

    def place_side(self, side: QWidget) -> None:
        """Place the list at the side, which is made later than the rest."""
        self._sides.insertWidget(0, side)
        self._sides.setStretchFactor(0, 0)
        self._sides.setStretchFactor(1, 1)


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for part in parts:
        splitter.addWidget(part)
    return splitter
