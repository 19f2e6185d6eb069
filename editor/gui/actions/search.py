"""Actions about finding and replacing."""

from editor.gui.actions.table import Action, Menu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "find",
        _("&Find…"),
        shortcut="Ctrl+F",
        icon="search",
        tip=_("Find words in the text that has the keyboard, or in the preview"),
    ),
    Action(
        "find_next",
        _("Find &next"),
        shortcut="F3",
        tip=_("Go to the next place with the words"),
    ),
    Action(
        "find_previous",
        _("Find pre&vious"),
        shortcut="Shift+F3",
        tip=_("Go to the previous place with the words"),
    ),
    Action(
        "replace",
        _("&Replace…"),
        shortcut="Ctrl+H",
        icon="replace",
        tip=_("Put other words in place of those that are found in this text"),
    ),
    Action(
        "find_everywhere",
        _("Find in all &questions…"),
        shortcut="Ctrl+Shift+F",
        icon="text-search",
        tip=_("List the places with some words in this FAQ, or in every FAQ of the site"),
    ),
    Action(
        "replace_everywhere",
        _("Replace in &all questions…"),
        shortcut="Ctrl+Shift+H",
        icon="replace-all",
        tip=_("Replace words in this FAQ, or in every FAQ of the site, after a look at each place"),
    ),
)
MENU: Menu = (
    "find",
    "find_next",
    "find_previous",
    "replace",
    "",
    "find_everywhere",
    "replace_everywhere",
)
