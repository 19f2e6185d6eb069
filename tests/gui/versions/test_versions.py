"""A writer sees what a file held before, and brings all or one answer of it back."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editor.document.edits import Part
from editor.gui.versions.dialog import VersionsDialog
from editor.gui.window import Window
from editor.storage.places import versions_folder
from editor.storage.versions import Reason, Version, VersionStore
from tests.gui.conftest import PLAIN
from tests.storage.faulty_calls import FaultyCalls

SOON = 20_000


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return path


def type_answer(qtbot, window: Window, text: str, place: tuple[int, int] = (0, 0)) -> None:
    opened = window.files.current
    window.workspace.tree.select(opened.document.faq.at(place).id)
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    with qtbot.waitSignal(opened.settled):
        qtbot.keyClicks(field, text)


def versions(window: Window, path: Path) -> tuple[Version, ...]:
    window.desks.versions.keeper.wait()
    return VersionStore(versions_folder()).of(path)


def content(version: Version) -> str:
    return VersionStore(versions_folder()).content(version).decode()


def shown(qtbot, window: Window) -> VersionsDialog:
    window.desks.versions.keeper.wait()
    window.actions_by_name["versions"].trigger()
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: "Comparing" not in dialog.state.text(), timeout=SOON)
    return dialog


def look_at(qtbot, dialog: VersionsDialog, row: int) -> list[str]:
    dialog.versions.setCurrentRow(row)
    qtbot.waitUntil(lambda: "Comparing" not in dialog.state.text(), timeout=SOON)
    return [dialog.differences.item(each).text() for each in range(dialog.differences.count())]


def test_the_first_change_and_each_save_keep_a_version(qtbot, open_window, tea):
    window = open_window(tea)
    assert versions(window, tea) == ()
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    type_answer(qtbot, window, "tea ")
    window.saving.save()
    kept = versions(window, tea)
    assert [each.reason for each in kept] == [Reason.FOUND, Reason.SAVED, Reason.SAVED]
    assert content(kept[0]) == PLAIN
    assert content(kept[2]) == tea.read_text()


def test_what_somebody_else_wrote_is_a_version_once_the_writer_changes_it(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    tea.write_text(PLAIN.replace("Not boiling", "Boiling"))
    with qtbot.waitSignal(window.files.current.settled):
        window.files.reload()
    type_answer(qtbot, window, "tea ")
    kept = versions(window, tea)
    assert [each.reason for each in kept] == [Reason.FOUND, Reason.SAVED, Reason.FOUND]
    assert "Boiling" in content(kept[-1])


def test_work_that_is_not_saved_is_kept_every_few_minutes(qtbot, open_window, tea):
    window = open_window(tea)
    keeper = window.desks.versions.keeper
    keeper.pause = 20
    with qtbot.waitSignals([keeper.kept] * 2):
        type_answer(qtbot, window, "Green ")
    kept = versions(window, tea)
    assert [each.reason for each in kept] == [Reason.FOUND, Reason.WORKING]
    assert "Green Mostly" in content(kept[1])
    assert tea.read_text() == PLAIN


def test_what_was_not_saved_when_the_file_was_closed_is_kept(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.files.forget(window.files.current)
    assert [each.reason for each in versions(window, tea)] == [Reason.FOUND, Reason.WORKING]


def test_versions_follow_a_file_that_is_saved_under_another_name(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    window.saving.save_as(str(tea.with_name("other.md")))
    kept = versions(window, tea.with_name("other.md"))
    assert [each.reason for each in kept] == [Reason.FOUND, Reason.SAVED]


def test_a_full_disk_is_told_once_and_saving_goes_on(qtbot, open_window, tea):
    window = open_window(tea)
    versions_folder().parent.mkdir(parents=True)
    versions_folder().touch()
    with qtbot.waitSignal(window.desks.versions.failed):
        type_answer(qtbot, window, "Green ")
    assert "cannot be kept at the moment" in window.notice.text
    window.notice.dismiss()
    window.saving.save()
    window.desks.versions.keeper.wait()
    assert tea.read_text() != PLAIN
    assert window.notice.text == ""


def test_the_window_lists_versions_and_says_what_has_changed_since(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    dialog = shown(qtbot, window)
    assert dialog.versions.count() == 2
    assert "Saved" in dialog.versions.item(0).text()
    assert "Before you began" in dialog.versions.item(1).text()
    assert dialog.state.text() == "This is what is in the window now."
    assert look_at(qtbot, dialog, 1) == ["The answer to “Is it green?” was reworded."]
    assert "Green" in dialog.texts.toPlainText()
    dialog.close()


def test_a_question_that_was_deleted_is_shown_and_brought_back(qtbot, open_window, tea):
    window = open_window(tea)
    opened = window.files.current
    window.workspace.tree.select(opened.document.faq.at((0, 1)).id)
    window.actions_by_name["delete"].trigger()
    window.saving.save()
    dialog = shown(qtbot, window)
    assert look_at(qtbot, dialog, 1) == ["“Is it black?” was removed from Leaves."]
    assert dialog.texts.toPlainText().startswith("Is it black?\n\nSometimes.")
    qtbot.mouseClick(dialog.part, Qt.MouseButton.LeftButton)
    questions = [each.question for each in opened.document.faq.all_items()]
    assert questions == ["Is it green?", "Is it black?", "How hot?"]
    dialog.close()


def test_one_answer_is_brought_back_and_all_else_stays(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    type_answer(qtbot, window, "Black ", (0, 1))
    window.saving.save()
    dialog = shown(qtbot, window)
    assert len(look_at(qtbot, dialog, 1)) == 2
    dialog.differences.setCurrentRow(0)
    qtbot.mouseClick(dialog.part, Qt.MouseButton.LeftButton)
    opened = window.files.current
    answers = [item.answer for item in opened.document.faq.all_items()]
    assert answers[:2] == ["Mostly.\n", "Black Sometimes.\n"]
    assert opened.is_dirty
    qtbot.waitUntil(lambda: dialog.differences.count() == 1, timeout=SOON)
    dialog.close()
    window.actions_by_name["undo"].trigger()
    assert not opened.is_dirty


def test_the_whole_file_is_brought_back_in_one_step(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    saved = tea.read_text()
    dialog = shown(qtbot, window)
    look_at(qtbot, dialog, 1)
    qtbot.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    opened = window.files.current
    assert opened.document.to_bytes().decode() == PLAIN
    assert tea.read_text() == saved
    window.actions_by_name["undo"].trigger()
    assert opened.document.to_bytes().decode() == saved


def test_what_is_in_the_window_becomes_a_version_before_another_is_brought_back(
    qtbot, open_window, tea
):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    type_answer(qtbot, window, "tea ")
    unsaved = window.files.current.document.to_bytes().decode()
    dialog = shown(qtbot, window)
    look_at(qtbot, dialog, 1)
    qtbot.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    assert content(versions(window, tea)[-1]) == unsaved


def test_a_damaged_version_says_so_and_the_others_can_be_looked_at(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    first = versions(window, tea)[0]
    next(versions_folder().rglob(f"{first.mark}.z")).write_bytes(b"rubbish")
    dialog = shown(qtbot, window)
    look_at(qtbot, dialog, 1)
    assert "cannot be shown" in dialog.state.text()
    assert not dialog.whole.isEnabled()
    look_at(qtbot, dialog, 0)
    assert dialog.state.text() == "This is what is in the window now."
    dialog.close()


def test_a_version_of_which_nothing_is_left_is_listed_as_damaged(qtbot, open_window, tea):
    window = open_window(tea)
    type_answer(qtbot, window, "Green ")
    window.saving.save()
    first = versions(window, tea)[0]
    next(versions_folder().rglob(f"{first.mark}.z")).unlink()
    dialog = shown(qtbot, window)
    assert "Damaged" in dialog.versions.item(1).text()
    dialog.close()


def test_a_file_without_versions_says_when_there_will_be_one(qtbot, open_window, tea):
    window = open_window(tea)
    dialog = shown(qtbot, window)
    assert "no versions of this file yet" in dialog.state.text()
    assert not dialog.whole.isEnabled()
    dialog.close()


def test_a_file_that_was_never_saved_has_no_versions(open_window):
    window = open_window()
    window.files.new()
    window.actions_by_name["versions"].trigger()
    assert "never saved" in window.statusBar().currentMessage()
    assert window.findChild(VersionsDialog) is None


def test_whatever_the_disk_does_to_versions_the_window_works_on(qtbot, open_window, tea):
    window = open_window(tea)
    keeper = window.desks.versions.keeper
    for error in (errno.ENOSPC, errno.EIO):
        fault = FaultyCalls(error=errno.errorcode[error], goes_on_failing=True, failed="open")
        with fault.at_work():
            type_answer(qtbot, window, "x")
            keeper.wait()
    type_answer(qtbot, window, "y")
    window.saving.save()
    assert content(versions(window, tea)[-1]) == tea.read_text()
