"""What the actions about the preview do, by their names in the table."""

import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QToolButton

from editor.gui.actions import ACTIONS, make_actions
from editor.gui.preview.choice_list import ChoiceList
from editor.gui.preview.commands import PreviewCommands
from editor.gui.preview.panel import PreviewPanel
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.rendered import Heading, Problem
from editor.gui.preview.stage import WEB
from editor.gui.settings import Settings

WORKER = str(Path(__file__).with_name("site_worker.py"))
SOON = 10_000


@pytest.fixture
def client(qapp):
    client = RenderClient((sys.executable, WORKER))
    yield client
    client.close()


@pytest.fixture
def actions(qapp):
    return make_actions(ACTIONS, qapp)


@pytest.fixture
def panel(qtbot, opened, client, actions):
    panel = PreviewPanel(opened, client, actions)
    qtbot.addWidget(panel)
    panel.resize(500, 400)
    panel.show()
    panel.show_node(next(opened.document.faq.all_items()).id)
    qtbot.waitUntil(lambda: "Mostly." in panel.stage.current().html, timeout=SOON)
    return panel


def command(panel, opened, actions, **settings):
    commands = PreviewCommands(panel, opened, actions, Settings(**settings))
    for name, act in commands.handlers.items():
        actions[name].triggered.connect(partial(_call, act))
    return commands


def _call(act, *_):
    act()


@pytest.fixture
def commands(panel, opened, actions):
    return command(panel, opened, actions)


def checked(actions):
    return {name for name, action in actions.items() if action.isChecked()}


def dropped(panel):
    return panel.findChild(ChoiceList)


def test_what_was_chosen_once_is_chosen_again(panel, opened, actions, monkeypatch):
    seen = {}
    for name in ("set_zoom", "set_device", "set_colours"):
        monkeypatch.setattr(panel.stage, name, lambda value, name=name: seen.update({name: value}))
    command(
        panel, opened, actions, preview_look="own", preview_width="phone", preview_zoom=150,
        preview_colours="dark", preview_markdown="kramdown", preview_sync=False,
    )  # fmt: skip
    chosen = {"width_phone", "colours_dark", "markdown_kramdown"}
    assert checked(actions) == {"preview_answer", *chosen}  # all that the simple preview has
    monkeypatch.setattr(type(panel.stage), "kind", WEB)
    panel.kind_changed.emit(WEB)
    assert checked(actions) == {"preview_own", *chosen}
    assert seen == {"set_zoom": 1.5, "set_device": 390, "set_colours": "dark"}
    assert not panel.is_synchronous


@pytest.mark.parametrize(
    ("action", "setting", "value"),
    [
        ("preview_answer", "preview_look", "answer"),
        ("width_tablet", "preview_width", "tablet"),
        ("colours_dark", "preview_colours", "dark"),
        ("markdown_other", "preview_markdown", "python-markdown"),
        ("preview_sync", "preview_sync", False),
        ("zoom_in", "preview_zoom", 110),
        ("zoom_out", "preview_zoom", 90),
    ],
)
def test_a_choice_is_told_so_that_it_can_be_remembered(qtbot, commands, action, setting, value):
    with qtbot.waitSignal(commands.chosen) as told:
        commands._actions[action].trigger()
    assert told.args == [setting, value]


def test_zoom_has_ends_and_a_way_back(commands, actions, panel, monkeypatch):
    seen = []
    monkeypatch.setattr(panel.stage, "set_zoom", seen.append)
    for name in [*["zoom_in"] * 9, *["zoom_out"] * 14, "zoom_reset"]:
        actions[name].trigger()
    assert (max(seen), min(seen), seen[-1]) == (3.0, 0.5, 1.0)


def test_colours_are_those_of_the_window_until_others_are_chosen(
    commands, actions, panel, monkeypatch
):
    seen, themes = [], []
    monkeypatch.setattr(panel.stage, "set_colours", seen.append)
    monkeypatch.setattr(panel.stage, "set_theme", themes.append)
    monkeypatch.setattr("editor.gui.preview.commands.is_dark", lambda _: True)
    commands.use_colours()
    actions["colours_light"].trigger()
    assert seen == ["dark", "light"]
    assert themes == [True, False]


def test_the_contents_drop_down_with_their_titles_of_now(commands, actions, panel, monkeypatch):
    item = panel.item
    panel.outline = (Heading(2, "Leaves", 0, "leaves"), Heading(3, "old title", item.id, "green"))
    gone_to = []
    monkeypatch.setattr(panel.stage, "show_heading", gone_to.append)
    actions["preview_outline"].trigger()
    model = dropped(panel).view.model()
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert texts == ["Leaves", "\u2003Is it green?"]
    dropped(panel)._choose(dropped(panel).view.currentIndex())
    assert gone_to == [panel.outline[1]]


def test_gaps_drop_down_below_their_questions(qtbot, commands, actions, panel):
    panel._client.item_rendered.disconnect()
    panel._problems = {panel.item.id: (_problem(panel, 2), _problem(panel, 4))}
    actions["preview_gaps"].trigger()
    model = dropped(panel).view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Is it green?",
        "\u2003Line 2: site.nope – Missing.",
        "\u2003Line 4: site.nope – Missing.",
    ]
    with qtbot.waitSignal(panel.place_chosen):
        dropped(panel)._choose(model.index(2, 0))


def test_without_gaps_the_list_says_so(commands, actions, panel):
    actions["preview_gaps"].trigger()
    assert dropped(panel).view.model().index(0, 0).data().strip() == "Everything was filled in."
    dropped(panel)._choose(dropped(panel).view.model().index(0, 0))


def test_an_answer_is_copied_as_html(qtbot, commands, actions, panel):
    with qtbot.waitSignal(panel.noted):
        actions["copy_answer_html"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "<p>Mostly.</p>"
    assert "Mostly." in data.html()


def test_the_page_is_copied_as_html(qtbot, commands, actions, panel):
    with qtbot.waitSignal(panel.noted):
        actions["copy_page_html"].trigger()
    assert QGuiApplication.clipboard().text().startswith("<article")


def test_a_pdf_is_saved_where_the_user_says(qtbot, commands, actions, panel, tmp_path):
    actions["save_pdf"].trigger()
    dialog = panel.findChild(QFileDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(panel.noted) as said:
        dialog.fileSelected.emit(str(tmp_path / "tea.pdf"))
    assert said.args == ["“tea.pdf” was written."]
    assert (tmp_path / "tea.pdf").stat().st_size > 0
    dialog.close()


def test_printing_asks_for_a_printer(qtbot, commands, actions, panel, tmp_path):
    actions["print"].trigger()
    dialog = panel.findChild(QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "tea.pdf"))
    with qtbot.waitSignal(panel.noted) as said:
        dialog.finished.emit(QPrintDialog.DialogCode.Accepted.value)
    assert said.args[0].startswith("Sent to")
    dialog.close()


def test_find_bar_and_view_work_together(qtbot, commands, panel, actions):
    actions["preview_find"].trigger()
    qtbot.keyClicks(panel.find_bar.words, "mostly")
    assert panel.find_bar.count.text() == "1 of 1"
    qtbot.keyClick(panel.find_bar.words, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()


def test_every_button_of_the_bar_has_a_name_and_says_what_it_does(commands, panel):
    buttons = panel.bar.findChildren(QToolButton)
    assert len(buttons) == 9
    for button in buttons:
        assert button.accessibleName()
        assert button.toolTip()


def test_the_button_of_a_choice_bears_its_icon(commands, panel, actions):
    button = next(
        each for each in panel.bar.findChildren(QToolButton) if "Width" in each.accessibleName()
    )
    assert isinstance(button.menu(), QMenu)
    actions["width_phone"].trigger()
    assert button.icon().cacheKey() == actions["width_phone"].icon().cacheKey()


def _problem(panel, line):
    return Problem(panel.item.id, "answer", line, "site.nope", "Missing.")


def test_checking_with_jekyll_asks_before_anything_runs(panel, commands):
    dialog = commands.check_with_jekyll()
    assert dialog.isVisible()
    assert "plugins" in dialog.findChild(QLabel).text()
    assert dialog.parent() is panel.window()
    dialog.reject()
