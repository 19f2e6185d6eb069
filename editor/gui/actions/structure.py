"""Actions about topics and questions as entries of the list."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "add_item",
        _("Add &question"),
        shortcut="Ctrl+N",
        icon="circle-plus",
        needs=Needs.FAQ,
        tip=_("Add a question behind the selected one"),
    ),
    Action(
        "add_topic",
        _("Add &topic"),
        shortcut="Ctrl+Shift+N",
        icon="folder-plus",
        needs=Needs.TOPICS,
        tip=_("Add a topic behind the selected one"),
    ),
    Action(
        "duplicate",
        _("&Duplicate"),
        shortcut="Ctrl+D",
        icon="copy-plus",
        needs=Needs.SELECTION,
        tip=_("Copy what is selected to the place behind it"),
    ),
    Action(
        "rename",
        _("&Rename"),
        shortcut="F2",
        needs=Needs.SELECTION,
        tip=_("Change the question or title here"),
    ),
    Action(
        "delete",
        _("De&lete"),
        icon="trash-2",
        needs=Needs.SELECTION,
        tip=_("Delete what is selected; Undo brings it back"),
    ),
    Action(
        "move_up",
        _("Move &up"),
        shortcut="Ctrl+Up",
        icon="arrow-up",
        needs=Needs.SELECTION,
        tip=_("Move up in the list"),
    ),
    Action(
        "move_down",
        _("Move &down"),
        shortcut="Ctrl+Down",
        icon="arrow-down",
        needs=Needs.SELECTION,
        tip=_("Move down in the list"),
    ),
    Action(
        "previous_topic",
        _("Move to &previous topic"),
        shortcut="Alt+Shift+Up",
        needs=Needs.SELECTION,
    ),
    Action(
        "next_topic", _("Move to &next topic"), shortcut="Alt+Shift+Down", needs=Needs.SELECTION
    ),
)
MENU: Menu = (
    "add_item",
    "add_topic",
    "",
    "duplicate",
    "rename",
    "delete",
    "",
    "move_up",
    "move_down",
    "previous_topic",
    "next_topic",
)
