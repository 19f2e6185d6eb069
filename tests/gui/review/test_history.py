"""Comparing with what Git knows of a file, in a real window and a repository made by Git."""

import pytest
from PySide6.QtCore import Qt

from editor.document.edits import Part, reword
from editor.gui.review.history.dialog import HistoryDialog
from tests.storage.git_history.repositories import new_repository, page

SOON = 20_000


@pytest.fixture
def repository(tmp_path):
    repository = new_repository(tmp_path / "site")
    repository.commit("Begin with riding", old=page("Everybody."))
    repository.git("tag", "opening")
    repository.git("mv", "old.md", "faq.md")
    repository.commit("Say who may not", faq=page("Everybody but us."))
    return repository


@pytest.fixture
def window(open_window, repository):
    return open_window(repository.folder / "faq.md")


@pytest.fixture
def dialog(qtbot, window):
    window.actions_by_name["compare_history"].trigger()
    dialog = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: "were recorded" in dialog.state.text(), timeout=SOON)
    return dialog


def cells(rows):
    items = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
    return [[each.text(column) for column in range(3)] for each in items if not each.isHidden()]


def listed(window):
    return window.desks.review.panel.differences


def test_all_changes_of_the_file_are_listed_the_newest_first_through_its_renames(dialog):
    found = cells(dialog.changes)
    assert [row[1:] for row in found] == [
        ["Ada Álvarez", "Say who may not"],
        ["Ada Álvarez", "Begin with riding"],
    ]
    assert dialog.state.text() == "2 changes were recorded for this file."


def test_a_change_that_is_chosen_is_compared_with(qtbot, window, dialog):
    qtbot.keyClicks(dialog.filter, "begin")
    assert [row[2] for row in cells(dialog.changes)] == ["Begin with riding"]
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(listed(window)), timeout=SOON)
    assert len(listed(window)) == 1
    base = window.desks.review.review(window.files.current).base
    assert base.title == "the change “Begin with riding” by Ada Álvarez"
    assert b"Everybody.\n" in base.document.to_bytes()


def test_a_named_version_is_compared_with_where_the_file_had_another_name(qtbot, window, dialog):
    dialog.tabs.setCurrentWidget(dialog.names)
    assert [row[:2] for row in cells(dialog.names)] == [
        ["main", "Line of work, the one you are in"],
        ["opening", "Named version"],
    ]
    dialog.names.setFocus()
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    dialog.compare.click()
    qtbot.waitUntil(lambda: bool(listed(window)), timeout=SOON)
    base = window.desks.review.review(window.files.current).base
    assert base.title == "“opening”"


def test_what_is_not_saved_is_among_the_differences(qtbot, window, dialog):
    opened = window.files.current
    opened.perform(reword(opened.document, (0,), Part.ANSWER, "Nobody.\n"))
    dialog.compare.click()
    qtbot.waitUntil(lambda: bool(listed(window)), timeout=SOON)


def test_words_that_no_change_has_leave_nothing_to_compare_with(qtbot, dialog):
    qtbot.keyClicks(dialog.filter, "unheard of")
    assert cells(dialog.changes) == []
    assert not dialog.compare.isEnabled()


def test_a_file_outside_a_repository_says_so(qtbot, open_window, tmp_path):
    path = tmp_path / "faq.md"
    path.write_text(page("Nobody."))
    window = open_window(path)
    window.actions_by_name["compare_history"].trigger()
    dialog = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: "Git" in dialog.state.text(), timeout=SOON)
    assert not dialog.compare.isEnabled()


def test_a_file_that_was_never_saved_has_no_history(open_window):
    window = open_window()
    window.actions_by_name["new"].trigger()
    window.actions_by_name["compare_history"].trigger()
    assert window.findChild(HistoryDialog) is None
