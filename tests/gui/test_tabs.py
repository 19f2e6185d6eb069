"""Several open files, one tab each."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar

from editor.document.edits import Part


@pytest.fixture
def two_files(tmp_path):
    text = "---\nfaq:\n  - question: Is it {}?\n    answer: Yes.\n---\n"
    paths = [tmp_path / "green.md", tmp_path / "black.md"]
    for path in paths:
        path.write_text(text.format(path.stem))
    return paths


def names(window):
    bar = window.tabs.bar
    return [bar.tabText(number) for number in range(bar.count())]


def test_the_bar_is_hidden_until_there_are_two_files(open_window, two_files):
    window = open_window(two_files[0])
    assert not window.tabs.bar.isVisible()
    window.files.open(two_files[1])
    assert window.tabs.bar.isVisible()
    assert names(window) == ["green.md", "black.md"]


def test_a_file_that_is_open_already_comes_to_the_front(open_window, two_files):
    window = open_window(two_files[0])
    window.files.open(two_files[1])
    window.files.open(two_files[0])
    assert names(window) == ["green.md", "black.md"]
    assert window.windowTitle().startswith("green.md")


def test_each_file_has_its_own_history_and_place(qtbot, open_window, two_files):
    window = open_window(two_files[0])
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "Oh. ")
    window.files.open(two_files[1])
    assert not window.actions_by_name["undo"].isEnabled()
    assert names(window)[0] == "● green.md"
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.files.current.path == two_files[0]
    assert window.workspace.answer.fields[Part.ANSWER] is field
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: field.text() == "Yes.")


def test_actions_work_on_the_file_in_front_only(open_window, two_files):
    window = open_window(two_files[0])
    first = window.files.current
    window.files.open(two_files[1])
    window.actions_by_name["add_item"].trigger()
    assert len(window.files.current.document.faq.items) == 2
    assert len(first.document.faq.items) == 1


def test_the_middle_button_closes_a_tab(qtbot, open_window, two_files):
    window = open_window(two_files[0])
    window.files.open(two_files[1])
    bar = window.tabs.bar
    place = bar.tabRect(0).center()
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=QPoint(place))
    assert names(window) == ["black.md"]
    assert window.files.current.path == two_files[1]
    assert window.workspace is not None


def test_closing_the_last_file_shows_the_start_screen(open_window, two_files):
    window = open_window(two_files[0])
    window.actions_by_name["close"].trigger()
    assert window.start.isVisible()
    assert window.windowTitle() == "FAQ Editor"


def test_files_of_one_name_are_told_apart_by_their_folders(open_window, two_files, tmp_path):
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / "green.md"
    twin.write_text(two_files[0].read_text())
    window = open_window(two_files[0])
    window.files.open(twin)
    assert names(window) == [f"green.md – {tmp_path.name}", "green.md – other"]


def test_each_close_button_says_what_it_does_and_does_it(qtbot, open_window, two_files):
    window = open_window(two_files[0])
    window.files.open(two_files[1])
    button = window.tabs.bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(window) == [two_files[0].name]


def test_the_lower_area_shows_what_is_wanted_and_goes_with_escape(qtbot, open_window, two_files):
    window = open_window(two_files[0])
    window.lower_area.add("words", "Words", QLabel("Nothing yet"))
    assert not window.lower_area.isVisible()
    window.lower_area.reveal("words")
    assert window.lower_area.is_revealed("words")
    qtbot.keyClick(window.lower_area, Qt.Key.Key_Escape)
    assert not window.lower_area.isVisible()
    assert window.focusWidget() is window.workspace.tree.view


def test_closing_the_lower_area_gives_the_keyboard_to_the_tree_and_nothing_before(
    qtbot, open_window, two_files
):
    window = open_window(two_files[0])
    line = QLineEdit()
    window.lower_area.add("words", "Words", line)
    window.lower_area.reveal("words")
    qtbot.waitUntil(line.hasFocus)
    visited = []
    QApplication.instance().focusChanged.connect(lambda _old, new: visited.append(new))
    qtbot.keyClick(window.lower_area, Qt.Key.Key_Escape)
    assert visited == [window.workspace.tree.view]


def test_escape_hides_the_lower_area_where_it_has_nothing_to_list_too(
    qtbot, open_window, two_files
):
    window = open_window(two_files[0])
    window.actions_by_name["show_problems"].trigger()
    qtbot.waitUntil(lambda: window.lower_area.isAncestorOf(window.focusWidget()))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.lower_area.isVisible()


def test_a_file_that_is_open_in_another_tab_is_not_saved_over(qtbot, open_window, two_files):
    window = open_window(two_files[0])
    window.files.open(two_files[1])
    before = two_files[0].read_text()
    window.saving.save_as(str(two_files[0]))
    assert "another tab" in window.notice.text
    assert two_files[0].read_text() == before
    assert window.files.current.path == two_files[1]
