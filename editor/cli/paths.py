"""The files that a path on the command line stands for."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_SUFFIXES = {".md", ".markdown", ".html", ".yml", ".yaml", ".txt"}
_SKIPPED = {"node_modules", "_site", "__pycache__", "vendor"}


def files_in(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Yield files, and whether each was named itself; of a folder all that may hold an FAQ.

    Hidden folders and those of other programs are left out.
    """
    for path in paths:
        if path.is_dir():
            yield from ((file, False) for file in _files_below(path))
        else:
            yield path, True


def _files_below(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _SKIPPED
        )
        for name in sorted(names):
            if Path(name).suffix.lower() in _SUFFIXES:
                yield Path(here, name)
