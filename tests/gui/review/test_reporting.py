"""Reports that are saved from the window: every form, and what stands in the way."""

import json
import sys

import pytest
from PySide6.QtWidgets import QFileDialog

from editor.__main__ import main
from editor.document.edits import Part, reword
from editor.gui.review import reporting
from editor.gui.review.reporting import KINDS, kind_of
from tests.gui.conftest import PLAIN

SOON = 20_000


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    window = open_window(path)
    opened = window.files.current
    opened.perform(reword(opened.document, (0, 0), Part.ANSWER, "Mostly *green*.\n"))
    opened.settle()
    window.actions_by_name["compare_saved"].trigger()
    return window


def save(window, qtbot, path, number=0):
    """Save a report as a writer does; return all sentences that were told."""
    said = []
    window.desks.told.connect(said.append)
    window.desks.failed.connect(said.append)
    window.actions_by_name["save_report"].trigger()
    dialog = window.findChild(QFileDialog, "report-dialog")
    dialog.selectNameFilter(KINDS[number].filter)
    dialog.fileSelected.emit(str(path))
    dialog.hide()
    qtbot.waitUntil(lambda: len(said) > 1 or "itself" in said[-1], timeout=SOON)
    return said


def test_a_reviewer_takes_a_page_along_with_the_answers_before_and_after(window, qtbot, tmp_path):
    said = save(window, qtbot, tmp_path / "changes.html")
    assert said[-1] == "“changes.html” was written."
    html = (tmp_path / "changes.html").read_text("utf-8")
    assert '<em><ins class="came">green</ins></em>' in html
    assert "Before: the last save" in html
    assert "After: tea.md" in html


def test_a_report_is_a_text_for_engineers(window, qtbot, tmp_path):
    save(window, qtbot, tmp_path / "changes.md")
    assert "was reworded" in (tmp_path / "changes.md").read_text("utf-8")


def test_a_patch_makes_the_old_data_say_what_the_new_says(window, qtbot, tmp_path, capsys):
    save(window, qtbot, tmp_path / "changes.patch.json", 3)
    (tmp_path / "old.md").write_text(PLAIN)
    main(["patch", str(tmp_path / "old.md"), str(tmp_path / "changes.patch.json")])
    text = window.files.current.document.to_text()
    assert text in {(tmp_path / "old.md").read_text(), capsys.readouterr().out}


def test_data_are_for_programs(window, qtbot, tmp_path):
    save(window, qtbot, tmp_path / "changes.json", 4)
    assert json.loads((tmp_path / "changes.json").read_text("utf-8"))["differences"]


def test_a_pdf_is_written_where_the_web_engine_is_missing(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "PySide6.QtWebEngineCore", raising=False)
    said = save(window, qtbot, tmp_path / "changes.pdf", 1)
    assert said[-1] == "“changes.pdf” was written."
    assert (tmp_path / "changes.pdf").read_bytes().startswith(b"%PDF")


def test_the_file_itself_is_never_overwritten_by_its_report(window, qtbot, tmp_path):
    said = save(window, qtbot, tmp_path / "tea.md", 2)
    assert "the file itself" in said[-1]
    assert (tmp_path / "tea.md").read_text() == PLAIN


def test_a_place_that_cannot_be_written_is_said(window, qtbot, tmp_path):
    said = save(window, qtbot, tmp_path / "nowhere" / "changes.html")
    assert "“changes.html” was not written" in said[-1]


def test_what_is_not_compared_yet_is_compared_with_the_last_save(window):
    window.actions_by_name["stop_comparing"].trigger()
    window.actions_by_name["save_report"].trigger()
    assert window.desks.review.review(window.files.current).base.is_last_save
    window.findChild(QFileDialog, "report-dialog").reject()


def test_the_ending_decides_what_is_written_else_the_choice_in_the_dialog():
    assert kind_of("a.md", KINDS[0].filter).form == "markdown"
    assert kind_of("a.patch.json", KINDS[4].filter).form == "json"
    assert kind_of("a.json", KINDS[3].filter).form == "json"
    assert kind_of("a.txt", KINDS[2].filter).form == "markdown"


def test_the_dialog_names_the_file_as_what_is_chosen_ends(window):
    window.actions_by_name["save_report"].trigger()
    dialog = window.findChild(QFileDialog, "report-dialog")
    reporting._name_as_chosen(dialog, KINDS[1].filter)
    assert dialog.selectedFiles()[0].endswith("tea-changes.pdf")
