"""A folder of FAQs: listing them, and opening one by its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

SOON = 10_000


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    (site / "help").mkdir(parents=True)
    (site / "_config.yml").write_text("title: Tea\n")
    (site / "index.md").write_text("---\ntitle: Welcome\n---\nNo questions here.\n")
    for name in ("Green tea", "Black tea", "Water"):
        (site / "help" / f"{name.lower().replace(' ', '-')}.md").write_text(
            f"---\ntitle: {name}\nfaq:\n  - question: Is it hot?\n    answer: Yes.\n---\n"
        )
    return site


def listed(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_opening_a_folder_lists_the_files_with_questions(qtbot, open_window, site):
    window = open_window()
    window.open_path(site)
    panel = window.desks.folder.panel
    qtbot.waitUntil(lambda: len(listed(panel)) == 3, timeout=SOON)
    assert panel.isVisible()
    assert listed(panel) == ["Black tea", "Green tea", "Water"]
    qtbot.waitUntil(lambda: not window.desks.folder.files.is_looking, timeout=SOON)


def test_a_click_opens_a_file_of_the_list(qtbot, open_window, site):
    window = open_window()
    window.open_path(site)
    panel = window.desks.folder.panel
    qtbot.waitUntil(lambda: len(listed(panel)) == 3, timeout=SOON)
    qtbot.keyClicks(panel.field, "green")
    assert listed(panel) == ["Green tea"]
    place = panel.list.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.files.current.path == site / "help" / "green-tea.md"


def test_a_file_of_the_same_site_is_opened_by_a_few_letters(qtbot, open_window, site):
    window = open_window(site / "help" / "water.md")
    popup = window.desks.folder.quick_open()
    qtbot.keyClicks(popup.field, "blt")
    qtbot.waitUntil(lambda: popup.model.rowCount() == 1, timeout=SOON)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert window.files.current.path == site / "help" / "black-tea.md"


def test_the_list_goes_and_comes_back_with_its_action(qtbot, open_window, site):
    window = open_window(site / "help" / "water.md")
    action = window.actions_by_name["show_folder"]
    action.trigger()
    assert window.desks.folder.panel.isVisible()
    assert action.isChecked()
    action.trigger()
    assert not window.desks.folder.panel.isVisible()
    assert not action.isChecked()


def test_a_folder_without_questions_says_so(qtbot, open_window, tmp_path):
    window = open_window()
    window.open_path(tmp_path)
    qtbot.waitUntil(
        lambda: "No file with questions" in window.desks.folder.panel._state.text(), timeout=SOON
    )


def test_the_action_asks_for_a_folder(open_window):
    window = open_window()
    window.actions_by_name["open_folder"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.reject()


def test_a_recent_file_is_offered_once_though_it_is_found_too(qtbot, open_window, site):
    window = open_window()
    window.files.open(site / "help" / "water.md")
    popup = window.desks.folder.quick_open()
    qtbot.waitUntil(lambda: not window.desks.folder.files.is_looking, timeout=SOON)
    rows = [popup.model.index(row).data() for row in range(popup.model.rowCount())]
    assert sorted(rows) == ["Black tea", "Green tea", "water.md"]
