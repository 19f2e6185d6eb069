"""Sites written from a few texts."""

from collections.abc import Mapping
from pathlib import Path

from editor.site import Site


def write(files: Mapping[str, str], folder: Path) -> Path:
    """Write the files of a site and return its folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="")
    return folder


def site_of(folder: Path, **files: str) -> Site:
    """Return a site of files, whose names have `__` for slashes and a last `_` for the dot."""
    named = {_path(name): text for name, text in files.items()}
    return Site(write({"_config.yml": "timezone: UTC\n"} | named, folder))


def _path(name: str) -> str:
    folders, _, ending = name.rpartition("_")
    return f"{folders.replace('__', '/')}.{ending}"
