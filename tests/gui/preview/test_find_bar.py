"""The bar that finds words is used from the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from editor.gui.preview.find_bar import FindBar


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_bar()
    return bar


@pytest.fixture
def asked(bar):
    asked = []
    bar.wanted.connect(lambda *wanted: asked.append(wanted))
    return asked


def test_each_letter_looks_and_return_goes_on(qtbot, bar, asked):
    qtbot.keyClicks(bar.words, "te")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [("t", False), ("te", False), ("te", False), ("te", True)]


def test_the_count_is_shown(qtbot, bar):
    qtbot.keyClicks(bar.words, "tea")
    bar.show_count(2, 3)
    assert bar.count.text() == "2 of 3"
    bar.show_count(0, 0)
    assert bar.count.text() == "Not found"
    bar.words.clear()
    assert bar.count.text() == ""


def test_escape_closes_and_forgets_nothing(qtbot, bar, asked):
    qtbot.keyClicks(bar.words, "tea")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    bar.open_bar()
    assert bar.words.selectedText() == "tea"
    assert asked[-1] == ("tea", False)


def test_the_next_place_opens_the_bar_if_it_is_closed(qtbot, bar, asked):
    bar.close_bar()
    bar.find_next()
    assert bar.isVisible()
    bar.words.setText("tea")
    bar.find_previous()
    assert asked[-1] == ("tea", True)


def test_every_button_has_a_name_and_an_icon(bar):
    for button in bar.findChildren(QToolButton):
        if button.parent() is bar:
            assert button.accessibleName()
            assert not button.icon().isNull()
