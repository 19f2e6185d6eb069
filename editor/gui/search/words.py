"""A line for words to look for, with buttons that say how they are meant."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.theme import GRID
from editor.language import _


class WordsField(QWidget):
    """The words, and whether case, whole words and signs of expressions count.

    Signals:
        changed(): something else is to be looked for.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.changed)
        self.setFocusProxy(self.line)
        self._icons: dict[QToolButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID // 4)
        self._row.addWidget(self.line, 1)
        self.match_case = self._toggle("case-sensitive", _("Capital and small letters count"))
        self.whole_words = self._toggle("whole-word", _("Whole words only"))
        self.is_regex = self._toggle("regex", _("The words are a regular expression"))
        self._draw_icons()

    def _toggle(self, drawing: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.toggled.connect(self.changed)
        self._icons[button] = drawing
        self._row.addWidget(button)
        return button

    def show_problem(self, sentence: str) -> None:
        """Say why the words cannot be looked for; an empty sentence takes that back."""
        self.line.setToolTip(sentence)
        self.line.setAccessibleDescription(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icons"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for button, drawing in self._icons.items():
            button.setIcon(icon(drawing, self.palette()))
