"""Choosing by typing."""

import pytest
from PySide6.QtCore import Qt

from editor.gui.quick.model import Choice
from editor.gui.quick.popup import QuickPopup

CHOICES = [
    Choice("Green tea", 1, "leaves/green.md"),
    Choice("Black tea", 2, "leaves/black.md", "Ctrl+B"),
    Choice("No tea", 3, is_possible=False),
]


@pytest.fixture
def popup(qtbot, open_window):
    popup = QuickPopup("Tea", CHOICES, open_window())
    popup.drop_down()
    return popup


def shown(popup):
    return [popup.model.index(row).data() for row in range(popup.model.rowCount())]


def test_typing_narrows_the_list_and_return_takes_the_first(qtbot, popup):
    qtbot.keyClicks(popup.field, "bl")
    assert shown(popup) == ["Black tea"]
    with qtbot.waitSignal(popup.chosen) as told:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert told.args == [2]


def test_what_stands_beside_a_text_is_found_too(qtbot, popup):
    qtbot.keyClicks(popup.field, "green.md")
    assert shown(popup) == ["Green tea"]


def test_the_arrows_move_in_the_list_while_the_field_has_the_keyboard(qtbot, popup):
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.chosen) as told:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert told.args == [2]


def test_what_is_not_possible_is_not_taken(qtbot, popup):
    qtbot.keyClicks(popup.field, "no tea")
    with qtbot.assertNotEmitted(popup.chosen, wait=50):
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)


def test_letters_without_a_choice_are_answered(qtbot, popup):
    qtbot.keyClicks(popup.field, "coffee")
    assert shown(popup) == []
    assert popup.note.text()


def test_a_row_is_read_out_with_its_place_and_keys(popup):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert popup.model.index(1).data(role) == "Black tea, leaves/black.md, Ctrl+B"


def test_every_command_is_found_by_its_words(qtbot, open_window, sample):
    window = open_window(sample)
    popup = window.show_commands()
    qtbot.keyClicks(popup.field, "add question")
    before = len(list(window.files.current.document.faq.all_items()))
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(window.files.current.document.faq.all_items())) == before + 1)
