"""The thread that writes the journals."""

import errno
import os
import threading

import pytest

from editor.storage.journal import JournalKeeper, Runs
from editor.storage.saving.flushing import flush_file
from tests.storage.journal.keeping import journal_of, unsaved

LONG = 20.0


@pytest.fixture
def runs(tmp_path):
    runs = Runs(tmp_path)
    yield runs
    runs.end()


@pytest.fixture
def heard():
    return []


@pytest.fixture
def keeper(runs, heard):
    keeper = JournalKeeper(runs, heard.append)
    yield keeper
    keeper.close(LONG)


def texts(runs):
    """Return what another run would find if this one were killed now."""
    for lock in runs._locks.values():
        lock.release()
    later = Runs(runs._folder)
    found = [left.text for left in later.left()]
    for lock in later._locks.values():
        lock.release()
    return found


def test_the_newest_of_many_texts_is_on_the_disk_after_a_flush(keeper, runs):
    for number in range(100):
        keeper.keep("a", unsaved(f"Word {number}"))
    assert keeper.flush(LONG)
    assert texts(runs) == [b"Word 99"]


def test_a_saved_text_needs_no_journal(keeper, runs):
    keeper.keep("a", unsaved("One."))
    keeper.flush(LONG)
    keeper.remove("a")
    assert keeper.flush(LONG)
    assert texts(runs) == []


def test_a_text_that_was_thrown_away_is_kept_for_a_month(keeper, runs):
    keeper.keep("a", unsaved("One."))
    keeper.flush(LONG)
    keeper.put_aside("a", unsaved("One and more."))
    assert keeper.flush(LONG)
    assert [left.text for left in runs.aside()] == [b"One and more."]


def test_the_old_journal_goes_only_when_the_new_one_is_on_the_disk(
    keeper, runs, tmp_path, monkeypatch
):
    old = journal_of(tmp_path / "old.journal", "One.")
    with monkeypatch.context() as full:
        full.setattr("editor.storage.journal.writing.write_all", _refuse)
        keeper.take_up("a", unsaved("One."), old, is_orderly=True)
        assert not keeper.flush(LONG)
        assert old.exists()
        keeper.keep("a", unsaved("One and more."))
        assert not keeper.flush(LONG)
    assert keeper.flush(LONG)
    assert not old.exists()
    assert texts(runs) == [b"One and more."]


def test_a_full_disk_is_told_once_and_its_end_too(keeper, runs, heard, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr("editor.storage.journal.writing.write_all", _refuse)
        for number in range(3):
            keeper.keep("a", unsaved(f"Word {number}"))
            assert not keeper.flush(LONG)
    assert keeper.flush(LONG)
    assert [type(each) for each in heard] == [OSError, type(None)]
    assert texts(runs) == [b"Word 2"]


def test_a_mistake_of_ours_does_not_end_the_thread(keeper, runs, heard, monkeypatch):
    def fail(_journal, _unsaved):
        raise TypeError("a mistake")

    with monkeypatch.context() as broken:
        broken.setattr("editor.storage.journal.writing.Journal.keep", fail)
        keeper.keep("a", unsaved("One."))
        assert not keeper.flush(LONG)
    assert isinstance(heard[0], TypeError)
    assert keeper.flush(LONG)
    assert texts(runs) == [b"One."]


def test_texts_that_ended_well_come_back_by_themselves(keeper, runs):
    keeper.keep("a", unsaved("One."))
    assert keeper.end_well(["a"], LONG)
    keeper.close(LONG)
    runs.end()
    (left,) = Runs(runs._folder).left()
    assert (left.text, left.is_orderly) == (b"One.", True)


def test_whoever_hands_over_a_text_never_waits_for_the_disk(keeper, runs, monkeypatch):
    may_go_on = threading.Event()
    flush = flush_file

    def slow(descriptor):
        may_go_on.wait(LONG)
        flush(descriptor)

    monkeypatch.setattr("editor.storage.journal.writing.flush_file", slow)
    keeper.keep("a", unsaved("One."))
    keeper.keep("a", unsaved("Two."))
    assert not keeper.flush(0.01)
    may_go_on.set()
    assert keeper.flush(LONG)
    assert texts(runs) == [b"Two."]


def _refuse(*_arguments):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
