"""The window asks before it runs Jekyll, and shows question by question what differs."""

import json
import sys

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton

from editor.gui.preview.jekyll_answer import checked_texts, side_by_side, summary
from editor.gui.preview.jekyll_dialog import JekyllDialog
from editor.gui.preview.jekyll_run import JekyllRun

ANSWER = {
    "texts": [
        {"mark": "1:question#1", "ours": "Why?", "theirs": "Why?", "equal": True},
        {"mark": "1:answer#2", "ours": "<p>a</p><p>b</p>", "theirs": "<p>a</p>", "equal": False},
        {"mark": "2:answer#3", "ours": "<p>c</p>", "theirs": "<p>c</p>", "equal": True},
    ],
    "around": [],
    "output": "",
}
TITLES = {1: "Why?", 2: "How?"}
ECHO = f"import sys; sys.stdin.readline(); print({json.dumps(json.dumps(ANSWER))})"


def dialog_with(qtbot, code):
    dialog = JekyllDialog({}, TITLES, run=JekyllRun(command=[sys.executable, "-c", code]))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def named(dialog, kind, name):
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def message(dialog):
    return named(dialog, QLabel, "What happens").text()


def press(dialog):
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Build and compare").click()


def test_a_question_has_the_state_of_all_its_places():
    texts = checked_texts(ANSWER, TITLES)
    assert [(text.title, text.is_equal) for text in texts] == [("Why?", False), ("How?", True)]


def test_lines_that_differ_have_a_sign():
    ours, theirs = side_by_side(checked_texts(ANSWER, TITLES)[0])
    assert ours == "  <p>a</p>\n≠ <p>b</p>"
    assert theirs == "  <p>a</p>"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (ANSWER, "1 of 2 looks different."),
        ({"texts": [ANSWER["texts"][2]]}, "Jekyll publishes exactly what the preview shows."),
        (
            {"texts": [ANSWER["texts"][2]], "around": [{"ours": "a", "theirs": "b"}]},
            "All questions look the same. The page around them differs.",
        ),
    ],
)
def test_what_was_found_is_said_in_a_sentence(answer, said):
    assert summary(checked_texts(answer, TITLES)) == said


def test_nothing_runs_before_the_writer_says_yes(qtbot, tmp_path):
    mark = tmp_path / "ran"
    dialog = dialog_with(qtbot, f"open({str(mark)!r}, 'w')")
    assert "plugins" in message(dialog)
    dialog.reject()
    assert not mark.exists()


def test_the_first_question_that_differs_is_shown(qtbot):
    dialog = dialog_with(qtbot, ECHO)
    press(dialog)
    qtbot.waitUntil(lambda: "looks different" in message(dialog))
    rows = named(dialog, QListWidget, "Questions")
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "≠ Why? (different)",
        "✓ How? (same)",
    ]
    assert rows.currentRow() == 0
    assert "≠ <p>b</p>" in named(dialog, QPlainTextEdit, "In the preview").toPlainText()


def test_what_jekyll_said_is_shown_when_the_build_fails(qtbot):
    code = """import sys; sys.stdin.readline(); print('{"error": "No.", "output": "why"}')"""
    dialog = dialog_with(qtbot, code)
    press(dialog)
    qtbot.waitUntil(lambda: message(dialog) == "No.")
    assert named(dialog, QPlainTextEdit, "What Jekyll said").toPlainText() == "why"


@pytest.mark.parametrize("code", ["", "print('no json')"])
def test_a_process_without_an_answer_is_told(qtbot, code):
    dialog = dialog_with(qtbot, code)
    press(dialog)
    qtbot.waitUntil(lambda: message(dialog) == "The check ended without an answer.")


def test_a_process_that_cannot_start_is_told(qtbot, tmp_path):
    dialog = JekyllDialog({}, TITLES, run=JekyllRun(command=[str(tmp_path / "nothing")]))
    qtbot.addWidget(dialog)
    dialog.open()
    press(dialog)
    qtbot.waitUntil(lambda: message(dialog) == "The check could not be started.")


def test_closing_the_dialog_ends_the_check(qtbot):
    code = "import sys; sys.stdin.read()"
    run = JekyllRun(command=[sys.executable, "-c", code])
    dialog = JekyllDialog({}, TITLES, run=run)
    qtbot.addWidget(dialog)
    dialog.open()
    press(dialog)
    qtbot.waitUntil(lambda: run._process.processId() > 0)
    dialog.reject()
    qtbot.waitUntil(lambda: run._process.processId() == 0)
