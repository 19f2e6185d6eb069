"""A writer swaps topics and rewords an answer; a reviewer goes through it and decides."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.document.edits import Part
from tests.gui.conftest import PLAIN

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_reviewer_takes_one_change_back_and_accepts_another(qtbot, open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    window = open_window(path)
    qtbot.waitUntil(window.isActiveWindow)
    opened, tree = window.files.current, window.workspace.tree
    panel = window.desks.review.panel

    # the writer swaps the topics and rewords an answer
    tree.select(opened.document.faq.at((1,)).id)
    tree.view.setFocus()
    qtbot.keyClick(tree.view, Qt.Key.Key_Up, _CTRL)
    tree.select(opened.document.faq.at((1, 1)).id)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    with qtbot.waitSignal(opened.settled):
        qtbot.keyClicks(field, "Black is rare. ")
    written = opened.document.to_text()

    # the reviewer goes through all of it
    qtbot.keyClick(field, Qt.Key.Key_F8)
    seen = [panel.said(panel.selected)]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    seen.append(panel.said(panel.selected))
    assert len(panel.differences) == 2
    assert "moved" in " ".join(seen)
    assert "The answer to “Is it black?” was reworded." in seen
    assert panel.list.isVisible()

    # ticks the move, agrees with it
    while not panel.selected.is_move:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7, _SHIFT)
    assert "1 reviewed" in panel.state.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8, _CTRL | _SHIFT)
    assert [each.is_move for each in panel.differences] == [False]
    assert opened.document.to_text() == written

    # and takes the rewording back
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8, _SHIFT)
    assert panel.differences == []
    assert opened.document.to_text() == written.replace("Black is rare. ", "")

    # one step each
    opened.undo()
    assert opened.document.to_text() == written
    qtbot.waitUntil(lambda: len(panel.differences) == 1)
    opened.undo()
    qtbot.waitUntil(lambda: len(panel.differences) == 2)
