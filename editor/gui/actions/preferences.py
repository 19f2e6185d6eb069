"""The action about what the user chooses for all files."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "preferences",
        _("Pr&eferences…"),
        shortcut="Ctrl+,",
        icon="settings",
        needs=Needs.NOTHING,
        tip=_("Choose colours, languages, spelling and preview"),
    ),
)
MENU: Menu = ("preferences",)
