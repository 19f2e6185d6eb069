"""Actions about what the window shows."""

from editor.gui.actions.table import Action, Menu, Needs, Submenu
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "commands",
        _("&All commands…"),
        shortcut="Ctrl+Shift+P",
        icon="command",
        needs=Needs.NOTHING,
        tip=_("Find anything that this program can do by its words"),
    ),
    Action(
        "show_folder",
        _("&Files of the folder"),
        shortcut="Ctrl+Shift+E",
        icon="panel-left",
        needs=Needs.NOTHING,
        tip=_("Show or hide the list of files with questions"),
        is_choice=True,
    ),
    Action(
        "layout_both",
        _("&Editor and preview"),
        shortcut="Alt+4",
        needs=Needs.FAQ,
        tip=_("Show the editor and the preview side by side"),
        is_choice=True,
    ),
    Action(
        "layout_editor",
        _("E&ditor only"),
        shortcut="Alt+5",
        needs=Needs.FAQ,
        tip=_("Show the editor without the preview"),
        is_choice=True,
    ),
    Action(
        "layout_preview",
        _("&Preview only"),
        shortcut="Alt+6",
        needs=Needs.FAQ,
        tip=_("Show the preview without the editor"),
        is_choice=True,
    ),
    Action(
        "text_larger",
        _("&Larger text"),
        shortcut="Ctrl+Alt++",
        needs=Needs.FAQ,
        tip=_("Show the text that you write larger"),
    ),
    Action(
        "text_smaller",
        _("&Smaller text"),
        shortcut="Ctrl+Alt+-",
        needs=Needs.FAQ,
        tip=_("Show the text that you write smaller"),
    ),
    Action(
        "text_natural",
        _("&Natural size"),
        shortcut="Ctrl+Alt+0",
        needs=Needs.FAQ,
        tip=_("Show the text that you write in its natural size"),
    ),
    Action(
        "next_pane",
        _("Next &column"),
        shortcut="F6",
        tip=_("Take the keyboard to the next column"),
    ),
    Action(
        "next_file",
        _("N&ext file"),
        shortcut="Ctrl+Tab",
        tip=_("Go to the next open file"),
    ),
    Action(
        "previous_file",
        _("Pre&vious file"),
        shortcut="Ctrl+Shift+Tab",
        tip=_("Go to the previous open file"),
    ),
)
MENU: Menu = (
    "commands",
    "",
    "show_folder",
    "",
    "layout_both",
    "layout_editor",
    "layout_preview",
    "",
    Submenu(_("&Text size"), ("text_larger", "text_smaller", "text_natural")),
    "appearance",
    "",
    "next_pane",
    "next_file",
    "previous_file",
)
