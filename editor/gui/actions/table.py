"""What an action is, and the Qt actions that are made from the tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QPalette

from editor.gui.icons import icon
from editor.language import _


class Needs(Enum):
    """What must be there for an action to make sense, and the sentence that says it is missing."""

    NOTHING = ""
    DOCUMENT = _("Open a file first.")
    FAQ = _("This needs a file with questions.")
    TOPICS = _("This needs a file with topics.")
    SELECTION = _("Select a topic or question first.")
    ANSWER = _("Select a question first.")
    CARET = _("Click into the answer first.")
    PAGE = _("This needs the full preview, which is not running here.")
    JEKYLL = _("This needs Jekyll, which is not installed on this computer.")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do."""

    name: str
    text: str
    shortcut: str = ""
    """The keys that do it; others that do it too stand behind a comma."""
    icon: str = ""
    needs: Needs = Needs.DOCUMENT
    tip: str = ""
    is_choice: bool = False
    """Whether it is one of several that exclude each other, or can be on and off."""


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu in a menu."""

    title: str
    names: tuple[str, ...]


Menu: TypeAlias = tuple[str | Submenu, ...]
"""Names of actions in their order, with "" for a line between groups."""


def make_actions(rows: Iterable[Action], parent: QObject) -> dict[str, QAction]:
    """Return a Qt action for each row, by name."""
    return {row.name: _make(row, parent) for row in rows}


def draw_icons(rows: Iterable[Action], actions: Mapping[str, QAction], palette: QPalette) -> None:
    """Give the actions their icons in the colours of a palette."""
    for row in rows:
        if row.icon:
            actions[row.name].setIcon(icon(row.icon, palette))


def _make(row: Action, parent: QObject) -> QAction:
    action = QAction(row.text, parent)
    action.setObjectName(row.name)
    action.setCheckable(row.is_choice)
    if row.shortcut:
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcut.split(", ")])
    show_state(action, row, is_possible=True)
    return action


def show_state(action: QAction, row: Action, *, is_possible: bool) -> None:
    """Let an action be used or not, and let its tooltip say why not."""
    tip = row.tip or plain(row.text)
    if not is_possible and row.needs is not Needs.DOCUMENT:
        tip = f"{tip}. {row.needs.value}"
    action.setEnabled(is_possible)
    action.setStatusTip(tip)
    action.setToolTip(f"{tip} ({row.shortcut})" if row.shortcut and is_possible else tip)


def show_steps(actions: Mapping[str, QAction], undo: str, redo: str) -> None:
    """Let undo and redo name the steps that they are about; without one they cannot be used."""
    _show_step(actions["undo"], _("Undo"), _("Undo {step}"), undo)
    _show_step(actions["redo"], _("Redo"), _("Redo {step}"), redo)


def _show_step(action: QAction, word: str, words: str, step: str) -> None:
    action.setText(words.format(step=step) if step else word)
    action.setIconText(word)
    action.setToolTip(action.text())
    action.setEnabled(bool(step))


def plain(text: str) -> str:
    """Return the text of an action without the mark of its key and the dots of its dialog."""
    return text.replace("&", "").rstrip("…")
