"""Whose journals they are: each run of the program has a folder, and what it left can be taken up.

A run's folder is locked as long as the run lives; a later one that can have the lock may read the
journals in it, and no third one will.
"""

import contextlib
import os
import shutil
import time
from pathlib import Path
from uuid import uuid4

from editor.storage.journal.reading import Left, read_journal
from editor.storage.locking import ProcessLock

_SUFFIX = ".journal"
_LOCK = "lock"
_RUNS = "runs"
_ASIDE = "aside"
_DAYS_ASIDE = 30
_DAY = 24 * 60 * 60


class Runs:
    """The journals of this run of the program, and those of runs before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / _RUNS / uuid4().hex
        self._locks: dict[Path, ProcessLock] = {}

    def begin(self) -> None:
        """Make the folder of this run.

        Raises:
            OSError: it cannot be made or locked.
        """
        self._own.mkdir(parents=True, exist_ok=True)
        if self._own not in self._locks:
            self._take(self._own)

    def journal(self, token: str) -> Path:
        """Return the journal of an open file."""
        return self._own / f"{token}{_SUFFIX}"

    def left(self) -> list[Left]:
        """Return what runs before have left, the oldest first; no other run gets it now."""
        found: list[Left] = []
        for folder in self._folders():
            with contextlib.suppress(OSError):  # another one is clearing up here
                if self._take(folder):
                    found += _journals_in(folder)
        return sorted(found, key=lambda left: left.time)

    def aside(self) -> list[Left]:
        """Return what was put aside, the newest first."""
        with contextlib.suppress(OSError):
            found = _journals_in(self._folder / _ASIDE)
            return sorted(found, key=lambda left: left.time, reverse=True)
        return []

    def put_aside(self, file: Path) -> None:
        """Move a journal to where it is kept for a month, in case somebody wants it after all.

        Raises:
            OSError: it is where it was.
        """
        folder = self._folder / _ASIDE
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{uuid4().hex}{_SUFFIX}"
        with contextlib.suppress(FileNotFoundError):
            file.replace(target)
            os.utime(target)  # the month begins now

    def clear_up(self) -> None:
        """Remove what was put aside long ago, and the folders of runs that left nothing."""
        for file in (self._folder / _ASIDE).glob(f"*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                if time.time() - file.stat().st_mtime > _DAYS_ASIDE * _DAY:
                    file.unlink()
        for folder in list(self._locks):
            if folder != self._own:
                self._remove_if_empty(folder)

    def end(self) -> None:
        """Give everything back; what is still there, a later run may take up."""
        for folder in list(self._locks):
            self._remove_if_empty(folder)
        for lock in self._locks.values():
            lock.release()
        self._locks = {}

    def _folders(self) -> list[Path]:
        with contextlib.suppress(OSError):
            return [each for each in (self._folder / _RUNS).iterdir() if each != self._own]
        return []

    def _take(self, folder: Path) -> bool:
        """Lock the folder of a run; return whether this one has it now.

        Raises:
            OSError: there is no such folder.
        """
        if folder not in self._locks:
            lock = ProcessLock.of(folder / _LOCK)
            if lock is None:
                return False
            self._locks[folder] = lock
        return True

    def _remove_if_empty(self, folder: Path) -> None:
        """Remove a folder with its lock, unless a journal is in it."""
        with contextlib.suppress(OSError):
            if not any(folder.glob(f"*{_SUFFIX}")):
                self._locks.pop(folder).release()
                shutil.rmtree(folder)


def _journals_in(folder: Path) -> list[Left]:
    return [_read(file) for file in folder.glob(f"*{_SUFFIX}")]


def _read(file: Path) -> Left:
    try:
        return read_journal(file)
    except OSError:
        return Left(file, is_whole=False)
