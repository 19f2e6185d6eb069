"""What a screen reader needs: names for all that takes the keyboard, and no dialog that blocks."""

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit

import editor
from editor.document.edits import Part

SOURCES = Path(editor.__file__).parent
#: Actions that show something else; "" is the window as it is at first.
OPENINGS = (
    "", "page_settings", "page_text", "find", "replace", "find_everywhere", "replace_everywhere",
    "show_problems", "show_folder", "note", "preview_find", "link", "image", "table", "add_setting",
    "rename_link", "move_to_topic", "preferences", "my_words", "commands", "quick_open", "manual",
    "about", "tour",
)  # fmt: skip


def is_part_of_another(widget):
    """Whether a widget is the line in a box that has the name."""
    return isinstance(widget, QLineEdit) and isinstance(
        widget.parent(), QComboBox | QAbstractSpinBox
    )


def visible_widgets():
    return {each for each in QApplication.allWidgets() if each.isVisible()}


def differs_from(before):
    return visible_widgets() != before


def silent_widgets():
    """Return what takes the keyboard, is on the screen, and has no name to be read out."""
    return [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for widget in QApplication.allWidgets()
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None and not is_part_of_another(widget)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]  # fmt: skip


def leave(window):
    """Close what an action opened."""
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each is not window:
            each.close()
    if window.lower_area.isVisible():
        window.lower_area.leave()
    tree = window.workspace.tree
    tree.view.setFocus()
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))


@pytest.fixture
def window(open_window, sample):
    window = open_window(sample)
    window.activateWindow()
    window.notice.say("Something happened.", ("Act", lambda: None))
    leave(window)
    return window


def test_all_that_takes_the_keyboard_has_a_name(qtbot, window):
    silent = {}
    for name in OPENINGS:
        before = visible_widgets()
        if name in {"link", "image", "table", "find", "replace"}:
            window.workspace.answer.fields[Part.ANSWER].setFocus()
        if name:
            action = window.actions_by_name[name]
            assert action.isEnabled(), name
            action.trigger()
            qtbot.waitUntil(partial(differs_from, before))
        silent[name] = silent_widgets()
        leave(window)
    assert {name: found for name, found in silent.items() if found} == {}


def test_no_dialog_keeps_the_window_waiting():
    waiting = [
        f"{path.relative_to(SOURCES)}: {line.strip()}"
        for path in SOURCES.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"(?<!application)(?<!drag)\.exec_?\(", line)
    ]
    waiting += [
        f"{path.relative_to(SOURCES)}: {found}"
        for path in SOURCES.rglob("*.py")
        for found in re.findall(
            r"Q(?:MessageBox\.(?:question|warning|information|critical|about)"
            r"|FileDialog\.get\w+|InputDialog\.get\w+)\(",
            path.read_text(encoding="utf-8"),
        )
    ]
    assert waiting == []
