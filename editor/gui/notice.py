"""A bar with a sentence and buttons: news that need no answer before work goes on."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.gui.theme import GRID
from editor.language import _

Offer = tuple[str, Callable[[], None]]


class Notice(QFrame):
    """Hidden until there is something to say; choosing a button hides it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Midlight)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self._layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str, *choices: Offer) -> None:
        """Show a sentence with a button for each choice, and one to dismiss it."""
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self._text.setText(sentence)
        self.setAccessibleDescription(sentence)
        for label, act in choices:
            button = self._add(label)
            button.clicked.connect(act)
        self._add(_("Dismiss"))
        self.show()

    def _add(self, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.clicked.connect(self.dismiss)
        self._layout.addWidget(button)
        self._buttons.append(button)
        return button

    @Slot()
    def dismiss(self) -> None:
        self.hide()
