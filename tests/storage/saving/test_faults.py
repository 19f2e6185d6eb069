"""Whatever call to the system fails while a file is saved, the disk has the old or the new text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.storage.files import write_atomically
from editor.storage.places import unfinished_folder
from editor.storage.saving.overwriting import finish_interrupted
from tests.storage.faulty_calls import FaultyCalls, every_fault

pytestmark = pytest.mark.usefixtures("quick_disk")

OLD = b"old text that was there before\n" * 40
NEW = {
    "longer": b"new text, longer than the one before\n" * 60,
    "shorter": b"new text\n",
    "empty": b"",
    "as_long": OLD.replace(b"old", b"new"),
}


def plain(path: Path) -> None:
    path.write_bytes(OLD)


def of_two_names(path: Path) -> None:
    path.write_bytes(OLD)
    path.with_name("other.md").hardlink_to(path)


def linked(path: Path) -> None:
    (path.parent / "real").mkdir()
    (path.parent / "real" / "b.md").write_bytes(OLD)
    path.symlink_to(path.parent / "real" / "b.md")


def with_attributes(path: Path) -> None:
    path.write_bytes(OLD)
    path.chmod(0o640)
    try:
        os.setxattr(path, "user.colour", b"green")
    except (OSError, AttributeError):
        pytest.skip("there are no attributes here")


def missing(path: Path) -> None:
    path.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    for file in sorted(folder.rglob("*"), reverse=True):
        file.unlink() if not file.is_dir() or file.is_symlink() else file.rmdir()


@pytest.mark.parametrize(
    ("make", "new"),
    [
        *[(of_two_names, kind) for kind in NEW],
        *[(make, "longer") for make in (plain, linked, with_attributes, missing)],
    ],
)
def test_no_failing_call_damages_the_file(tmp_path, make: Callable[[Path], None], new: str):
    folder = tmp_path / "site"
    folder.mkdir()
    path = folder / "a.md"
    old = b"" if make is missing else OLD
    make(path)

    def prepare() -> None:
        clear(folder)
        make(path)

    tried = 0
    for fault in every_fault(lambda: write_atomically(path, NEW[new]), ("ENOSPC", "EACCES")):
        prepare()
        _save_with(fault, path, NEW[new], old)
        tried += 1
    assert tried > 30


def _save_with(fault: FaultyCalls, path: Path, new: bytes, old: bytes) -> None:
    said = None
    with fault.at_work():
        try:
            write_atomically(path, new)
        except OSError as error:
            said = error
    story = f"{fault.failed} {fault.error} {fault.made}"
    finish_interrupted(unfinished_folder())
    there = path.read_bytes() if path.exists() else b""
    assert there in (old, new), story
    assert said is not None or there == new, f"nothing was said: {story}"
    if "unlink" not in fault.failed:
        assert not list(path.parent.rglob(".faq-editor*")), story
        assert not list(unfinished_folder().glob("*.record")), story
    write_atomically(path, new)
    assert path.read_bytes() == new, story
