"""A file on disk is the old one or the new one, whole."""

import os
import stat
from pathlib import Path

import pytest

from editor.storage import files
from editor.storage.files import is_writable, write_atomically


def test_a_new_file_is_written(tmp_path):
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").read_bytes() == b"text"


def test_the_mode_of_a_file_stays(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_symbolic_link_stays_and_its_file_is_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.md"
    target.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod", "mkstemp"])
def test_a_failing_call_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch, call):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    owner = {"fsync": os, "replace": Path, "chmod": Path, "mkstemp": files.tempfile}[call]
    monkeypatch.setattr(owner, call, fail)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]


def test_a_disk_that_keeps_something_else_is_found_out(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"rubbish")
    with pytest.raises(OSError, match="did not keep"):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"


def test_a_protected_file_is_not_writable(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    assert is_writable(path)
    path.chmod(0o444)
    assert not is_writable(path)
