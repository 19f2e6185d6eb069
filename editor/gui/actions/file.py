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
    Action("save", _("&Save"), shortcut="Ctrl+S", icon="save", tip=_("Save the file")),
    Action("save_as", _("Save &as…"), shortcut="Ctrl+Shift+S", tip=_("Save under another name")),
    Action("close", _("&Close file"), shortcut="Ctrl+W"),
    Action("quit", _("&Quit"), shortcut="Ctrl+Q", needs=Needs.NOTHING),
)
MENU: Menu = ("new", "open", "recent", "", "save", "save_as", "", "close", "quit")
