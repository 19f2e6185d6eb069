"""A file that engineers broke: it is explained, mended with one click, and is a FAQ again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

BROKEN = """\
---
title: Tea
faq:
  - question: What is it: a leaf or a herb?
    answer: A leaf.
  - question: Is it hot?
   answer: Yes.
---
"""


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(BROKEN)
    return path


def offers(window):
    buttons = window.text.findChildren(QPushButton)
    return [each for each in buttons if each.isVisible() and "line" in each.text()]


def test_a_broken_file_is_explained_mended_and_edited(qtbot, open_window, broken):
    window = open_window(broken)
    assert window.workspace is None
    assert "Line 4" in window.text.reason
    assert window.text.field.textCursor().blockNumber() == 3

    # the first slip is mended with a click
    (offer, *_) = offers(window)
    assert offer.text() == "Put the text in line 4 in quotation marks"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Line 7" in window.text.reason)

    # the second one too, and the questions appear
    qtbot.waitUntil(lambda: bool(offers(window)) and "7" in offers(window)[0].text())
    qtbot.mouseClick(offers(window)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workspace is not None)
    questions = [item.question for item in window.files.current.document.faq.all_items()]
    assert questions == ["What is it: a leaf or a herb?", "Is it hot?"]

    # only the two lines differ on the disk
    window.actions_by_name["save"].trigger()
    lines = zip(BROKEN.splitlines(), broken.read_text().splitlines(), strict=True)
    changed = [(old, new) for old, new in lines if old != new]
    assert [new for _, new in changed] == [
        '  - question: "What is it: a leaf or a herb?"',
        "    answer: Yes.",
    ]

    # and everything can be undone, back to the text as it was
    while window.actions_by_name["undo"].isEnabled():
        window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: window.text is not None)
    assert window.files.current.document.to_text() == BROKEN
