"""What somebody else writes to a file comes into the window; the writer stays where they are."""

import os
import subprocess

import pytest
from PySide6.QtCore import Qt

from editor.document.edits import Part
from editor.storage.files import write_atomically
from tests.gui.conftest import PLAIN

THEIRS = PLAIN.replace("How hot?", "How warm?")


def texts(window):
    return window.files.current.document.to_text()


@pytest.mark.parametrize("write", [lambda path, text: path.write_text(text),
                                   lambda path, text: write_atomically(path, text.encode())],
                         ids=["in place", "exchanged"])  # fmt: skip
def test_a_change_comes_in_by_itself(qtbot, window, tea, write):
    write(tea, THEIRS)
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    assert not window.isWindowModified()
    assert (
        window.statusBar().currentMessage().endswith("1 question changed. You see it as it is now.")
    )


def test_a_second_change_comes_in_too(qtbot, window, tea):
    write_atomically(tea, THEIRS.encode())
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    tea.write_text(PLAIN)
    qtbot.waitUntil(lambda: texts(window) == PLAIN)


def test_a_file_that_only_got_another_date_is_not_read_anew(qtbot, window, tea):
    before = window.files.current.document
    os.utime(tea, (1, 1))
    with qtbot.waitSignal(window.others.watch._looked):
        window.others.watch.look_around()
    assert window.files.current.document is before


def test_a_change_can_be_undone_and_is_not_saved_then_by_itself(qtbot, window, tea):
    tea.write_text(THEIRS)
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    window.actions_by_name["undo"].trigger()
    assert texts(window) == PLAIN
    qtbot.waitUntil(window.isWindowModified)
    assert tea.read_text() == THEIRS


def test_the_caret_and_what_is_seen_stay(qtbot, open_window, tmp_path):
    path = tmp_path / "long.md"
    lines = "".join(f"    line {n}\n" for n in range(120))
    path.write_text(f"---\nfaq:\n- question: Q?\n  answer: |\n{lines}---\n")
    window = open_window(path)
    field = window.workspace.answer.fields[Part.ANSWER]
    at = field.text().index("line 80")
    field.put_caret(at)
    bar = field.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    seen = field.cursorForPosition(field.viewport().rect().topLeft()).block().text()
    path.write_text(path.read_text().replace("line 3\n", "line 3\n    and\n    more\n"))
    qtbot.waitUntil(lambda: "more" in field.text())
    assert field.text()[field.caret() :].startswith("line 80")
    assert field.cursorForPosition(field.viewport().rect().topLeft()).block().text() == seen


def test_what_is_selected_and_closed_in_the_list_stays(qtbot, window, tea):
    tree = window.workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((1, 0)))
    tree.view.collapse(tree.model.index_at((0,)))
    tea.write_text(
        PLAIN.replace("      - question: Is it black?", "      - question: New?\n"
                      "        answer: Yes.\n      - question: Is it black?")
    )  # fmt: skip
    qtbot.waitUntil(lambda: "New?" in texts(window))
    assert tree.node.question == "How hot?"
    assert not tree.view.isExpanded(tree.model.index_at((0,)))


def test_a_list_whose_rows_are_the_same_is_not_read_anew(qtbot, window, tea):
    resets = []
    window.workspace.tree.model.modelReset.connect(lambda: resets.append(1))
    tea.write_text(THEIRS)
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    assert not resets
    tree = window.workspace.tree
    assert tree.model.index_at((1, 0)).data() == "How warm?"


def test_a_file_behind_another_tab_is_followed(qtbot, window, tea, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    first = window.files.current
    window.files.open(other)
    tea.write_text(THEIRS)
    qtbot.waitUntil(lambda: first.document.to_text() == THEIRS)
    assert texts(window) == PLAIN


def test_a_text_that_became_broken_is_told_and_the_last_good_one_stays(
    qtbot, window, tea, said, press
):
    broken = PLAIN.replace("title: Tea", 'title: "Tea')
    tea.write_text(broken)
    said("cannot be read any more")
    assert texts(window) == PLAIN
    press("Show their version")
    assert window.text.field.text() == broken
    assert not window.isWindowModified()
    window.actions_by_name["undo"].trigger()
    assert window.workspace is not None
    assert texts(window) == PLAIN


def test_a_text_that_is_whole_again_comes_in(qtbot, window, tea, said):
    tea.write_text(PLAIN.replace("title: Tea", 'title: "Tea'))
    said("cannot be read any more")
    tea.write_text(THEIRS)
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    qtbot.waitUntil(lambda: window.notice.text == "")


def test_our_own_save_is_no_news(qtbot, window, field, tea):
    field.setFocus()
    qtbot.keyClicks(field, "x")
    window.saving.save()
    document = window.files.current.document
    with qtbot.waitSignal(window.others.watch._looked):
        window.others.watch.look_around()
    assert window.files.current.document is document
    assert not window.isWindowModified()
    assert window.notice.text == ""


def test_a_change_by_git_comes_in(qtbot, window, tea):
    def git(*words):
        command = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words)
        subprocess.run(command, cwd=tea.parent, check=True, capture_output=True)

    git("init", "-b", "main")
    git("add", ".")
    git("commit", "-m", "first")
    git("switch", "-c", "other")
    tea.write_text(THEIRS)
    git("commit", "-am", "second")
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    git("switch", "main")
    qtbot.waitUntil(lambda: texts(window) == PLAIN)


def test_typing_goes_on_after_a_change_came_in(qtbot, window, field, tea):
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    tea.write_text(THEIRS)
    qtbot.waitUntil(lambda: texts(window) == THEIRS)
    qtbot.keyClick(field, Qt.Key.Key_X)
    assert field.text() == "Mostly.x"
    window.saving.save()
    assert tea.read_text() == THEIRS.replace("Mostly.", "Mostly.x")
