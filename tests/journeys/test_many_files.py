"""A morning at the desk: a folder of FAQs, problems mended, and everything there after lunch."""

import pytest
from PySide6.QtCore import Qt

from editor.document.edits import Part
from editor.gui.recovery.journals import Journals
from editor.gui.session import SessionKeeper
from editor.storage.journal import Runs
from editor.storage.session import SessionStore

SOON = 15_000
GREEN = """\
---
title: Green tea
faq:
  - question: Is it hot?
    anchor: hot
    answer: |
      Ask [us](mailto: tea@example.org).
  - question: Is it green?
    anchor: hot
    answer: |
      Yes.
---
"""
BLACK = GREEN.replace("Green", "Black").replace("mailto: ", "mailto:").replace("hot\n", "warm\n", 1)


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("title: Tea\n")
    (site / "green.md").write_text(GREEN)
    (site / "black.md").write_text(BLACK)
    return site


def kept_in(folder, window):
    """Keep what is open in a window, and its texts, as the program does."""
    runs = Runs(folder / "journals")
    journals = Journals(window.files, runs, window.notice)
    return SessionKeeper(window.files, SessionStore(folder / "session"), journals), journals, runs


def test_a_writer_mends_the_files_of_a_folder(qtbot, open_window, site, tmp_path):
    window = open_window()
    keeper, journals, runs = kept_in(tmp_path, window)
    actions = window.actions_by_name

    # the folder is listed, and a few letters open a file of it
    window.open_path(site)
    panel = window.desks.folder.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2, timeout=SOON)
    popup = window.desks.folder.quick_open()
    qtbot.keyClicks(popup.field, "grt")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert window.files.current.path == site / "green.md"

    # the problems come by themselves; one key leads to the first of them, another mends it
    problems = window.desks.problems
    qtbot.waitUntil(lambda: "2 problems" in problems.button.text(), timeout=SOON)
    actions["next_problem"].trigger()
    field = window.workspace.answer.fields[Part.ANSWER]
    qtbot.waitUntil(lambda: window.focusWidget() is field)
    assert problems.panel.selected.finding.rule == "mailto-space"
    actions["fix_problem"].trigger()
    assert "mailto:tea@example.org" in window.files.current.document.to_text()
    qtbot.waitUntil(lambda: "1 problem" in problems.button.text(), timeout=SOON)

    # only that line is another on the disk
    actions["save"].trigger()
    assert (site / "green.md").read_text() == GREEN.replace("mailto: ", "mailto:")

    # a second file, with something that is not saved
    window.files.open(site / "black.md")
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "Please. ")
    assert keeper.keep()
    journals.close()
    runs.end()

    # after lunch both are there, and so is what was not saved
    window = open_window()
    keeper, journals, runs = kept_in(tmp_path, window)
    keeper.restore(runs.left())
    assert [each.path.name for each in window.files.documents] == ["green.md", "black.md"]
    assert window.files.current.path.name == "black.md"
    assert "Please. Ask" in window.files.current.document.to_text()
    assert (site / "black.md").read_text() == BLACK
    journals.close()
    runs.end()
