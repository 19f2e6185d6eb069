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


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do."""

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    needs: Needs = Needs.DOCUMENT
    tip: str = ""


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
    if row.shortcut:
        action.setShortcut(QKeySequence(row.shortcut))
    tip = row.tip or row.text.replace("&", "").rstrip("…")
    action.setStatusTip(tip)
    action.setToolTip(f"{tip} ({row.shortcut})" if row.shortcut else tip)
    return action
