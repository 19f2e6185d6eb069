"""The rows above the outline, the page's text, and how they take turns with the answers."""

import pytest
from PySide6.QtCore import Qt

from editor.document.edits import Part
from editor.document.parts import Outside
from editor.document.search import Place
from tests.gui.conftest import PLAIN

PAGE = PLAIN.replace("title: Tea", "title: Tea   # the heading") + "Below.\n"


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PAGE)
    return open_window(path)


def act(window, name):
    window.actions_by_name[name].trigger()


def test_a_click_shows_the_settings_and_a_question_shows_its_answer_again(qtbot, window):
    workspace = window.workspace
    entries, tree = workspace.page.entries, workspace.tree
    place = entries.visualItemRect(entries.item(0)).center()
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.middle.currentWidget() is workspace.page.form
    assert tree.node is None
    assert workspace.preview.shown == 0
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    assert workspace.middle.currentWidget() is workspace.answer
    assert not entries.selectedItems()


def test_keys_alone_reach_settings_and_text(qtbot, window):
    workspace = window.workspace
    alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_P, alt)
    title = workspace.page.form.rows.row_at(("title",)).field.field
    qtbot.waitUntil(title.hasFocus)
    qtbot.keyClicks(title, "s")
    qtbot.keyClick(window, Qt.Key.Key_B, alt)
    field = workspace.page.body.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "More. ")
    opened = window.files.current
    assert opened.document.to_text() == PAGE.replace("Tea ", "Teas ").replace(
        "Below", "More. Below"
    )


def test_undo_goes_to_where_something_changed(qtbot, window):
    workspace, opened = window.workspace, window.files.current
    act(window, "page_settings")
    qtbot.keyClicks(workspace.page.form.rows.row_at(("title",)).field.field, "s")
    tree = workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    qtbot.keyClicks(workspace.answer.fields[Part.QUESTION], "x")
    act(window, "page_text")
    qtbot.keyClicks(workspace.page.body.field, "y")
    act(window, "page_settings")
    act(window, "undo")
    assert workspace.middle.currentWidget() is workspace.page.body
    act(window, "undo")
    assert workspace.middle.currentWidget() is workspace.answer
    act(window, "undo")
    assert workspace.middle.currentWidget() is workspace.page.form
    with qtbot.waitSignal(opened.settled):
        pass
    assert opened.document.to_text() == PAGE


def test_typing_into_settings_leaves_the_outline_as_it_is(qtbot, window):
    act(window, "page_settings")
    model = window.workspace.tree.model
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        qtbot.keyClicks(window.workspace.page.form.rows.row_at(("title",)).field.field, "s")


def test_a_data_file_has_settings_but_no_text_of_its_own(qtbot, open_window, tmp_path):
    path = tmp_path / "faq.yml"
    path.write_text("title: Tea\nfaq:\n- question: Q\n  answer: A\n")
    entries = open_window(path).workspace.page.entries
    assert [entries.item(row).isHidden() for row in range(2)] == [False, True]


def test_a_page_that_is_one_question_has_its_text_as_the_answer(qtbot, open_window, tmp_path):
    path = tmp_path / "why.md"
    path.write_text("---\nquestion: Why?\nlayout: faq\n---\nBecause.\n")
    entries = open_window(path).workspace.page.entries
    assert [entries.item(row).isHidden() for row in range(2)] == [False, True]


def test_what_a_file_does_not_have_is_said_and_nothing_can_be_typed_there(
    qtbot, open_window, tmp_path
):
    path = tmp_path / "faq.yml"
    path.write_text("- question: Q\n  answer: A\n")
    window = open_window(path)
    for name, part in (("page_text", "no text"), ("page_settings", "no settings")):
        act(window, name)
        assert part in window.statusBar().currentMessage()
        assert window.workspace.middle.currentWidget() is window.workspace.answer


def test_a_place_outside_the_questions_can_be_gone_to(qtbot, window):
    workspace = window.workspace
    workspace.page.go_to("/title", 2)
    title = workspace.page.form.rows.row_at(("title",)).field.field
    assert title.hasFocus()
    assert title.textCursor().position() == 2
    workspace.page.go_to("body", 3)
    assert workspace.page.body.field.textCursor().position() == 3


def test_the_key_for_the_next_column_goes_to_what_is_in_the_middle(qtbot, window):
    workspace = window.workspace
    act(window, "page_text")
    workspace.tree.view.setFocus()
    act(window, "next_pane")
    assert workspace.page.body.field.hasFocus()
    assert workspace.middle.currentWidget() is workspace.page.body


def test_what_was_found_in_a_setting_is_gone_to(qtbot, window):
    workspace = window.workspace
    workspace.show_place(Place(Outside.SETTING, (), "/title"), 1, 3)
    title = workspace.page.form.rows.row_at(("title",)).field.field
    assert title.hasFocus()
    assert title.textCursor().position() == 1
    workspace.show_place(Place(Outside.BODY, (), "body"), 1, 3)
    assert workspace.page.body.field.textCursor().selectedText() == "el"
