"""Several entries are selected and worked with by keys and mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from editor.document.edits import Part
from tests.gui.drawing import drawn
from tests.gui.tree.conftest import centre, choose, chosen

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
Key = Qt.Key
FIRST = """\
One
  Apple?
  Bread?
  Cup?
Two
  Door?
Three"""


def click(qtbot, tree, *position, keys=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, keys, centre(tree, *position))


def test_clicks_with_shift_and_ctrl_select_several(qtbot, tree):
    click(qtbot, tree, 0, 0)
    click(qtbot, tree, 0, 2, keys=SHIFT)
    assert chosen(tree) == ["Apple?", "Bread?", "Cup?"]
    click(qtbot, tree, 0, 1, keys=CTRL)
    assert chosen(tree) == ["Apple?", "Cup?"]


def test_shift_down_selects_the_next_too(qtbot, tree):
    choose(tree, (0, 0))
    qtbot.keyClick(tree.view, Key.Key_Down, SHIFT)
    assert chosen(tree) == ["Apple?", "Bread?"]


def test_a_block_moves_by_keys_as_one_step_and_stays_selected(qtbot, window, tree):
    choose(tree, (0, 1), (0, 2))
    qtbot.keyClick(tree.view, Key.Key_Up, CTRL)
    assert drawn(tree.model) == FIRST.replace(
        "  Apple?\n  Bread?\n  Cup?", "  Bread?\n  Cup?\n  Apple?"
    )
    assert chosen(tree) == ["Bread?", "Cup?"]
    qtbot.keyClick(tree.view, Key.Key_Z, CTRL)
    assert drawn(tree.model) == FIRST
    assert chosen(tree) == ["Bread?", "Cup?"]
    assert window.files.current.history.count() == 1


def test_several_go_to_the_next_topic_and_back(qtbot, tree, path):
    choose(tree, (0, 0), (0, 1))
    qtbot.keyClick(tree.view, Key.Key_Down, ALT_SHIFT)
    assert "Two\n  Apple?\n  Bread?\n  Door?" in drawn(tree.model)
    qtbot.keyClick(tree.view, Key.Key_Down, ALT_SHIFT)
    qtbot.keyClick(tree.view, Key.Key_Up, ALT_SHIFT)
    qtbot.keyClick(tree.view, Key.Key_Up, ALT_SHIFT)
    assert drawn(tree.model) == FIRST.replace(
        "Apple?\n  Bread?\n  Cup?", "Cup?\n  Apple?\n  Bread?"
    )


def test_delete_takes_all_that_is_selected_and_asks_nothing(qtbot, window, tree, path):
    choose(tree, (0, 1), (1,), (0, 0))
    qtbot.keyClick(tree.view, Key.Key_Delete)
    assert drawn(tree.model) == "One\n  Cup?\nThree"
    qtbot.keyClick(tree.view, Key.Key_Z, CTRL)
    assert drawn(tree.model) == FIRST
    assert window.files.current.document.to_bytes() == path.read_bytes()


def test_copies_of_several_are_selected(qtbot, tree):
    choose(tree, (0, 0), (0, 1))
    qtbot.keyClick(tree.view, Key.Key_D, CTRL)
    assert tree.view.selected_positions() == [(0, 2), (0, 3)]
    assert chosen(tree) == ["Apple?", "Bread?"]


def test_questions_go_to_a_topic_that_is_typed(qtbot, window, tree):
    choose(tree, (0, 0), (0, 2))
    qtbot.keyClick(tree.view, Key.Key_T, CTRL | SHIFT)
    (dialog,) = window.findChildren(QDialog)
    qtbot.keyClicks(dialog.field, "thr")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert drawn(tree.model).endswith("Three\n  Apple?\n  Cup?")
    assert chosen(tree) == ["Apple?", "Cup?"]


def test_the_list_of_topics_is_walked_with_the_arrow_keys(qtbot, window, tree):
    choose(tree, (1, 0))
    window.actions_by_name["move_to_topic"].trigger()
    (dialog,) = window.findChildren(QDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["One", "Three"]
    qtbot.keyClick(dialog.field, Key.Key_Down)
    qtbot.keyClick(dialog.field, Key.Key_Down)
    assert dialog.list.currentItem().text() == "Three"
    qtbot.keyClicks(dialog.field, "xyz")
    assert not dialog._move.isEnabled()
    qtbot.keyClick(dialog.field, Key.Key_Escape)
    assert drawn(tree.model) == FIRST


def test_topics_do_not_go_into_a_topic(window, tree, refusals):
    choose(tree, (1,))
    window.actions_by_name["move_to_topic"].trigger()
    assert refusals == ["Select questions that can go to another topic."]


def test_an_answer_is_split_at_the_caret_by_a_key(qtbot, window, tree):
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    answer = window.workspace.answer
    field = answer.fields[Part.ANSWER]
    field.setFocus()
    field.put_caret(field.text().index("## Why"))
    qtbot.keyClick(field, Key.Key_Return, CTRL | SHIFT)
    assert "  Apple?\n  Why?\n  Bread?" in drawn(tree.model)
    assert answer.fields[Part.QUESTION].text() == "Why?"
    assert answer.fields[Part.QUESTION].hasFocus()
    assert field.text() == "Ripe."


def test_a_question_merges_with_the_next_by_a_key(qtbot, window, tree):
    noted = []
    tree.noted.connect(noted.append)
    choose(tree, (0, 1))
    qtbot.keyClick(tree.view, Key.Key_J, CTRL | SHIFT)
    assert "  Bread?\nTwo" in drawn(tree.model)
    assert tree.node.answer == "Brown.\n\nBlue."
    assert noted == ["The question “Cup?” is gone; its answer was kept."]


def test_the_last_question_of_a_topic_has_nothing_to_merge_with(qtbot, tree, refusals):
    choose(tree, (1, 0))
    qtbot.keyClick(tree.view, Key.Key_J, CTRL | SHIFT)
    assert refusals == ["There is no question behind this one that it could merge with."]


def test_questions_are_sorted_on_request(window, tree, refusals):
    choose(tree, (0, 0))
    window.actions_by_name["sort_questions"].trigger()
    assert refusals == ["These are in order already."]
    window.actions_by_name["sort_topics"].trigger()
    assert drawn(tree.model).splitlines()[4:] == ["Three", "Two", "  Door?"]
    window.actions_by_name["undo"].trigger()
    assert drawn(tree.model) == FIRST


def test_a_topic_that_is_sorted_stays_selected(window, tree):
    choose(tree, (1,))
    topic = tree.node.id
    window.actions_by_name["sort_topics"].trigger()
    assert tree.node.id == topic
    window.actions_by_name["undo"].trigger()
    assert tree.node.id == topic


@pytest.mark.parametrize(("key", "place"), [(Key.Key_Home, (0,)), (Key.Key_End, (2,))])
def test_the_first_and_last_row_are_selected_with_ctrl_too(qtbot, tree, key, place):
    choose(tree, (0, 1))
    qtbot.keyClick(tree.view, key, CTRL)
    assert tree.position == place
    assert tree.view.selected_positions() == [place]


def test_a_file_is_shown_from_its_first_topic_on(qtbot, window, tree):
    assert tree.position == (0, 0)
    assert tree.view.visualRect(tree.model.index_at((0,))).top() >= 0


def test_what_a_merge_did_is_not_said_any_more_once_it_is_undone(window, tree):
    choose(tree, (0, 1))
    window.actions_by_name["merge"].trigger()
    assert "Cup?" in window.notice.text
    window.actions_by_name["undo"].trigger()
    assert window.notice.text == ""


def test_all_topics_close_and_open(window, tree):
    choose(tree, (0, 1))
    window.actions_by_name["collapse_all"].trigger()
    assert not tree.view.isExpanded(tree.model.index_at((0,)))
    assert tree.position == (0,)
    window.actions_by_name["expand_all"].trigger()
    assert tree.view.isExpanded(tree.model.index_at((0,)))


def test_when_what_was_selected_is_undone_something_else_is_selected(qtbot, open_window, sample):
    window = open_window(sample)
    tree = window.workspace.tree
    window.actions_by_name["duplicate"].trigger()
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: tree.view.selectionModel().hasSelection())
    assert tree.view.selectionModel().isSelected(tree.view.currentIndex())
