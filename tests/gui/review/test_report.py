"""Reports of the differences, written from a real window."""

import json

import pytest
from PySide6.QtWidgets import QFileDialog

from editor.document.edits import Part, reword
from editor.gui.preview.probe import prepare_environment
from editor.gui.review.paper import print_page
from tests.gui.conftest import PLAIN
from tests.gui.preview.pages import HARMLESS

prepare_environment()
pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)
SOON = 20_000


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    window = open_window(path)
    opened = window.files.current
    opened.perform(reword(opened.document, (0, 0), Part.ANSWER, "Always.\n"))
    opened.settle()
    return window


def save_as(window, name):
    window.actions_by_name["save_report"].trigger()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(name))


@pytest.mark.parametrize(("ending", "words"), [
    ("html", "<!DOCTYPE html>"),
    ("md", "Always"),
    ("json", '"differences"'),
    ("patch.json", "/faq/0"),
])  # fmt: skip
def test_a_report_is_written_in_the_form_that_its_name_asks_for(
    qtbot, window, tmp_path, ending, words
):
    target = tmp_path / f"changes.{ending}"
    save_as(window, target)
    qtbot.waitUntil(target.exists, timeout=SOON)
    qtbot.waitUntil(lambda: words in target.read_text(), timeout=SOON)
    if ending.endswith("json"):
        json.loads(target.read_text())


def test_without_the_full_preview_no_pdf_is_offered(window):
    window.actions_by_name["save_report"].trigger()
    dialog = window.findChild(QFileDialog)
    assert not any("pdf" in each for each in dialog.nameFilters())
    dialog.reject()


def test_a_place_that_cannot_be_written_is_said(qtbot, window, tmp_path):
    save_as(window, tmp_path / "nowhere" / "changes.html")
    qtbot.waitUntil(lambda: "changes.html" in window.notice.text, timeout=SOON)


def test_a_page_becomes_a_pdf(qtbot, qapp, tmp_path):
    target, told = tmp_path / "out.pdf", []
    print_page(
        "<!DOCTYPE html><p>Tea</p><script>document.write(1)</script>", target, told.append, qapp
    )
    qtbot.waitUntil(lambda: told == [True], timeout=SOON)
    assert target.read_bytes().startswith(b"%PDF")
