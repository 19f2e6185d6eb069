"""Suggestions and comments in a real window: written by a reviewer, decided by the author."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editor.document.edits import Part, reword
from editor.gui.suggestions.words import WordsDialog
from editor.review.suggestions.sheet import State
from editor.review.suggestions.sheet_file import read, written
from tests.gui.conftest import PLAIN

OTHER = PLAIN.replace("Not boiling.", "Nearly boiling.")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return path


@pytest.fixture
def open_page(open_window, page):
    return lambda: open_window(page)


def act(window, name):
    window.actions_by_name[name].trigger()


def type_answer(window, text):
    opened = window.files.current
    opened.perform(reword(opened.document, (0, 0), Part.ANSWER, f"{text}\n"))
    opened.settle()


def say(qtbot, window, words):
    dialog = window.findChild(WordsDialog)
    qtbot.keyClicks(dialog.words, words)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def save_suggestions(window, path):
    act(window, "save_suggestions")
    window.findChild(QFileDialog).fileSelected.emit(str(path))


def panel(window):
    return window.desks.suggestions.work.panel


def rows(window):
    listed = panel(window).list
    items = [listed.topLevelItem(row) for row in range(listed.topLevelItemCount())]
    return [(each.text(0), each.text(2)) for each in items]


@pytest.fixture
def sheet(qtbot, open_page, page):
    """Return the file of a reviewer who rewords an answer and comments on it."""
    window = open_page()
    window.workspace.tree.select_named("#green")
    act(window, "comment")
    say(qtbot, window, "Is that so?")
    type_answer(window, "Always.")
    path = page.parent / "tea.suggestions-ada.json"
    save_suggestions(window, path)
    act(window, "undo")
    return path


@pytest.fixture
def author(qtbot, open_page, sheet):
    """Return the author's window, in which the suggestions beside the page were found."""
    window = open_page()
    qtbot.waitUntil(lambda: "lie beside it" in window.notice.text)
    show = next(each for each in window.notice._buttons if each.text() == "Show")
    show.click()
    assert window.lower_area.is_revealed("suggestions")
    return window


def test_a_reviewer_s_file_holds_the_change_and_the_comment_and_the_page_is_as_it_was(sheet, page):
    held = read(sheet.read_bytes())
    assert (held.base, held.text) == (PLAIN, PLAIN.replace("Mostly.", "Always."))
    assert [each.text for each in held.comments] == ["Is that so?"]
    assert held.comments[0].about.anchor == "green"
    assert page.read_text() == PLAIN


def test_what_was_not_sent_is_there_again_in_another_window(qtbot, open_page):
    window = open_page()
    act(window, "comment")
    say(qtbot, window, "Later.")
    again = open_page()
    qtbot.waitUntil(lambda: rows(again) == [("“Is it green?”: Later.", "comment")])


def test_the_author_sees_what_lies_beside_the_page(author):
    assert rows(author) == [
        ("The answer to “Is it green?” was reworded.", "open"),
        ("“Is it green?”: Is that so?", "comment"),
    ]


def test_a_row_shows_its_words_and_where_it_belongs(author):
    shown = panel(author)
    shown.list.setCurrentItem(shown.list.topLevelItem(0))
    assert "Mostly" in shown.details.toPlainText()
    assert "Always" in shown.details.toPlainText()
    shown.wanted.emit()
    assert author.workspace.tree.node.anchor == "green"


def test_accepting_is_one_step_and_undoing_it_opens_the_suggestion_again(qtbot, author, sheet):
    panel(author).accept.click()
    assert author.files.current.document.to_text() == PLAIN.replace("Mostly.", "Always.")
    assert rows(author)[0][1] == "accepted"
    assert set(read(sheet.read_bytes()).states.values()) == {State.ACCEPTED}
    act(author, "undo")
    assert author.files.current.document.to_text() == PLAIN
    qtbot.waitUntil(lambda: rows(author)[0][1] == "open")
    act(author, "redo")
    qtbot.waitUntil(lambda: rows(author)[0][1] == "accepted")


def test_rejecting_leaves_the_page_and_may_be_thought_over(author, sheet):
    panel(author).reject.click()
    assert author.files.current.document.to_text() == PLAIN
    assert rows(author)[0][1] == "rejected"
    assert set(read(sheet.read_bytes()).states.values()) == {State.REJECTED}
    panel(author).reject.click()
    assert rows(author)[0][1] == "open"


def test_a_suggestion_that_does_not_fit_says_so_and_may_win(qtbot, author):
    type_answer(author, "Never.")
    qtbot.waitUntil(lambda: "does not fit any more" in panel(author).details.toPlainText())
    assert "Never." in panel(author).details.toPlainText()
    assert panel(author).accept.text() == "&Accept anyway"
    panel(author).accept.click()
    assert "Always." in author.files.current.document.to_text()


def test_accepting_all_takes_what_fits_and_counts_the_rest(author):
    type_answer(author, "Never.")
    act(author, "accept_suggestions")
    assert "1 suggestion does not fit" in author.notice.text
    assert "Never." in author.files.current.document.to_text()


def test_a_page_that_has_changed_elsewhere_takes_the_suggestion(qtbot, open_page, sheet, page):
    page.write_text(OTHER)
    window = open_page()
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    panel(window).accept.click()
    assert window.files.current.document.to_text() == OTHER.replace("Mostly.", "Always.")


def test_a_comment_is_answered_and_done_and_travels_back(qtbot, author, sheet):
    shown = panel(author)
    shown.list.setCurrentItem(shown.list.topLevelItem(1))
    act(author, "answer_comment")
    say(qtbot, author, "Yes.")
    assert "Yes." in shown.details.toPlainText()
    act(author, "settle_comment")
    assert rows(author)[1][1] == "done"
    comment = read(sheet.read_bytes()).comments[0]
    assert [each.text for each in comment.replies] == ["Yes."]
    assert comment.is_done


def test_selected_words_are_what_a_comment_is_about(qtbot, open_page):
    window = open_page()
    window.workspace.tree.select_named("#hot")
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setTextCursor(field.stretches([(4, 11)])[0])
    act(window, "comment")
    assert window.findChild(WordsDialog).words.accessibleName() == "Comment"
    say(qtbot, window, "Which?")
    assert panel(window).current.about.quote == "boiling"


def test_a_file_that_was_sent_is_opened(open_page, sheet, page, tmp_path):
    sent = tmp_path / "mail" / "x.json"
    sent.parent.mkdir()
    sheet.rename(sent)
    window = open_page()
    act(window, "open_suggestions")
    window.findChild(QFileDialog).filesSelected.emit([str(sent)])
    assert len(rows(window)) == 2


def test_what_is_no_sheet_is_refused_with_a_sentence(open_page, tmp_path):
    other = tmp_path / "other.json"
    other.write_text("{}")
    window = open_page()
    act(window, "open_suggestions")
    window.findChild(QFileDialog).filesSelected.emit([str(other)])
    assert window.notice.text == "“other.json”: This file holds no suggestions."


def test_saving_again_keeps_the_answers_that_came_back(qtbot, open_page, author, sheet):
    shown = panel(author)
    shown.list.setCurrentItem(shown.list.topLevelItem(1))
    act(author, "answer_comment")
    say(qtbot, author, "Yes.")
    reviewer = open_page()
    type_answer(reviewer, "At times.")
    save_suggestions(reviewer, sheet)
    held = read(sheet.read_bytes())
    assert "At times." in held.text
    assert [each.text for each in held.comments[0].replies] == ["Yes."]


def test_without_a_change_there_is_nothing_to_suggest(open_page):
    window = open_page()
    act(window, "save_suggestions")
    assert window.findChild(QFileDialog) is None


def test_what_the_reviewer_sent_meanwhile_is_not_written_over(author, sheet):
    held = read(sheet.read_bytes())
    newer = replace(held, text=held.text.replace("Sometimes.", "Never."))
    sheet.write_bytes(written(newer))
    panel(author).reject.click()
    kept = read(sheet.read_bytes())
    assert kept.text == newer.text
    assert set(kept.states.values()) == {State.REJECTED}
    assert len(rows(author)) == 3


def test_where_nothing_is_open_accepting_all_says_so(author):
    said = []
    author.desks.told.connect(said.append)
    panel(author).reject.click()
    act(author, "accept_suggestions")
    assert said[-1] == "No suggestion is open."


def test_a_decision_that_cannot_be_written_is_said_and_holds(author, sheet, monkeypatch):
    sheet.unlink()
    sheet.mkdir()
    panel(author).reject.click()
    assert "could not be written" in author.notice.text
    assert rows(author)[0][1] == "rejected"
