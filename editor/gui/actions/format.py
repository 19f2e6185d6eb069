"""Actions about how an answer is written."""

from editor.gui.actions.table import Action, Menu

ROWS: tuple[Action, ...] = ()
MENU: Menu = ()
