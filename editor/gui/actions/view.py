"""Actions about what the window shows."""

from editor.gui.actions.table import Action, Menu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action("next_pane", _("Next &column"), shortcut="F6"),
    Action(
        "next_file",
        _("N&ext file"),
        shortcut="Ctrl+Tab",
        tip=_("Go to the next open file"),
    ),
    Action(
        "previous_file",
        _("Pre&vious file"),
        shortcut="Ctrl+Shift+Tab",
        tip=_("Go to the previous open file"),
    ),
)
MENU: Menu = ("next_pane", "next_file", "previous_file", "", "appearance")
