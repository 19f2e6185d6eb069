"""The link names that pages had when they were saved last, kept for those who redirect readers."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from editor.storage.files import write_atomically
from editor.storage.untrusted import read_json

Pair = tuple[str, str]
"""An old link name and the one that took its place."""


class Renames:
    """Old and new link names of each file, in a folder of the program, outside the site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, path: Path) -> list[Pair]:
        """Return the pairs of a file, the oldest first; a damaged list counts as empty."""
        stored = read_json(self._file(path))
        names = stored.get("names") if isinstance(stored, dict) else None
        try:
            return [(str(old), str(new)) for old, new in names] if isinstance(names, list) else []
        except (ValueError, TypeError):
            return []

    def add(self, path: Path, pairs: Iterable[Pair]) -> None:
        """Note what was renamed between two saves of a file.

        Raises:
            OSError: it cannot be written.
        """
        known = self.of(path)
        names = followed(known, pairs)
        if names == known:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        record = {"file": str(path.absolute()), "names": names}
        # In ASCII, because the name of a file may have bytes that are no text.
        text = json.dumps(record, indent=1)
        write_atomically(self._file(path), text.encode())

    def _file(self, path: Path) -> Path:
        name = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:24]
        return self._folder / f"{name}.json"


def followed(known: Iterable[Pair], pairs: Iterable[Pair]) -> list[Pair]:
    """Return pairs with later ones added: every old name leads to what it is called in the end.

    A name that is in use again leads nowhere else.
    """
    later = dict(pairs)
    names = {old: later.get(new, new) for old, new in known} | later
    in_use = set(later.values()) - set(later)
    return [(old, new) for old, new in names.items() if old != new and old not in in_use]
