"""The health of a page in a real window, with a history made by Git."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editor.gui.health.curve import Curve
from editor.gui.health.dialog import HealthDialog
from tests.gui.conftest import PLAIN
from tests.storage.git_history.repositories import new_repository

SOON = 20_000


@pytest.fixture
def window(open_window, tmp_path):
    repository = new_repository(tmp_path / "site")
    repository.commit("Begin", tea=PLAIN)
    repository.commit("Answer", tea=PLAIN.replace("Mostly.", "Always."))
    return open_window(repository.folder / "tea.md")


@pytest.fixture
def dialog(qtbot, window):
    window.actions_by_name["page_health"].trigger()
    dialog = window.findChild(HealthDialog)
    qtbot.waitUntil(dialog.page.isEnabled, timeout=SOON)
    return dialog


def listed(dialog):
    rows = range(dialog.untouched.count())
    return [dialog.untouched.item(row).text().partition(": ")[2] for row in rows]


def test_four_curves_are_shown(qtbot, dialog):
    assert len(dialog.findChildren(Curve)) == 4
    assert not dialog.grab().isNull()


def test_what_was_not_changed_for_a_year_is_listed_the_oldest_first(dialog):
    assert listed(dialog) == ["Is it black?", "How hot?", "Is it green?"]
    assert dialog.head.text() == "3 questions were not changed for a year or more:"


def test_return_on_a_question_goes_there(qtbot, window, dialog):
    dialog.untouched.setFocus()
    qtbot.keyClick(dialog.untouched, Qt.Key.Key_Down)
    dialog.untouched.itemActivated.emit(dialog.untouched.currentItem())
    qtbot.waitUntil(lambda: window.findChild(HealthDialog) is None)
    assert window.workspace.tree.node.label == "How hot?"


def test_it_is_saved_as_a_page(qtbot, window, dialog, tmp_path):
    dialog.page.click()
    chooser = window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "health.html"))
    assert (tmp_path / "health.html").read_text().count("<svg") == 4


def test_a_file_without_a_history_shows_the_figures_of_today(qtbot, open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    window = open_window(path)
    window.actions_by_name["page_health"].trigger()
    dialog = window.findChild(HealthDialog)
    qtbot.waitUntil(dialog.page.isEnabled, timeout=SOON)
    assert "Git" in dialog.state.text()
    assert len(dialog.findChildren(Curve)) == 4
    assert dialog.untouched.isHidden()
