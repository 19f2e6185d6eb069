"""A lock that lives as long as the process that has it, however that ends."""

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class ProcessLock:
    """The right to something, held through an open file.

    The system takes it back when the process ends, killed or not; so nothing has to be guessed
    from the age of a file or from the number of a process.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def of(cls, path: Path) -> "ProcessLock | None":
        """Return the lock on a file, which is made if it is not there; None if another has it.

        Where a file system knows no locks it is given to everybody: two programs at once are rarer
        there than one that ended badly, whose texts would be out of reach otherwise.

        Raises:
            OSError: the file cannot be made.
        """
        # A bare descriptor: to be held until the process ends is what it is for.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return None
        except OSError:
            return cls(descriptor)
        return cls(descriptor)

    def release(self) -> None:
        """Give it back before the process ends."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Take the lock of an open file.

    Raises:
        OSError: BlockingIOError or PermissionError where another process has it.
    """
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
