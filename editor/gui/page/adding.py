"""Which setting to add: its name, with those that other pages have as suggestions, and its kind."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor.document.edits.settings import NEW_KINDS
from editor.document.settings import Kind
from editor.gui.dialogs.plain import without_pictures
from editor.gui.theme import GRID
from editor.language import _

Suggestion = tuple[str, Kind]
"""The name of a setting that other pages have, and what it is there."""

_TITLES = {
    Kind.TEXT: _("Text"),
    Kind.LONG_TEXT: _("Long text"),
    Kind.NUMBER: _("Number"),
    Kind.YES_NO: _("Yes or no"),
    Kind.DATE: _("Date"),
    Kind.WORDS: _("List of words"),
    Kind.GROUP: _("Group of settings"),
}


class AddDialog(QDialog):
    """Asks for a name and a kind; it is open()ed by the caller.

    Signals:
        wanted(str, str): a setting of this name and kind is to be added.
    """

    wanted = Signal(str, str)

    def __init__(self, is_taken: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_taken = is_taken
        self._kinds: dict[str, Kind] = {}
        self._names = QStringListModel(self)
        self.setWindowTitle(_("Add a setting"))
        self.name = QLineEdit(self)
        self.name.setAccessibleName(_("Name"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_kind)
        self.name.setCompleter(completer)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(_("What it holds"))
        for kind in NEW_KINDS:
            self.kind.addItem(_TITLES[kind], str(kind))
        self._trouble = QLabel(self)
        self._trouble.setWordWrap(True)
        self._trouble.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._add = self._buttons.addButton(_("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self.name.textChanged.connect(self._check)
        without_pictures(self._buttons)
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(_("&Name"), self.name)
        form.addRow(_("&What it holds"), self.kind)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(GRID * 50)

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer names that other pages of the site have and this one has not."""
        self._kinds = {name: kind for name, kind in suggestions if not self._is_taken(name)}
        self._names.setStringList(list(self._kinds))
        self._check()

    @Slot(str)
    def _take_kind(self, name: str) -> None:
        kind = self._kinds.get(name)
        if kind is not None:
            self.kind.setCurrentIndex(self.kind.findData(str(kind)))

    @Slot()
    def _check(self) -> None:
        name = " ".join(self.name.text().split())
        is_taken = self._is_taken(name)
        self._add.setEnabled(bool(name) and not is_taken)
        if is_taken:
            said = _("There is a setting “{name}” here already.").format(name=name)
        elif not name and self._kinds:
            some = ", ".join(list(self._kinds)[:5])
            said = _("Other pages of the site have: {names}").format(names=some)
        else:
            said = ""
        self._trouble.setText(said)
        self.name.setAccessibleDescription(said)

    @Slot()
    def _finish(self) -> None:
        self.wanted.emit(" ".join(self.name.text().split()), str(self.kind.currentData()))
        self.accept()
