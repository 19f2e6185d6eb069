"""Which differences of a file each reviewer has looked at, outside the folder of the site.

A difference is known by its key, which says the same of it whatever it is compared with.
"""

import getpass
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.storage.files import fingerprint, write_atomically

_MOST_KEYS = 20_000
_NAME_LENGTH = 32


def reviewer() -> str:
    """Return the name under which the system knows who reviews; empty where it knows none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


@dataclass(frozen=True, slots=True)
class ReviewedStore:
    """Keeps a list for each file; a damaged one counts as empty."""

    folder: Path

    def of(self, path: Path, reviewer: str) -> frozenset[str]:
        """Return the keys of the differences that a reviewer has looked at."""
        return frozenset(self._read(path).get(reviewer, ()))

    def mark(self, path: Path, reviewer: str, keys: Iterable[str], *, is_reviewed: bool) -> None:
        """Note that a reviewer has looked at differences, or has to look again.

        Raises:
            OSError: it cannot be written.
        """
        held, given = self._read(path), tuple(keys)
        others = [each for each in held.get(reviewer, ()) if each not in set(given)]
        held[reviewer] = [*others, *(given if is_reviewed else ())][-_MOST_KEYS:]
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._file(path), json.dumps(held, indent=1).encode())

    def _read(self, path: Path) -> dict[str, list[str]]:
        try:
            held = json.loads(self._file(path).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(held, dict):
            return {}
        lists = {name: keys for name, keys in held.items() if isinstance(keys, list)}
        return {str(name): [str(each) for each in keys] for name, keys in lists.items()}

    def _file(self, path: Path) -> Path:
        name = os.path.normcase(os.path.realpath(path)).encode("utf-8", "surrogatepass")
        return self.folder / f"{fingerprint(name)[:_NAME_LENGTH]}.json"
