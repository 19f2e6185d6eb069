"""A bar with a sentence and buttons: news that need no answer before work goes on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from editor.gui.announcing import announce
from editor.gui.panes import Pane, WayBack
from editor.gui.theme import GRID
from editor.language import _

Offer = tuple[str, Callable[[], None]]


class Notice(QFrame):
    """Hidden until there is something to say; choosing a button hides it again.

    Signals:
        dismissed(): it has nothing to say any more.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Midlight)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._is_about_step = False
        self._way_back = WayBack()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self._layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The bar, for the keyboard to go round."""
        return (Pane(self, self._enter),)

    def say(self, sentence: str, *choices: Offer, dismissal: Offer | None = None) -> None:
        """Show a sentence with a button for each choice, and one to dismiss it.

        Args:
            sentence: what there is to say.
            choices: what can be done about it.
            dismissal: what to call it if nothing of that is done now, and what that means.
        """
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self._is_about_step = False
        self._text.setText(sentence)
        self.setAccessibleDescription(sentence)
        for label, act in (*choices, dismissal or (_("Dismiss"), _nothing)):
            self._add(label).clicked.connect(act)
        self.show()
        announce(self, sentence)

    def explain_step(self, sentence: str) -> None:
        """Say what a step of the history did beside what was asked for."""
        self.say(sentence)
        self._is_about_step = True

    def forget_step(self) -> None:
        """Hide what was said about a step, which has been taken back or done again."""
        if self._is_about_step:
            self.dismiss()

    def _enter(self) -> None:
        """Give the keyboard to the first button."""
        self._way_back.note(self)
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.clicked.connect(self.dismiss)
        self._layout.addWidget(button)
        self._buttons.append(button)
        return button

    @Slot()
    def dismiss(self) -> None:
        """Hide the bar, and give the keyboard back if it was here."""
        had_keyboard = self.panes[0].has_keyboard
        had_something = not self.isHidden()
        self.hide()
        if had_keyboard:
            self._way_back.go()
        if had_something:
            self.dismissed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._buttons[-1].click()
            return
        super().keyPressEvent(event)


def _nothing() -> None:
    """Do what dismissing a sentence does: no more than that."""
