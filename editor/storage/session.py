"""What was open when the program ended, with the texts that were not saved."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.storage.files import fingerprint, write_atomically

_LIST = "open.json"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was open."""

    path: Path | None
    """None for one that was never saved."""
    unsaved: bytes | None = None
    """What it holds in the window, where that differs from the file."""
    base: str = ""
    """The fingerprint of the file that the unsaved text is based on."""


@dataclass(frozen=True, slots=True)
class Session:
    """The open files in the order of their tabs, and which one was in front."""

    files: tuple[OpenFile, ...] = ()
    current: int = 0


class SessionStore:
    """Keeps a session in a folder: a list, and beside it a file for each unsaved text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Session:
        """Return what was kept last; what is damaged counts as not kept."""
        try:
            stored = json.loads((self._folder / _LIST).read_text("utf-8"))
            rows = stored["files"]
            files = [self._loaded(row) for row in rows if isinstance(row, dict)]
            return Session(tuple(each for each in files if each), int(stored["current"]))
        except (OSError, ValueError, KeyError, TypeError):
            return Session()

    def save(self, session: Session) -> None:
        """Keep a session instead of the one before.

        Raises:
            OSError: it could not be kept; the one before still is.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        rows = [self._stored(each) for each in session.files]
        # In ASCII, because the name of a file may have bytes that are no text.
        text = json.dumps({"files": rows, "current": session.current}, indent=1)
        write_atomically(self._folder / _LIST, text.encode())
        self._clean_up({row["unsaved"] for row in rows if row["unsaved"]})

    def _stored(self, file: OpenFile) -> dict[str, str]:
        name = ""
        if file.unsaved is not None:
            name = f"{fingerprint(file.unsaved)[:32]}.txt"
            if not (self._folder / name).exists():
                write_atomically(self._folder / name, file.unsaved)
        return {"path": str(file.path or ""), "unsaved": name, "base": file.base}

    def _loaded(self, row: dict[str, object]) -> OpenFile | None:
        path, name = str(row.get("path", "")), Path(str(row.get("unsaved", ""))).name
        unsaved = None
        if name:
            try:
                unsaved = (self._folder / name).read_bytes()
            except OSError:
                unsaved = None
        if not path and unsaved is None:
            return None
        return OpenFile(Path(path) if path else None, unsaved, str(row.get("base", "")))

    def _clean_up(self, kept: Sequence[str] | set[str]) -> None:
        """Remove texts that belong to no open file any more; the list is on the disk already."""
        for file in self._folder.glob("*.txt"):
            if file.name not in kept:
                file.unlink(missing_ok=True)
