"""A look at a file says what stands where it was, and where it has gone."""

import os
import shutil

import pytest

from editor.storage.files import fingerprint, write_atomically
from editor.storage.sight import Kind, look


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "site" / "faq.md"
    path.parent.mkdir()
    path.write_bytes(b"tea\r\n")
    return path


def test_a_file_is_seen_with_what_it_holds(path):
    seen = look(path)
    assert (seen.kind, seen.content, seen.base) == (Kind.FILE, b"tea\r\n", fingerprint(b"tea\r\n"))
    assert seen.may_be_written


def test_a_change_that_leaves_size_and_times_alone_is_seen_all_the_same(path):
    before = look(path)
    times = path.stat()
    path.write_bytes(b"pot\r\n")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(path, before).content == b"pot\r\n"


def test_a_new_date_alone_is_no_other_content(path):
    before = look(path)
    os.utime(path, (1, 1))
    seen = look(path, before, trusts_times=True)
    assert seen.base == before.base


def test_a_file_that_other_programs_exchange_is_seen_as_what_it_holds_now(path):
    before = look(path)
    write_atomically(path, b"pot\r\n")
    assert look(path, before, trusts_times=True).content == b"pot\r\n"


def test_a_deleted_file_is_gone(path):
    before = look(path)
    path.unlink()
    seen = look(path, before)
    assert (seen.kind, seen.moved_to, seen.twin) == (Kind.GONE, None, None)


def test_a_renamed_file_is_found_by_what_it_is(path):
    before = look(path)
    shutil.copy(path, path.with_name("copy.md"))
    path.rename(path.with_name("questions.md"))
    assert look(path, before).moved_to == path.with_name("questions.md")


def test_a_copy_of_a_deleted_file_is_only_a_twin(path):
    before = look(path)
    shutil.copy(path, path.with_name("copy.md"))
    path.unlink()
    seen = look(path, before)
    assert (seen.moved_to, seen.twin) == (None, path.with_name("copy.md"))


def test_another_file_that_got_the_number_of_the_deleted_one_is_not_it(path):
    before = look(path)
    path.rename(path.with_name("other.md"))
    path.with_name("other.md").write_bytes(b"something else")
    seen = look(path, before)
    assert (seen.moved_to, seen.twin) == (None, None)


def test_a_file_is_found_in_the_folder_that_has_another_name(path):
    before = look(path)
    path.parent.rename(path.parent.with_name("docs"))
    seen = look(path, before)
    assert seen.kind is Kind.AWAY
    assert seen.moved_to == path.parent.with_name("docs") / "faq.md"


def test_a_file_on_a_drive_that_went_away_is_away(path):
    before = look(path)
    shutil.rmtree(path.parent)
    seen = look(path, before)
    assert (seen.kind, seen.moved_to) == (Kind.AWAY, None)


def test_a_folder_in_its_place_is_seen(path):
    path.unlink()
    path.mkdir()
    assert look(path).kind is Kind.FOLDER


def test_a_protected_file_is_seen_as_such(path):
    path.chmod(0o444)
    assert not look(path).may_be_written
    path.chmod(0o644)
    assert look(path).may_be_written


def test_a_drive_that_does_not_answer_is_away(path, monkeypatch):
    def no_answer(self, **_more):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(type(path), "stat", no_answer)
    assert look(path).kind is Kind.AWAY
