"""In a field wrong words are underlined where they are seen, and can be replaced."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtWidgets import QApplication, QMenu

from editor.document import Document
from editor.gui.answer.highlighter import AnswerHighlighter
from editor.gui.answer.spelling import FieldSpelling
from editor.gui.field import DocumentField
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.speller import Speller, SpellingOptions
from tests.gui.spelling.underlining import underlined

FILE = b"---\nlang: en-US\nfaq:\n  - question: Tea?\n    answer: Yes.\n---\n"
SOON = 5_000


@pytest.fixture
def spelling(qtbot):
    speller = Speller(SpellingOptions())
    opened = OpenDocument(Document.from_bytes(FILE), parent=speller)
    spelling = FileSpelling(opened, speller, opened)
    spelling.held = speller
    qtbot.waitUntil(lambda: spelling.is_checked, timeout=SOON)
    return spelling


@pytest.fixture
def field(qtbot, spelling):
    field = DocumentField("Answer")
    field.resize(400, 200)
    highlighter = AnswerHighlighter(field.document(), QPalette())
    field.checked = FieldSpelling(field, highlighter, spelling)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_wrong_words_are_underlined_behind_any_character(qtbot, field):
    field.show_text("Teh 🍵🍵 is **gren**,\n自転車 `codde`\n\0 blck")
    qtbot.waitUntil(lambda: underlined(field) == ["Teh", "gren", "blck"], timeout=SOON)


def test_a_word_is_left_alone_until_it_is_finished(qtbot, field):
    qtbot.keyClicks(field, "a gren")
    assert underlined(field) == []
    qtbot.keyClicks(field, " tea")
    assert underlined(field) == ["gren"]


def test_a_word_is_checked_when_the_caret_or_the_keyboard_goes(qtbot, field):
    qtbot.keyClicks(field, "a gren")
    qtbot.keyClick(field, Qt.Key.Key_Left)
    assert underlined(field) == ["gren"]
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "n")
    assert underlined(field) == []
    field.clearFocus()
    assert underlined(field) == ["grenn"]


def test_a_word_that_is_mended_loses_its_line(qtbot, field):
    field.show_text("a gren tea")
    qtbot.waitUntil(lambda: underlined(field) == ["gren"], timeout=SOON)
    field.put_caret(4)
    qtbot.keyClicks(field, "e")
    assert underlined(field) == []


def test_only_what_is_seen_is_checked_and_the_rest_when_it_comes_into_view(qtbot, field, spelling):
    asked = set()
    judge = spelling.is_wrong

    def watch(word):
        asked.add(word)
        return judge(word)

    spelling.is_wrong = watch
    names = [f"q{chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(400)]
    field.show_text("\n\n".join(names))
    field.put_caret(0)
    qtbot.waitUntil(lambda: names[0] in underlined(field), timeout=SOON)
    assert names[-1] not in asked
    field.verticalScrollBar().setValue(field.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: names[-1] in underlined(field), timeout=SOON)
    assert len(asked) < 200


def test_a_fence_above_takes_the_lines_away(qtbot, field):
    field.show_text("gren\n\ngren")
    qtbot.waitUntil(lambda: underlined(field) == ["gren", "gren"], timeout=SOON)
    field.put_caret(0)
    qtbot.keyClicks(field, "```")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert underlined(field) == []


def opened_menu(qtbot, field, place: int | None = None) -> QMenu:
    """Open the context menu at a place by the mouse, or at the caret by a key."""
    if place is None:
        point, reason = QPoint(0, 0), QContextMenuEvent.Reason.Keyboard
    else:
        cursor = field.textCursor()
        cursor.setPosition(place)
        point, reason = field.cursorRect(cursor).center(), QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, field.viewport().mapToGlobal(point))
    QApplication.sendEvent(field.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def choose(qtbot, menu, text):
    action = next(each for each in menu.actions() if each.text() == text)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_right_click_offers_better_words_above_the_usual_menu(qtbot, field):
    reworded = []
    field.reworded.connect(lambda text, step: reworded.append((text, step)))
    field.show_text("a 🍵 recieve tea")
    qtbot.waitUntil(lambda: underlined(field) == ["recieve"], timeout=SOON)
    menu = opened_menu(qtbot, field, place=8)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "receive"
    assert texts.index("&Add “recieve” to my words") <= 8
    assert any("Paste" in text for text in texts)
    choose(qtbot, menu, "receive")
    assert field.text() == "a 🍵 receive tea"
    assert len(reworded) == 1
    qtbot.keyClicks(field, "d")
    assert reworded[-1][1] != reworded[0][1]  # typing goes on in a step of its own
    assert underlined(field) == []


def test_beside_wrong_words_the_menu_is_the_usual_one(qtbot, field):
    field.show_text("good gren")
    menu = opened_menu(qtbot, field, place=2)
    assert not any("my words" in action.text() for action in menu.actions())
    menu.close()


def test_a_key_opens_the_menu_of_the_word_at_the_caret(qtbot, field):
    field.show_text("good gren")
    field.put_caret(7)
    menu = opened_menu(qtbot, field)
    assert any("“gren”" in action.text() for action in menu.actions())
    choose(qtbot, menu, "&Ignore in this file")
    qtbot.waitUntil(lambda: underlined(field) == [], timeout=SOON)


def test_a_word_can_be_added_to_the_writers_own(qtbot, field, spelling):
    field.show_text("good gren")
    qtbot.waitUntil(lambda: underlined(field) == ["gren"], timeout=SOON)
    choose(qtbot, opened_menu(qtbot, field, place=7), "&Add “gren” to my words")
    qtbot.waitUntil(lambda: underlined(field) == [], timeout=SOON)
    assert spelling.speller.own_words() == ["gren"]


def test_a_word_that_nothing_is_like_says_so(qtbot, field):
    field.show_text("qqqqqqqqzzzzzzzzqqqqqqqqzzzzzzzzqqqqqqqqzzzzzzzz")
    field.put_caret(3)
    assert field.checked.show_offers()
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "No suggestions"
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_without_a_wrong_word_nothing_is_offered(qtbot, field):
    field.show_text("good")
    assert not field.checked.show_offers()
