"""Saving a file whose place no other can take: write over it, after a record of both texts.

A file with several names would lose all but one if another was renamed over it, somebody else’s
would change its owner, and in a closed folder nothing can be renamed at all. But a file that is
written over is for a moment neither the old nor the new one. So both texts are flushed to the disk
elsewhere first; if writing fails the old text is put back, and after a crash the next start
finishes what was begun.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.language import _
from editor.storage.locking import ProcessLock
from editor.storage.saving.fingerprints import fingerprint
from editor.storage.saving.flushing import compare, flush_file, flush_folder, write_all
from editor.storage.saving.replacing import LastLook, do_not, replace

_RECORDS = "*.record"


@dataclass(frozen=True, slots=True)
class Record:
    """What is being written over what."""

    target: Path
    old: bytes
    new: bytes

    def to_bytes(self) -> bytes:
        """Return it as it is kept: a line that describes it, and both texts."""
        head = {
            "target": str(self.target),
            "old": len(self.old),
            "fingerprint": fingerprint(self.old + self.new),
        }
        return json.dumps(head).encode() + b"\n" + self.old + self.new

    @classmethod
    def from_bytes(cls, data: bytes) -> "Record | None":
        """Read it again; None if it is not whole."""
        head, _end, texts = data.partition(b"\n")
        try:
            described = json.loads(head)
            length, target = int(described["old"]), Path(described["target"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        if described.get("fingerprint") != fingerprint(texts):
            return None
        return cls(target, texts[:length], texts[length:])


def overwrite(target: Path, content: bytes, records: Path, last_look: LastLook = do_not) -> None:
    """Write over a file.

    Args:
        target: the file; no link.
        content: what it will hold.
        records: the folder for records, which is not the folder of the file.
        last_look: is called in the moment before; what it raises leaves all as it was.

    Raises:
        OSError: the file is as it was; or, if the disk took not even the old text back, the
            message names the record that has both texts.
    """
    descriptor = os.open(target, os.O_RDWR | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "r+b", buffering=0) as file:
        record = Record(target, file.readall(), content)
        records.mkdir(parents=True, exist_ok=True)
        place = records / f"{secrets.token_hex(8)}.record"
        with _held(place):
            replace(place, record.to_bytes())
            _exchange(file.fileno(), record, place, last_look)


def finish_interrupted(records: Path) -> list[Path]:
    """Finish what a crash interrupted; return the files that were written to the end.

    A file is finished only if it is a mixture of the two texts. If it is anything else, somebody
    wrote to it since, and the record stays for whoever looks for it.
    """
    finished: list[Path] = []
    for place in records.glob(_RECORDS):
        # What cannot be finished now, on a drive that is not there, is tried again the next time.
        with contextlib.suppress(OSError), _held(place) as is_ours:
            if is_ours:
                _finish_recorded(place, finished)
    return finished


def _finish_recorded(place: Path, finished: list[Path]) -> None:
    record = Record.from_bytes(place.read_bytes())
    if record is None or _finish(record, finished):
        _remove(place)


@contextlib.contextmanager
def _held(place: Path) -> Iterator[bool]:
    """Keep other processes from a record; say whether none of them has it."""
    guard = place.with_suffix(".lock")
    lock = ProcessLock.of(guard)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.release()
            guard.unlink(missing_ok=True)


def _finish(record: Record, finished: list[Path]) -> bool:
    """Finish one file; return whether its record is not needed any more."""
    found = record.target.read_bytes()
    if found in (record.old, record.new):
        return True
    if not _is_mixture(found, record):
        return False
    with record.target.open("r+b", buffering=0) as file:
        _write(file.fileno(), record.new, len(found))
    compare(record.target, record.new)
    finished.append(record.target)
    return True


def _is_mixture(found: bytes, record: Record) -> bool:
    if not len(found) <= max(len(record.old), len(record.new)):
        return False
    old, new = record.old.ljust(len(found), b"\0"), record.new.ljust(len(found), b"\0")
    return all(each in pair for each, *pair in zip(found, old, new, strict=False))


def _exchange(descriptor: int, record: Record, place: Path, last_look: LastLook) -> None:
    try:
        last_look()
    except BaseException:
        _remove(place)
        raise
    try:
        _write(descriptor, record.new, len(record.old))
        compare(record.target, record.new)
    except BaseException as error:
        _put_back(descriptor, record, place, error)
        raise
    _remove(place)


def _write(descriptor: int, content: bytes, length: int) -> None:
    """Write over what a file holds; a full disk shows before any of it is gone."""
    if len(content) > length:
        _write_at(descriptor, content[length:], length)
        flush_file(descriptor)
    _write_at(descriptor, content[:length], 0)
    os.ftruncate(descriptor, len(content))
    flush_file(descriptor)


def _write_at(descriptor: int, content: bytes, start: int) -> None:
    os.lseek(descriptor, start, os.SEEK_SET)
    write_all(descriptor, content)


def _put_back(descriptor: int, record: Record, place: Path, error: BaseException) -> None:
    try:
        os.ftruncate(descriptor, len(record.old))
        _write(descriptor, record.old, len(record.old))
        compare(record.target, record.old)
    except OSError as second:
        sentence = _(
            "the disk failed while the file was written; it may be damaged now, "
            "and both texts are in {place}"
        )
        raise OSError(second.errno, sentence.format(place=place)) from error
    _remove(place)


def _remove(place: Path) -> None:
    with contextlib.suppress(OSError):  # a record that stays is found to be done the next time
        place.unlink()
        flush_folder(place.parent)
