"""What is loaded when the window is painted for the first time, and what is made after it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.gui.later import Later
from editor.gui.settings import Settings
from editor.gui.window import Window
from editor.storage.recent import RecentFiles
from tests.gui.conftest import PLAIN

ROOT = Path(__file__).resolve().parents[2]
#: Whoever starts something heavy sooner has to answer for it here.
HEAVY = (
    "markdown", "pygments", "nh3", "selectolax", "regex", "hunspell", "spylls", "dulwich",
    "rapidfuzz", "sass", "difflib", "PySide6.QtNetwork", "PySide6.QtPrintSupport",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtQuick",
    "editor.background", "editor.checks", "editor.cli", "editor.reports",
    "editor.document.search", "editor.document.patching", "editor.document.edits.clipboard",
    "editor.gui.answer.completion_popup", "editor.gui.answer.format_commands",
    "editor.gui.answer.highlighter", "editor.gui.desks", "editor.gui.dialogs", "editor.gui.folder",
    "editor.gui.links", "editor.gui.manual", "editor.gui.merge", "editor.gui.others",
    "editor.gui.page.body", "editor.gui.page.form", "editor.gui.preview.panel",
    "editor.gui.problems", "editor.gui.quick", "editor.gui.review", "editor.gui.search",
    "editor.gui.suggestions", "editor.gui.text", "editor.gui.tour", "editor.gui.tree.acts",
    "editor.gui.versions", "editor.preview", "editor.review.merging", "editor.review.difference",
    "editor.site", "editor.writing.completion", "editor.writing.spelling",
)  # fmt: skip
MOST_OF_OURS = 180
PAINTED = """
import json, os, sys
from PySide6.QtWidgets import QApplication
from editor.gui.launch import load_settings, settings_file
from editor.gui.app import Desk, apply_theme
application = QApplication(sys.argv)
settings = load_settings(settings_file())
apply_theme(application, settings.appearance)
desk = Desk(settings)
desk.window.painted.disconnect()
def end():
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)
desk.window.painted.connect(end)
desk.open_files(sys.argv[1:])
desk.window.show()
application.exec()
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Return the names of all modules that are loaded when a window with a file is painted."""
    home = tmp_path_factory.mktemp("home")
    page = home / "tea.md"
    page.write_text(PLAIN)
    names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    places = dict.fromkeys(names, str(home))
    done = subprocess.run(
        [sys.executable, "-c", PAINTED, str(page)],
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, cwd=ROOT, timeout=60, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", HEAVY)
def test_nothing_heavy_is_loaded_before_the_window_is_painted(loaded, name):
    assert not [each for each in loaded if each == name or each.startswith(f"{name}.")]


def test_few_modules_of_ours_are_loaded_before_the_window_is_painted(loaded):
    ours = [each for each in loaded if each.split(".")[0] == "editor"]
    assert "editor.gui.tree.panel" in ours
    assert len(ours) <= MOST_OF_OURS


@pytest.fixture
def fresh(qtbot, tmp_path, client, background):
    """Return a window in which nothing was made later yet, with a file."""
    page = tmp_path / "tea.md"
    page.write_text(PLAIN)
    recent = RecentFiles(tmp_path / "recent.json")
    window = Window(Settings(simple_preview=True), recent, client, background)
    qtbot.addWidget(window)
    window.files.open(page)
    yield window
    window._may_close = True


def is_made(window, name="desks"):
    return name in vars(window.beside)


def test_what_was_not_needed_for_the_first_paint_comes_by_itself(qtbot, fresh):
    assert not is_made(fresh)
    fresh.show()
    qtbot.waitUntil(lambda: is_made(fresh) and is_made(fresh, "others"))
    assert fresh.workspace.preview.isVisible()


def test_an_action_that_comes_before_its_part_makes_it(fresh):
    fresh.actions_by_name["find_everywhere"].trigger()
    assert is_made(fresh)
    assert not fresh.lower_area.isHidden()


def test_all_that_keeps_what_is_changed_is_there_before_the_first_change(fresh):
    told = []
    opened = fresh.files.current
    opened.changed.connect(lambda _change: told.append(is_made(fresh)))
    fresh.workspace.tree.acts.add_item()
    assert told == [True]
    assert fresh.desks.versions.keeper._watches.keys() == {opened}


def test_acts_are_done_one_in_a_turn_and_in_their_order(qtbot, qapp):
    done = []
    later = Later(qapp)
    later.add(*(lambda each=each: done.append(each) for each in range(3)))
    later.begin()
    assert done == []
    qtbot.waitUntil(lambda: done == [0, 1, 2])
    later.add(lambda: done.append(3))
    qtbot.waitUntil(lambda: done == [0, 1, 2, 3])


def test_an_act_that_fails_does_not_keep_those_behind_it_from_being_done(qtbot, qapp):
    done = []
    later = Later(qapp)
    later.add(lambda: 1 / 0, lambda: done.append(1))
    with qtbot.captureExceptions() as failed:
        later.begin()
        qtbot.waitUntil(lambda: done == [1])
    assert failed[0][0] is ZeroDivisionError


def test_what_is_asked_for_while_it_is_made_is_not_made_twice(qapp):
    done = []
    later = Later(qapp)
    later.add(lambda: (done.append(1), later.finish()), lambda: done.append(2))
    later.finish()
    assert done == [1, 2]
