"""What two people do to one file at once comes together; where it cannot, the writer decides."""

import pytest

from editor.document.edits import Part
from tests.gui.conftest import PLAIN

THEIRS = PLAIN.replace("How hot?", "How warm?")


@pytest.fixture
def clash(scene):
    """Make both writers change the same answer."""
    scene.field.setPlainText("Perhaps.")
    scene.path.write_text(THEIRS.replace("Mostly.", "Never."))
    scene.until_said("In 1 place you did, too")


def test_different_questions_come_together_by_themselves(scene):
    scene.type(" Really.")
    scene.path.write_text(THEIRS)
    scene.until_said("1 question changed. What you wrote is kept, too.")
    both = THEIRS.replace("Mostly.", "Mostly. Really.")
    assert scene.text == both
    assert scene.path.read_text() == THEIRS
    assert scene.window.isWindowModified()
    scene.window.saving.save()
    assert scene.path.read_text() == both


def test_what_came_in_is_one_step_to_undo(scene):
    scene.type(" Really.")
    scene.path.write_text(THEIRS)
    scene.until_said("is kept, too")
    scene.window.actions_by_name["undo"].trigger()
    assert scene.text == PLAIN.replace("Mostly.", "Mostly. Really.")
    scene.window.actions_by_name["redo"].trigger()
    assert scene.text == THEIRS.replace("Mostly.", "Mostly. Really.")


def test_the_caret_stays_while_both_come_together(scene):
    scene.type(" Really.")
    scene.field.put_caret(3)
    scene.path.write_text(PLAIN.replace("Mostly.", "Yes. Mostly.").replace("hot?", "warm?"))
    scene.until_said("is kept, too")
    assert scene.field.text() == "Yes. Mostly. Really."
    assert scene.field.text()[scene.field.caret() :] == "tly. Really."
    scene.qtbot.keyClicks(scene.field, "x")
    assert scene.field.text() == "Yes. Mosxtly. Really."


def test_a_save_before_the_change_was_noticed_loses_neither(scene):
    scene.type(" Really.")
    scene.path.write_text(THEIRS)
    scene.window.saving.save()
    assert scene.path.read_text() == THEIRS.replace("Mostly.", "Mostly. Really.")
    assert not scene.window.isWindowModified()
    assert "What you wrote is kept, too" in scene.window.statusBar().currentMessage()


def test_the_same_change_by_both_is_that_change(scene):
    scene.type("!")
    scene.path.write_text(PLAIN.replace("Mostly.", "Mostly.!"))
    scene.qtbot.waitUntil(lambda: not scene.window.isWindowModified())
    assert scene.text == scene.path.read_text()


def test_the_same_answer_by_both_is_not_saved_before_it_is_decided(scene, clash):
    there = scene.path.read_text()
    scene.window.saving.save()
    assert scene.path.read_text() == there
    assert "In 1 place you did, too" in scene.window.notice.text
    assert "How warm?" in scene.text
    assert "Perhaps." in scene.text


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        ("keep_ours", "Perhaps."),
        ("take_theirs", "Never."),
        ("keep_both", "Perhaps.\n\nNever."),
    ],
)
def test_the_writer_decides_about_the_same_answer(scene, clash, button, answer):
    scene.press("Choose")
    asking = scene.panel
    assert asking.isVisible()
    assert asking.ours.toPlainText().strip() == "Perhaps."
    assert asking.theirs.toPlainText().strip() == "Never."
    getattr(asking, button).click()
    assert scene.window.workspace.answer.fields[Part.ANSWER].text() == answer
    assert not asking.isVisible()
    assert scene.window.notice.text == ""
    scene.window.saving.save()
    assert not scene.window.isWindowModified()
    saved = scene.path.read_text()
    assert all(line in saved for line in answer.split("\n"))
    assert "How warm?" in saved


def test_a_decision_can_be_undone_with_nothing_lost(scene, clash):
    scene.press("Choose")
    scene.panel.take_theirs.click()
    scene.window.actions_by_name["undo"].trigger()
    assert "Perhaps." in scene.text


def test_several_decisions_are_asked_for_one_after_the_other(scene):
    scene.field.setPlainText("Perhaps.")
    scene.window.workspace.tree.select_named("#hot")
    scene.window.workspace.answer.fields[Part.ANSWER].setPlainText("Cold.")
    scene.path.write_text(PLAIN.replace("Mostly.", "Never.").replace("Not boiling.", "Warm."))
    scene.until_said("In 2 places you did, too")
    scene.press("Choose")
    scene.panel.take_theirs.click()
    assert scene.panel.theirs.toPlainText().strip() == "Warm."
    assert scene.window.workspace.tree.node.anchor == "hot"
    scene.panel.keep_ours.click()
    scene.window.saving.save()
    saved = scene.path.read_text()
    assert "Never." in saved
    assert "Cold." in saved


def test_a_decision_holds_when_somebody_else_saves_once_more(scene, clash):
    scene.press("Choose")
    scene.panel.keep_ours.click()
    scene.path.write_text(scene.path.read_text().replace("Sometimes.", "Often."))
    scene.qtbot.waitUntil(lambda: "Often." in scene.text)
    scene.window.saving.save()
    saved = scene.path.read_text()
    assert "Perhaps." in saved
    assert "Often." in saved


def test_what_one_deleted_and_the_other_changed_is_asked(scene):
    scene.type(" Ours.")
    start, end = (
        PLAIN.index("      - question: Is it green"),
        PLAIN.index("      - question: Is it b"),
    )
    scene.path.write_text(PLAIN[:start] + PLAIN[end:])
    scene.until_said("you did, too")
    scene.press("Choose")
    assert scene.panel.theirs.toPlainText() == "(deleted)"
    scene.panel.take_theirs.click()
    scene.window.saving.save()
    assert "green" not in scene.path.read_text()


def test_nothing_is_asked_about_a_file_that_was_closed(scene, clash):
    scene.press("Choose")
    asking = scene.panel
    opened = scene.window.files.current
    scene.window.files.forget(opened)
    assert not asking.isVisible()


def test_a_text_without_questions_is_chosen_as_a_whole(open_window, tmp_path):
    path = tmp_path / "notes.md"
    path.write_text("One line.\n")
    window = open_window(path)
    window.text.field.setPlainText("Something else.\n")
    path.write_text("Their line.\n")
    window.saving.save()
    assert "cannot be brought together" in window.notice.text
    assert path.read_text() == "Their line.\n"
