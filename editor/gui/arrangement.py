"""Where the parts of the window stand: news on top, a list at the side, more below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def arranged(news: QWidget, side: QWidget, files: QWidget, below: QWidget) -> QWidget:
    """Return a widget with all parts in it; what lies between two of them can be dragged."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(news)
    halves = _splitter(Qt.Orientation.Vertical, files, below)
    halves.setStretchFactor(0, 1)
    sides = _splitter(Qt.Orientation.Horizontal, side, halves)
    sides.setStretchFactor(1, 1)
    layout.addWidget(sides, 1)
    return whole


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for part in parts:
        splitter.addWidget(part)
    return splitter
