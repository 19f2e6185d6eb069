"""The button that says which checks are switched off, and why, and switches them on again."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from editor.checks.rules import all_rules
from editor.language import _, ngettext


class SwitchedOffButton(QPushButton):
    """Hidden while all checks are on.

    Signals:
        chosen(str): the rule of this name is to be switched on again.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(_("Checks that are switched off for this site"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.triggered.connect(self._choose)
        self.setMenu(menu)
        self.hide()

    def show_rules(self, off: Mapping[str, str]) -> None:
        """Offer to switch on again what is off; the reasons are shown along."""
        sentence = ngettext("{n} check is off", "{n} checks are off", len(off))
        self.setText(sentence.format(n=len(off)))
        self.setAccessibleName(self.text())
        self.setVisible(bool(off))
        rules, menu = all_rules(), self.menu()
        menu.clear()
        for name, reason in off.items():
            action = menu.addAction(_("Switch on again: {check}").format(check=rules[name].title))
            action.setToolTip(reason)
            action.setData(name)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
