"""The list of what could stand at the caret."""

import pytest
from PySide6.QtCore import Qt

from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.completion_popup import CompletionPopup
from editor.gui.answer.surroundings import Surroundings
from editor.writing.completion import Candidate, Known
from editor.writing.includes import Include, Parameter

Key = Qt.Key


@pytest.fixture
def field(qtbot, opened):
    field = AnswerField("Answer")
    qtbot.addWidget(field)
    surroundings = Surroundings(opened, field)
    surroundings.known = Known(
        variables=[Candidate("site"), Candidate("site.sales", "call us"), Candidate("site.mail")],
        includes=[Include("note.html", (Parameter("kind", ("tip", "warning")),))],
        pages=[Candidate("/help/", "Help", ")")],
    )
    field.popup = CompletionPopup(field, surroundings)
    field.resize(400, 300)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def listed(field):
    popup = field.popup
    return [popup.item(row).text() for row in range(popup.count())] if popup.isVisible() else []


def test_link_names_of_the_file_are_offered_and_taken(qtbot, field):
    qtbot.keyClicks(field, "see [this](#bl")
    assert listed(field) == ["black"]
    assert field.hasFocus()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "see [this](#black)"
    assert listed(field) == []
    qtbot.keyClicks(field, ".")
    assert field.text() == "see [this](#black)."


def test_places_and_values_are_offered_before_a_letter_is_typed(qtbot, field):
    qtbot.keyClicks(field, "see [this](")
    assert listed(field) == ["#leaves", "#green", "#black", "#water", "#hot", "/help/"]
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, " or {{ ")
    assert listed(field) == ["site"]
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "see [this](#green) or {{ site"


def test_typing_is_never_stolen(qtbot, field):
    qtbot.keyClicks(field, "{{ site.")
    assert listed(field) == ["site.mail", "site.sales"]
    qtbot.keyClicks(field, "s")
    assert listed(field) == ["site.sales"]
    qtbot.keyClicks(field, "pace }}")
    assert field.text() == "{{ site.space }}"
    assert listed(field) == []


def test_escape_closes_and_the_arrows_choose(qtbot, field):
    qtbot.keyClicks(field, "{{ site.")
    qtbot.keyClick(field, Key.Key_Escape)
    assert listed(field) == []
    field.popup.suggest()
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Tab)
    assert field.text() == "{{ site.sales"


def test_an_include_is_filled_in_step_by_step(qtbot, field):
    qtbot.keyClicks(field, "{% include no")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "{% include note.html %}"
    field.put_caret(len("{% include note.html"))
    qtbot.keyClicks(field, " k")
    qtbot.keyClick(field, Key.Key_Return)
    assert listed(field) == ["tip", "warning"]
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == '{% include note.html kind="tip" %}'


def test_a_click_elsewhere_closes_it(qtbot, field):
    qtbot.keyClicks(field, "a {{ site.")
    field.put_caret(0)
    assert listed(field) == []


def test_nothing_to_suggest_is_said(qtbot, field):
    with qtbot.waitSignal(field.popup.found_nothing):
        field.popup.suggest()


def test_other_characters_than_latin_do_not_shift_what_is_taken(qtbot, field):
    field.act(field.passage().typed("🎈 [a](#gre"))
    field.popup.suggest()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "🎈 [a](#green)"
