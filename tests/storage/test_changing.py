"""Files that are not open are changed only as they were looked at, and back again."""

import pytest

from editor.storage.changing import change_file, restore
from editor.storage.files import fingerprint
from editor.storage.guarding import ChangedMeanwhile


def upper(content):
    return content.upper()


def test_a_file_is_changed_and_restored(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"tea\r\n")
    changed = change_file(path, fingerprint(b"tea\r\n"), upper)
    assert path.read_bytes() == b"TEA\r\n"
    restore(changed)
    assert path.read_bytes() == b"tea\r\n"


def test_a_file_that_is_other_than_it_was_looked_at_is_left(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"tea")
    with pytest.raises(ChangedMeanwhile):
        change_file(path, fingerprint(b"coffee"), upper)
    assert path.read_bytes() == b"tea"


def test_a_file_that_changes_while_it_is_worked_on_is_left(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"tea")

    def slow(content):
        path.write_bytes(b"somebody else's")
        return content.upper()

    with pytest.raises(ChangedMeanwhile):
        change_file(path, fingerprint(b"tea"), slow)
    assert path.read_bytes() == b"somebody else's"


def test_what_somebody_wrote_since_is_not_undone(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"tea")
    changed = change_file(path, fingerprint(b"tea"), upper)
    path.write_bytes(b"TEA, please")
    with pytest.raises(ChangedMeanwhile):
        restore(changed)
    assert path.read_bytes() == b"TEA, please"


def test_nothing_is_written_where_nothing_changes(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"TEA")
    before = path.stat().st_mtime_ns
    assert change_file(path, fingerprint(b"TEA"), upper) is None
    assert path.stat().st_mtime_ns == before


def test_a_protected_file_is_left(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"tea")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        change_file(path, fingerprint(b"tea"), upper)
    assert path.read_bytes() == b"tea"
