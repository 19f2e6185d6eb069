"""Writing over a file only while it is what was looked at, one process of ours after the other.

Between two processes of ours on one computer there is no gap: whoever writes has looked, compared
and renamed before the next one looks. Programs that know nothing of our lock have the moment
between the last comparison and the renaming, some microseconds, in which a change of theirs would
be written over.
"""

import errno
import hashlib
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.language import _
from editor.storage.files import fingerprint, write_atomically
from editor.storage.locking import ProcessLock
from editor.storage.places import locks_folder

_LONGEST_WAIT = 10.0  # seconds; a save takes some thousandths
_PAUSE = 0.005
_LOCKS = 64


class _Held(threading.local):
    """Which locks a thread has, so that it does not wait for itself."""

    def __init__(self) -> None:
        self.places: set[Path] = set()


_held = _Held()


class ChangedMeanwhile(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """The file no longer holds what was looked at."""

    def __init__(self, path: Path, content: bytes) -> None:
        super().__init__(str(path))
        self.path = path
        self.content = content
        """What it holds now."""


@contextmanager
def alone_at(path: Path, wait: float = _LONGEST_WAIT) -> Iterator[None]:
    """Keep other processes of this program from writing to a file for a while.

    Whoever has it may ask for it again.

    Where no lock can be had for want of a place to keep it, there is none: a writer with a home
    that cannot be written to must be able to save.

    Raises:
        TimeoutError: another process has kept the lock for too long.
    """
    place = _place(path)
    if place in _held.places:
        yield
        return
    try:
        lock = _lock(place, wait)
    except OSError:
        yield
        return
    if lock is None:
        reason = _("another window is busy with this file; try again in a moment")
        raise TimeoutError(errno.ETIMEDOUT, reason)
    _held.places.add(place)
    try:
        yield
    finally:
        _held.places.discard(place)
        lock.release()


def write_over(path: Path, content: bytes, expected: str, *, may_be_gone: bool = False) -> None:
    """Replace a file's content if it still is what was looked at.

    Args:
        path: the file.
        content: what it shall hold.
        expected: the fingerprint of what was looked at.
        may_be_gone: whether it is made anew where it is not there any more.

    Raises:
        ChangedMeanwhile: it holds something else; nothing was changed.
        OSError: it could not be read or written; it is as it was.
    """

    def compare() -> None:
        try:
            there = path.read_bytes()
        except FileNotFoundError:
            if may_be_gone:
                return
            raise
        if there != content and fingerprint(there) != expected:
            raise ChangedMeanwhile(path, there)

    with alone_at(path):
        compare()  # before the disk is troubled with a copy that nobody wants
        write_atomically(path, content, before_renaming=compare)


def _lock(place: Path, wait: float) -> ProcessLock | None:
    """Return a lock; None if it could not be had for so many seconds.

    Raises:
        OSError: there is no place for it.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + wait
    while (lock := ProcessLock.of(place)) is None and time.monotonic() < end:
        time.sleep(_PAUSE)
    return lock


def _place(path: Path) -> Path:
    """Return the lock that stands for a file.

    There are only so many: two files that share one wait for each other and nothing worse, and
    locks need not be cleaned up.
    """
    name = os.path.normcase(os.path.realpath(path)).encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.sha256(name).digest()[:2]) % _LOCKS
    return locks_folder() / f"{number:02}.lock"
