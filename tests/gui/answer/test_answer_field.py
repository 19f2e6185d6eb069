"""The field of an answer: lists, tabs, pasting and files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor.gui.answer.answer_field import AnswerField

SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def field(qtbot):
    box = QWidget()
    layout = QVBoxLayout(box)
    before, field, behind = QLineEdit(box), AnswerField("Answer", box), QLineEdit(box)
    for each in (before, field, behind):
        layout.addWidget(each)
    field.before, field.behind = before, behind
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    del box


def rich(html, text="plain"):
    mime = QMimeData()
    mime.setHtml(html)
    mime.setText(text)
    return mime


def test_a_list_goes_on_while_it_is_typed(qtbot, field):
    for words in ("- one", "two"):
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Tab)
    qtbot.keyClicks(field, "three")
    assert field.text() == "- one\n- two\n  - three"
    qtbot.keyClick(field, Key.Key_Tab, SHIFT)
    assert field.text() == "- one\n- two\n- three"
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, "end")
    assert field.text() == "- one\n- two\n- three\n\nend"


def test_outside_of_a_list_tab_goes_to_the_next_field(qtbot, field):
    qtbot.keyClicks(field, "words")
    qtbot.keyClick(field, Key.Key_Tab)
    assert field.text() == "words"
    assert field.behind.hasFocus()


def test_shift_tab_leaves_a_list_at_its_outermost_level(qtbot, field):
    qtbot.keyClicks(field, "- one")
    qtbot.keyClick(field, Key.Key_Backtab, SHIFT)
    assert field.before.hasFocus()


def test_shift_enter_breaks_the_line_in_the_paragraph(qtbot, field):
    qtbot.keyClicks(field, "one")
    qtbot.keyClick(field, Key.Key_Return, SHIFT)
    assert field.text() == "one  \n"


def test_formatted_text_is_pasted_as_markdown_in_one_step(field):
    steps = []
    field.reworded.connect(lambda text, step: steps.append((text, step)))
    field.insertFromMimeData(rich("<p>a <b>b</b></p><ul><li>c</li></ul>"))
    assert steps == [("a **b**\n\n- c", 1)]


def test_text_from_an_editor_for_programs_is_pasted_as_it_is(field):
    mime = rich("<div><b>a</b></div>", "**a**")
    mime.setData("vscode-editor-data", b"{}")
    field.insertFromMimeData(mime)
    assert field.text() == "**a**"


def test_in_a_block_of_code_nothing_is_formatted(field):
    field.show_text("```\n\n```")
    field.put_caret(4)
    field.insertFromMimeData(rich("<b>a</b>", "a"))
    assert field.text() == "```\na\n```"


def test_without_formatting_only_the_words_are_pasted(field):
    QGuiApplication.clipboard().setMimeData(rich("<b>a</b>", "a\r\nb"))
    field.paste_plain()
    assert field.text() == "a\nb"


def test_an_address_pasted_over_words_becomes_their_link(field):
    field.show_text("see here")
    field.put_caret(4)
    cursor = field.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    field.setTextCursor(cursor)
    mime = QMimeData()
    mime.setText("https://example.org")
    field.insertFromMimeData(mime)
    assert field.text() == "see [here](https://example.org)"


def test_a_picture_that_is_dropped_is_reported_and_a_page_is_not_taken(qtbot, field):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a/b.png")])
    assert field.canInsertFromMimeData(mime)
    with qtbot.waitSignal(field.files_dropped) as told:
        field.insertFromMimeData(mime)
    assert told.args == [[Path("/a/b.png")]]
    mime.setUrls([QUrl.fromLocalFile("/a/b.md")])
    assert not field.canInsertFromMimeData(mime)


def test_a_picture_without_a_file_is_reported(qtbot, field):
    mime = QMimeData()
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert field.canInsertFromMimeData(mime)
    with qtbot.waitSignal(field.picture_pasted):
        field.insertFromMimeData(mime)
    assert field.text() == ""
