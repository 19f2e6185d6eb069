"""Windows that have room on their screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from editor.gui.focus_ring import FocusRing
from editor.gui.room import Scrolled, resize_within_screen, within

SMALL = within(QSize(9999, 9999), QSize(683, 384))  # 1366 by 768 pixels with letters of 200 %


def test_a_window_is_as_large_as_it_wants_where_there_is_room():
    assert within(QSize(720, 460), QSize(1366, 768)) == QSize(720, 460)


def test_a_window_stays_on_a_screen_that_is_small_with_large_letters():
    room = within(QSize(1280, 720), QSize(683, 384))
    assert room.width() < 683
    assert room.height() < 384


def test_no_window_is_made_larger_than_its_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 100_000, 100_000)
    assert window.width() < window.screen().availableSize().width()
    assert window.height() < window.screen().availableSize().height()


@pytest.mark.parametrize("name", ["search", "problems"])
def test_the_whole_window_and_a_list_below_have_room_with_large_letters(open_window, sample, name):
    window = open_window(sample)
    window.lower_area.reveal(name)
    least = window.minimumSizeHint()
    assert least.width() <= SMALL.width()
    assert least.height() <= SMALL.height()


def test_the_ring_around_a_list_that_is_scrolled_stays_inside_what_is_seen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    shown = QListWidget()
    shown.setMinimumSize(500, 500)
    room = Scrolled(shown)
    room.setParent(window)
    room.setGeometry(20, 20, 200, 100)
    window.show()
    ring = FocusRing(QApplication.instance())
    shown.setFocus()
    qtbot.waitUntil(lambda: not ring.area.isEmpty())
    assert room.geometry().contains(ring.area)
