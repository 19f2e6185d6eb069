"""A writer finds words, replaces them here and then in the whole site, and takes it back."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from editor.document.search import Scope
from tests.gui.conftest import PLAIN

SOON = 15_000
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
CODE = PLAIN.replace("Mostly.", "Mostly `green`, {{ page.green }} green.")


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "help").mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Site\n")
    (folder / "tea.md").write_text(CODE)
    (folder / "help" / "more.md").write_text(PLAIN.replace("title: Tea", "title: More tea"))
    (folder / "about.md").write_text("---\ntitle: About\n---\nA green page.\n")
    return folder


def lines(panel, parent=None):
    parent = parent or QModelIndex()
    for row in range(panel.model.rowCount(parent)):
        index = panel.model.index(row, 0, parent)
        if panel.model.rowCount(index):
            yield from lines(panel, index)
        else:
            yield index


def test_a_writer_finds_and_replaces_words(qtbot, open_window, site):
    window = open_window(site / "tea.md")
    qtbot.waitUntil(window.isActiveWindow)
    workspace, opened = window.workspace, window.files.current
    bar, panel = workspace.find_bar, window.desks.search.panel

    # in this answer, with the keys alone
    qtbot.keyClick(workspace.tree.view, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, _CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "green")
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    assert bar.count.text() == "2 of 3"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    field = QApplication.focusWidget()
    assert field.textCursor().selectedText() == "green"

    # the same words in all questions, code and Liquid left alone
    qtbot.keyClick(field, Qt.Key.Key_F, _CTRL | _SHIFT)
    assert panel.form.words.line.text() == "green"
    assert panel.status.text() == "4 places"
    panel.form.prose_only.click()
    assert panel.status.text() == "2 places"
    panel.form.boxes[Scope.QUESTIONS].click()
    assert panel.status.text() == "1 place"
    panel.form.boxes[Scope.QUESTIONS].click()

    # replaced here after a look at each, one step to undo
    panel.form.new.setFocus()
    qtbot.keyClicks(panel.form.new, "white")
    qtbot.keyClick(panel.form.new, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.view
    qtbot.keyClick(panel.view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.replace_button
    qtbot.keyClick(panel.replace_button, Qt.Key.Key_Space)
    after = CODE.replace("Is it green", "Is it white").replace("}} green", "}} white")
    assert opened.document.to_text() == after
    assert opened.history.count() == 1
    qtbot.keyClick(window, Qt.Key.Key_Z, _CTRL)
    assert opened.document.to_text() == CODE
    assert not opened.is_dirty

    # every FAQ of the site, with a regular expression; one place is left as it is
    panel.form.words.is_regex.click()
    panel.form.words.line.setText(r"is it (\w+)")
    panel.form.new.setText(r"was it \1")
    panel.form.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.status.text() == "4 places in 2 files", timeout=SOON)
    panel.form.replace_button.click()
    qtbot.waitUntil(lambda: panel.status.text() == "4 places in 2 files", timeout=SOON)
    panel.view.setFocus()
    panel.view.setCurrentIndex(next(lines(panel)))
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.replace_button.text() == "Replace 3 places"
    panel.replace_button.click()
    qtbot.waitUntil(lambda: panel.status.text() == "3 places were replaced.", timeout=SOON)
    assert "was it" in opened.document.to_text()
    assert (site / "tea.md").read_text() == CODE
    more = PLAIN.replace("title: Tea", "title: More tea")
    new = more.replace("Is it black", "was it black")
    assert (site / "help" / "more.md").read_text() == new

    # and everything back again
    panel.undo_button.click()
    qtbot.waitUntil(lambda: panel.status.text() == "Everything is as it was before.", timeout=SOON)
    assert (site / "help" / "more.md").read_text() == more
    assert opened.document.to_text() == CODE
