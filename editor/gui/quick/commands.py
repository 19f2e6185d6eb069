"""The list of commands: every action of the window, to be found by its words."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.gui.actions import ACTIONS, plain
from editor.gui.quick.model import Choice
from editor.gui.quick.popup import QuickPopup
from editor.language import _


def commands_popup(actions: Mapping[str, QAction], parent: QWidget) -> QuickPopup:
    """Return a popup that triggers the action that is chosen; possible ones come first."""
    rows = sorted(ACTIONS, key=lambda row: not actions[row.name].isEnabled())
    choices = [
        Choice(
            plain(actions[row.name].text()),
            row.name,
            actions[row.name].statusTip(),
            _keys(actions[row.name]),
            is_possible=actions[row.name].isEnabled(),
        )
        for row in rows
    ]
    popup = QuickPopup(_("What do you want to do?"), choices, parent)

    def act(name: object) -> None:
        actions[str(name)].trigger()

    popup.chosen.connect(act)
    return popup


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
