"""Actions about what is wrong."""

from editor.gui.actions.table import Action, Menu

ROWS: tuple[Action, ...] = ()
MENU: Menu = ()
