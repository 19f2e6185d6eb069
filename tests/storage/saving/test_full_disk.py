"""A disk that is really full leaves the old text, and takes the new one once there is room."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.storage.files import write_atomically
from tests.endurance.saving_acts import ACTS, NEW, OLD, Act

STEPS = range(0, 3 * len(NEW), 8192)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder that has room for 256 kilobytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    try:
        is_mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        is_mounted = False
    if not is_mounted:
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def leave(room: int, disk: Path) -> Path:
    """Fill a disk but for some bytes; return what fills it."""
    ballast = disk / "ballast"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    ballast.write_bytes(bytes(max(0, free - room)))
    return ballast


@pytest.mark.parametrize("make", ACTS.values(), ids=ACTS.keys())
def test_nothing_is_damaged_on_a_full_disk(small_disk, monkeypatch, make: type[Act]):
    monkeypatch.setenv("XDG_STATE_HOME", str(small_disk / "state"))
    outcomes = set()
    for number, room in enumerate(STEPS):
        folder = small_disk / str(number)
        folder.mkdir()
        act = make(folder)
        act.prepare()
        ballast = leave(room, small_disk)
        try:
            act.do()
            is_done = True
        except OSError:
            is_done = False
        ballast.unlink()
        assert act.complaint(is_done=is_done) == "", room
        outcomes.add(is_done)
        act.close()
        subprocess.run(["rm", "-r", str(folder)], check=True)
    assert outcomes == {True, False}


def test_what_did_not_fit_is_saved_once_there_is_room(small_disk):
    path = small_disk / "faq.md"
    path.write_bytes(OLD)
    ballast = leave(0, small_disk)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, NEW)
    assert [each.name for each in small_disk.glob(".*")] == []
    ballast.unlink()
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
