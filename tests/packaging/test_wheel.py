"""The wheel holds the program and all its resources."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> set[str]:
    """Return the paths in a wheel that was built now, without the network."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def tracked(folder: str) -> list[str]:
    line = ["git", "ls-files", "-z", folder]
    listed = subprocess.run(line, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in listed.split("\0") if name]


def test_it_holds_every_module(names):
    assert set(tracked("editor")) <= names


def test_it_holds_every_resource(names):
    missing = [name for name in tracked("resources") if f"editor/_{name}" not in names]
    assert missing == []


def test_it_puts_the_program_on_the_path(names):
    assert any(name.endswith("entry_points.txt") for name in names)
    assert not any(name.startswith("tests") for name in names)
