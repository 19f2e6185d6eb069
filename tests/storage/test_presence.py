"""Whoever opens a file that somebody else has open learns of it, and of nobody who has gone."""

import json
import os
import subprocess
import sys
import textwrap

import pytest

from editor.storage.presence import BEAT, Presence

_OTHER = """
    import sys
    from pathlib import Path
    from editor.storage.presence import Presence
    presence = Presence(Path(sys.argv[1]))
    presence.announce()
    print("here", flush=True)
    sys.stdin.read()
    presence.leave()
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "site" / "faq.md"
    path.parent.mkdir()
    path.write_text("x")
    return path


@pytest.fixture
def presence(path):
    presence = Presence(path)
    presence.announce()
    yield presence
    presence.leave()


@pytest.fixture
def other(path):
    """Return another process that has the file open."""
    command = (sys.executable, "-c", textwrap.dedent(_OTHER), str(path))
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"here\n"
    yield process
    process.kill()
    process.communicate()


def elsewhere(presence, beat=1, computer="anna"):
    """Write the note of a window on another computer; return its file."""
    note = presence._there.with_name(presence._there.name.replace(presence._token, "other"))
    told = {"token": "other", "computer": computer, "machine": f"{computer}/1", "beat": beat}
    note.write_text(json.dumps(told))
    return note


def computers(presence):
    return [each.computer for each in presence.others()]


def test_alone_there_is_nobody_else(presence):
    assert presence.others() == []


def test_another_window_on_this_computer_is_seen_by_both(presence, other):
    assert computers(presence) == [""]


def test_a_window_that_was_closed_is_not_seen(presence, other):
    other.communicate(b"")
    assert presence.others() == []


def test_a_window_that_was_killed_is_not_seen_and_its_note_goes(presence, other):
    other.kill()
    other.wait()
    assert presence.others() == []
    assert list(presence._here.parent.iterdir()) == [presence._here]


def test_another_file_is_nobody_s_business(presence, path):
    there = Presence(path.with_name("other.md"))
    there.announce()
    assert presence.others() == []
    there.leave()


def test_another_computer_is_seen_by_its_name(presence):
    elsewhere(presence)
    assert computers(presence) == ["anna"]


@pytest.mark.parametrize("hours", [-5, 5])
def test_clocks_that_differ_do_not_matter_while_notes_change(presence, hours):
    note = elsewhere(presence)
    presence.others()
    for beat in range(2, 9):
        presence.announce()
        elsewhere(presence, beat)
        os.utime(note, (note.stat().st_mtime + 3600 * hours,) * 2)
        assert computers(presence) == ["anna"]


def test_a_note_that_was_left_over_is_not_believed(presence):
    note = elsewhere(presence)
    os.utime(note, (note.stat().st_mtime - 10 * BEAT,) * 2)
    assert presence.others() == []


def test_a_note_that_does_not_change_any_more_is_not_believed_for_long(presence):
    elsewhere(presence)
    assert computers(presence) == ["anna"]
    for _ in range(6):
        presence.announce()
    assert presence.others() == []


def test_what_was_left_over_for_weeks_is_removed(presence):
    note = elsewhere(presence)
    os.utime(note, (1, 1))
    assert presence.others() == []
    assert not note.exists()


def test_a_damaged_note_is_nobody(presence):
    elsewhere(presence).write_text("{")
    assert presence.others() == []


def test_git_sees_nothing_of_it(path):
    def git(*words):
        command = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words)
        return subprocess.run(command, cwd=path.parent, check=True, capture_output=True).stdout

    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    git("worktree", "add", "../tree")
    for each in (path, path.parent.with_name("tree") / "faq.md"):
        presence = Presence(each)
        presence.announce()
        assert presence._there.exists()
        assert git("-C", str(each.parent), "status", "--porcelain", "--ignored") == b""
        presence.leave()
        assert not presence._there.exists()


def test_without_git_the_note_beside_the_file_goes_with_the_window(path):
    presence = Presence(path)
    presence.announce()
    assert len(list(path.parent.iterdir())) == 2
    presence.leave()
    assert list(path.parent.iterdir()) == [path]


def test_where_nothing_can_be_written_the_file_is_open_all_the_same(path, monkeypatch):
    def refuse(*_arguments, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "write_text", refuse)
    monkeypatch.setattr(os, "open", refuse)
    presence = Presence(path)
    presence.announce()
    assert presence.others() == []
    presence.leave()
