"""Actions that explain."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (Action("about", _("&About FAQ Editor"), needs=Needs.NOTHING),)
MENU: Menu = ("about",)
