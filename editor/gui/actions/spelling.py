"""Actions about spelling."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "check_spelling",
        _("Check &spelling"),
        needs=Needs.NOTHING,
        tip=_("Underline words that are spelled wrong"),
        is_choice=True,
    ),
    Action(
        "next_misspelling",
        _("&Next misspelled word"),
        shortcut="Ctrl+F7",
        needs=Needs.FAQ,
        tip=_("Go to the next word of this file that is spelled wrong"),
    ),
    Action(
        "previous_misspelling",
        _("&Previous misspelled word"),
        shortcut="Ctrl+Shift+F7",
        needs=Needs.FAQ,
        tip=_("Go to the previous word of this file that is spelled wrong"),
    ),
    Action(
        "spelling_suggestions",
        _("S&uggestions"),
        shortcut="Alt+Return",
        icon="spell-check",
        needs=Needs.SELECTION,
        tip=_("Offer better words for the one at the caret"),
    ),
    Action(
        "my_words",
        _("&My words…"),
        needs=Needs.NOTHING,
        tip=_("Show and change the words that you added"),
    ),
)
MENU: Menu = (
    "check_spelling",
    "spelling_language",
    "",
    "next_misspelling",
    "previous_misspelling",
    "spelling_suggestions",
    "",
    "my_words",
)
