"""The list that drops down is narrowed by typing and used from the keyboard."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from editor.gui.preview.choice_list import Choice, ChoiceList, place_of

CHOICES = [Choice("Leaves", 1), Choice("Is it green?", 2, 2), Choice("Is it black?", 3, 2)]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    return window


@pytest.fixture
def dropped(window):
    dropped = ChoiceList("Contents", CHOICES, window)
    dropped.drop_down(window, 1)
    return dropped


def test_it_opens_at_what_is_shown(dropped):
    assert dropped.view.currentIndex().row() == 1
    assert dropped.words.hasFocus()


def test_return_chooses(qtbot, dropped):
    with qtbot.waitSignal(dropped.chosen) as chosen:
        qtbot.keyClick(dropped.words, Qt.Key.Key_Down)
        qtbot.keyClick(dropped.words, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_typing_narrows_the_list(qtbot, dropped):
    qtbot.keyClicks(dropped.words, "BLACK")
    assert dropped.view.model().rowCount() == 1
    with qtbot.waitSignal(dropped.chosen) as chosen:
        qtbot.keyClick(dropped.words, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_nothing_is_chosen_where_nothing_fits(qtbot, dropped):
    qtbot.keyClicks(dropped.words, "coffee")
    with qtbot.assertNotEmitted(dropped.chosen):
        qtbot.keyClick(dropped.words, Qt.Key.Key_Return)


def test_a_click_chooses(qtbot, dropped):
    place = dropped.view.visualRect(dropped.view.model().index(0, 0)).center()
    with qtbot.waitSignal(dropped.chosen) as chosen:
        qtbot.mouseClick(dropped.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1]


def test_escape_closes_it(qtbot, dropped):
    with qtbot.waitSignal(dropped.destroyed):
        qtbot.keyClick(dropped.words, Qt.Key.Key_Escape)


def test_it_has_names(dropped):
    assert dropped.view.accessibleName() == "Contents"
    assert dropped.words.accessibleName() == "Narrow the list: Contents"


@pytest.mark.parametrize("top", [0, 90, 190, 300, 380])
def test_a_list_stays_on_a_small_screen_and_never_covers_its_button(top):
    screen, button = QRect(0, 0, 683, 384), QRect(500, top, 30, 4)
    list_ = place_of(QSize(420, 420), button, screen)
    assert screen.contains(list_)
    assert not list_.intersects(button)
