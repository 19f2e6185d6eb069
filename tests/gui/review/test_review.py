"""The review desk in a real window: compared, gone through, decided, looked at."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QMenu

from editor.document.edits import Part, delete, move, reword
from editor.gui.review.choices import Mode
from editor.gui.tree.badges import Badges
from editor.gui.tree.roles import BADGES
from editor.gui.versions.dialog import VersionsDialog
from editor.review.sign import Sign
from tests.gui.conftest import PLAIN

SOON = 20_000


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return open_window(path)


def act(window, name):
    window.actions_by_name[name].trigger()


def edit(window, do, *arguments):
    opened = window.files.current
    opened.perform(do(opened.document, *arguments))
    opened.settle()


def reword_answer(window, place, text):
    edit(window, reword, place, Part.ANSWER, text)


def panel(window):
    return window.desks.review.panel


def sentences(window):
    return [panel(window).said(each) for each in panel(window).differences]


def cover(window):
    return window.workspace._cover


def test_a_writer_lists_what_was_changed_since_the_last_save(window):
    reword_answer(window, (0, 0), "Mostly green.")
    edit(window, move, (1,), (), 0)
    act(window, "compare_saved")
    assert window.lower_area.is_revealed("differences")
    assert (
        sentences(window)
        == [
            "Water was moved up.",
            "The answer to “Is it green?” was reworded.",
        ]
        or len(sentences(window)) == 2
    )
    assert "2 differences" in panel(window).state.text()


def test_the_list_follows_what_is_typed(window, qtbot):
    act(window, "compare_saved")
    assert sentences(window) == []
    reword_answer(window, (0, 0), "Mostly green.")
    qtbot.waitUntil(lambda: len(sentences(window)) == 1)


def test_f8_compares_and_goes_through_and_the_text_shows_marks(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (1, 0), "Boiling.")
    act(window, "next_difference")
    assert window.workspace.tree.node.label == "Is it green?"
    assert (
        "line-through" in cover(window).page.toHtml() or "underline" in cover(window).page.toHtml()
    )
    act(window, "next_difference")
    assert window.workspace.tree.node.label == "How hot?"
    assert not cover(window).isHidden()
    act(window, "previous_difference")
    assert window.workspace.tree.node.label == "Is it green?"


def test_the_final_text_is_edited_and_the_original_is_read(window):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    act(window, "marks_original")
    assert "Mostly." in cover(window).page.toPlainText()
    assert "green." not in cover(window).page.toPlainText()
    act(window, "marks_final")
    assert cover(window).isHidden()
    assert window.workspace.middle.isVisible()


def test_what_is_typed_is_never_covered(window, qtbot):
    act(window, "compare_saved")
    window.workspace.tree.select(window.files.current.document.faq.at((0, 0)).id)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "Yes ")
    qtbot.waitUntil(lambda: len(sentences(window)) == 1)
    assert cover(window).isHidden()


def test_a_difference_is_taken_back_in_one_step(window):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    steps = window.files.current.history.count()
    act(window, "take_back")
    opened = window.files.current
    assert opened.document.to_text() == PLAIN
    assert sentences(window) == []
    assert opened.history.count() == steps + 1
    opened.undo()
    assert "Mostly green." in opened.document.to_text()


def test_an_accepted_difference_is_not_shown_until_that_is_undone(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (1, 0), "Boiling.")
    act(window, "next_difference")
    text = window.files.current.document.to_text()
    act(window, "accept")
    assert sentences(window) == ["The answer to “How hot?” was reworded."]
    assert window.files.current.document.to_text() == text
    act(window, "undo")
    assert len(sentences(window)) == 2
    act(window, "redo")
    assert len(sentences(window)) == 1


def test_an_accepted_difference_comes_back_after_a_save(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (1, 0), "Boiling.")
    act(window, "next_difference")
    act(window, "accept")
    act(window, "accept")
    assert sentences(window) == []
    window.saving.save()
    assert sentences(window) == []
    act(window, "undo")
    assert sentences(window) == ["The answer to “How hot?” was reworded."]
    assert "an earlier save" in panel(window).state.text()
    act(window, "undo")
    assert len(sentences(window)) == 2
    act(window, "redo")
    assert sentences(window) == ["The answer to “How hot?” was reworded."]


def test_a_writer_hears_why_an_agreement_is_open_again_but_not_shown(window):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    act(window, "accept")
    act(window, "stop_comparing")
    said = []
    window.desks.told.connect(said.append)
    act(window, "undo")
    assert "not compared with the last save any more" in said[0]


def test_all_is_taken_back_or_accepted_at_once(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (1, 0), "Boiling.")
    act(window, "compare_saved")
    act(window, "accept_all")
    assert sentences(window) == []
    act(window, "undo")
    act(window, "take_back_all")
    assert window.files.current.document.to_text() == PLAIN


def test_one_place_of_an_answer_is_taken_back(window):
    reword_answer(window, (0, 0), "Nearly always it is so. And the sky above is wide.")
    window.saving.save()
    reword_answer(window, (0, 0), "Seldom it is so. And the sky above is narrow.")
    act(window, "next_difference")
    cover(window).page.anchorClicked.emit(QUrl("change:answer:1"))
    menu = cover(window).findChild(QMenu)
    menu.actions()[0].trigger()
    answer = window.files.current.document.faq.at((0, 0)).answer
    assert answer.strip() == "Seldom it is so. And the sky above is wide."
    cover(window).words_accepted.emit("answer", 0)
    assert sentences(window) == []


def test_rows_of_the_tree_say_what_became_of_them(window):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "compare_saved")
    index = window.workspace.tree.model.index_at((0, 0))
    assert index.data(BADGES) == Badges(signs=(Sign.CHANGED,))
    assert "Changed" in index.data(11)
    act(window, "stop_comparing")
    assert index.data(BADGES) == Badges(is_changed=True)


def test_what_was_removed_is_shown_where_it_stood(window):
    edit(window, delete, (0, 1))
    act(window, "next_difference")
    assert window.workspace.tree.node.label == "Is it green?"
    assert "Is it black?" in cover(window).page.toPlainText()
    index = window.workspace.tree.model.index_at((0,))
    assert index.data(BADGES).gone == 1


def test_a_move_is_followed_and_back_again(window):
    edit(window, move, (0, 0), (1,), 1)
    act(window, "next_difference")
    assert window.workspace.tree.position == (1, 1)
    act(window, "follow_move")
    assert window.workspace.tree.position == (0,)
    act(window, "follow_move")
    assert window.workspace.tree.position == (1, 1)


def test_what_was_reviewed_is_remembered(window, open_window):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    act(window, "mark_reviewed")
    assert "1 reviewed" in panel(window).state.text()
    act(window, "stop_comparing")
    act(window, "compare_saved")
    assert "1 reviewed" in panel(window).state.text()
    act(window, "next_difference")
    act(window, "mark_reviewed")
    assert "0 reviewed" in panel(window).state.text()


def test_only_one_kind_is_listed(window):
    reword_answer(window, (0, 0), "Mostly green.")
    edit(window, move, (0, 1), (1,), 1)
    act(window, "compare_saved")
    kinds = panel(window).kinds
    kinds.setCurrentIndex(kinds.findData(Sign.MOVED))
    assert [each.label for each in panel(window).differences] == ["Is it black?"]


def test_formatting_is_listed_apart_and_can_be_hidden(window, tmp_path, qtbot):
    other = tmp_path / "other.md"
    other.write_text(PLAIN.replace("topic: Leaves", 'topic: "Leaves"'))
    act(window, "compare_file")
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(other))
    assert (
        panel(window)
        .model.data(panel(window).model.index(0, 0))
        .endswith("Formatting in the file (1)")
    )
    act(window, "hide_formatting")
    assert panel(window).differences == []


def test_a_file_is_compared_with_a_version(window, qtbot):
    reword_answer(window, (0, 0), "Mostly green.")
    window.saving.save()
    window.desks.versions.keeper.wait()
    reword_answer(window, (0, 0), "Mostly green and fine.")
    act(window, "compare_version")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: "Comparing" not in dialog.state.text(), timeout=SOON)
    dialog.versions.setCurrentRow(dialog.versions.count() - 1)
    qtbot.waitUntil(dialog.compare.isEnabled, timeout=SOON)
    dialog.compare.click()
    assert sentences(window) == ["The answer to “Is it green?” was reworded."]
    assert "version of" in panel(window).state.text()


def test_marks_are_the_mode_at_first(window):
    assert window.desks.review.mode is Mode.ALL
    assert window.actions_by_name["marks_all"].isChecked()


def test_the_preview_shows_the_answer_before_and_after(window, qtbot):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    act(window, "before_and_after")
    preview = window.workspace.preview
    sides = preview._before_after._sides
    qtbot.waitUntil(lambda: "<ins>" in sides[1].stage.current().html, timeout=SOON)
    assert "Mostly" in sides[0].stage.current().html
    assert "green" not in sides[0].stage.current().html.rpartition("Mostly")[2]
    preview._before_after.one_text.click()
    assert not sides[0].half.isVisible()
    assert "<ins>green</ins>" in sides[1].stage.current().html
    assert preview._before_after.isVisible()
    assert not preview.stage.isVisible()
    act(window, "before_and_after")
    assert preview.stage.isVisible()


def test_an_answer_takes_the_place_of_one_that_was_not_there(window, qtbot):
    edit(window, delete, (0, 1))
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "previous_difference")
    act(window, "before_and_after")
    sides = window.workspace.preview._before_after._sides
    qtbot.waitUntil(lambda: "no such question" in sides[1].stage.current().html, timeout=SOON)
    act(window, "previous_difference")
    qtbot.waitUntil(lambda: "green" in sides[1].stage.current().html, timeout=SOON)
    assert "no such question" not in sides[1].stage.current().html


def test_a_large_file_is_compared_in_the_background(open_window, tmp_path, qtbot):
    path = tmp_path / "many.md"
    items = "".join(
        f"      - question: Question {n}?\n        anchor: q{n}\n        answer: Answer {n}.\n"
        for n in range(400)
    )
    path.write_text(
        f"---\ntitle: Many\nfaq:\n  - topic: All\n    anchor: all\n    items:\n{items}---\n"
    )
    window = open_window(path)
    act(window, "compare_saved")
    assert window.desks.review.review(window.files.current).is_looking
    qtbot.waitUntil(lambda: "no differences" in panel(window)._empty.text(), timeout=SOON)
    reword_answer(window, (0, 7), "Another answer.")
    qtbot.waitUntil(
        lambda: sentences(window) == ["The answer to “Question 7?” was reworded."], timeout=SOON
    )
    panel(window).select(panel(window).differences[0])
    act(window, "take_back")
    assert window.files.current.document.to_text() == path.read_text()


def test_a_topic_is_decided_about_as_a_whole_and_the_next_is_shown(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (0, 1), "Rarely.")
    reword_answer(window, (1, 0), "Boiling.")
    act(window, "compare_saved")
    panel(window).list.setCurrentIndex(panel(window).model.index(0, 0))
    act(window, "accept")
    assert sentences(window) == ["The answer to “How hot?” was reworded."]
    act(window, "next_difference")
    act(window, "take_back")
    assert sentences(window) == []
    assert "Rarely." in window.files.current.document.to_text()
    assert "Not boiling." in window.files.current.document.to_text()


def test_after_a_decision_the_next_difference_is_shown(window):
    reword_answer(window, (0, 0), "Mostly green.")
    reword_answer(window, (0, 1), "Rarely.")
    act(window, "next_difference")
    act(window, "accept")
    assert window.workspace.tree.node.label == "Is it black?"
    assert "Rarely." in cover(window).page.toPlainText()


def test_signs_come_back_with_the_columns_of_a_file(window, open_window, tmp_path):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "compare_saved")
    window.files.show_again()
    index = window.workspace.tree.model.index_at((0, 0))
    assert index.data(BADGES).signs == (Sign.CHANGED,)


def test_files_have_comparisons_of_their_own(window, tmp_path):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "compare_saved")
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    window.files.open(other)
    assert panel(window).differences == []
    assert "not compared" in panel(window)._empty.text()
    window.closing.close_document(window.files.current)
    assert len(panel(window).differences) == 1


def test_a_setting_and_the_page_text_are_gone_to(window, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(PLAIN.replace("title: Tea", "title: Coffee") + "Old words.\n")
    act(window, "compare_file")
    window.findChild(QFileDialog).fileSelected.emit(str(other))
    act(window, "next_difference")
    assert "Coffee" in cover(window).page.toPlainText()
    act(window, "marks_final")
    assert window.workspace.middle.currentWidget() is window.workspace.page.form
    act(window, "marks_all")
    act(window, "next_difference")
    assert "Old words." in cover(window).page.toPlainText()


def test_the_marks_can_be_decided_about_with_the_keyboard(window, qtbot):
    reword_answer(window, (0, 0), "Mostly green.")
    act(window, "next_difference")
    page = cover(window).page
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    menu = cover(window).findChild(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.files.current.document.to_text() == PLAIN
