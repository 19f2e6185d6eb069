"""Actions about files: opening, saving, closing."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "new",
        _("&New FAQ"),
        shortcut="Ctrl+Shift+M",
        icon="file-plus",
        needs=Needs.NOTHING,
        tip=_("Start a new FAQ with one topic and one question"),
    ),
    Action(
        "open",
        _("&Open…"),
        shortcut="Ctrl+O",
        icon="folder-open",
        needs=Needs.NOTHING,
        tip=_("Open a FAQ file"),
    ),
    Action(
        "open_folder",
        _("Open &folder…"),
        shortcut="Ctrl+Alt+O",
        icon="folder",
        needs=Needs.NOTHING,
        tip=_("List all files with questions in a folder"),
    ),
    Action(
        "quick_open",
        _("Open by na&me…"),
        shortcut="Ctrl+P",
        icon="files",
        needs=Needs.NOTHING,
        tip=_("Open a file by typing a few letters of its name"),
    ),
    Action("save", _("&Save"), shortcut="Ctrl+S", icon="save", tip=_("Save the file")),
    Action("save_as", _("Save &as…"), shortcut="Ctrl+Shift+S", tip=_("Save under another name")),
    Action("save_all", _("Sa&ve all"), tip=_("Save every open file that was changed")),
    Action(
        "unsaved_texts",
        _("&Unsaved texts…"),
        needs=Needs.NOTHING,
        tip=_("List what was not saved when the program ended, and what you threw away"),
    ),
    Action(
        "versions",
        _("Vers&ions…"),
        icon="history",
        tip=_("See what the file held before, and bring it back"),
    ),
    Action("close", _("&Close file"), shortcut="Ctrl+W", tip=_("Close the file in front")),
    Action("quit", _("&Quit"), shortcut="Ctrl+Q", needs=Needs.NOTHING),
)
MENU: Menu = (
    "new", "open", "quick_open", "open_folder", "recent", "", "save", "save_as", "save_all", "",
    "versions", "unsaved_texts", "export_renames", "",
    "close", "quit",
)  # fmt: skip
