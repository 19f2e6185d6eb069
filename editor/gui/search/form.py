"""What to look for in a FAQ or a whole site, where, and what to put there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from editor.document.search import Query, Scope
from editor.gui.search.words import WordsField
from editor.gui.theme import GRID
from editor.language import _

_SCOPES = {
    Scope.QUESTIONS: _("Questions and topics"),
    Scope.ANSWERS: _("Answers"),
    Scope.BODY: _("Page text"),
    Scope.LINK_NAMES: _("Link names"),
    Scope.SETTINGS: _("Page settings"),
}
#: Other words in a link name or a setting can break what readers or the site rely on.
_AT_FIRST = {Scope.QUESTIONS, Scope.ANSWERS, Scope.BODY}


class SearchForm(QWidget):
    """Fields and boxes.

    Signals:
        changed(): something else is to be looked for, or elsewhere.
        new_changed(): something else is to be put there.
        replacing_wanted(): the places are to be listed for replacing.
    """

    changed = Signal()
    new_changed = Signal()
    replacing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordsField(_("Find in questions and answers"), self)
        self.words.changed.connect(self.changed)
        self.new = QLineEdit(self)
        self.new.setAccessibleName(_("Replace with"))
        self.new.setPlaceholderText(_("Replace with"))
        self.new.textChanged.connect(self.new_changed)
        self.new.returnPressed.connect(self.replacing_wanted)
        self.replace_button = QPushButton(_("Replace…"), self)
        self.replace_button.setToolTip(
            _("List the places with what will stand there, to be ticked")
        )
        self.replace_button.clicked.connect(self.replacing_wanted)
        self.where = QComboBox(self)
        self.where.setAccessibleName(_("Where to look"))
        self.where.addItems([_("In this FAQ"), _("In every FAQ of the site")])
        self.where.currentIndexChanged.connect(self._change)
        self.boxes = {scope: self._box(text, scope in _AT_FIRST) for scope, text in _SCOPES.items()}
        self.prose_only = self._box(_("Leave Liquid and code alone"), is_checked=False)
        self._lay_out()
        self.setFocusProxy(self.words)

    def _box(self, text: str, is_checked: bool) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(is_checked)
        box.toggled.connect(self._change)
        return box

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID // 2)
        layout.addWidget(self.words, 0, 0, 1, 2)
        layout.addWidget(self.new, 1, 0)
        layout.addWidget(self.replace_button, 1, 1)
        layout.addWidget(self.where, 2, 0, 1, 2)
        for number, box in enumerate(self.boxes.values()):
            layout.addWidget(box, 3 + number // 2, number % 2)
        layout.addWidget(self.prose_only, 6, 0, 1, 2)
        layout.setRowStretch(7, 1)
        layout.setColumnStretch(0, 1)

    @property
    def is_for_site(self) -> bool:
        """Whether every FAQ of the site is to be looked through."""
        return self.where.currentIndex() == 1

    def query(self) -> Query:
        """Return what to look for."""
        return Query(
            self.words.line.text(),
            is_regex=self.words.is_regex.isChecked(),
            whole_words=self.words.whole_words.isChecked(),
            match_case=self.words.match_case.isChecked(),
            scopes=frozenset(scope for scope, box in self.boxes.items() if box.isChecked()),
            skip_liquid=self.prose_only.isChecked(),
            skip_code=self.prose_only.isChecked(),
        )

    def left_out(self) -> list[str]:
        """Return the names of the texts that are not looked through."""
        return [box.text() for box in self.boxes.values() if not box.isChecked()]

    @Slot()
    def _change(self) -> None:
        self.changed.emit()
