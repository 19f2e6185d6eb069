"""Renaming link names in real windows: the field, the dialog, open files, files on the disk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from editor.document.edits import Part
from editor.gui.links.dialog import LinksDialog
from editor.gui.links.export import ExportDialog
from editor.storage.renames import Renames
from tests.gui.conftest import PLAIN

SOON = 15_000
FAQ = PLAIN.replace("title: Tea", "title: Tea\npermalink: /tea/").replace(
    "Sometimes.", "Not as [green](#green) tea."
)
ABOUT = "---\r\ntitle: About\r\n---\r\nSee [tea](/tea/#green).\r\n"
OTHER = "---\nfaq:\n  - question: Tea?\n    answer: |\n      [Yes]({% link tea.md %}#green)\n---\n"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: Tea\n")
    (folder / "tea.md").write_text(FAQ)
    (folder / "about.md").write_bytes(ABOUT.encode())
    (folder / "other.md").write_text(OTHER)
    return folder


@pytest.fixture
def window(open_window, site):
    window = open_window(site / "tea.md")
    tree = window.workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    return window


def dialog_of(qtbot, window, kind=LinksDialog):
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)), timeout=SOON)
    return window.findChildren(kind)[0]


def found(qtbot, window):
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=SOON)
    return dialog


def targets(dialog, column):
    groups = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [group.child(row).text(column) for group in groups for row in range(group.childCount())]


def button(notice, text):
    (found,) = [each for each in notice.findChildren(QPushButton) if each.text() == text]
    return found


def anchor(window):
    return window.workspace.answer.fields[Part.ANCHOR]


def type_name(qtbot, window, name):
    field = anchor(window)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, name)


def test_renaming_changes_all_links_in_one_step_and_on_the_disk_with_a_way_back(
    qtbot, window, site
):
    opened = window.files.current
    window.actions_by_name["rename_link"].trigger()
    dialog = found(qtbot, window)
    assert targets(dialog, 1) == ["#green", "/tea/#green", "{% link tea.md %}#green"]
    assert not dialog.accept_button.isEnabled()
    dialog.name.setText("pale")
    assert targets(dialog, 2) == ["#pale", "/tea/#pale", "{% link tea.md %}#pale"]
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert opened.document.to_text() == FAQ.replace("anchor: green", "anchor: pale").replace(
        "#green", "#pale"
    )
    qtbot.waitUntil(lambda: "2 other files" in window.notice.text, timeout=SOON)
    assert (site / "about.md").read_bytes().decode() == ABOUT.replace("#green", "#pale")
    assert (site / "other.md").read_text() == OTHER.replace("#green", "#pale")
    window.actions_by_name["undo"].trigger()
    assert opened.document.to_text() == FAQ
    qtbot.mouseClick(button(window.notice, "Undo in other files"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "as they were" in window.notice.text, timeout=SOON)
    assert (site / "about.md").read_bytes().decode() == ABOUT
    assert (site / "other.md").read_text() == OTHER


def test_a_file_that_is_open_gets_a_step_of_its_own(qtbot, window, site):
    window.files.open(site / "other.md")
    other = window.files.current
    window.files.open(site / "tea.md")
    window.actions_by_name["rename_link"].trigger()
    dialog = found(qtbot, window)
    dialog.name.setText("pale")
    dialog.accept_button.click()
    assert "#pale" in other.document.to_text()
    assert (site / "other.md").read_text() == OTHER
    other.undo()
    assert other.document.to_text() == OTHER


def test_links_that_are_not_ticked_stay(qtbot, window, site):
    window.actions_by_name["rename_link"].trigger()
    dialog = found(qtbot, window)
    dialog.name.setText("pale")
    for group in (0, 1):
        dialog.list.topLevelItem(group).child(0).setCheckState(0, Qt.CheckState.Unchecked)
    dialog.accept_button.click()
    assert "[green](#green)" in window.files.current.document.to_text()
    qtbot.waitUntil(lambda: "1 other file" in window.notice.text, timeout=SOON)
    assert (site / "about.md").read_bytes().decode() == ABOUT


def test_links_to_a_name_that_was_typed_over_are_told_and_follow_in_the_same_step(qtbot, window):
    opened = window.files.current
    type_name(qtbot, window, "pale")
    window.workspace.tree.view.setFocus()
    qtbot.waitUntil(lambda: "3 links still lead" in window.notice.text, timeout=SOON)
    button(window.notice, "Show links…").click()
    dialog = found(qtbot, window)
    assert "“green”" in dialog._head.text()
    dialog.accept_button.click()
    assert "anchor: pale" in opened.document.to_text()
    assert "#green" not in opened.document.to_text()
    opened.undo()
    assert opened.document.to_text() == FAQ


def test_nothing_is_asked_about_a_name_to_which_nothing_leads(qtbot, window):
    tree = window.workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((1, 0)))
    type_name(qtbot, window, "warm")
    answers = []
    tree.view.setFocus()
    window.views._background.ask("page_address", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=SOON)  # the search before it is done, too
    assert not window.notice.text


def test_the_dialog_can_be_left_before_anything_was_found(qtbot, window):
    window.actions_by_name["rename_link"].trigger()
    dialog = dialog_of(qtbot, window)
    dialog.findChild(QDialogButtonBox).rejected.emit()
    answers = []
    window.views._background.ask("page_address", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=SOON)
    assert window.files.current.document.to_text() == FAQ


def test_a_name_that_is_taken_is_told_while_it_is_typed_and_mended_by_a_button(qtbot, window):
    type_name(qtbot, window, "black")
    check = window.workspace.answer.findChild(QPushButton).parent()
    qtbot.waitUntil(check.isVisible)
    assert "“Is it black?”" in check.sentence
    assert "anchor: black" in window.files.current.document.to_text()
    check._button.click()
    qtbot.waitUntil(lambda: anchor(window).text() == "black-2")
    assert not check.isVisible()


def test_old_names_are_kept_at_a_save_and_exported(qtbot, window, site, tmp_path):
    opened = window.files.current
    type_name(qtbot, window, "pale")
    window.actions_by_name["save"].trigger()
    assert Renames(tmp_path / "renames").of(site / "tea.md") == [("green", "pale")]
    window.actions_by_name["export_renames"].trigger()
    dialog = dialog_of(qtbot, window, ExportDialog)
    told = []
    dialog.told.connect(told.append)
    dialog.write(str(tmp_path / "links.csv"))
    assert (tmp_path / "links.csv").read_text() == "old,new\n/tea/#green,/tea/#pale\n"
    assert "links.csv" in told[0]
    assert not opened.is_dirty


def test_a_new_question_has_no_old_name_to_keep(qtbot, window, site, tmp_path):
    window.actions_by_name["add_item"].trigger()
    type_name(qtbot, window, "newest")
    window.actions_by_name["save"].trigger()
    assert Renames(tmp_path / "renames").of(site / "tea.md") == []


def test_names_of_settings_of_other_pages_are_suggested(qtbot, window, site):
    (site / "more.md").write_text("---\nnoindex: true\n---\n")
    window.actions_by_name["add_setting"].trigger()
    form = window.workspace.page.form
    qtbot.waitUntil(lambda: "noindex" in dict(form._suggestions), timeout=SOON)


def test_what_a_closed_file_asked_for_is_not_answered_any_more(qtbot, window, site, background):
    answers = []
    window.actions_by_name["export_renames"].trigger()
    window.closing.close()
    assert window.workspace is None
    path = str(site / "about.md")
    background.ask("page_address", {"path": path}, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=SOON)
    assert not window.findChildren(ExportDialog)
