"""Which files were open when the program ended; their unsaved texts are in journals."""

import json
from dataclasses import dataclass
from pathlib import Path

from editor.storage.files import write_atomically

_LIST = "open.json"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was open."""

    path: Path | None
    """None for one that was never saved."""
    journal: str = ""
    """The name of the journal that keeps what is not saved of it; empty if all is."""


@dataclass(frozen=True, slots=True)
class Session:
    """The open files in the order of their tabs, and which one was in front."""

    files: tuple[OpenFile, ...] = ()
    current: int = 0


class SessionStore:
    """Keeps a session in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Session:
        """Return what was kept last; what is damaged counts as not kept."""
        try:
            stored = json.loads((self._folder / _LIST).read_text("utf-8"))
            files = [_loaded(row) for row in stored["files"] if isinstance(row, dict)]
            return Session(tuple(filter(None, files)), int(stored["current"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return Session()

    def save(self, session: Session) -> None:
        """Keep a session instead of the one before.

        Raises:
            OSError: it could not be kept; the one before still is.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        rows = [{"path": str(each.path or ""), "journal": each.journal} for each in session.files]
        # In ASCII, because the name of a file may have bytes that are no text.
        text = json.dumps({"files": rows, "current": session.current}, indent=1)
        write_atomically(self._folder / _LIST, text.encode())


def _loaded(row: dict[str, object]) -> OpenFile | None:
    path, journal = str(row.get("path", "")), str(row.get("journal", ""))
    return OpenFile(Path(path) if path else None, journal) if path or journal else None
