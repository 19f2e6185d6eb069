"""A writer looks at the site's page while working: the whole preview, with a made-up site."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication

from editor.document.edits import Part
from editor.gui.preview.choice_list import ChoiceList
from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.stage import WEB
from editor.gui.settings import Settings
from editor.gui.window import Window
from editor.storage.recent import RecentFiles
from tests.gui.preview.pages import HARMLESS
from tests.gui.preview.widgets import delete_now

pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)
prepare_environment()

SOON = 10_000
WORKER = Path(__file__).parent.parent / "gui" / "preview" / "site_worker.py"
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "\n\n".join(f"Paragraph {number} of a long answer." for number in range(1, 60))
FILE = f"""\
---
title: Tea
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: |
          Mostly **green**, from {{{{ site.nope }}}}.
      - question: Is it long?
        anchor: long
        answer: |
          {LONG.replace(chr(10), chr(10) + " " * 10)}
  - topic: Water
    anchor: water
    items:
      - question: How hot?
        anchor: hot
        answer: |
          Not boiling.
---
"""


class Yes(QObject):
    """A probe that knows that the web preview works."""

    finished = Signal(bool)

    def start(self):
        self.finished.emit(True)

    def confirm(self):
        pass


@pytest.fixture
def window(qtbot, tmp_path, background):
    file = tmp_path / "tea.md"
    file.write_text(FILE)
    client = RenderClient((sys.executable, str(WORKER)))
    window = Window(Settings(), RecentFiles(tmp_path / "recent.json"), client, background)
    window._may_close = True
    window.resize(1200, 700)
    window.files.open(file)
    window.show()
    stage = window.workspace.preview.stage
    with qtbot.waitSignal(stage.kind_changed, timeout=SOON):
        stage.start(Yes())
    yield window
    delete_now(window)
    client.close()


def ask(qtbot, window, expression):
    with qtbot.waitCallback() as answer:
        window.workspace.preview.stage._view.page.ask(expression, answer)
    return answer.args[0]


def until(qtbot, window, expression, value=True):
    qtbot.waitUntil(lambda: ask(qtbot, window, expression) == value, timeout=SOON)


def click(qtbot, window, selector):
    place = (
        f"((box) => `${{Math.round(box.left + 40)}},${{Math.round(box.top + box.height / 2)}}`)"
        f"(document.querySelector('{selector}').getBoundingClientRect())"
    )
    left, top = ask(qtbot, window, place).split(",")
    view = window.workspace.preview.stage._view.focusProxy().focusProxy()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(left), int(top)))


def test_a_writer_works_with_the_site_s_page_beside_the_answer(qtbot, window):
    workspace, actions = window.workspace, window.actions_by_name
    preview, tree, answer = workspace.preview, workspace.tree, workspace.answer
    field = answer.fields[Part.ANSWER]

    # the page stands there as the site has it
    until(qtbot, window, "document.querySelector('header')?.textContent", "Corner TeaShopWater")
    background = "getComputedStyle(document.querySelector('header')).backgroundColor"
    until(qtbot, window, background, "rgb(11, 110, 102)")
    assert preview.stage.kind == WEB

    # what is typed is there at once, and nothing else was touched
    ask(qtbot, window, "globalThis.others = [...document.querySelectorAll('h3')]")
    field.setFocus()
    qtbot.keyClicks(field, "Well. ")
    until(qtbot, window, "document.querySelector('.item p').textContent.startsWith('Well. Mostly')")
    assert ask(qtbot, window, "others.every((each) => each.isConnected)") is True

    # a click on a word brings the caret to it
    until(qtbot, window, "document.querySelectorAll('h3').length", 3)
    click(qtbot, window, ".item p strong")
    qtbot.waitUntil(field.hasFocus)
    at = field.textCursor().position()
    assert "**gr" in field.text()[: at + 3] or "green" in field.text()[at - 5 : at + 5]

    # the problem is listed and leads to its line
    assert preview.footer.gaps.text() == "1 gap"
    actions["preview_gaps"].trigger()
    dropped = preview.findChild(ChoiceList)
    qtbot.keyClick(dropped.words, Qt.Key.Key_Return)
    assert field.textCursor().position() == 0

    # another question is scrolled to, and scrolling the answer scrolls the page
    tree.view.setCurrentIndex(tree.model.index_at((0, 1)))
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    until(
        qtbot, window, "document.querySelector('#long').getBoundingClientRect().top < innerHeight"
    )
    bar = field.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    until(qtbot, window, "scrollY > 400")
    line = answer._lines.line()
    at_top = (
        "Number([...document.querySelector('#long').parentElement.querySelectorAll('[data-line]')]"
        ".find((each) => each.getBoundingClientRect().bottom > 24).dataset.line)"
    )
    qtbot.waitUntil(lambda: abs(ask(qtbot, window, at_top) - line) < 3, timeout=SOON)

    # the contents lead to a topic
    actions["preview_outline"].trigger()
    dropped = preview.findChild(ChoiceList)
    qtbot.keyClicks(dropped.words, "water")
    qtbot.keyClick(dropped.words, Qt.Key.Key_Return)
    until(
        qtbot, window, "document.querySelector('#water').getBoundingClientRect().top < innerHeight"
    )

    # the page on a phone, in the dark
    actions["width_phone"].trigger()
    until(qtbot, window, "innerWidth", 390)
    until(qtbot, window, "getComputedStyle(document.querySelector('nav')).display", "none")
    actions["colours_dark"].trigger()
    until(qtbot, window, "getComputedStyle(document.body).backgroundColor", "rgb(17, 20, 24)")
    assert window.settings.preview_colours == "dark"

    # words are found
    preview.stage.setFocus()
    actions["preview_find"].trigger()
    qtbot.keyClicks(preview.find_bar.words, "boiling")
    qtbot.waitUntil(lambda: preview.find_bar.count.text() == "1 of 1", timeout=SOON)
    qtbot.keyClick(preview.find_bar.words, Qt.Key.Key_Escape)

    # the page in our own look, and this answer alone
    actions["preview_own"].trigger()
    until(qtbot, window, "document.documentElement.dataset.faq", "own")
    until(qtbot, window, "document.querySelector('.selected').id", "long")
    actions["preview_answer"].trigger()
    until(qtbot, window, "document.querySelectorAll('article').length", 1)
    with qtbot.waitSignal(preview.noted):
        actions["copy_answer_html"].trigger()
    assert QGuiApplication.clipboard().text().startswith("<p>Paragraph 1 of")

    # a question that is added is in the site's page, and undoing takes it out
    actions["preview_site"].trigger()
    until(qtbot, window, "document.querySelectorAll('h3').length", 3)
    actions["add_item"].trigger()
    until(qtbot, window, "document.querySelectorAll('h3').length", 4)
    actions["undo"].trigger()
    until(qtbot, window, "document.querySelectorAll('h3').length", 3)
