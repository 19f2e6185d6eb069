"""The note of a topic or question is read and written in plain words."""

import pytest
from PySide6.QtCore import Qt

from editor.document import Document
from editor.document.edits import note_of
from editor.gui.notes.field import NoteField
from editor.gui.open_document import OpenDocument

TEXT = """\
---
faq:
  # ask Ann
  # before May
  - question: Is it green?
    answer: Mostly.
  - question: Is it black?
    answer: Sometimes.
---
"""


@pytest.fixture
def document(qapp):
    return OpenDocument(Document.from_bytes(TEXT.encode()))


@pytest.fixture
def note(qtbot, document):
    note = NoteField(document)
    qtbot.addWidget(note)
    note.show()
    note.show_node(node(document, 0).id)
    return note


def node(document, row):
    return document.document.faq.items[row]


def test_a_note_is_shown_open_and_a_missing_one_as_a_line(note, document):
    assert note.field.text() == "ask Ann\nbefore May"
    assert note.field.isVisible()
    note.show_node(node(document, 1).id)
    assert not note.field.isVisible()
    assert note.button.text() == "Note"


def test_a_closed_note_says_how_it_begins(note, qtbot):
    note.button.click()
    assert note.button.text() == "Note: ask Ann before May"
    assert note.button.accessibleName() == note.button.text()
    assert not note.field.isVisible()


def test_typing_writes_the_note_and_one_undo_takes_it_back(note, document, qtbot):
    note.show_node(node(document, 1).id)
    note.open()
    qtbot.keyClicks(note.field, "new")
    assert note_of(node(document, 1)) == "new"
    assert "  # new\n  - question: Is it black?" in document.document.to_text()
    assert document.history.count() == 1
    document.undo()
    qtbot.waitUntil(lambda: note.field.text() == "")
    assert document.document.to_text() == TEXT


def test_an_emptied_note_takes_its_lines_away(note, document, qtbot):
    note.field.setFocus()
    note.field.selectAll()
    qtbot.keyClick(note.field, Qt.Key.Key_Delete)
    assert "#" not in document.document.to_text()


def test_a_line_that_is_being_begun_is_not_taken_from_under_the_caret(note, document, qtbot):
    note.field.setFocus()
    note.field.put_caret(len(note.field.text()))
    qtbot.keyClick(note.field, Qt.Key.Key_Return)
    qtbot.wait(1)
    qtbot.keyClicks(note.field, "x")
    assert note_of(node(document, 0)) == "ask Ann\nbefore May\nx"


def test_escape_leaves_and_closes_an_empty_note(note, document, qtbot):
    note.show_node(node(document, 1).id)
    note.open()
    with qtbot.waitSignal(note.left):
        qtbot.keyClick(note.field, Qt.Key.Key_Escape)
    assert not note.field.isVisible()


def test_where_a_note_has_no_place_there_is_none(qtbot):
    text = "faq: [{question: a, answer: b}, {question: c, answer: d}]\n"
    document = OpenDocument(Document.from_bytes(text.encode(), is_page=False))
    note = NoteField(document)
    qtbot.addWidget(note)
    note.show()
    note.show_node(node(document, 0).id)
    assert note.isHidden()
    said = []
    note.refused.connect(said.append)
    note.open()
    assert said == ["This file is written so that a note has no place here."]


def test_a_key_leads_from_the_tree_to_the_note_and_back(open_window, sample, qtbot):
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_by_name["note"].trigger()
    note = window.workspace.note
    assert note.field.hasFocus()
    qtbot.keyClick(note.field, Qt.Key.Key_Escape)
    assert not note.field.hasFocus()


def test_comments_within_an_entry_are_shown_where_they_cannot_be_changed(qtbot):
    text = "- question: a  # checked\n  # by Ann\n  answer: b\n- question: c\n  answer: d\n"
    document = OpenDocument(Document.from_bytes(text.encode(), is_page=False))
    note = NoteField(document)
    qtbot.addWidget(note)
    note.show()
    note.show_node(node(document, 0).id)
    assert note.others.text() == "Also in the file: checked · by Ann"
    assert note.others.isVisible()
    note.show_node(node(document, 1).id)
    assert not note.others.isVisible()
