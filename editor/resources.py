"""Finds the files of resources/, in the source tree, an installed package or a frozen build."""

import functools
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(path: str) -> Path:
    """Return a file of resources/ by its path inside that folder.

    Raises:
        FileNotFoundError: there is no such file.
    """
    for folder in _folders():
        if (folder / path).is_file():
            return folder / path
    raise FileNotFoundError(f"the program is incomplete: resources/{path} is missing")


def resources_in(path: str, suffix: str) -> list[Path]:
    """Return the files in a folder of resources/ whose names end so, in their order."""
    for folder in _folders():
        found = sorted((folder / path).glob(f"*{suffix}"))
        if found:
            return found
    return []


@functools.cache
def resource_text(path: str) -> str:
    """Return the text of a file of resources/."""
    return resource(path).read_text("utf-8")


def _folders() -> list[Path]:
    frozen = getattr(sys, "_MEIPASS", None)
    bundled = [Path(frozen) / "resources"] if frozen else []
    return [*bundled, _HERE.parent / "resources", _HERE / "_resources"]
