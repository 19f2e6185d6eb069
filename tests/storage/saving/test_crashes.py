"""Wherever the program is killed while it saves, the old or the new text can be had."""

import os
from pathlib import Path

import pytest

from editor.storage.files import write_atomically
from editor.storage.places import unfinished_folder
from editor.storage.saving.overwriting import Record, finish_interrupted
from tests.storage.faulty_calls import FaultyCalls

OLD, NEW = b"old text\n" * 30, b"a new text, which is longer\n" * 30

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork"),
    pytest.mark.usefixtures("quick_disk"),
]


def _calls(path: Path) -> int:
    counted = FaultyCalls()
    with counted.at_work():
        write_atomically(path, NEW)
    path.write_bytes(OLD)
    return len(counted.made)


def _killed_at(number: int, path: Path, new: bytes) -> None:
    process = os.fork()
    if process == 0:
        try:
            with FaultyCalls(number, kills=True).at_work():
                write_atomically(path, new)
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def test_a_file_that_is_replaced_is_always_whole(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(OLD)
    found = set()
    for number in range(1, _calls(path) + 1):
        path.write_bytes(OLD)
        _killed_at(number, path, NEW)
        found.add(path.read_bytes())
    assert found == {OLD, NEW}


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (NEW, OLD)], ids=["longer", "shorter"])
def test_a_file_that_is_written_over_is_whole_after_the_next_start(tmp_path, old, new):
    path = tmp_path / "a.md"
    path.write_bytes(old)
    (tmp_path / "b.md").hardlink_to(path)
    found, finished = set(), 0
    for number in range(1, _calls(path) + 1):
        path.write_bytes(old)
        _killed_at(number, path, new)
        finished += len(finish_interrupted(unfinished_folder()))
        found.add(path.read_bytes())
        assert not list(unfinished_folder().glob("*.record"))
    assert found == {old, new}
    assert finished > 0


def test_a_file_that_somebody_wrote_to_after_the_crash_is_left_alone(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"theirs")
    unfinished_folder().mkdir(parents=True)
    record = unfinished_folder() / "1.record"
    record.write_bytes(Record(path, OLD, NEW).to_bytes())
    assert finish_interrupted(unfinished_folder()) == []
    assert path.read_bytes() == b"theirs"
    assert record.exists()


@pytest.mark.parametrize(
    "data", [b"", b"{}\n", b"[]\n", Record(Path("/a"), OLD, NEW).to_bytes()[:-1]]
)
def test_a_damaged_record_is_never_trusted(tmp_path, data):
    unfinished_folder().mkdir(parents=True)
    (unfinished_folder() / "1.record").write_bytes(data)
    assert finish_interrupted(unfinished_folder()) == []
    assert not list(unfinished_folder().glob("*.record"))
