"""A second start of the program for the same user."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from editor.gui.instance import Calls, hand_over

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def listen(qapp):
    """Return what lets a program listen in a folder until the end of the test."""
    listening = []

    def listen(folder):
        listening.append(Calls(folder, qapp))
        return listening[-1]

    yield listen
    for each in listening:
        each.close()
        each.deleteLater()


@pytest.fixture
def start():
    """Start the program once more and return what it does, without waiting."""

    def start(folder, *arguments, **rest):
        code = (
            "import sys; from pathlib import Path; from editor.gui.instance import hand_over; "
            "print(hand_over(Path(sys.argv[1]), sys.argv[2:]))"
        )
        return subprocess.Popen(
            [sys.executable, "-c", code, str(folder), *arguments],
            env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True, **rest,
        )  # fmt: skip

    return start


def test_a_second_start_hands_its_files_over_from_its_own_folder(qtbot, start, folder, listen):
    calls = listen(folder)
    there = folder / "elsewhere"
    there.mkdir()
    with qtbot.waitSignal(calls.called) as got:
        second = start(folder, "tea.md", "a ü.md", cwd=there)
    assert got.args == [[str(there / "tea.md"), str(there / "a ü.md")]]
    assert second.communicate()[0].strip() == "True"


def test_a_second_start_without_files_only_calls_the_window(qtbot, start, folder, listen):
    calls = listen(folder)
    with qtbot.waitSignal(calls.called) as got:
        second = start(folder)
    assert got.args == [[]]
    assert second.communicate()[0].strip() == "True"


def test_nobody_takes_the_files_where_no_program_runs(qapp, folder):
    assert not hand_over(folder, ["tea.md"])


def test_what_a_crash_left_behind_is_in_nobodys_way(qapp, folder, listen):
    (folder / "calls").write_text("left")
    assert not hand_over(folder, ["tea.md"])
    assert listen(folder).is_listening


def test_programs_of_different_folders_do_not_meet(qapp, folder, listen):
    first = listen(folder)
    (folder / "other").mkdir()
    assert first.is_listening
    assert not hand_over(folder / "other", ["tea.md"])


def test_a_folder_with_a_long_name_has_a_place_to_listen(qapp, folder, listen):
    deep = folder / ("long" * 30)
    deep.mkdir()
    calls = listen(deep)
    assert calls.is_listening


@pytest.mark.parametrize("words", [b"what?\n", b"[]\n", b'{"paths": "tea.md"}\n'])
def test_a_call_that_is_none_opens_nothing(qtbot, folder, words, listen):
    calls = listen(folder)
    heard = []
    calls.called.connect(heard.append)
    caller = QLocalSocket()
    caller.connectToServer(str(folder / "calls"))
    assert caller.waitForConnected(1000)
    with qtbot.waitSignal(caller.disconnected):
        caller.write(words)
    assert not heard


def test_only_the_user_may_call(qapp, folder, listen):
    calls = listen(folder)
    assert calls.is_listening
    assert (folder / "calls").stat().st_mode & 0o077 == 0
    assert QLocalServer.removeServer(str(folder / "calls"))
