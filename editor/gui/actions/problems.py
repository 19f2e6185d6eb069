"""Actions about what is wrong."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "show_problems",
        _("&Problems"),
        "Ctrl+F9",
        "list-checks",
        Needs.FAQ,
        _("List what may be wrong in this file"),
    ),
    Action(
        "next_problem",
        _("&Next problem"),
        "F9",
        "",
        Needs.FAQ,
        _("Go to the next place where something may be wrong"),
    ),
    Action(
        "previous_problem",
        _("Pre&vious problem"),
        "Shift+F9",
        "",
        Needs.FAQ,
        _("Go to the previous place where something may be wrong"),
    ),
    Action(
        "fix_problem",
        _("&Fix this problem"),
        "Ctrl+.",
        "",
        Needs.FAQ,
        _("Mend what is selected in the list of problems; Undo takes it back"),
    ),
    Action(
        "fix_all_alike",
        _("Fix &all of this kind"),
        "Ctrl+Shift+.",
        "",
        Needs.FAQ,
        _("Mend all problems like the selected one in one step; Undo takes it back"),
    ),
    Action(
        "switch_off_check",
        _("Switch this check &off…"),
        "",
        "",
        Needs.FAQ,
        _("Stop looking for problems of this kind in the whole site"),
    ),
)
MENU: Menu = (
    "show_problems", "next_problem", "previous_problem", "", "fix_problem", "fix_all_alike", "",
    "switch_off_check",
)  # fmt: skip
