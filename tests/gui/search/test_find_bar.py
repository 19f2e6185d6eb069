"""Finding and replacing in the text that is being edited, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from editor.gui.field import DocumentField, LineField
from editor.gui.search.find_bar import FindBar

TEXT = "Tea is 🍵 tea.\nNo tea, no teapot."


@pytest.fixture
def field(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.show_text(TEXT)
    field.show()
    return field


@pytest.fixture
def bar(qtbot, field):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_bar(field)
    return bar


def type_in(qtbot, widget, text):
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)


def test_each_letter_marks_all_places_and_selects_the_first(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    assert len(field.extraSelections()) == 4
    assert bar.count.text() == "1 of 4"
    assert field.selected_span() == (0, 3)


def test_return_and_shift_go_on_round_and_round(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    qtbot.keyClick(bar.words.line, Qt.Key.Key_Return)
    assert field.textCursor().selectedText() == "tea"
    assert (bar.count.text(), field.selected_span()) == ("2 of 4", (9, 12))
    for _ in range(2):
        qtbot.keyClick(bar.words.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"


def test_the_search_begins_at_the_caret(qtbot, field, bar):
    field.put_caret(14)
    bar.open_bar(field)
    type_in(qtbot, bar.words.line, "tea")
    assert bar.count.text() == "3 of 4"


def test_a_selection_is_what_is_looked_for(field, bar):
    field.setTextCursor(field.stretches([(25, 31)])[0])
    bar.open_bar(field)
    assert bar.words.line.text() == "teapot"


def test_choices_narrow_what_is_found(qtbot, bar):
    type_in(qtbot, bar.words.line, "tea")
    bar.words.whole_words.click()
    assert bar.count.text() == "1 of 3"
    bar.words.match_case.click()
    assert bar.count.text() == "1 of 2"
    bar.words.is_regex.click()
    type_in(qtbot, bar.words.line, "te.|no")
    assert bar.count.text().endswith("of 3")


def test_what_cannot_be_found_is_said(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "coffee")
    assert bar.count.text() == "Not found"
    bar.words.is_regex.click()
    type_in(qtbot, bar.words.line, "(")
    assert bar.count.text() == "Not an expression"
    assert "no complete regular expression" in bar.words.line.toolTip()
    assert field.extraSelections() == []


def test_escape_takes_the_marks_away_and_goes_back_to_the_text(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    qtbot.keyClick(bar.words.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert field.extraSelections() == []
    assert field.textCursor().selectedText() == "Tea"


def test_marks_follow_what_is_typed(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    field.show_text("Tea")
    assert len(field.extraSelections()) == 1
    field.show_text("Water")
    assert bar.count.text() == "Not found"


def test_return_replaces_one_place_and_goes_to_the_next(qtbot, field, bar):
    bar.open_bar(field, is_replacing=True)
    type_in(qtbot, bar.words.line, "tea")
    with qtbot.waitSignal(field.reworded):
        type_in(qtbot, bar.new, "mate")
        qtbot.keyClick(bar.new, Qt.Key.Key_Return)
    assert field.text() == "mate is 🍵 tea.\nNo tea, no teapot."
    assert field.textCursor().selectedText() == "tea"
    assert bar.count.text() == "1 of 3"


def test_all_places_are_replaced_as_one_step(qtbot, field, bar):
    steps = []
    field.reworded.connect(lambda text, step: steps.append((text, step)))
    bar.open_bar(field, is_replacing=True)
    bar.words.is_regex.click()
    type_in(qtbot, bar.words.line, "(t)ea")
    type_in(qtbot, bar.new, r"\1oast")
    bar.all_button.click()
    assert field.text() == "Toast is 🍵 toast.\nNo toast, no toastpot."
    assert [text for text, _ in steps] == [field.text()]
    assert bar.count.text() == "4 places replaced"


def test_a_group_that_is_not_there_changes_nothing(qtbot, field, bar):
    bar.open_bar(field, is_replacing=True)
    bar.words.is_regex.click()
    type_in(qtbot, bar.words.line, "tea")
    type_in(qtbot, bar.new, r"\1")
    bar.all_button.click()
    assert field.text() == TEXT
    assert "no group" in bar.count.text()


def test_a_question_stays_on_one_line(qtbot, bar):
    question = LineField("Question")
    qtbot.addWidget(question)
    question.show_text("Is it tea?")
    question.show()
    bar.open_bar(question, is_replacing=True)
    bar.words.is_regex.click()
    type_in(qtbot, bar.words.line, " tea")
    type_in(qtbot, bar.new, r"\nmate")
    bar.all_button.click()
    assert question.text() == "Is it mate?"


def test_another_text_takes_the_marks_over(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    other = DocumentField("Page text")
    qtbot.addWidget(other)
    other.show_text("Tea here.")
    other.show()
    bar.open_bar(other)
    assert field.extraSelections() == []
    assert len(other.extraSelections()) == 1


def test_marks_of_other_kinds_stay(qtbot, field, bar):
    type_in(qtbot, bar.words.line, "tea")
    field.mark("problem", field.extraSelections()[:1])
    bar.close_bar()
    assert len(field.extraSelections()) == 1


def test_everything_has_a_name_and_can_be_reached_by_tab(bar):
    for button in bar.findChildren(QToolButton):
        if button.parent() in (bar, bar.words):
            assert button.accessibleName()
            assert not button.icon().isNull()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in bar.findChildren(QPushButton):
        assert button.text()
    assert bar.new.accessibleName()
    assert bar.words.line.accessibleName()


def test_the_bar_goes_on_with_another_text_once_its_own_is_hidden(qtbot, field, bar):
    other = DocumentField("Title")
    qtbot.addWidget(other)
    other.show_text("No pot of tea")
    other.show()
    bar.other_field = lambda: other
    type_in(qtbot, bar.words.line, "tea")
    field.hide()
    qtbot.waitUntil(lambda: bar.field is other)
    assert len(other.extraSelections()) == 1
