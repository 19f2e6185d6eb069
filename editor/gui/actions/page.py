"""Actions about the page around the questions and about its links."""

from editor.gui.actions.table import Action, Menu, Needs
from editor.language import _

ROWS: tuple[Action, ...] = (
    Action(
        "page_settings",
        _("Page &settings"),
        shortcut="Ctrl+Alt+P",
        icon="sliders-horizontal",
        needs=Needs.FAQ,
        tip=_("Title, address and all else that the page has"),
    ),
    Action(
        "page_text",
        _("Page te&xt"),
        shortcut="Ctrl+Alt+B",
        icon="file-text",
        needs=Needs.FAQ,
        tip=_("The text that the page has beside its questions"),
    ),
    Action(
        "add_setting",
        _("Add a se&tting…"),
        needs=Needs.FAQ,
        tip=_("Give the page a setting that it does not have yet"),
    ),
    Action(
        "rename_link",
        _("Rename lin&k name…"),
        shortcut="Shift+F2",
        icon="link",
        needs=Needs.SELECTION,
        tip=_("Change the link name, and every link to it"),
    ),
    Action(
        "export_renames",
        _("Export renamed links…"),
        needs=Needs.DOCUMENT,
        tip=_("Write old and new link names down for those who redirect readers"),
    ),
)
MENU: Menu = ("page_settings", "page_text", "add_setting", "", "rename_link")
