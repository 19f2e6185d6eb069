"""Whose journals they are."""

import os
import subprocess
import sys
import time

from editor.storage.journal import Runs
from tests.storage.journal.keeping import journal_of

_HOLD = """
import sys
from pathlib import Path
from editor.storage.journal import Runs
from tests.storage.journal.keeping import journal_of
runs = Runs(Path(sys.argv[1]))
runs.begin()
journal_of(runs.journal("theirs"), "Typed there.")
print("ready", flush=True)
sys.stdin.read()
"""


def run_of(tmp_path, *texts):
    """Return a run in which texts were kept; it was not ended."""
    runs = Runs(tmp_path)
    runs.begin()
    for number, text in enumerate(texts):
        journal_of(runs.journal(f"{number}"), text)
    return runs


def abandon(runs):
    """End a run as a crash does: nothing is cleared up, the locks are gone."""
    for lock in runs._locks.values():
        lock.release()


def test_what_a_run_left_is_there_for_the_next(tmp_path):
    abandon(run_of(tmp_path, "One.", "Two."))
    assert [left.text for left in Runs(tmp_path).left()] == [b"One.", b"Two."]


def test_a_run_that_lives_keeps_its_journals_to_itself(tmp_path):
    command = (sys.executable, "-c", _HOLD, str(tmp_path))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "ready\n"
        assert Runs(tmp_path).left() == []
        other.kill()
        other.wait()
    assert [left.text for left in Runs(tmp_path).left()] == [b"Typed there."]


def test_only_one_of_two_new_runs_is_offered_what_was_left(tmp_path):
    abandon(run_of(tmp_path, "One."))
    first, second = Runs(tmp_path), Runs(tmp_path)
    assert len(first.left()) == 1
    assert second.left() == []
    first.end()
    assert len(second.left()) == 1  # nobody had decided about it


def test_what_is_put_aside_is_kept_for_a_month(tmp_path):
    runs = run_of(tmp_path, "One.")
    runs.put_aside(runs.journal("0"))
    assert not runs.journal("0").exists()
    runs.clear_up()
    (left,) = runs.aside()
    assert left.text == b"One."
    long_ago = time.time() - 31 * 24 * 60 * 60
    os.utime(left.file, (long_ago, long_ago))
    runs.clear_up()
    assert runs.aside() == []


def test_a_run_that_left_nothing_leaves_no_folder(tmp_path):
    run_of(tmp_path).end()
    assert list((tmp_path / "runs").iterdir()) == []


def test_a_journal_that_the_disk_does_not_give_is_no_error(tmp_path):
    runs = run_of(tmp_path)
    runs.journal("folder").mkdir()
    abandon(runs)
    (left,) = Runs(tmp_path).left()
    assert (left.text, left.is_whole) == (None, False)


def test_no_folder_at_all_is_no_error(tmp_path):
    runs = Runs(tmp_path / "none")
    assert runs.left() == []
    assert runs.aside() == []
    runs.clear_up()
    runs.end()
