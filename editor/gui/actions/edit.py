"""Actions about the history."""

from editor.gui.actions.table import Action, Menu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action("undo", _("&Undo"), shortcut="Ctrl+Z", icon="undo-2"),
    Action("redo", _("&Redo"), shortcut="Ctrl+Shift+Z, Ctrl+Y", icon="redo-2"),
)
MENU: Menu = ("undo", "redo")
