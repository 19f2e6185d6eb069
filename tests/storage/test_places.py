"""What the program keeps for itself lies where the system wants it, and nowhere else."""

import ast
import sys
from pathlib import Path

import pytest

from editor.storage import places

ROOT = Path(__file__).resolve().parents[2]
EVERY = {
    name: place
    for name, place in vars(places).items()
    if callable(place) and getattr(place, "__module__", "") == places.__name__
}
#: What can be made again, what was chosen, what must not be lost, what only this computer needs.
KINDS = {
    "cache": {"cache_folder"},
    "config": {"file_languages", "own_words_file", "recent_files", "settings_file"},
    "data": {
        "dictionary_folder", "memory_file", "remarks_folder", "renames_folder", "rescue_folder",
        "reviewed_folder", "versions_folder",
    },
    "state": {
        "journal_folder", "locks_folder", "log_folder", "presence_folder", "session_folder",
        "unfinished_folder",
    },
}  # fmt: skip


def test_every_place_is_of_one_kind():
    kinds = [name for names in KINDS.values() for name in names]
    assert sorted(kinds) == sorted(EVERY)


@pytest.mark.skipif(sys.platform != "linux", reason="these variables are those of Linux")
@pytest.mark.parametrize("kind", KINDS)
def test_places_follow_what_the_system_says(kind, monkeypatch, tmp_path):
    for each in KINDS:
        monkeypatch.setenv(f"XDG_{each.upper()}_HOME", str(tmp_path / each))
    for name in KINDS[kind]:
        assert EVERY[name]().is_relative_to(tmp_path / kind / "faq-editor"), name


def test_only_one_module_knows_where_things_lie():
    knowing = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "editor").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import) and any(a.name == "platformdirs" for a in node.names)
    ]
    assert knowing == ["editor/storage/places.py"]
