"""A writer puts a page in order: its settings, its text, a link name that others link to."""

import subprocess
import sys

import pytest
import yaml
from PySide6.QtCore import Qt

from editor.document.edits import Part
from editor.gui.links.dialog import LinksDialog
from editor.gui.page.adding import AddDialog

SOON = 15_000
ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def site(sample):
    folder = sample.parent
    (folder / "_config.yml").write_text("title: Library\n")
    (folder / "join.md").write_bytes(
        b"---\r\ntitle: Join\r\n---\r\nBring [what you need](/help/questions#what-to-bring).\r\n"
    )
    return sample


def in_front(qtbot, window):
    """Bring the window to the front: without a window manager nobody does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_writer_sets_a_page_in_order_with_the_keyboard_alone(qtbot, open_window, site):
    before = site.read_text()
    window = open_window(site)
    workspace = window.workspace
    in_front(qtbot, window)

    # the settings: a new heading, one more word, a new setting of the page
    qtbot.keyClick(window, Qt.Key.Key_P, ALT)
    qtbot.waitUntil(lambda: workspace.page.form.rows.row_at(("title",)) is not None)
    title = workspace.page.form.rows.row_at(("title",)).field.field
    qtbot.waitUntil(title.hasFocus)
    title.selectAll()
    qtbot.keyClicks(title, "Bicycles: questions")
    tags = workspace.page.form.rows.row_at(("tags",)).field.field
    tags.setFocus()
    tags.moveCursor(tags.textCursor().MoveOperation.End)
    qtbot.keyClick(tags, Qt.Key.Key_Return)
    qtbot.keyClicks(tags, "safety")
    window.actions_by_name["add_setting"].trigger()
    (dialog,) = window.findChildren(AddDialog)
    qtbot.keyClicks(dialog.name, "contact")
    dialog.kind.setCurrentIndex(dialog.kind.findData("text"))
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    contact = workspace.page.form.rows
    qtbot.waitUntil(lambda: contact.row_at(("contact",)) is not None)
    field = contact.row_at(("contact",)).field.field
    field.setFocus()
    qtbot.keyClicks(field, "yes")

    # the text below the questions
    in_front(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_B, ALT)
    qtbot.waitUntil(workspace.page.body.field.hasFocus)
    qtbot.keyClicks(workspace.page.body.field, "See you!")

    # a link name, with the page that links to it
    tree = workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((0, 1)))
    assert workspace.answer.fields[Part.ANCHOR].text() == "what-to-bring"
    qtbot.keyClick(window, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(LinksDialog)))
    (links,) = window.findChildren(LinksDialog)
    qtbot.waitUntil(lambda: len(links.others) == 1, timeout=SOON)
    links.name.selectAll()
    qtbot.keyClicks(links.name, "bring")
    qtbot.keyClick(links.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 other file" in window.notice.text, timeout=SOON)

    in_front(qtbot, window)

    # the file says what was meant, to readers of YAML that are not ours, and nothing else moved
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    saved = site.read_text()
    front = yaml.safe_load(saved.split("---\n")[1])
    assert front["title"] == "Bicycles: questions"
    assert front["tags"] == ["help", "lending", "repair", "safety"]
    assert front["contact"] == "yes"
    old, new = before.splitlines(), saved.splitlines()
    gone = [line.split(":")[0].strip() for line in old if line not in new]
    assert gone == ["title", "tags", "anchor", "{% include help/contact.html %}"]
    assert (site.parent / "join.md").read_bytes() == (
        b"---\r\ntitle: Join\r\n---\r\nBring [what you need](/help/questions#bring).\r\n"
    )

    # step by step back to where it began
    opened = window.files.current
    while opened.history.canUndo():
        window.actions_by_name["undo"].trigger()
    assert opened.document.to_text() == before
    code = [sys.executable, "-m", "editor", "verify", str(site)]
    assert subprocess.run(code, check=False, capture_output=True).returncode == 0
