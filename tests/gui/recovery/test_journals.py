"""What is typed reaches the disk soon, and typing goes on whatever the disk does."""

import errno
import os

import pytest

from editor.storage.journal.reading import read_journal
from tests.gui.conftest import PLAIN


@pytest.fixture
def program(start, tea):
    program = start()
    program.window.files.open(tea)
    return program


def kept(tmp_path):
    """Return the texts in the journals of the program that runs."""
    return [read_journal(file).text for file in tmp_path.glob("journals/runs/*/*.journal")]


def test_what_is_typed_is_on_the_disk_within_a_second(qtbot, program, tmp_path):
    program.type("Hello. ")
    qtbot.waitUntil(lambda: any(b"Hello. Mostly." in text for text in kept(tmp_path)), timeout=1000)


def test_typing_on_does_not_put_that_off(qtbot, program, tmp_path):
    def is_kept_while_typing():
        program.type("x")
        return any(b"x" in text.split(b"Mostly.")[0].split(b"|")[-1] for text in kept(tmp_path))

    qtbot.waitUntil(is_kept_while_typing, timeout=2000)


def test_a_file_that_is_saved_needs_no_journal(program, tmp_path):
    program.type("Hello. ")
    assert program.journals.keep_now()
    program.window.actions_by_name["save"].trigger()
    assert program.journals.keep_now()
    assert kept(tmp_path) == []


def test_what_is_taken_back_needs_none_either(program, tmp_path):
    program.type("Hello. ")
    assert program.journals.keep_now()
    program.window.actions_by_name["undo"].trigger()
    assert program.journals.keep_now()
    assert kept(tmp_path) == []


def test_after_a_save_the_journal_is_about_the_file_that_was_written(program, tmp_path):
    program.type("Hello. ")
    program.window.actions_by_name["save"].trigger()
    program.type("Again. ")
    assert program.journals.keep_now()
    (file,) = tmp_path.glob("journals/runs/*/*.journal")
    left = read_journal(file)
    assert b"Hello. Mostly." in left.before
    assert left.base == program.window.files.current.base


def test_a_full_disk_is_said_once_and_does_not_stop_the_writer(program, monkeypatch, tmp_path):
    program.type("Hello. ")
    assert program.journals.keep_now()

    def refuse(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr("editor.storage.journal.writing.write_all", refuse)
        program.type("More. ")
        assert not program.journals.keep_now()
        program.wait_for("No space left on device. You can go on")
        program.choose("Dismiss")
        program.type("And more. ")
        assert not program.journals.keep_now()
        assert program.window.notice.text == ""
        assert kept(tmp_path) == [PLAIN.replace("Mostly", "Hello. Mostly").encode()]
    assert program.journals.keep_now()
    assert b"Hello. More. And more. Mostly." in kept(tmp_path)[0]


def test_a_new_faq_that_was_only_looked_at_is_not_kept(program, tmp_path):
    program.window.actions_by_name["new"].trigger()
    assert program.journals.keep_now()
    assert kept(tmp_path) == []
