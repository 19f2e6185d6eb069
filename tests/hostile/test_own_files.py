"""What the program keeps for itself may be damaged or made up: it starts, and begins afresh."""

import json
from pathlib import Path

import pytest

from editor.gui.instance import _understood
from editor.gui.settings import Settings, load_settings
from editor.storage.languages import FileLanguages
from editor.storage.memory import FileMemory
from editor.storage.recent import RecentFiles
from editor.storage.renames import Renames
from editor.storage.session import Session, SessionStore
from editor.storage.versions.history import Version

JUNK = [
    b"", b"\0" * 100, b"\xff\xfe", b"{", b"null", b"5", b"-0.0", b"true", b'"a"', b"[]", b"{}", b"[[[1]]]",
    b"[" * 100_000, b'{"a":' * 100_000, b"1" * 5_000, b"1e999", b"NaN", b"[null, 1, {}, [], true]",
    b'["\\u0000", "\\ud800", "' + b"x" * 100_000 + b'", "/dev/zero", "//host/share", "\\\\\\\\host\\\\a"]',
    b'{"files": 5, "current": "x"}', b'{"files": [{}], "current": 1e999}', b'{"names": [[1], [1, 2, 3]]}',
    b'{"names": 5}', b'{"names": {"a": "b"}}', b'{"names": [["a", null], 7]}', b'{"__proto__": {}}',
    b'{"files": [{"path": "\\u0000", "journal": "../../../etc/passwd"}], "current": 99999999999999999999}',
]  # fmt: skip


@pytest.fixture(params=JUNK, ids=range(len(JUNK)))
def junk(request, tmp_path) -> Path:
    file = tmp_path / "junk.json"
    file.write_bytes(request.param)
    return file


def test_no_junk_keeps_the_program_from_starting(junk, tmp_path):
    assert isinstance(load_settings(junk), Settings)
    assert RecentFiles(junk).paths() == []
    assert FileLanguages(junk).language_of(tmp_path) == ""
    assert FileMemory(junk).recall(tmp_path) is None
    (tmp_path / "session.json").write_bytes(junk.read_bytes())
    assert isinstance(SessionStore(tmp_path).load(), Session)
    renames = Renames(tmp_path)
    renames._file(tmp_path).write_bytes(junk.read_bytes())
    assert all(isinstance(name, str) for pair in renames.of(tmp_path) for name in pair)
    line = junk.read_bytes()
    assert Version.from_json(line.decode("utf-8", "replace")) is None
    assert _understood(line) is None


@pytest.mark.parametrize("value", [-1, 0, 10**400, True, "a", None, [], {}, 1.5, float("nan")])
def test_no_number_among_the_settings_is_believed_that_makes_no_sense(tmp_path, value):
    file = tmp_path / "settings.json"
    names = ("preview_zoom", "preview_sync", "appearance", "spelling_folder", "versions_megabytes")
    file.write_text(json.dumps(dict.fromkeys(names, value)))
    settings = load_settings(file)
    assert settings.preview_zoom == Settings().preview_zoom
    assert 0 <= settings.versions_megabytes <= 1_000_000
    assert settings.appearance == Settings().appearance
    assert settings.preview_sync is not None
