"""Every action as data: menus, toolbar and shortcuts are made from this one table."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QPalette

from editor.gui.icons import icon


class Needs(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    DOCUMENT = "an open file"
    FAQ = "a list of questions"
    TOPICS = "topics"
    SELECTION = "a selected topic or question"
    ANSWER = "a selected question"
    PAGE = "the full preview, which is not running here"
    JEKYLL = "Jekyll, which is not installed on this computer"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do."""

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    needs: Needs = Needs.DOCUMENT
    tip: str = ""
    is_choice: bool = False
    """Whether it is one of several that exclude each other, or can be on and off."""


def _choice(name: str, text: str, icon: str, needs: Needs, tip: str) -> Action:
    return Action(name, text, "", icon, needs, tip, is_choice=True)


_PREVIEW = (
    Action("preview_site", "&Site’s page", "Alt+1", "", Needs.PAGE,
           "Show the page as the site will publish it", is_choice=True),
    Action("preview_own", "P&lain page", "Alt+2", "", Needs.PAGE,
           "Show the page without the site’s design", is_choice=True),
    Action("preview_answer", "This &answer", "Alt+3", "", Needs.FAQ,
           "Show the selected answer only", is_choice=True),
    Action("preview_find", "&Find in preview…", "Ctrl+F", "search", Needs.FAQ,
           "Find words in the preview"),
    Action("preview_find_next", "Find &next", "F3", "", Needs.FAQ,
           "Go to the next place with the words"),
    Action("preview_find_previous", "Find &previous", "Shift+F3", "", Needs.FAQ,
           "Go to the previous place with the words"),
    Action("preview_outline", "&Contents…", "Ctrl+Shift+O", "table-of-contents", Needs.PAGE,
           "Go to a topic, question or heading of the page"),
    Action("preview_problems", "Pro&blems…", "Ctrl+Shift+G", "triangle-alert", Needs.FAQ,
           "List what cannot be shown as the site will show it"),
    _choice("width_full", "As &wide as the column", "maximize-2", Needs.PAGE,
            "Use all the room that the preview has"),
    _choice("width_phone", "&Phone", "smartphone", Needs.PAGE,
            "Show the page as on a phone, 390 pixels wide"),
    _choice("width_tablet", "&Tablet", "tablet", Needs.PAGE,
            "Show the page as on a tablet, 820 pixels wide"),
    _choice("width_desktop", "&Desktop", "monitor", Needs.PAGE,
            "Show the page as on a large screen, 1280 pixels wide"),
    _choice("colours_window", "As this &window", "sun-moon", Needs.PAGE,
            "Use the site’s light or dark colours, whichever this window has"),
    _choice("colours_light", "&Light", "sun", Needs.PAGE,
            "Show the site to readers who prefer light colours"),
    _choice("colours_dark", "&Dark", "moon", Needs.PAGE,
            "Show the site to readers who prefer dark colours"),
    _choice("markdown_auto", "As the &site says", "", Needs.FAQ,
            "Read the answers as the site around the file does"),
    _choice("markdown_kramdown", "&kramdown (Jekyll)", "", Needs.FAQ,
            "Read the answers as Jekyll does"),
    _choice("markdown_other", "&Other", "", Needs.FAQ,
            "Read the answers as most other programs do"),
    Action("zoom_in", "Zoom &in", "Ctrl++", "zoom-in", Needs.FAQ,
           "Show the preview larger"),
    Action("zoom_out", "Zoom &out", "Ctrl+-", "zoom-out", Needs.FAQ,
           "Show the preview smaller"),
    Action("zoom_reset", "&Natural size", "Ctrl+0", "", Needs.FAQ,
           "Show the preview in its natural size"),
    _choice("preview_sync", "Scroll &together", "", Needs.PAGE,
            "Keep preview and answer at the same place while one of them is scrolled"),
    Action("copy_answer_html", "Copy answer as &HTML", "Ctrl+Shift+C", "copy", Needs.ANSWER,
           "Copy the selected answer as the site will publish it"),
    Action("copy_page_html", "Copy page as H&TML", "", "", Needs.PAGE,
           "Copy the page as the preview shows it"),
    Action("print", "&Print…", "Ctrl+P", "printer", Needs.FAQ, "Print what the preview shows"),
    Action("save_pdf", "Save as P&DF…", "", "", Needs.FAQ,
           "Write what the preview shows to a PDF file"),
    Action("check_jekyll", "Check with &Jekyll…", "", "", Needs.JEKYLL,
           "Build the page with the site’s own Jekyll and show where the preview differs"),
)  # fmt: skip

ACTIONS = (
    Action("new", "&New FAQ", "Ctrl+Shift+M", "file-plus", Needs.NOTHING,
           "Start a new FAQ with one topic and one question"),
    Action("open", "&Open…", "Ctrl+O", "folder-open", Needs.NOTHING, "Open a FAQ file"),
    Action("save", "&Save", "Ctrl+S", "save", Needs.DOCUMENT, "Save the file"),
    Action("save_as", "Save &as…", "Ctrl+Shift+S", "", Needs.DOCUMENT, "Save under another name"),
    Action("close", "&Close file", "Ctrl+W"),
    Action("quit", "&Quit", "Ctrl+Q", "", Needs.NOTHING),
    Action("undo", "&Undo", "", "undo-2"),
    Action("redo", "&Redo", "", "redo-2"),
    Action("add_item", "Add &question", "Ctrl+N", "circle-plus", Needs.FAQ,
           "Add a question behind the selected one"),
    Action("add_topic", "Add &topic", "Ctrl+Shift+N", "folder-plus", Needs.TOPICS,
           "Add a topic behind the selected one"),
    Action("duplicate", "&Duplicate", "Ctrl+D", "copy-plus", Needs.SELECTION,
           "Copy what is selected to the place behind it"),
    Action("rename", "&Rename", "F2", "", Needs.SELECTION, "Change the question or title here"),
    Action("delete", "De&lete", "", "trash-2", Needs.SELECTION,
           "Delete what is selected; Undo brings it back"),
    Action("move_up", "Move &up", "Ctrl+Up", "arrow-up", Needs.SELECTION, "Move up in the list"),
    Action("move_down", "Move &down", "Ctrl+Down", "arrow-down", Needs.SELECTION,
           "Move down in the list"),
    Action("previous_topic", "Move to &previous topic", "Alt+Shift+Up", "", Needs.SELECTION),
    Action("next_topic", "Move to &next topic", "Alt+Shift+Down", "", Needs.SELECTION),
    Action("next_pane", "Next &column", "F6", "", Needs.DOCUMENT),
    *_PREVIEW,
    Action("about", "&About FAQ Editor", "", "", Needs.NOTHING),
)  # fmt: skip


def make_actions(parent: QObject) -> dict[str, QAction]:
    """Return a Qt action for each row of the table, by name."""
    return {row.name: _make(row, parent) for row in ACTIONS}


def draw_icons(actions: dict[str, QAction], palette: QPalette) -> None:
    """Give the actions their icons in the colours of a palette."""
    for row in ACTIONS:
        if row.icon:
            actions[row.name].setIcon(icon(row.icon, palette))


def _make(row: Action, parent: QObject) -> QAction:
    action = QAction(row.text, parent)
    action.setObjectName(row.name)
    action.setCheckable(row.is_choice)
    if row.shortcut:
        action.setShortcut(QKeySequence(row.shortcut))
    show_state(action, row, is_possible=True)
    return action


def show_state(action: QAction, row: Action, *, is_possible: bool) -> None:
    """Let an action be used or not, and let its tooltip say why not."""
    tip = row.tip or row.text.replace("&", "").rstrip("…")
    if not is_possible and row.needs is not Needs.DOCUMENT:
        tip = f"{tip}. This needs {row.needs}."
    action.setEnabled(is_possible)
    action.setStatusTip(tip)
    action.setToolTip(f"{tip} ({row.shortcut})" if row.shortcut and is_possible else tip)
