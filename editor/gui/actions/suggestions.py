"""Actions about what reviewers suggest and remark."""

from editor.gui.actions.table import Action, Needs, Submenu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "show_suggestions",
        _("S&how suggestions"),
        needs=Needs.FAQ,
        tip=_("List what reviewers suggest and remark, below the columns"),
    ),
    Action(
        "comment",
        _("&Comment on this…"),
        "Ctrl+Alt+C",
        "message-square",
        Needs.FAQ,
        _("Write a remark about what is selected; the file itself stays as it is"),
    ),
    Action(
        "save_suggestions",
        _("Save as &suggestions…"),
        needs=Needs.FAQ,
        tip=_("Write what you changed and remarked to a small file for the author"),
    ),
    Action(
        "open_suggestions",
        _("&Open suggestions…"),
        needs=Needs.FAQ,
        tip=_("List what somebody suggests for this page, from a file that they sent"),
    ),
    Action(
        "accept_suggestion",
        _("&Accept this suggestion"),
        needs=Needs.FAQ,
        tip=_("Take over what is selected in the list of suggestions; Undo takes it out again"),
    ),
    Action(
        "reject_suggestion",
        _("&Reject this suggestion"),
        needs=Needs.FAQ,
        tip=_("Leave the page as it is, and note that this was decided; again opens it again"),
    ),
    Action(
        "accept_suggestions",
        _("Accept all that &fit"),
        needs=Needs.FAQ,
        tip=_("Take over everything that is open and fits the page as it is now"),
    ),
    Action(
        "answer_comment",
        _("A&nswer this comment…"),
        needs=Needs.FAQ,
        tip=_("Write something below what is selected in the list of suggestions"),
    ),
    Action(
        "settle_comment",
        _("This comment is &done"),
        needs=Needs.FAQ,
        tip=_("Note that nothing is left to do about it; again opens it again"),
    ),
)
SUBMENU = Submenu(
    _("S&uggestions"),
    (
        "show_suggestions", "comment", "save_suggestions", "open_suggestions", "accept_suggestion",
        "reject_suggestion", "accept_suggestions", "answer_comment", "settle_comment",
    ),
)  # fmt: skip
