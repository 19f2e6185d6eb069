"""The column that lists the FAQs of a folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.folder.files import FolderFiles, FoundFile
from editor.gui.icons import icon
from editor.gui.panes import Pane
from editor.gui.quick.model import Choice, ChoiceModel
from editor.gui.quick.rows import TallRows
from editor.gui.theme import GRID
from editor.language import _, ngettext


class FolderPanel(QWidget):
    """Follows the search through a folder; a click opens a file.

    Signals:
        chosen(str): the path of a file to open.
        closed(): the user does not want the column any more.
        left(): the user wants to go back to where the keyboard was.
    """

    chosen = Signal(str)
    closed = Signal()
    left = Signal()

    def __init__(self, files: FolderFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._again = self._button("refresh-cw", _("Look through the folder again"))
        self._close = self._button("x", _("Close the list of files"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Filter the files"))
        self.field.setAccessibleName(_("Filter the files"))
        self.field.setClearButtonEnabled(True)
        self.model = ChoiceModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(TallRows(self.list))
        self.list.setAccessibleName(_("Files with questions"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self._state = QLabel(self)
        self._state.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._state.setWordWrap(True)
        self._lay_out()
        self._connect()

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(icon(name, self.palette()))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, GRID // 2, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._again)
        head.addWidget(self._close)
        field = QHBoxLayout()
        field.setContentsMargins(GRID, 0, GRID, 0)
        field.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addLayout(field)
        layout.addWidget(self.list, 1)
        self._state.setContentsMargins(GRID, 0, GRID, GRID // 2)
        layout.addWidget(self._state)
        self.setFocusProxy(self.list)
        self.panes = (Pane(self, self.setFocus),)

    def _connect(self) -> None:
        files = self._files
        files.began.connect(self._begin)
        files.found.connect(self._add)
        files.progressed.connect(self._show_progress)
        files.finished.connect(self._show_count)
        files.failed.connect(self._state.setText)
        self.field.textChanged.connect(self.model.narrow)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self._again.clicked.connect(self._look_again)
        self._close.clicked.connect(self.closed)

    @Slot()
    def _begin(self) -> None:
        folder = self._files.folder
        self._name.setText(folder.name if folder is not None else "")
        self._name.setToolTip(str(folder))
        self.model.set_choices([])
        self._state.setText(_("Looking for questions …"))

    @Slot(list)
    def _add(self, found: Sequence[FoundFile]) -> None:
        self.model.add(choices(found, self._files.folder))

    @Slot(int)
    def _show_progress(self, seen: int) -> None:
        text = ngettext("Looked at {n} file …", "Looked at {n} files …", seen)
        self._state.setText(text.format(n=QLocale().toString(seen)))

    @Slot()
    def _show_count(self) -> None:
        count = len(self._files.files)
        if not count:
            self._state.setText(_("No file with questions was found in this folder."))
            return
        text = ngettext("{n} file with questions", "{n} files with questions", count)
        self._state.setText(text.format(n=QLocale().toString(count)))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        choice = self.model.choice(index)
        if choice is not None:
            self.chosen.emit(str(choice.value))

    @Slot()
    def _look_again(self) -> None:
        if self._files.folder is not None:
            self._files.look_through(self._files.folder)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def choices(found: Sequence[FoundFile], folder: Path | None) -> list[Choice]:
    """Return files as choices: what they are called, and where they are in the folder."""
    return [_choice(each, _where(each.path, folder)) for each in found]


def _choice(file: FoundFile, where: str) -> Choice:
    name = file.title or file.path.name
    return Choice(name, file.path, where if where != name else "")


def _where(path: Path, folder: Path | None) -> str:
    return str(path.relative_to(folder)) if folder and path.is_relative_to(folder) else str(path)
