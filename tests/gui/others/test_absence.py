"""A file that goes away, comes back, or is protected: the window says so and helps."""

import os
import shutil

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.gui.conftest import PLAIN


def test_a_deleted_file_can_be_saved_again(qtbot, window, tea, said, press):
    tea.unlink()
    said("was deleted or moved by somebody else")
    assert window.isWindowModified()
    press("Save it again here")
    assert tea.read_text() == PLAIN
    assert not window.isWindowModified()
    assert window.notice.text == ""


def test_a_deleted_file_can_be_saved_elsewhere(qtbot, window, tea, said, press):
    tea.unlink()
    said("was deleted or moved")
    press("Save a copy somewhere else")
    window.findChild(QFileDialog).close()
    window.saving.save_as(str(tea.with_name("other.md")))
    assert tea.with_name("other.md").read_text() == PLAIN
    assert not window.isWindowModified()


def test_the_last_text_of_a_deleted_file_is_not_closed_unasked(qtbot, window, tea, said, press):
    tea.unlink()
    said("was deleted or moved")
    press("Close the file")
    box = window.findChild(QMessageBox)
    assert box is not None
    box.close()
    assert len(window.files.documents) == 1


def test_a_deleted_file_that_comes_back_is_as_if_nothing_had_been(qtbot, window, tea, said):
    tea.unlink()
    said("was deleted or moved")
    tea.write_text(PLAIN)
    qtbot.waitUntil(lambda: window.notice.text == "")
    assert window.statusBar().currentMessage() == "“tea.md” is there again."
    assert not window.isWindowModified()


def test_a_file_that_comes_back_with_another_text_shows_it(qtbot, window, tea, said):
    tea.unlink()
    said("was deleted or moved")
    theirs = PLAIN.replace("How hot?", "How warm?")
    tea.write_text(theirs)
    qtbot.waitUntil(lambda: window.files.current.document.to_text() == theirs)
    assert not window.isWindowModified()


def test_a_program_that_deletes_and_writes_anew_is_not_mistaken(qtbot, window, tea):
    theirs = PLAIN.replace("How hot?", "How warm?")
    tea.unlink()
    tea.write_text(theirs)
    qtbot.waitUntil(lambda: window.files.current.document.to_text() == theirs)
    assert window.notice.text == ""


def test_a_renamed_file_is_followed(qtbot, window, tea, said):
    new = tea.with_name("questions.md")
    tea.rename(new)
    said("was renamed to “questions.md”")
    assert window.files.current.path == new
    assert window.windowTitle().startswith("questions.md")
    assert not window.isWindowModified()


def test_a_renamed_folder_is_followed(qtbot, window, tea, said):
    tea.parent.rename(tea.parent.with_name("docs"))
    window.others.watch.look_around()
    said("is called “docs” now")
    assert window.files.current.path == tea.parent.with_name("docs") / "tea.md"


def test_the_same_text_in_another_file_is_offered(qtbot, window, tea, said, press):
    shutil.copy(tea, tea.with_name("copy.md"))
    tea.unlink()
    said("“copy.md” holds the same text")
    press("Go on with “copy.md”")
    assert window.files.current.path == tea.with_name("copy.md")
    assert not window.isWindowModified()


def test_a_folder_in_place_of_the_file_is_told(qtbot, window, tea, said, press):
    tea.unlink()
    tea.mkdir()
    said("There is a folder now where “tea.md” was")
    window.saving.save()
    assert "could not be saved" in window.notice.text
    assert window.isWindowModified()


def test_a_drive_that_goes_away_and_comes_back(qtbot, window, tea, said):
    folder, away = tea.parent, tea.parent.with_name("away")
    content = tea.read_bytes()
    shutil.rmtree(folder)
    window.others.watch.look_around()
    said("cannot be reached, as if a drive had been taken away")
    assert not away.exists()
    folder.mkdir()
    tea.write_bytes(content)
    window.others.watch.look_around()
    qtbot.waitUntil(lambda: window.notice.text == "")
    assert not window.isWindowModified()


def test_a_file_that_becomes_protected_is_told_and_freed_again(qtbot, window, tea, said):
    tea.chmod(0o444)
    window.others.watch.look_around()
    said("is protected against changes now")
    tea.chmod(0o644)
    window.others.watch.look_around()
    qtbot.waitUntil(lambda: window.notice.text == "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_any_more_is_told(qtbot, window, tea, said):
    tea.chmod(0)
    window.others.watch.look_around()
    said("may not be read any more")
    tea.chmod(0o644)


def test_what_is_to_be_decided_waits_behind_another_tab(qtbot, window, tea, tmp_path):
    first = window.files.current
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    window.files.open(other)
    tea.unlink()
    qtbot.waitUntil(lambda: first.is_lost)
    assert window.notice.text == ""
    window.files.choose(first)
    assert "was deleted or moved" in window.notice.text
