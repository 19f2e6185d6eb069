"""The keyboard: round the parts of the window, back to where the writer was, and never lost."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from editor.document.edits import Part
from editor.gui.focus_ring import FocusRing

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, open_window, sample):
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.workspace.tree.view.hasFocus)
    return window


def part_with_keyboard(window):
    """Return which part of the window has the keyboard."""
    workspace = window.workspace
    parts = {
        "tree": workspace.left,
        "texts": workspace.texts,
        "preview": workspace.preview,
        "lists": window.lower_area,
        "files": window.desks.folder.panel,
        "notice": window.notice,
    }
    focused = QApplication.focusWidget()
    return next((name for name, part in parts.items() if part.isAncestorOf(focused)), "")


def parts_on_the_way(qtbot, window, times, modifier=Qt.KeyboardModifier.NoModifier):
    """Press F6 so many times and return the parts that are come to."""
    met = []
    for _number in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, modifier)
        met.append(part_with_keyboard(window))
    return met


def act(window, name):
    window.actions_by_name[name].trigger()


def test_f6_goes_round_all_that_is_shown_and_shift_f6_goes_back(qtbot, window):
    act(window, "show_folder")
    act(window, "find_everywhere")
    window.notice.say("Something happened.")
    window.workspace.tree.view.setFocus()
    there = ["texts", "preview", "lists", "notice", "files", "tree"]
    assert parts_on_the_way(qtbot, window, 6) == there
    assert parts_on_the_way(qtbot, window, 6, SHIFT) == [*there[-2::-1], "tree"]


def test_f6_goes_round_with_the_settings_of_the_page_too(qtbot, window):
    act(window, "page_settings")
    assert parts_on_the_way(qtbot, window, 3) == ["preview", "tree", "texts"]
    assert window.workspace.middle.currentWidget() is window.workspace.page.form


def test_f6_is_not_caught_by_a_list_without_anything_in_it(qtbot, window):
    act(window, "show_problems")
    assert part_with_keyboard(window) == "lists"
    assert parts_on_the_way(qtbot, window, 1) == ["tree"]


@pytest.mark.parametrize("name", ["find_everywhere", "show_problems", "show_folder", "find"])
def test_esc_leads_back_to_the_text_that_the_writer_was_in(qtbot, window, name):
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    act(window, name)
    assert not field.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_a_hint_that_is_closed_gives_the_keyboard_back(qtbot, window):
    act(window, "tour")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.workspace.tree.view.hasFocus()


def test_tab_goes_through_a_question_in_the_order_of_writing(qtbot, window):
    workspace = window.workspace
    fields = workspace.answer.fields
    order = [fields[part] for part in (Part.QUESTION, Part.ANSWER, Part.ANCHOR)]
    order.append(workspace.note.button)
    tops = [each.mapTo(workspace, each.rect().topLeft()).y() for each in order]
    assert tops == sorted(tops)
    order[0].setFocus()
    for before, after in pairwise(order):
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()
    qtbot.keyClick(order[-1], Qt.Key.Key_Tab)
    assert part_with_keyboard(window) == "preview"


def test_the_example_in_a_new_question_is_typed_over(qtbot, window):
    act(window, "add_item")
    fields = window.workspace.answer.fields
    qtbot.keyClicks(fields[Part.QUESTION], "May I bring a dog?")
    qtbot.keyClick(fields[Part.QUESTION], Qt.Key.Key_Tab)
    qtbot.keyClicks(fields[Part.ANSWER], "In a basket.")
    item = window.workspace.tree.node
    assert (item.question, item.answer) == ("May I bring a dog?", "In a basket.\n")


def test_a_ring_is_around_the_list_that_has_the_keyboard(qapp, qtbot, window):
    ring = FocusRing(qapp)
    window.workspace.answer.fields[Part.ANSWER].setFocus()
    window.workspace.tree.view.setFocus()
    before = window.grab().toImage()
    window.workspace.answer.fields[Part.ANSWER].setFocus()
    corner = window.workspace.tree.view.mapTo(window, window.workspace.tree.view.rect().topLeft())
    assert before.pixelColor(corner) == window.palette().color(QPalette.ColorRole.Highlight)
    assert window.grab().toImage().pixelColor(corner) != before.pixelColor(corner)
    ring.deleteLater()


def test_the_ring_follows_what_moves_in_the_window(qapp, qtbot, window):
    ring = FocusRing(qapp)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    before = ring.area
    act(window, "show_problems")
    bar = window.lower_area.tabBar()
    bar.setFocus()
    window.lower_area.setFixedHeight(100)
    qtbot.waitUntil(lambda: bar.mapTo(window, bar.rect().topLeft()) == ring.area.topLeft())
    assert ring.area != before
    ring.deleteLater()
