"""Actions that explain."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "manual",
        _("&Manual"),
        shortcut="F1",
        icon="book-open",
        needs=Needs.NOTHING,
        tip=_("Read and search the manual"),
    ),
    Action(
        "all_keys",
        _("All &commands and keys"),
        needs=Needs.NOTHING,
        tip=_("List every command with its keys"),
    ),
    Action(
        "tour",
        _("Show the &hints again"),
        tip=_("Show the hints of the first start once more"),
    ),
    Action("about", _("&About FAQ Editor"), needs=Needs.NOTHING, tip=_("Version and licences")),
)
MENU: Menu = ("manual", "all_keys", "tour", "", "about")
