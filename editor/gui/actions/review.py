"""Actions about what was changed: comparing, going through it, deciding."""

from editor.gui.actions.table import Action, Menu, Needs, Submenu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "compare_saved",
        _("Compare with the &last save"),
        "Ctrl+F8",
        "git-compare",
        Needs.FAQ,
        _("List what was changed since the file was saved"),
    ),
    Action(
        "compare_version",
        _("Compare with a &version…"),
        needs=Needs.FAQ,
        tip=_("Choose a version of this file that was kept, and list what was changed since"),
    ),
    Action(
        "compare_file",
        _("Compare with another &file…"),
        needs=Needs.FAQ,
        tip=_("List what separates this file from another, a colleague’s copy say"),
    ),
    Action(
        "stop_comparing",
        _("&Stop comparing"),
        needs=Needs.FAQ,
        tip=_("Show the file without any signs of differences"),
    ),
    Action(
        "next_difference",
        _("&Next difference"),
        "F8",
        needs=Needs.FAQ,
        tip=_("Go to the next difference"),
    ),
    Action(
        "previous_difference",
        _("&Previous difference"),
        "F7",
        needs=Needs.FAQ,
        tip=_("Go to the previous difference"),
    ),
    Action(
        "follow_move",
        _("Follow the &move"),
        "Ctrl+Alt+J",
        needs=Needs.FAQ,
        tip=_("Go to where something stood before it was moved, and back again"),
    ),
    Action(
        "marks_all",
        _("All mar&ks"),
        needs=Needs.FAQ,
        tip=_("Show what was inserted and deleted in the texts of what was changed"),
        is_choice=True,
    ),
    Action(
        "marks_final",
        _("F&inal text"),
        needs=Needs.FAQ,
        tip=_("Show the texts as they are now, to be edited as usual"),
        is_choice=True,
    ),
    Action(
        "marks_original",
        _("&Original text"),
        needs=Needs.FAQ,
        tip=_("Show the texts as they were"),
        is_choice=True,
    ),
    Action(
        "before_and_after",
        _("&Before and after"),
        "",
        "columns-2",
        needs=Needs.FAQ,
        tip=_("Show the answer in the preview as it was and as it is"),
        is_choice=True,
    ),
    Action(
        "hide_formatting",
        _("&Hide formatting"),
        needs=Needs.FAQ,
        tip=_("Leave out what only the file has: quotation marks, comments, blank lines"),
        is_choice=True,
    ),
    Action(
        "take_back",
        _("&Take back this difference"),
        "Shift+F8",
        "undo-2",
        needs=Needs.FAQ,
        tip=_("Make what is selected in the list of differences as it was; Undo brings it back"),
    ),
    Action(
        "accept",
        _("&Accept this difference"),
        "Ctrl+Shift+F8",
        "circle-check",
        needs=Needs.FAQ,
        tip=_("Agree with what is selected in the list of differences: it is not shown any more"),
    ),
    Action(
        "take_back_all",
        _("Take ba&ck all"),
        needs=Needs.FAQ,
        tip=_("Make everything that is listed as it was, in one step"),
    ),
    Action(
        "accept_all",
        _("A&ccept all"),
        needs=Needs.FAQ,
        tip=_("Agree with everything that is listed"),
    ),
    Action(
        "mark_reviewed",
        _("Mark as &reviewed"),
        "Shift+F7",
        "",
        needs=Needs.FAQ,
        tip=_("Tick what is selected in the list of differences, or take the tick away"),
    ),
)
MENU: Menu = (
    "compare_saved", "compare_version", "compare_file", "stop_comparing", "",
    "next_difference", "previous_difference", "follow_move", "mark_reviewed", "",
    "take_back", "accept", "take_back_all", "accept_all", "",
    Submenu(_("Sho&w"), ("marks_all", "marks_final", "marks_original")),
    "before_and_after", "hide_formatting",
)  # fmt: skip
