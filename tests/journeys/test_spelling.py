"""A writer misspells a word, sees it underlined, takes the suggestion, and goes on to the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from editor.document.edits import Part
from tests.gui.spelling.underlining import underlined

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SOON = 5_000


@pytest.fixture
def window(qtbot, open_window, sample):
    sample.write_text(sample.read_text().replace("layout: faq\n", "layout: faq\nlang: en-GB\n"))
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.workspace.spelling.is_checked, timeout=SOON)
    return window


def test_a_misspelled_word_is_mended_with_two_clicks_and_undone_with_one_key(qtbot, window, sample):
    tree, answer = window.workspace.tree, window.workspace.answer
    before = sample.read_text()
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    field = answer.fields[Part.ANSWER]
    assert underlined(field) == []  # the whole answer is right, Liquid and links included

    # type a misspelling
    field.setFocus()
    cursor = field.document().find("confident cyclist")
    cursor.setPosition(cursor.selectionEnd())
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, " who recieves")
    assert underlined(field) == []
    qtbot.keyClicks(field, " tea")
    assert underlined(field) == ["recieves"]

    # right click on it and choose the first suggestion
    place = field.document().find("recieves")
    point = field.cursorRect(place).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, field.viewport().mapToGlobal(point))
    QApplication.sendEvent(field.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    better = menu.actions()[0]
    assert better.text() == "receives"
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(better).center())
    assert underlined(field) == []
    assert "who receives tea" in window.files.current.document.faq.at((0, 0)).answer

    # one key takes the replacement back and nothing else
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: underlined(field) == ["recieves"], timeout=SOON)
    assert "who recieves tea" in window.files.current.document.faq.at((0, 0)).answer
    while window.files.current.history.canUndo():
        window.actions_by_name["undo"].trigger()
    assert window.files.current.document.to_text() == before


def test_keys_alone_lead_from_word_to_word_and_mend_them(qtbot, window):
    tree, answer = window.workspace.tree, window.workspace.answer
    for position, text in (((0, 1), "Wich card?"), ((1, 0), "When is it opn?")):
        tree.view.setCurrentIndex(tree.model.index_at(position))
        field = answer.fields[Part.QUESTION]
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    tree.view.setFocus()
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))

    field = answer.fields[Part.QUESTION]
    for word, better in (("Wich", "Which"), ("opn", "open")):
        qtbot.keyClick(window, Qt.Key.Key_F7, CTRL)
        qtbot.waitUntil(lambda word=word: field.textCursor().selectedText() == word, timeout=SOON)
        assert field.hasFocus()
        assert underlined(field) == [word]
        qtbot.keyClick(field, Qt.Key.Key_Return, ALT)
        menu = QApplication.activePopupWidget()
        texts = [action.text() for action in menu.actions()]
        for _ in range(texts.index(better)):
            qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda better=better: better in field.text(), timeout=SOON)
        window.activateWindow()  # there is no window manager here to do so behind a menu
        qtbot.waitUntil(field.hasFocus, timeout=SOON)
    assert tree.position == (1, 0)
    assert field.text() == "When is it open?"
    qtbot.keyClick(window, Qt.Key.Key_F7, CTRL | SHIFT)
    qtbot.waitUntil(
        lambda: "No misspelled words" in window.statusBar().currentMessage(), timeout=SOON
    )
