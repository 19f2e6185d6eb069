"""Actions about the page around the questions and about its links."""

from editor.gui.actions.table import Action, Menu

ROWS: tuple[Action, ...] = ()
MENU: Menu = ()
