"""The files that were open last, newest first."""

import json
from pathlib import Path

from editor.storage.files import write_atomically
from editor.storage.untrusted import read_json

_MOST = 12


class RecentFiles:
    """A short list of paths in a file of its own; a damaged list counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def paths(self) -> list[Path]:
        """Return the files of the list that still exist, newest first."""
        return [path for path in self._read() if _is_file(path)]

    def add(self, path: Path) -> None:
        """Put a file at the head of the list.

        Raises:
            OSError: the list cannot be written.
        """
        path = path.absolute()
        paths = [path, *(other for other in self._read() if other != path)][:_MOST]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps([str(each) for each in paths], ensure_ascii=False, indent=1)
        write_atomically(self._file, text.encode())

    def _read(self) -> list[Path]:
        stored = read_json(self._file)
        paths = stored[:_MOST] if isinstance(stored, list) else []
        return [Path(path) for path in paths if isinstance(path, str)]


def _is_file(path: Path) -> bool:
    """Whether a file exists; a name that the system refuses to look for is none."""
    try:
        return path.is_file()
    except OSError:
        return False
