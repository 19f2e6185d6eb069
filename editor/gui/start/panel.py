"""The screen before any file is open: open one, start one, or go on with a recent one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.theme import GRID
from editor.language import _

_WIDTH = 70 * GRID
_TITLE_SCALE = 1.8
_PURPOSE = _(
    "Edit the questions and answers of your site. Only the lines that you change are changed."
)
_PATH = int(Qt.ItemDataRole.UserRole)


class StartPanel(QWidget):
    """Says what the program is for and offers the ways in.

    Signals:
        chosen(str): the path of a recent file.
    """

    chosen = Signal(str)

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(_("Recent files"), self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Recent files"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setSpacing(GRID // 4)
        self._list.viewport().setAutoFillBackground(False)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addStretch(1)
        column.addWidget(_title(self))
        column.addWidget(QLabel(_PURPOSE, self, wordWrap=True))
        column.addSpacing(GRID)
        column.addLayout(_buttons(actions, self))
        column.addWidget(
            _quiet(QLabel(_("You can also drop a file or a folder onto this window."), self))
        )
        column.addSpacing(2 * GRID)
        column.addWidget(self._heading)
        column.addWidget(self._list, 3)
        column.addStretch(1)
        inner = QWidget(self)
        inner.setLayout(column)
        inner.setMaximumWidth(_WIDTH)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files that were open last."""
        self._list.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.name}\n{path.parent}")
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            self._list.addItem(item)
        self._heading.setVisible(bool(paths))
        self._list.setVisible(bool(paths))

    def recent_names(self) -> list[str]:
        """Return the names of the files that are offered."""
        return [Path(self._list.item(row).data(_PATH)).name for row in range(self._list.count())]

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))


def _title(parent: QWidget) -> QLabel:
    title = QLabel(_("FAQ Editor"), parent)
    font = title.font()
    font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
    font.setBold(True)
    title.setFont(font)
    return title


def _quiet(label: QLabel) -> QLabel:
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _buttons(actions: Sequence[QAction], parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for action in actions:
        button = QToolButton(parent)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumHeight(5 * GRID)
        button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        row.addWidget(button)
    row.addStretch()
    return row
