"""The filter shows what holds its words, with the topics above."""

import pytest
from PySide6.QtCore import Qt

from editor.document import Document, edits
from editor.document.edits import Part
from editor.gui.tree.filtering import Filter, Haystack, folded
from tests.gui.drawing import drawn
from tests.gui.tree.conftest import TEXT, choose
from tests.gui.tree.test_keys import FIRST

Key = Qt.Key


def type_filter(qtbot, tree, words):
    tree.filter_box.field.setFocus()
    qtbot.keyClicks(tree.filter_box.field, words)


def test_only_what_holds_the_words_is_shown_with_its_topic(qtbot, tree):
    type_filter(qtbot, tree, "cu")
    assert drawn(tree.model) == "One\n  Cup?"
    assert tree.view.isExpanded(tree.model.index_at((0,)))
    assert tree.filter_box._count.text() == "1 of 4"
    assert tree.filter_box._count.accessibleName() == "1 question found of 4"


def test_link_names_count_and_answers_where_that_is_wanted(qtbot, tree):
    type_filter(qtbot, tree, "brown")
    assert drawn(tree.model) == ""
    tree.filter_box.answers.click()
    assert drawn(tree.model) == "One\n  Bread?"
    tree.filter_box.answers.click()
    tree.filter_box.clear()
    type_filter(qtbot, tree, "two")
    assert drawn(tree.model) == "Two\n  Door?"


def test_a_topic_that_holds_the_words_shows_all_that_is_in_it(qtbot, tree):
    type_filter(qtbot, tree, "one")
    assert drawn(tree.model) == "One\n  Apple?\n  Bread?\n  Cup?"


def test_escape_shows_everything_as_it_was(qtbot, tree):
    tree.view.collapse(tree.model.index_at((1,)))
    choose(tree, (0, 1))
    type_filter(qtbot, tree, "door")
    assert tree.view.isExpanded(tree.model.index_at((1,)))
    qtbot.keyClick(tree.filter_box.field, Key.Key_Escape)
    assert drawn(tree.model) == FIRST
    assert not tree.view.isExpanded(tree.model.index_at((1,)))
    assert tree.view.isExpanded(tree.model.index_at((0,)))
    assert tree.position == (0, 1)
    assert tree.filter_box._count.isHidden()
    qtbot.keyClick(tree.filter_box.field, Key.Key_Escape)
    assert tree.view.hasFocus()


def test_what_is_shown_in_the_editor_stays_while_its_row_is_hidden(qtbot, tree, window):
    choose(tree, (0, 0))
    type_filter(qtbot, tree, "door")
    assert window.workspace.answer.fields[Part.QUESTION].text() == "Apple?"


def test_down_goes_to_the_first_question_found(qtbot, tree):
    type_filter(qtbot, tree, "o")
    qtbot.keyClick(tree.filter_box.field, Key.Key_Down)
    assert tree.view.hasFocus()
    assert tree.node.label == "Apple?"


def test_a_filtered_question_can_be_edited_and_stays(qtbot, tree, window):
    type_filter(qtbot, tree, "cup")
    qtbot.keyClick(tree.filter_box.field, Key.Key_Return)
    field = window.workspace.answer.fields[Part.QUESTION]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Mug?")
    assert drawn(tree.model) == "One\n  Mug?"


def test_rows_are_deleted_and_come_back_while_others_are_hidden(qtbot, tree):
    type_filter(qtbot, tree, "o")  # Door? and everything in One and Two
    tree.filter_box.field.setText("cup")
    qtbot.keyClick(tree.filter_box.field, Key.Key_Down)
    qtbot.keyClick(tree.view, Key.Key_Delete)
    assert drawn(tree.model) == ""
    tree._open.undo()
    assert drawn(tree.model) == "One\n  Cup?"
    assert tree._open.document.to_text() == TEXT


def test_while_rows_are_hidden_keys_do_not_move(qtbot, tree, refusals):
    type_filter(qtbot, tree, "cup")
    qtbot.keyClick(tree.filter_box.field, Key.Key_Down)
    qtbot.keyClick(tree.view, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert refusals == ["Clear the filter to move entries: some rows are hidden now."]
    assert tree._open.history.count() == 0


def test_a_new_question_ends_the_filter_so_that_it_is_seen(qtbot, tree, window):
    type_filter(qtbot, tree, "door")
    qtbot.keyClick(tree.filter_box.field, Key.Key_Down)
    window.actions_by_name["add_item"].trigger()
    assert "Door?\n  New question" in drawn(tree.model)


def test_undo_of_something_hidden_shows_it(qtbot, tree):
    tree._open.perform(edits.delete(tree._open.document, (0, 0)))
    type_filter(qtbot, tree, "door")
    tree._open.undo()
    assert tree.node.label == "Apple?"


def test_a_key_leads_to_the_filter(window, tree):
    window.actions_by_name["filter"].trigger()
    assert tree.filter_box.field.hasFocus()


@pytest.mark.parametrize(
    ("text", "plain"), [("Größe", "große"), ("ÀÉ", "ae"), ("Straße", "strasse")]
)
def test_capitals_and_accents_do_not_count(text, plain):
    assert folded(text) == folded(plain)


def test_all_words_must_be_there_in_any_order():
    document = Document.from_bytes(b"- question: red and blue\n  answer: x\n", is_page=False)
    search = Haystack()
    assert search.matches(document.faq, Filter("blue red")).count == 1
    assert search.matches(document.faq, Filter("blue green")).count == 0


def test_texts_that_changed_are_searched_anew():
    document = Document.from_bytes(TEXT.encode())
    search = Haystack()
    assert search.matches(document.faq, Filter("apple")).count == 1
    after = edits.reword(document, (0, 1), Part.QUESTION, "Apple pie?").after
    assert search.matches(after.faq, Filter("apple")).count == 2
    longer = edits.reword(after, (1, 0), Part.ANSWER, "An apple").after
    assert search.matches(longer.faq, Filter("apple", answers=True)).count == 3
