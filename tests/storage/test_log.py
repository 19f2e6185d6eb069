"""Notes about mistakes."""

import pytest

from editor.storage.log import Log


def test_notes_have_their_time_and_are_added_to_each_other(tmp_path):
    log = Log(tmp_path / "log")
    log.note("First.")
    Log(tmp_path / "log").note("Second: 100 % é")
    lines = log.file.read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["First.", "Second: 100 % é"]


def test_old_notes_give_way(tmp_path):
    log = Log(tmp_path)
    for number in range(60):
        log.note(f"{number} " + "x" * 30_000)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) < 1_000_000
    assert "59 x" in log.file.read_text("utf-8")


def test_a_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "log").write_text("in the way")
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        Log(tmp_path / "log").note("First.")
