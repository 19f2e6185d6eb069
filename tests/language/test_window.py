"""The window in other languages: no text is forgotten, and it can be read from right to left."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import PLAIN, background, client, open_window

__all__ = ["background", "client", "open_window"]

ROOT = Path(__file__).parents[2]


def test_every_text_of_the_window_goes_through_the_language():
    program = [sys.executable, str(Path(__file__).with_name("bracketed.py"))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == []


@pytest.fixture
def right_to_left(qapp: QApplication):
    """Let windows be read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("right_to_left")
def test_in_a_language_read_from_right_to_left_the_questions_stand_on_the_right(
    qtbot, open_window, tmp_path
):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    window = open_window(path)
    qtbot.waitUntil(window.workspace.tree.isVisible)
    tree, middle = (
        part.mapTo(window, QPoint(0, 0)).x()
        for part in (window.workspace.tree, window.workspace.middle)
    )
    assert tree > middle


@pytest.mark.usefixtures("right_to_left")
def test_in_a_language_read_from_right_to_left_topics_open_at_their_right_end(
    qtbot, open_window, tmp_path
):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    view = open_window(path).workspace.tree.view
    topic = view.model().index(0, 0)
    question = view.model().index(0, 0, topic)
    view.expand(topic)
    qtbot.waitUntil(lambda: not view.visualRect(question).isEmpty())
    assert view.visualRect(question).right() < view.visualRect(topic).right()
