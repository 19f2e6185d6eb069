"""Entries are cut, copied and pasted, and nothing is lost on the way."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from editor.document.edits import Part
from editor.gui.tree.roles import IS_CUT
from editor.gui.tree.transfer import MIME_TYPE
from tests.gui.drawing import drawn
from tests.gui.tree.conftest import TEXT, choose, chosen
from tests.gui.tree.test_keys import FIRST

CTRL = Qt.KeyboardModifier.ControlModifier
OTHER = "- question: Elsewhere?\n  answer: Yes.\n"


def press(qtbot, tree, key):
    tree.view.setFocus()
    qtbot.keyClick(tree.view, key, CTRL)


def cut(qtbot, tree, *positions):
    choose(tree, *positions)
    press(qtbot, tree, Qt.Key.Key_X)


def is_dimmed(tree, *position):
    return tree.model.index_at(position).data(IS_CUT)


def clipboard():
    return QGuiApplication.clipboard()


def test_a_copy_is_pasted_behind_what_is_selected(qtbot, tree):
    choose(tree, (0, 0), (0, 1))
    press(qtbot, tree, Qt.Key.Key_C)
    choose(tree, (1, 0))
    press(qtbot, tree, Qt.Key.Key_V)
    assert "Two\n  Door?\n  Apple?\n  Bread?\nThree" in drawn(tree.model)
    assert chosen(tree) == ["Apple?", "Bread?"]
    assert tree._open.document.to_text().count("# ask Ann") == 2


def test_a_copy_is_markdown_and_yaml_for_other_programs(qtbot, tree):
    choose(tree, (0, 1))
    press(qtbot, tree, Qt.Key.Key_C)
    mime = clipboard().mimeData()
    assert mime.text() == "## Bread? {#bread}\n\nBrown.\n"
    assert bytes(mime.data("text/markdown").data()).decode() == mime.text()
    assert bytes(mime.data("application/yaml").data()).decode() == (
        "# ask Ann\n- question: Bread?\n  anchor: bread\n  answer: Brown.\n"
    )


def test_what_is_cut_stays_dimmed_until_it_is_pasted_and_then_moves(qtbot, tree):
    cut(qtbot, tree, (0, 0), (0, 1))
    assert drawn(tree.model) == FIRST
    assert is_dimmed(tree, 0, 0)
    assert not is_dimmed(tree, 0, 2)
    choose(tree, (2,))
    press(qtbot, tree, Qt.Key.Key_V)
    assert drawn(tree.model) == "One\n  Cup?\nTwo\n  Door?\nThree\n  Apple?\n  Bread?"
    assert not is_dimmed(tree, 2, 0)
    assert tree._open.history.count() == 1
    assert "      # ask Ann\n      - question: Bread?" in tree._open.document.to_text()


def test_a_second_paste_of_a_cut_is_a_copy(qtbot, tree):
    cut(qtbot, tree, (1, 0))
    choose(tree, (2,))
    press(qtbot, tree, Qt.Key.Key_V)
    press(qtbot, tree, Qt.Key.Key_V)
    assert drawn(tree.model).endswith("Three\n  Door?\n  Door?")


def test_escape_takes_a_cut_back(qtbot, tree):
    cut(qtbot, tree, (0, 0))
    qtbot.keyClick(tree.view, Qt.Key.Key_Escape)
    assert not is_dimmed(tree, 0, 0)
    assert drawn(tree.model) == FIRST


def test_another_copy_takes_a_cut_back(qtbot, tree):
    cut(qtbot, tree, (0, 0))
    clipboard().setText("something else")
    assert not is_dimmed(tree, 0, 0)


def test_what_is_cut_goes_when_another_file_has_pasted_it(qtbot, tree, open_window, tmp_path):
    path = tmp_path / "other.yml"
    path.write_text(OTHER)
    other = open_window(path).workspace.tree
    cut(qtbot, tree, (0, 1))
    choose(other, (0,))
    other.acts.paste()
    assert drawn(other.model) == "Elsewhere?\nBread?"
    assert drawn(tree.model) == FIRST.replace("  Bread?\n", "")
    tree._open.undo()
    assert tree._open.document.to_text() == TEXT


def test_a_failed_paste_loses_nothing(qtbot, tree, open_window, tmp_path):
    path = tmp_path / "question.md"
    path.write_text("---\nquestion: One page?\n---\nYes.\n")
    other = open_window(path).workspace.tree
    said = []
    other.refused.connect(said.append)
    cut(qtbot, tree, (0, 1))
    other.acts.paste()
    assert "a file of its own" in said[0]
    assert is_dimmed(tree, 0, 1)
    assert drawn(tree.model) == FIRST


def test_what_was_changed_after_it_was_cut_stays(qtbot, tree, window, open_window, tmp_path):
    path = tmp_path / "other.yml"
    path.write_text(OTHER)
    other = open_window(path).workspace.tree
    said = []
    tree.refused.connect(said.append)
    cut(qtbot, tree, (0, 1))
    window.workspace.answer.fields[Part.ANSWER].insertPlainText("More. ")
    other.acts.paste()
    assert drawn(tree.model) == FIRST
    assert said == ["What was changed after it was cut stays in this file."]


def test_text_with_headings_becomes_questions(qtbot, tree):
    clipboard().setText("## How?\n\nSo.\n\n## When?\n\nNow.")
    choose(tree, (1, 0))
    press(qtbot, tree, Qt.Key.Key_V)
    assert "Two\n  Door?\n  How?\n  When?" in drawn(tree.model)
    assert tree.model.node(tree.model.index_at((1, 1))).anchor == "how"


def test_markdown_of_another_program_goes_before_its_plain_text(qtbot, tree):
    mime = QMimeData()
    mime.setText("How?")
    mime.setData("text/markdown", b"## How so?\n\nSo.")
    clipboard().setMimeData(mime)
    choose(tree, (1, 0))
    press(qtbot, tree, Qt.Key.Key_V)
    assert "  How so?" in drawn(tree.model)


def test_an_empty_clipboard_says_so(qtbot, tree, refusals):
    clipboard().clear()
    press(qtbot, tree, Qt.Key.Key_V)
    assert "no text on the clipboard" in refusals[0]


def test_damaged_entries_fall_back_to_their_text(qtbot, tree):
    mime = QMimeData()
    mime.setData(MIME_TYPE, b'{"clip": 3')
    mime.setText("How?\nSo.")
    clipboard().setMimeData(mime)
    choose(tree, (2,))
    press(qtbot, tree, Qt.Key.Key_V)
    assert drawn(tree.model).endswith("Three\n  How?")


def test_in_an_answer_the_keys_mean_its_text(qtbot, tree, window):
    tree.view.setCurrentIndex(tree.model.index_at((0, 1)))
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    assert clipboard().text() == "Brown."
    assert drawn(tree.model) == FIRST
