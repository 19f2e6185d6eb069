"""The dialog that switches a check off for the whole site: it wants to know why."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.checks.rules import Rule
from editor.gui.dialogs.plain import without_pictures
from editor.gui.theme import GRID
from editor.language import _

_WIDTH = 60 * GRID


class SwitchOffDialog(QDialog):
    """Asks for the reason.

    Signals:
        decided(str, str): the name of the rule is to be off for this reason.
    """

    decided = Signal(str, str)

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.setWindowTitle(_("Switch a check off"))
        self.setMinimumWidth(_WIDTH)
        text = QLabel(
            _(
                "“{check}” will not be looked for any more, in any file of this site.\n"
                "Why it is looked for: {why}\n\n"
                "Write down why it does not fit here, so that others understand it later."
            ).format(check=rule.title, why=rule.why),
            self,
        )
        text.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(_("Reason"))
        self.reason.setPlaceholderText(_("Reason"))
        self.reason.textChanged.connect(self._allow)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._off = self.buttons.addButton(_("Switch &off"), QDialogButtonBox.ButtonRole.AcceptRole)
        without_pictures(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(text)
        layout.addWidget(self.reason)
        layout.addWidget(self.buttons)
        self.accepted.connect(self._decide)
        self._allow("")

    @Slot(str)
    def _allow(self, reason: str) -> None:
        self._off.setEnabled(bool(reason.strip()))

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self._rule.name, self.reason.text())
