"""A file keeps what it has beside its text, and its text is on the disk or the old one is."""

import errno
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from editor.storage.files import is_writable, write_atomically
from editor.storage.places import unfinished_folder
from editor.storage.saving import flushing, replacing

of_posix = pytest.mark.skipif(os.name != "posix", reason="modes and owners are of POSIX systems")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def as_nobody(tmp_path):
    """Let the test run as a user who owns nothing here but may write to the records."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    unfinished_folder().mkdir(parents=True)
    for folder in (unfinished_folder(), *unfinished_folder().parents, *tmp_path.parents):
        if "pytest-of" in str(folder) or "user-" in str(folder):
            folder.chmod(0o777)
    tmp_path.chmod(0o777)
    yield lambda: os.seteuid(65534)
    os.seteuid(0)


def test_a_new_file_is_written(tmp_path):
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").read_bytes() == b"text"


@of_posix
def test_a_new_file_has_the_mode_that_the_system_gives_to_new_files(tmp_path):
    (tmp_path / "b.md").write_bytes(b"")
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "b.md").stat().st_mode


@of_posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o600, 0o755])
def test_the_mode_of_a_file_stays(path, mode):
    path.chmod(mode)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@of_posix
def test_a_symbolic_link_stays_and_its_file_is_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.md"
    target.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("new", [b"n", b"new", b"new and longer"])
def test_a_file_of_two_names_stays_one_file(tmp_path, path, new):
    other = tmp_path / "other.md"
    other.hardlink_to(path)
    write_atomically(other, new)
    assert path.read_bytes() == other.read_bytes() == new
    assert path.samefile(other)
    assert not list(unfinished_folder().iterdir())


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="the system does not show attributes")
def test_the_attributes_of_a_file_stay(path):
    try:
        os.setxattr(path, "user.colour", b"green")
    except OSError:
        pytest.skip("the file system has no attributes")
    write_atomically(path, b"new")
    assert os.getxattr(path, "user.colour") == b"green"


@pytest.mark.skipif(shutil.which("setfacl") is None, reason="there are no lists of rights")
def test_the_list_of_rights_of_a_file_stays_and_that_of_its_folder_adds_nobody(tmp_path, path):
    subprocess.run(["setfacl", "-m", "u:12345:rw", path], check=True)
    (tmp_path / "b.md").write_bytes(b"old")
    subprocess.run(["setfacl", "-m", "d:u:54321:rw", tmp_path], check=True)
    before = [_rights(tmp_path / name) for name in ("a.md", "b.md")]
    for name in ("a.md", "b.md"):
        write_atomically(tmp_path / name, b"new")
    assert [_rights(tmp_path / name) for name in ("a.md", "b.md")] == before


def _rights(path: Path) -> str:
    return subprocess.run(
        ["getfacl", "-cE", path], check=True, capture_output=True, text=True
    ).stdout


@of_posix
def test_the_owner_of_a_file_that_others_may_write_to_stays(path, as_nobody):
    path.chmod(0o666)
    as_nobody()
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_uid == 0


@of_posix
def test_a_file_in_a_closed_folder_is_written_over(tmp_path, path, as_nobody):
    os.chown(path, 65534, 65534)
    tmp_path.chmod(0o555)
    as_nobody()
    assert is_writable(path)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@of_posix
def test_a_file_that_is_mounted_is_written_over(path, monkeypatch):
    def busy(*_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(os, "replace", lambda *names: busy() if path in names else None)
    monkeypatch.setattr("editor.storage.saving.overwriting.replace", lambda *_: None)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in path.parent.iterdir()] == ["a.md"]


def test_the_longest_name_that_a_folder_takes_can_be_saved(tmp_path):
    path = tmp_path / ("n" * 252 + ".md")
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_of_that_name_stays(tmp_path):
    with pytest.raises(IsADirectoryError, match="folder"):
        write_atomically(tmp_path, b"new")


@of_posix
def test_what_is_no_file_is_not_written_over(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="something else than a file"):
        write_atomically(tmp_path / "pipe", b"new")


def test_a_disk_that_keeps_something_else_is_found_out(path, monkeypatch):
    def spoil(descriptor: int, content: bytes) -> None:
        os.write(descriptor, content[::-1])

    monkeypatch.setattr(replacing, "write_all", spoil)
    with pytest.raises(OSError, match="did not keep"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


@of_posix
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_network_drive_that_cannot_flush_takes_the_file_even_so(path, monkeypatch, number):
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(flushing.os, "fsync", refuse)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_what_raises_in_the_last_moment_leaves_all_as_it_was(tmp_path, path):
    def look() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_atomically(path, b"new", before_renaming=look)
    (tmp_path / "other.md").hardlink_to(path)
    with pytest.raises(InterruptedError):
        write_atomically(path, b"new", before_renaming=look)
    assert path.read_bytes() == b"old"
    assert not list(unfinished_folder().iterdir())


def test_what_a_crash_left_behind_goes_with_a_later_save(tmp_path, path):
    old, young = tmp_path / ".faq-editor-00000000.tmp", tmp_path / ".faq-editor-11111111.tmp"
    foreign = tmp_path / ".faq-editor-mine.tmp"
    for file in (old, young, foreign):
        file.write_bytes(b"x")
    for file in (old, foreign):
        os.utime(file, (0, 0))
    write_atomically(path, b"new")
    assert sorted(tmp_path.iterdir()) == sorted([path, young, foreign])


def test_a_protected_file_is_not_writable(path):
    assert is_writable(path)
    path.chmod(0o444)
    assert not is_writable(path)
