"""A writer puts a FAQ in order: several entries at once, between two files, without a loss."""

import difflib

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from editor.document.edits import Part
from tests.gui.drawing import drawn
from tests.gui.tree.conftest import Drag, choose, chosen

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = """\
# Questions of the workshop

- question: "Where is the workshop?"   # asked daily
  anchor: where
  answer: |
    Behind the library.
"""


def test_a_writer_puts_a_faq_in_order(qtbot, open_window, sample, tmp_path):
    before = sample.read_text()
    other = tmp_path / "workshop.yml"
    other.write_text(OTHER)
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tree = window.workspace.tree
    first = drawn(tree.model)

    # several questions go to another topic, chosen by typing
    tree.view.setFocus()
    choose(tree, (0, 1), (0, 3))
    qtbot.keyClick(tree.view, Qt.Key.Key_T, CTRL | SHIFT)
    (dialog,) = window.findChildren(QDialog)
    qtbot.keyClicks(dialog.field, "about")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen(tree) == ["What do I bring when I join?", "Can I join online?"]
    assert tree.view.selected_positions() == [(4, 2), (4, 3)]

    # a topic is dragged to the top
    choose(tree, (4,))
    drag = Drag(tree.view, tree.model.packed([(4,)]))
    drag.drop(tree.view.visualRect(tree.model.index_at((0,))).topLeft() + QPoint(30, 2))
    assert drawn(tree.model).startswith("About us\n  Who runs the library?")

    # the question of another file is cut there and pasted here
    window.files.open(other)
    workshop = window.workspace.tree
    workshop.view.setFocus()
    choose(workshop, (0,))
    qtbot.keyClick(workshop.view, Qt.Key.Key_X, CTRL)
    window.files.open(sample)
    tree.view.setFocus()
    choose(tree, (0, 0))
    qtbot.keyClick(tree.view, Qt.Key.Key_V, CTRL)
    assert tree.node.question == "Where is the workshop?"
    assert drawn(workshop.model) == ""

    # it is found again by a few letters, gets a note, and its answer is split
    qtbot.keyClick(tree.view, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(tree.filter_box.field, "workshop")
    qtbot.keyClick(tree.filter_box.field, Qt.Key.Key_Return)
    assert tree.node.question == "Where is the workshop?"
    window.actions_by_name["note"].trigger()
    qtbot.keyClicks(window.workspace.note.field, "ask Ann")
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    field.put_caret(len("Behind "))
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.keyClicks(window.workspace.answer.fields[Part.QUESTION], "Which house?")
    assert "  Where is the workshop?\n  Which house?" in drawn(tree.model)

    # the file changed where it was meant to, and undo leads all the way back
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: not window.isWindowModified())
    text = sample.read_text()
    added = [
        row[2:] for row in difflib.ndiff(before.splitlines(), text.splitlines()) if row[0] == "+"
    ]
    assert '      - question: "Where is the workshop?"   # asked daily' in added
    assert "      # ask Ann" in added
    assert sorted(set(before.splitlines()) - set(text.splitlines())) == []
    while window.files.current.history.canUndo():
        window.actions_by_name["undo"].trigger()
    assert window.files.current.document.to_text() == before
    assert drawn(tree.model) == first
