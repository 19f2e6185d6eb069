"""Choosing from two versions of a file that Git left with its marks."""

import re

import pytest
from PySide6.QtCore import Qt

from editor.gui.merge.panel import MergePanel
from editor.gui.text.panel import TextPanel
from editor.gui.workspace import Workspace
from tests.gui.conftest import PLAIN

GREEN = "          Mostly.\n"
MARKED = PLAIN.replace(
    GREEN,
    "<<<<<<< HEAD\n          Mostly green.\n||||||| 1234567\n" + GREEN
    + "=======\n          Mostly fresh.\n>>>>>>> autumn\n",
).replace(
    "          Not boiling.\n",
    "<<<<<<< HEAD\n          Barely boiling.\n||||||| 1234567\n          Not boiling.\n"
    "=======\n          Never boiling.\n>>>>>>> autumn\n",
)  # fmt: skip


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(MARKED)
    return open_window(path)


def shown(window):
    return window.tabs.view(window.files.current)


def test_a_file_with_two_versions_shows_what_is_to_be_chosen(window):
    panel = shown(window)
    assert isinstance(panel, MergePanel)
    names = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert names == ["Is it green? – answer", "How hot? – answer"]
    assert panel.choice.ours.toPlainText().strip() == "Mostly green."
    assert panel.choice.theirs.toPlainText().strip() == "Mostly fresh."
    assert not panel.done.isEnabled()


def test_choosing_everywhere_makes_one_text_of_it_that_saving_writes(window, qtbot):
    panel, opened = shown(window), window.files.current
    panel.choice.take_theirs.click()
    panel.choice.keep_ours.click()
    assert opened.document.body == MARKED  # nothing changes before all is chosen
    panel.done.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), Workspace))
    wanted = PLAIN.replace("Mostly.", "Mostly fresh.").replace("Not boiling", "Barely boiling")
    assert opened.document.to_text() == wanted
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: opened.path.read_text() == wanted)


def test_a_choice_can_be_taken_again_and_other_words_written(window, qtbot):
    panel, opened = shown(window), window.files.current
    panel.choice.keep_ours.click()
    panel.choice.keep_ours.click()
    panel.list.setCurrentRow(0)
    panel.words.own_button.click()
    panel.words.own.setPlainText("Always.\n")
    panel.words.take_button.click()
    panel.done.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), Workspace))
    assert "          Always.\n" in opened.document.to_text()


def test_what_it_was_before_is_shown_on_demand(window):
    panel = shown(window)
    assert not panel.words.before.isVisible()
    panel.words.before_button.click()
    assert panel.words.before.isVisible()
    assert panel.words.before.toPlainText().strip() == "Mostly."


def test_undo_brings_both_versions_back(window, qtbot):
    panel = shown(window)
    panel.choice.keep_ours.click()
    panel.choice.keep_ours.click()
    panel.done.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), Workspace))
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: isinstance(shown(window), MergePanel))
    assert window.files.current.document.body == MARKED


def test_the_file_can_be_seen_as_text(window, qtbot):
    shown(window).as_text.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), TextPanel))
    assert "<<<<<<< HEAD" in shown(window).field.toPlainText()


def test_the_keyboard_alone_chooses(window, qtbot):
    panel = shown(window)
    for _ in range(2):
        panel.choice.take_theirs.setFocus()
        qtbot.keyClick(panel.choice.take_theirs, Qt.Key.Key_Space)
    assert panel.done.isEnabled()
    assert panel.done.hasFocus()


def test_marks_without_partners_are_shown_as_text(open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN.replace(GREEN, "<<<<<<< HEAD\n" + GREEN))
    assert isinstance(shown(open_window(path)), TextPanel)


def test_versions_that_fit_together_only_need_to_be_taken_over(open_window, tmp_path, qtbot):
    path = tmp_path / "tea.md"
    block = (
        "<<<<<<< HEAD\n      - question: Is it really green?\n||||||| base\n"
        "      - question: Is it green?\n=======\n      - question: Is it green now?\n>>>>>>> b\n"
    )
    path.write_text(PLAIN.replace("      - question: Is it green?\n", block))
    window = open_window(path)
    panel = shown(window)
    assert isinstance(panel, MergePanel)
    assert not panel.choice.isVisible()
    panel.done.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), Workspace))
    assert "Is it really green now?" in window.files.current.document.to_text()


def test_without_a_base_what_only_one_side_has_is_asked_for_too(open_window, tmp_path, qtbot):
    path = tmp_path / "tea.md"
    begin = PLAIN.index("      - question: Is it black?")
    end = PLAIN.index("\n  - topic: Water")
    block = f"<<<<<<< HEAD\n{PLAIN[begin:end]}=======\n>>>>>>> autumn\n"
    path.write_text(PLAIN[:begin] + block + PLAIN[end:])
    window = open_window(path)
    panel = shown(window)
    assert panel.list.count() == 1
    panel.choice.take_theirs.click()
    panel.done.click()
    qtbot.waitUntil(lambda: isinstance(shown(window), Workspace))
    assert window.files.current.document.to_text() == PLAIN[:begin] + PLAIN[end:]


def orders():
    """Return a page with an order of its questions for each side, in Git's marks."""
    rows = "".join(
        f"      - question: {name}?\n        anchor: {name.lower()}\n        answer: Yes.\n"
        for name in ("One", "Two", "Three", "Four")
    )
    one, two, three, four = re.findall(r"(?:      .*\n){3}", rows)
    head = "---\ntitle: T\nfaq:\n  - topic: A\n    anchor: a\n    items:\n"
    return (
        f"{head}<<<<<<< HEAD\n{four}{one}{two}{three}||||||| 1234567\n{one}{two}{three}{four}"
        f"=======\n{one}{four}{two}{three}>>>>>>> autumn\n---\n"
    )


def test_two_orders_are_two_lists_with_what_was_moved_marked(open_window, tmp_path, qtbot):
    path = tmp_path / "orders.md"
    path.write_text(orders())
    window = open_window(path)
    panel = shown(window)
    choice = panel.choice
    assert choice.our_order.isVisible()
    assert not choice.ours.isVisible()
    texts = [
        [each.item(row).text() for row in range(each.count())]
        for each in (choice.our_order, choice.their_order)
    ]
    assert texts[0] == ["↕ 1. Four?", "2. One?", "3. Two?", "4. Three?"]
    assert texts[1] == ["1. One?", "↕ 2. Four?", "3. Two?", "4. Three?"]
    told = choice.our_order.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "was moved" in told
    choice.their_order.setFocus()
    qtbot.keyClick(choice.their_order, Qt.Key.Key_Return)
    panel.done.click()
    text = window.files.current.document.to_text()
    assert text.index("One") < text.index("Four") < text.index("Two")
