"""Keys, menus and the history of the window, as a writer uses them."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QMenu, QMessageBox

from editor.document.edits import Part
from editor.gui.actions import ACTIONS, Needs
from tests.gui.drawing import drawn

CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, sample):
    window = open_window(sample)
    window.activateWindow()
    return window


@pytest.fixture
def tree(window):
    return window.workspace.tree


def select(tree, *position):
    tree.view.setFocus()
    tree.view.setCurrentIndex(tree.model.index_at(position))


def test_ctrl_down_moves_a_question(qtbot, window, tree):
    select(tree, 0, 0)
    qtbot.keyClick(tree.view, Qt.Key.Key_Down, CTRL)
    assert tree.position == (0, 1)


def test_alt_shift_down_moves_a_question_to_the_next_topic(qtbot, window, tree):
    select(tree, 0, 2)
    qtbot.keyClick(tree.view, Qt.Key.Key_Down, ALT_SHIFT)
    assert tree.position == (1, 0)


def test_delete_in_the_tree_deletes_and_undo_brings_it_back(qtbot, window, tree):
    before = drawn(tree.model)
    select(tree, 1, 0)
    qtbot.keyClick(tree.view, Qt.Key.Key_Delete)
    assert drawn(tree.model) != before
    qtbot.keyClick(tree.view, Qt.Key.Key_Z, CTRL)
    assert drawn(tree.model) == before
    assert tree.position == (1, 0)


def test_delete_in_an_answer_deletes_a_character_only(qtbot, window, tree):
    before = drawn(tree.model)
    select(tree, 1, 0)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert drawn(tree.model) == before
    assert field.text().startswith("ing the desk")


def test_the_menu_names_the_step(window, tree):
    select(tree, 0, 0)
    window.actions_by_name["move_down"].trigger()
    assert window.actions_by_name["undo"].text() == "Undo move of “Who can borrow a bicycle?”"
    window.actions_by_name["undo"].trigger()
    assert window.actions_by_name["redo"].text() == "Redo move of “Who can borrow a bicycle?”"


def test_undo_in_a_field_takes_back_what_was_typed_as_one_step(qtbot, window, tree):
    select(tree, 0, 0)
    field = window.workspace.answer.fields[Part.QUESTION]
    field.setFocus()
    before = field.text()
    qtbot.keyClicks(field, "Now: ")
    assert window.files.current.history.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: field.text() == before)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert not window.isWindowModified()


def test_typing_and_erasing_it_leaves_nothing_unsaved(qtbot, window, tree):
    select(tree, 0, 0)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.waitUntil(window.isWindowModified)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not window.isWindowModified())


def test_undo_shows_the_question_that_it_is_about(qtbot, window, tree):
    select(tree, 0, 0)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    select(tree, 3, 1)
    window.actions_by_name["undo"].trigger()
    assert tree.position == (0, 0)


def test_the_history_survives_a_save(qtbot, window, tree, sample):
    before = sample.read_bytes()
    select(tree, 0, 0)
    window.actions_by_name["move_down"].trigger()
    window.actions_by_name["save"].trigger()
    assert sample.read_bytes() != before
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(window.isWindowModified)
    window.actions_by_name["save"].trigger()
    assert sample.read_bytes() == before


def test_a_new_question_is_in_view_and_ready_to_be_typed_over(qtbot, window, tree):
    select(tree, 4, 1)
    qtbot.keyClick(tree.view, Qt.Key.Key_N, CTRL)
    field = window.workspace.answer.fields[Part.QUESTION]
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "New question"
    assert tree.view.viewport().rect().contains(tree.view.visualRect(tree.view.currentIndex()))


def test_a_no_break_space_survives_typing(qtbot, window, tree):
    select(tree, 0, 3)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    field.insertPlainText("10\u00a0km 🚲 ")
    qtbot.keyClicks(field, "a")
    item = window.files.current.document.faq.at((0, 3))
    assert item.answer.startswith("10\u00a0km 🚲 aNot yet")


def test_every_action_stands_in_a_menu(window):
    shown = {
        action.objectName() for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
    }  # fmt: skip
    assert set(window.actions_by_name) <= shown


def test_nothing_can_be_done_to_a_file_that_is_not_there(open_window):
    window = open_window()
    enabled = {name for name, action in window.actions_by_name.items() if action.isEnabled()}
    always = {row.name for row in ACTIONS if row.needs is Needs.NOTHING}
    assert enabled == always


def test_every_widget_that_takes_the_keyboard_has_a_name(window):
    workspace = window.workspace
    for widget in (workspace.tree.view, *workspace.answer.fields.values()):
        assert widget.accessibleName()


def test_what_the_simple_preview_cannot_do_says_why(window):
    site = window.actions_by_name["preview_site"]
    assert not site.isEnabled()
    assert site.toolTip() == (
        "Show the page as the site will publish it. "
        "This needs the full preview, which is not running here."
    )
    assert window.actions_by_name["preview_find"].isEnabled()


def test_a_choice_about_the_preview_is_remembered(window):
    window.actions_by_name["zoom_in"].trigger()
    assert window.settings.preview_zoom == 110


def test_where_a_link_leads_is_shown_and_goes_again(window):
    window.workspace.preview.hinted.emit("https://example.org/")
    assert window.statusBar().currentMessage() == "https://example.org/"
    window.workspace.preview.hinted.emit("")
    assert window.statusBar().currentMessage() == ""


def test_a_click_in_the_preview_puts_the_caret_there(qtbot, window, tree):
    select(tree, 0, 0)
    workspace = window.workspace
    other = window.files.current.document.faq.at((1, 0))
    workspace.preview.place_chosen.emit(other.id, "answer", 5)
    field = workspace.answer.fields[Part.ANSWER]
    assert tree.position == (1, 0)
    assert field.hasFocus()
    assert field.textCursor().position() == 5
    workspace.preview.place_chosen.emit(other.id, "question", 3)
    assert workspace.answer.fields[Part.QUESTION].textCursor().position() == 3


def test_where_the_caret_stands_is_told_to_the_preview(qtbot, window, tree, monkeypatch):
    told = []
    monkeypatch.setattr(
        window.workspace.preview.stage, "show_caret", lambda caret, **_: told.append(caret)
    )
    select(tree, 0, 0)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    item = window.files.current.document.faq.at((0, 0))
    assert (told[-1].id, told[-1].part) == (item.id, "answer")
    assert 1 <= told[-1].line <= told[-1].lines


def test_colours_can_be_dark(qapp, window):
    light = qapp.palette().base().color().lightness()
    dark = next(a for a in window.choices._colours.actions() if a.data() == "dark")
    dark.trigger()
    try:
        assert qapp.palette().base().color().lightness() < light
    finally:
        next(a for a in window.choices._colours.actions() if a.data() == "system").trigger()


def test_a_window_without_changes_closes_at_once(qtbot, window):
    window._may_close = False
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_window_with_changes_asks_and_then_closes(qtbot, window, tree):
    window._may_close = False
    select(tree, 0, 0)
    window.actions_by_name["move_down"].trigger()
    window.close()
    assert window.isVisible()
    box = window.findChild(QMessageBox)
    box.button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_file_dropped_on_an_answer_is_left_to_the_window(window):
    field = window.workspace.answer.fields[Part.ANSWER]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/other.md")])
    assert not field.canInsertFromMimeData(mime)
    mime = QMimeData()
    mime.setText("words")
    assert field.canInsertFromMimeData(mime)
