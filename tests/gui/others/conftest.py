"""A window with a file that others work at, too."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.document.edits import Part
from editor.gui.others.choice_panel import ChoicePanel
from editor.gui.window import Window
from tests.gui.conftest import PLAIN


@pytest.fixture
def tea(tmp_path):
    path = tmp_path / "site" / "tea.md"
    path.parent.mkdir()
    path.write_text(PLAIN)
    return path


@pytest.fixture
def window(open_window, tea, qtbot):
    """Return a window that has looked at its file once."""
    window = open_window(tea)
    opened = window.files.current
    qtbot.waitUntil(lambda: opened in window.others.watch._there)
    return window


@pytest.fixture
def field(window):
    return window.workspace.answer.fields[Part.ANSWER]


@pytest.fixture
def press(window):
    """Return a function that presses the button of the notice with a certain text."""

    def press(text):
        buttons = window.notice.findChildren(QPushButton)
        next(each for each in buttons if each.isVisible() and text in each.text()).click()

    return press


@pytest.fixture
def said(qtbot, window):
    """Return a function that waits until the notice says something."""
    return lambda text: qtbot.waitUntil(lambda: text in window.notice.text)


@dataclass
class Scene:
    """A window, its file, and what a writer and somebody else do with them."""

    window: Window
    path: Path
    qtbot: QtBot

    @property
    def field(self):
        return self.window.workspace.answer.fields[Part.ANSWER]

    @property
    def text(self):
        return self.window.files.current.document.to_text()

    @property
    def panel(self):
        return self.window.findChild(ChoicePanel)

    def type(self, words):
        """Type at the end of the answer that is shown."""
        self.field.setFocus()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(self.field, words)

    def until_said(self, words):
        self.qtbot.waitUntil(lambda: words in self.window.notice.text)

    def press(self, words):
        """Press the button of the notice with a certain text."""
        buttons = self.window.notice.findChildren(QPushButton)
        next(each for each in buttons if each.isVisible() and words in each.text()).click()


@pytest.fixture
def scene(window, tea, qtbot):
    return Scene(window, tea, qtbot)
