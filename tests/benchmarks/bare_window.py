"""The peer of the start: a bare PySide6 window that shows as many widgets of the same classes.

Run with the file that a census wrote (`start.py`) and a file to write once the window is painted.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPaintEvent, QStandardItem
from PySide6.QtGui import QStandardItemModel as Model
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_MADE = {
    each.__name__: each
    for each in (
        *(QFrame, QLabel, QLineEdit, QListWidget, QPushButton, QStackedWidget, QTextEdit),
        *(QScrollArea, QTabBar, QTextBrowser, QToolButton, QTreeView, QWidget),
    )
}
#: Qt's own button behind what a narrow bar has no room for.
_MADE["QToolBarExtension"] = QToolButton
_SIZE = (1280, 720)


class Window(QMainWindow):
    """Writes a file once it has been painted."""

    def __init__(self, sign: Path) -> None:
        super().__init__()
        self._sign = sign

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._sign.touch)


def main() -> None:
    """Show the window."""
    census = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    application = QApplication(sys.argv)
    application.setStyle("fusion")
    window = Window(Path(sys.argv[2]))
    actions = [_action(window, *row) for row in census["actions"]]
    for number, title in enumerate(census["menus"]):
        each = len(actions) // len(census["menus"]) + 1
        window.menuBar().addMenu(title).addActions(actions[number * each : (number + 1) * each])
    window.addToolBar("Main").addActions(actions[: census["tools"]])
    window.statusBar().showMessage("Saved")
    window.setCentralWidget(_columns(census, actions))
    window.resize(*_SIZE)
    window.show()
    application.exec()


def _action(window: Window, text: str, keys: list[str], icon: str) -> QAction:
    action = QAction(text, window)
    action.setShortcuts([QKeySequence(each) for each in keys])
    action.setToolTip(text)
    if icon:
        action.setIcon(QIcon(icon))
    return action


def _columns(census: dict[str, dict[str, int]], actions: list[QAction]) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    columns = [QWidget(), QWidget(), QWidget()]
    layouts = [QVBoxLayout(each) for each in columns]
    for each in columns:
        splitter.addWidget(each)
    with_icons = [each for each in actions if not each.icon().isNull()]
    bars = [QHBoxLayout() for _ in layouts]
    for layout, bar in zip(layouts, bars, strict=True):
        layout.addLayout(bar)
    for name, count in census["widgets"].items():
        for number in range(count):
            made = _MADE[name]()
            place: QBoxLayout = layouts[number % 3]
            if isinstance(made, QToolButton):
                made.setDefaultAction(with_icons[number % len(with_icons)])
                place = bars[number % 3]
            _fill(made, name, census)
            place.addWidget(made)
    return splitter


def _fill(widget: QWidget, name: str, census: dict[str, dict[str, int]]) -> None:
    """Show in a widget as much as in ours."""
    if isinstance(widget, QLabel | QPushButton):
        widget.setText(name)
    elif isinstance(widget, QTextEdit):
        widget.setPlainText(str(census["text"]))
    elif isinstance(widget, QTreeView):
        widget.setModel(_rows(census["rows"], widget))
        widget.expandAll()


def _rows(rows: object, parent: QTreeView) -> Model:
    model = Model(parent)
    for topic, questions in rows if isinstance(rows, list) else []:
        item = QStandardItem(topic)
        for each in questions:
            item.appendRow(QStandardItem(each))
        model.appendRow(item)
    return model


if __name__ == "__main__":
    main()
