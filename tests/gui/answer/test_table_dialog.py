"""A table as a grid."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton

from editor.gui.answer.table_dialog import TableDialog
from editor.writing.tables import Alignment, made_of

Key = Qt.Key


@pytest.fixture
def dialog(qtbot):
    dialog = TableDialog(made_of([["a", "b"], ["c", "d"]]), None)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.go_to(1, 0)
    return dialog


def press(dialog, name):
    found = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == name]
    found[0].click()


def test_cells_are_typed_and_the_table_is_reported(qtbot, dialog):
    dialog.grid.item(1, 0).setText("x")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert told.args[0].rows == (("a", "b"), ("x", "d"))


def write(qtbot, dialog, words):
    """Type over the current cell, as with a keyboard."""
    qtbot.keyClicks(dialog.grid, words[0])
    field = dialog.grid.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(field, words[1:])
    return field


def test_a_cell_that_is_being_typed_is_not_lost(qtbot, dialog):
    dialog.go_to(1, 1)
    write(qtbot, dialog, "new")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert told.args[0].rows[1][1] == "new"


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Add row", (("a", "b"), ("c", "d"), ("", ""))),
        ("Delete row", (("a", "b"), ("c", "d"))),
        ("Move up", (("c", "d"), ("a", "b"))),
        ("Add column", (("a", "", "b"), ("c", "", "d"))),
        ("Delete column", (("b",), ("d",))),
        ("Move right", (("b", "a"), ("d", "c"))),
    ],
)
def test_rows_and_columns_are_changed_at_the_current_cell(dialog, name, rows):
    press(dialog, name)
    assert dialog.table.rows == rows


def test_a_column_is_aligned_and_a_header_taken_away(dialog):
    dialog.alignment.setCurrentIndex(dialog.alignment.findData(Alignment.RIGHT))
    dialog.alignment.activated.emit(dialog.alignment.currentIndex())
    assert dialog.table.alignments == (Alignment.RIGHT, Alignment.NATURAL)
    dialog.header.setChecked(False)
    assert not dialog.table.has_header
    assert not dialog.alignment.isEnabled()


def test_tab_behind_the_last_cell_begins_a_row(qtbot, dialog):
    dialog.go_to(1, 1)
    qtbot.keyClick(write(qtbot, dialog, "x"), Key.Key_Tab)
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 3)
    write(qtbot, dialog, "y")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert told.args[0].rows == (("a", "b"), ("c", "x"), ("y", ""))


def test_the_keyboard_alone_takes_the_table_over(qtbot, dialog):
    dialog.go_to(1, 1)
    field = write(qtbot, dialog, "new")
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].rows[1][1] == "new"
