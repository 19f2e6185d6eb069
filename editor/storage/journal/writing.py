"""One journal while it is written: it grows, and now and then begins anew with the whole text."""

import contextlib
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor import __version__
from editor.document import Document
from editor.storage.files import write_atomically
from editor.storage.journal.deltas import Delta
from editor.storage.journal.records import MAGIC, Kind, Record
from editor.storage.saving.flushing import flush_file, flush_folder, write_all

_ADDING = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
_ROOM = 1 << 20  # bytes that it may grow by, whatever its text is


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A document that differs from its file, as the window hands it over."""

    document: Document
    path: Path | None = None
    """Its file; None for one that was never saved."""
    base: str = ""
    """The fingerprint of the file that it was made from."""
    stored: Document | None = None
    """What that file holds; None for one that was never saved."""


class Journal:
    """Writes one journal; every call leaves it whole on the disk, with the news or without."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open: int | None = None
        self._header: tuple[Path | None, str] | None = None
        self._text = b""
        self._length = 0
        self._most = 0

    @property
    def is_begun(self) -> bool:
        """Whether the next text is added to what is in the file."""
        return self._open is not None

    def keep(self, unsaved: Unsaved) -> None:
        """Bring the journal up to date and flush it to the disk.

        Raises:
            OSError: it could not be done; what was kept before still is.
        """
        text = unsaved.document.to_bytes()
        is_same = self._header == (unsaved.path, unsaved.base)
        if not self.is_begun or not is_same or self._length > self._most:
            self._begin(unsaved, text)
        elif text != self._text:
            self._append(Kind.DELTA, Delta.between(self._text, text).to_bytes())
        self._text = text

    def note_good_end(self) -> None:
        """Note that the program ends in good order, and that this text is to come back.

        Raises:
            OSError: it could not be done.
        """
        if self._open is not None:
            self._append(Kind.KEPT, b"")

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            with contextlib.suppress(OSError):
                os.close(self._open)
        self._open = None

    def remove(self) -> None:
        """Remove it: its text is in the file of the document now.

        Raises:
            OSError: it is still there.
        """
        self.close()
        self._file.unlink(missing_ok=True)

    def _begin(self, unsaved: Unsaved, text: bytes) -> None:
        """Begin with what the file holds, and then the text.

        So both are at hand when somebody else has changed the file meanwhile. A journal that is
        there already stays in its place until the new one is whole.
        """
        self.close()
        content = _joined(_beginning(unsaved, text))
        if self._file.exists():
            write_atomically(self._file, content)
            self._open = os.open(self._file, _ADDING)
        else:
            self._open = _made(self._file, content)
        self._length = len(content)
        self._most = 2 * len(content) + _ROOM
        self._header = (unsaved.path, unsaved.base)

    def _append(self, kind: Kind, content: bytes) -> None:
        """Add a record; if that fails, the journal ends where it ended before.

        Raises:
            OSError: it failed.
        """
        if self._open is None:
            raise ValueError("the journal was not begun")
        record = Record(kind, time.time(), content).to_bytes()
        try:
            write_all(self._open, record)
            flush_file(self._open)
        except OSError:
            self._shorten()
            raise
        self._length += len(record)

    def _shorten(self) -> None:
        """Take an unfinished record away; where that fails, too, the next text begins anew."""
        if self._open is None:
            return
        try:
            os.ftruncate(self._open, self._length)
        except OSError:
            self.close()


def mark_resumed(file: Path) -> None:
    """Note in a journal that was left in good order that its text is taken up now.

    Raises:
        OSError: it could not be written.
    """
    with file.open("ab") as journal:
        journal.write(Record(Kind.RESUMED, time.time()).to_bytes())
        journal.flush()
        flush_file(journal.fileno())


def _beginning(unsaved: Unsaved, text: bytes) -> Iterable[Record]:
    now = time.time()
    # In ASCII, because the name of a file may have bytes that are no text.
    path = str(unsaved.path.absolute()) if unsaved.path is not None else ""
    header = {"path": path, "base": unsaved.base, "version": __version__}
    yield Record(Kind.HEADER, now, json.dumps(header).encode("ascii"))
    if unsaved.stored is None:
        yield Record(Kind.WHOLE, now, text)
    else:
        before = unsaved.stored.to_bytes()
        yield Record(Kind.BASE, now, before)
        yield Record(Kind.DELTA, now, Delta.between(before, text).to_bytes())


def _joined(records: Iterable[Record]) -> bytes:
    return MAGIC + b"".join(record.to_bytes() for record in records)


def _made(file: Path, content: bytes) -> int:
    """Make a file and return it, open for adding.

    It has its name before a slow disk has its content, so that a program that is killed meanwhile
    leaves it; what a disk has lost in a power failure is no journal when it is read.
    """
    descriptor = os.open(file, _ADDING | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        write_all(descriptor, content)
        flush_file(descriptor)
    except OSError:
        os.close(descriptor)
        file.unlink(missing_ok=True)
        raise
    flush_folder(file.parent)
    return descriptor
