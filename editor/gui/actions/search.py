"""Actions about finding and replacing."""

from editor.gui.actions.table import Action, Menu

ROWS: tuple[Action, ...] = ()
MENU: Menu = ()
