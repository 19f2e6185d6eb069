"""A lock that lives as long as the process that has it, however that ends."""

import contextlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class ProcessLock:
    """The right to something, held through an open file.

    The system takes it back when the process ends, killed or not; so nothing has to be guessed
    from the age of a file or from the number of a process.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    @classmethod
    def of(cls, path: Path) -> "ProcessLock | None":
        """Return the lock on a file, which is made if it is not there; None if another has it.

        Where a file system knows no locks it is given to everybody: two programs at once are rarer
        there than one that ended badly, whose texts would be out of reach otherwise.

        Raises:
            OSError: the file cannot be made.
        """
        file = path.open("ab")
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):
            file.close()
            return None
        except OSError:
            return cls(file)
        return cls(file)

    def release(self) -> None:
        """Give it back before the process ends."""
        with contextlib.suppress(OSError):
            self._file.close()


def _lock(file: BinaryIO) -> None:
    """Take the lock of an open file.

    Raises:
        OSError: BlockingIOError or PermissionError where another process has it.
    """
    if sys.platform == "win32":
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
