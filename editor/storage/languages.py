"""Which language the writer chose for which file; it is kept outside the files."""

import json
from pathlib import Path

from editor.storage.files import write_atomically
from editor.storage.untrusted import read_json

_MOST = 500  # files; the one that was chosen for longest ago goes first


class FileLanguages:
    """A small table of paths and languages; a damaged one counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def language_of(self, path: Path) -> str:
        """Return the language that was chosen for a file; "" if none was."""
        return self._read().get(str(path.absolute()), "")

    def choose(self, path: Path, language: str) -> None:
        """Keep the language of a file; "" lets the file speak for itself again.

        Raises:
            OSError: the table cannot be written.
        """
        table = self._read()
        table.pop(str(path.absolute()), None)
        if language:
            table[str(path.absolute())] = language
        kept = dict(list(table.items())[-_MOST:])
        self._file.parent.mkdir(parents=True, exist_ok=True)
        # In ASCII, because the name of a file may have bytes that are no text.
        write_atomically(self._file, json.dumps(kept, indent=1).encode())

    def _read(self) -> dict[str, str]:
        stored = read_json(self._file)
        if not isinstance(stored, dict):
            return {}
        return {path: each for path, each in stored.items() if isinstance(each, str)}
