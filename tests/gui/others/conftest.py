"""A window with a file that others work at, too."""

import pytest
from PySide6.QtWidgets import QPushButton

from editor.document.edits import Part
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
