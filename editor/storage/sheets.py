"""Where files with suggestions lie: beside their page, and those that were not sent yet."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.storage.files import fingerprint, write_atomically

_SIGN = ".suggestions"
_ENDING = ".json"
_MOST = 50
_NAME_LENGTH = 32


def name_for(page: Path, by: str) -> str:
    """Return what a file with suggestions is called: `faq.suggestions-ada.json`."""
    known = "".join(each if each.isalnum() else "-" for each in by.lower()).strip("-")
    return f"{page.stem}{_SIGN}{'-' if known else ''}{known}{_ENDING}"


def beside(page: Path) -> list[Path]:
    """Return the files with suggestions that lie in the folder of a page.

    What cannot be listed counts as empty: nobody asked for it.
    """
    head = f"{page.stem}{_SIGN}"
    try:
        names = sorted(each.name for each in os.scandir(page.parent) if each.is_file())
    except OSError:
        return []
    return [
        page.parent / each for each in names if each.startswith(head) and each.endswith(_ENDING)
    ][:_MOST]


@dataclass(frozen=True, slots=True)
class Unsent:
    """Keeps for each page what was not sent yet, as bytes that it does not read."""

    folder: Path

    def place(self, page: Path) -> Path:
        """Return where it is kept for a page."""
        name = os.path.normcase(os.path.realpath(page)).encode("utf-8", "surrogatepass")
        return self.folder / f"{fingerprint(name)[:_NAME_LENGTH]}.json"

    def of(self, page: Path) -> Iterable[Path]:
        """Return the files of a page, at most one."""
        place = self.place(page)
        return (place,) if place.is_file() else ()

    def keep(self, page: Path, content: bytes) -> None:
        """Keep it.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self.place(page), content)

    def forget(self, page: Path) -> None:
        """Keep it no more: it was sent.

        Raises:
            OSError: it cannot be removed.
        """
        self.place(page).unlink(missing_ok=True)
