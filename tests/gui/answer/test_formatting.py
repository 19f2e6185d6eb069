"""The actions for formatting, in a real window with a site around the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from editor.document.edits import Part
from editor.gui.answer.callout_dialog import CalloutDialog
from editor.gui.answer.link_dialog import LinkDialog
from editor.gui.answer.table_dialog import TableDialog
from tests.gui.conftest import PLAIN

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
SOON = 10_000
NOTE = "{% if include.kind == 'tip' %}!{% endif %}<p>{{ include.content }}</p>"


@pytest.fixture
def window(qtbot, open_window, tmp_path):
    site = tmp_path / "site"
    for name, text in {
        "_config.yml": "title: Tea\n",
        "_includes/note.html": NOTE,
        "help.md": "---\ntitle: Help\n---\n",
        "tea.md": PLAIN,
        "assets/images/green-cup.png": "x",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    window = open_window(site / "tea.md")
    workspace = window.workspace
    workspace.tree.view.setCurrentIndex(workspace.tree.model.index_at((0, 0)))
    window.activateWindow()
    field(window).setFocus()
    qtbot.waitUntil(field(window).hasFocus)
    qtbot.waitUntil(lambda: workspace.answer.desk.surroundings.home is not None, timeout=SOON)
    return window


def field(window):
    return window.workspace.answer.fields[Part.ANSWER]


def answer(window):
    return window.files.current.document.faq.topics[0].items[0].answer


def do(window, name):
    window.actions_by_name[name].trigger()


def dialog(window, kind):
    return window.findChildren(kind)[-1]


def test_a_key_makes_words_bold_and_undo_takes_just_that_back(qtbot, window):
    field(window).selectAll()
    qtbot.keyClicks(field(window), "Very green")
    qtbot.keyClick(field(window), Key.Key_B, CTRL)
    assert answer(window) == "Very **green**\n"
    qtbot.keyClicks(field(window), "ish")
    assert answer(window) == "Very **greenish**\n"
    do(window, "undo")
    assert answer(window) == "Very **green**\n"
    do(window, "undo")
    assert answer(window) == "Very green\n"
    do(window, "redo")
    assert answer(window) == "Very **green**\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("italic", "*Mostly*."),
        ("code", "`Mostly`."),
        ("bullet_list", "- Mostly."),
        ("numbered_list", "1. Mostly."),
        ("quote", "> Mostly."),
        ("code_block", "```\nMostly.\n```"),
        ("heading_3", "### Mostly."),
    ],
)
def test_every_button_writes_its_marks_and_takes_them_away_again(window, name, text):
    field(window).put_caret(3)
    do(window, name)
    assert field(window).text() == text
    do(window, name)
    assert field(window).text() == "Mostly."


def test_formatting_says_why_it_cannot_be_used_outside_of_an_answer(qtbot, window):
    action = window.actions_by_name["bold"]
    assert action.isEnabled()
    window.workspace.answer.fields[Part.QUESTION].setFocus()
    qtbot.waitUntil(lambda: not action.isEnabled())
    assert "Click into the answer" in action.toolTip()
    field(window).setFocus()
    qtbot.waitUntil(action.isEnabled)
    assert "Ctrl+B" in action.toolTip()


def test_a_link_is_chosen_from_the_questions_and_pages(qtbot, window):
    field(window).put_caret(0)
    field(window).selectAll()
    do(window, "link")
    link = dialog(window, LinkDialog)
    assert link.words.text() == "Mostly."
    qtbot.keyClicks(link.address, "black")
    link.list.itemActivated.emit(link.list.item(0))
    assert answer(window) == "[Mostly.](#black)\n"
    field(window).put_caret(3)
    do(window, "link")
    link = dialog(window, LinkDialog)
    assert link.address.text() == "#black"
    link.address.clear()
    qtbot.keyClicks(link.address, "help")
    link.list.itemActivated.emit(link.list.item(0))
    assert answer(window) == "[Mostly.](/help.html)\n"


def test_a_link_is_removed_and_its_words_stay(window):
    field(window).act(field(window).passage().selecting(0, 7).typed("[a](/b)"))
    field(window).put_caret(2)
    do(window, "link")
    dialog(window, LinkDialog)._remove()
    assert answer(window) == "a\n"


def test_a_table_is_written_in_columns_and_only_if_it_changed(window):
    text = "|a|b|\n|-|-|\n|c|d|"
    field(window).act(field(window).passage().selecting(0, 7).typed(text))
    field(window).put_caret(1)
    do(window, "table")
    dialog(window, TableDialog)._accept()
    assert answer(window) == f"{text}\n"
    do(window, "table")
    grid = dialog(window, TableDialog)
    grid.grid.item(1, 1).setText("x|y")
    grid._accept()
    assert answer(window) == "| a   | b    |\n| --- | ---- |\n| c   | x\\|y |\n"


def test_a_callout_of_the_site_is_inserted_and_changed(window):
    field(window).selectAll()
    do(window, "callout")
    callout = dialog(window, CalloutDialog)
    assert callout.kind.currentText() == "Note"
    assert callout.input("content").toPlainText() == "Mostly."
    callout.input("kind").setCurrentText("tip")
    callout._accept()
    assert answer(window) == '{% include note.html content="Mostly." kind="tip" %}\n'
    field(window).put_caret(5)
    do(window, "callout")
    callout = dialog(window, CalloutDialog)
    callout.input("content").setPlainText("Always.")
    callout._accept()
    assert answer(window) == '{% include note.html content="Always." kind="tip" %}\n'


def test_a_picture_of_the_site_becomes_an_image_with_words_to_type_over(qtbot, window):
    folder = window.files.current.path.parent
    field(window).selectAll()
    field(window).files_dropped.emit([folder / "assets/images/green-cup.png"])
    assert answer(window) == "![green cup](/assets/images/green-cup.png)\n"
    qtbot.keyClicks(field(window), "A cup")
    assert answer(window) == "![A cup](/assets/images/green-cup.png)\n"


def test_a_picture_from_elsewhere_is_refused_with_its_place(qtbot, window):
    with qtbot.waitSignal(window.workspace.told) as told:
        field(window).files_dropped.emit([Path("/elsewhere/cup.png")])
    assert "outside the site" in told.args[0]
    assert str(Path("assets/images")) in told.args[0]
    assert answer(window) == "Mostly.\n"


def test_the_length_of_the_answer_is_shown(qtbot, window):
    length = window.workspace.answer.desk.length
    qtbot.waitUntil(lambda: length.text() == "1 word · 1 minute to read")
    field(window).selectAll()
    qtbot.keyClicks(field(window), "Three words [now](/help)")
    qtbot.waitUntil(lambda: length.text() == "3 words · 1 minute to read")


def test_buttons_without_room_are_behind_the_last_one(qtbot, window):
    bar = window.workspace.answer.desk.bar
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    bar.setFixedWidth(120)
    qtbot.waitUntil(more.isVisible)
    bar.setFixedWidth(700)
    qtbot.waitUntil(lambda: not more.isVisible())
    assert all(
        button.accessibleName() and button.toolTip()
        for button in bar.findChildren(QToolButton)
        if button is not more
    )


def test_completion_knows_the_site_of_the_file(qtbot, window):
    field(window).selectAll()
    qtbot.keyClicks(field(window), "[a](/he")
    qtbot.keyClick(field(window), Key.Key_Return)
    assert answer(window) == "[a](/help.html)\n"
    assert QApplication.focusWidget() is field(window)
