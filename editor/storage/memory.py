"""Where a writer was in each file: what was closed, what was shown, where the caret stood.

It is kept outside the site's folder, by names that survive edits: link names, or else places.
"""

import json
from collections.abc import Mapping as Dict
from dataclasses import asdict, dataclass
from pathlib import Path

from editor.storage.files import write_atomically

_MOST_FILES = 300


@dataclass(frozen=True, slots=True)
class Place:
    """Where a writer was in one file."""

    closed: tuple[str, ...] = ()
    """The names of the topics that were closed."""
    shown: str = ""
    """The name of the topic or question that was shown."""
    part: str = ""
    """The text that the caret was in; empty for the list."""
    caret: int = 0
    """Behind how many characters of that text the caret stood."""


class FileMemory:
    """Remembers whereabouts by the path of the file; a damaged memory counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def recall(self, path: Path) -> Place | None:
        """Return where the writer was in a file; None where that is not known."""
        held = self._read().get(str(path.absolute()))
        return _whereabouts(held) if isinstance(held, dict) else None

    def remember(self, path: Path, where: Place) -> None:
        """Keep where the writer is in a file; what was kept longest ago is forgotten.

        Raises:
            OSError: it cannot be written.
        """
        held = dict(self._read())
        name, new = str(path.absolute()), asdict(where)
        if _as_json(held.pop(name, None)) == _as_json(new):
            return
        held[name] = new
        kept = dict(list(held.items())[-_MOST_FILES:])
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._file, _as_json(kept).encode())

    def _read(self) -> Dict[str, object]:
        try:
            held = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return held if isinstance(held, dict) else {}


def _as_json(value: object) -> str:
    # In ASCII, because the name of a file may have bytes that are no text.
    return json.dumps(value, indent=1)


def _whereabouts(held: Dict[str, object]) -> Place:
    closed, caret = held.get("closed"), held.get("caret")
    return Place(
        tuple(map(str, closed)) if isinstance(closed, list) else (),
        str(held.get("shown", "")),
        str(held.get("part", "")),
        caret if isinstance(caret, int) else 0,
    )
