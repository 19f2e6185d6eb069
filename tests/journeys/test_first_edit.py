"""A writer's first hour: change an answer, add a question, move it, look at the page, save."""

import difflib
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from editor.document.edits import Part

NEW_ANSWER = "Ask at the desk."


@pytest.fixture
def repository(sample: Path) -> Path:
    folder = sample.parent
    if shutil.which("git") is None:
        return sample
    for command in (["init", "-q"], ["add", "faq.md"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, "commit", "-qm", "first"], cwd=folder, check=True)
    return sample


def test_a_writer_changes_adds_moves_and_saves(qtbot, open_window, repository):
    before = repository.read_text()
    stamp = repository.stat().st_mtime_ns
    window = open_window(repository)
    tree, answer = window.workspace.tree, window.workspace.answer

    # looking changes nothing
    for row in range(3):
        tree.view.setCurrentIndex(tree.model.index_at((0, row)))
    window.actions_by_name["save"].trigger()
    assert repository.stat().st_mtime_ns == stamp

    # change a word of an answer
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    field = answer.fields[Part.ANSWER]
    field.setFocus()
    cursor = field.document().find("confident cyclist")
    assert not cursor.isNull()
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, "good rider")
    qtbot.waitUntil(lambda: "good rider" in _shown(window), timeout=8_000)
    assert window.isWindowModified()

    # add a question behind it and type over its placeholders
    tree.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    question = answer.fields[Part.QUESTION]
    qtbot.waitUntil(question.hasFocus)
    qtbot.keyClicks(question, "Is there a bell?")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, NEW_ANSWER)
    assert tree.position == (0, 1)
    assert tree.view.currentIndex().data() == "Is there a bell?"
    qtbot.waitUntil(lambda: NEW_ANSWER in _shown(window), timeout=8_000)

    # move it to the next topic
    tree.view.setFocus()
    window.actions_by_name["next_topic"].trigger()
    assert tree.position == (1, 0)

    # save: the diff is what was meant, and nothing else
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert _changes(before, repository.read_text()) == [
        ("-", "          You do **not** need to be a confident cyclist. On the first Satu"),
        ("+", "          You do **not** need to be a good rider. On the first Saturday of"),
        ("+", '      - question: "Is there a bell?"'),
        ("+", '        anchor: "is-there-a-bell"'),
        ("+", "        answer: |"),
        ("+", "          Ask at the desk."),
        ("+", ""),
    ]
    # undo goes on working behind the save, back to the first bytes
    while window.files.current.history.canUndo():
        window.actions_by_name["undo"].trigger()
    assert window.files.current.document.to_text() == before

    if shutil.which("git") is None:  # a fresh machine has none; the lines were compared above
        return
    counted = subprocess.run(
        ["git", "diff", "--numstat"],
        cwd=repository.parent,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert counted[:2] == ["6", "1"]


def _shown(window) -> str:
    return window.workspace.preview.stage.findChild(QTextBrowser).toPlainText()


def _changes(before: str, after: str) -> list[tuple[str, str]]:
    """Return removed and added lines, cut to what a test can show."""
    rows = difflib.ndiff(before.splitlines(), after.splitlines())
    return [(row[0], row[2:][:74].rstrip()) for row in rows if row[0] in "+-"]
