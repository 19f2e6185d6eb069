"""A writer writes an answer: a list, words from a word processor, a link, a table, and saves."""

import difflib

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from editor.document.edits import Part
from editor.gui.answer.link_dialog import LinkDialog
from editor.gui.answer.table_dialog import TableDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
FROM_WORD = (
    "<html><body><p class=MsoNormal>Ask <b>Ann</b><o:p></o:p></p>"
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1."
    "</span>by phone<o:p></o:p></p></body></html>"
)
WRITTEN = """\
Bring:

- a **lock**
- a helmet

Ask **Ann**

1. by phone

[What it costs](#cost)

| Size | Price |
| ---- | ----- |
| L    | 9     |
"""


def test_a_writer_writes_an_answer_with_all_that_belongs_to_it(qtbot, open_window, sample):
    before = sample.read_text()
    window = open_window(sample)
    tree, field = window.workspace.tree, window.workspace.answer.fields[Part.ANSWER]
    actions = window.actions_by_name
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    # a list that goes on by itself, with a bold word
    field.selectAll()
    lines("Bring:", "", "- a lock", "a helmet", "", "", to=field, qtbot=qtbot)
    field.put_caret(field.text().index("lock") + 2)
    qtbot.keyClick(field, Key.Key_B, CTRL)
    field.put_caret(len(field.text()))

    # words from a word processor
    clipboard = QMimeData()
    clipboard.setHtml(FROM_WORD)
    clipboard.setText("Ask Ann\n1. by phone")
    QGuiApplication.clipboard().setMimeData(clipboard)
    qtbot.keyClick(field, Key.Key_V, CTRL)
    lines("", "", "", to=field, qtbot=qtbot)

    # a link to another question, found by its words
    actions["link"].trigger()
    link = window.findChild(LinkDialog)
    qtbot.keyClicks(link.words, "What it costs")
    qtbot.keyClicks(link.address, "cost?")
    link.list.itemActivated.emit(link.list.item(0))
    lines("", "", "", to=field, qtbot=qtbot)

    # a table
    actions["table"].trigger()
    table = window.findChild(TableDialog)
    for at, words in enumerate(("Size", "Price", "L", "9")):
        table.grid.item(at // 2, at % 2).setText(words)
    table.go_to(2, 0)
    table.delete_row()
    table._accept()

    # what is saved is this answer and nothing else
    qtbot.keyClick(window, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    item = window.files.current.document.faq.topics[0].items[0]
    assert item.answer == WRITTEN
    rows = difflib.ndiff(before.splitlines(), sample.read_text().splitlines())
    added = [row[2:].strip() for row in rows if row.startswith("+")]
    assert set(added) <= {line.strip() for line in WRITTEN.splitlines()}


def lines(*words, to, qtbot):
    """Type lines, with Enter between them."""
    for number, line in enumerate(words):
        if number:
            qtbot.keyClick(to, Key.Key_Return)
        qtbot.keyClicks(to, line)
