"""The words that the writer knows to be right, to look at and to change."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.dialogs.plain import without_pictures
from editor.gui.theme import GRID
from editor.language import _


class MyWordsDialog(QDialog):
    """Adds and removes words; what is changed counts when the dialog is closed with OK.

    Signals:
        words_chosen(list): the words to keep.
    """

    words_chosen = Signal(list)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("My words"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("My words"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.addItems(list(words))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(_("New word"))
        self.line.setPlaceholderText(_("A word that is right"))
        self.add = QPushButton(_("&Add"), self)
        self.add.setDefault(True)
        self.remove = QPushButton(_("&Remove"), self)
        self.remove.setAutoDefault(False)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.line.textChanged.connect(self._update)
        self.list.itemSelectionChanged.connect(self._update)
        self._update()

    def _lay_out(self) -> None:
        hint = QLabel(_("These words are never underlined, in any file."), self)
        hint.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(self.line, 1)
        first.addWidget(self.add)
        ends = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(ends.Ok | ends.Cancel, self)
        buttons.button(ends.Ok).setAutoDefault(False)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        without_pictures(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._report)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addLayout(first)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def words(self) -> list[str]:
        """Return the words as they are listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    @Slot()
    def _add(self) -> None:
        words = {*self.words(), *self.line.text().split()}
        self.list.clear()
        self.list.addItems(sorted(words, key=lambda word: (word.casefold(), word)))
        self.line.clear()
        self.line.setFocus()

    @Slot()
    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))

    @Slot()
    def _update(self) -> None:
        self.add.setEnabled(bool(self.line.text().split()))
        self.remove.setEnabled(bool(self.list.selectedItems()))

    @Slot()
    def _report(self) -> None:
        self.words_chosen.emit(self.words())
