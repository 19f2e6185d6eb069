"""The hints of the first start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.document.edits import Part
from editor.gui.tour import Bubble


def bubble(window):
    return next((each for each in window.findChildren(Bubble) if each.isVisible()), None)


def text(window):
    return " ".join(label.text() for label in bubble(window).findChildren(QLabel))


def test_there_are_four_hints_at_most_and_then_none(qtbot, open_window, sample):
    window = open_window(sample)
    window.actions_by_name["tour"].trigger()
    seen = []
    while bubble(window) is not None:
        seen.append(text(window))
        qtbot.mouseClick(bubble(window).button, Qt.MouseButton.LeftButton)
    assert len(seen) == 4
    assert len(set(seen)) == 4
    assert window.settings.has_seen_hints


def test_return_goes_to_the_next_hint(qtbot, open_window, sample):
    window = open_window(sample)
    window.actions_by_name["tour"].trigger()
    first = text(window)
    qtbot.keyClick(bubble(window).button, Qt.Key.Key_Return)
    assert text(window) != first


def test_escape_ends_the_hints(qtbot, open_window, sample):
    window = open_window(sample)
    window.actions_by_name["tour"].trigger()
    qtbot.keyClick(bubble(window), Qt.Key.Key_Escape)
    assert bubble(window) is None
    assert window.settings.has_seen_hints


def test_a_hint_is_inside_the_window(open_window, sample):
    window = open_window(sample)
    window.resize(900, 500)
    window.actions_by_name["tour"].trigger()
    assert window.rect().contains(bubble(window).geometry())


def test_the_keyboard_is_where_it_was_when_the_hints_are_over(qtbot, open_window, sample):
    window = open_window(sample)
    before = window.workspace.answer.fields[Part.ANSWER]
    before.setFocus()
    window.actions_by_name["tour"].trigger()
    assert window.focusWidget() is bubble(window).button
    while bubble(window) is not None:
        qtbot.mouseClick(bubble(window).button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is before
