"""Bringing bytes through to the disk, and making sure that it has them."""

import contextlib
import errno
import os
import sys
from pathlib import Path

from editor.language import _

#: What drives answer that cannot flush: the promise is not theirs to give.
_NOT_OFFERED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
#: What folders answer in addition: network drives, and folders that may not be listed.
_NOT_OFFERED_FOR_FOLDERS = _NOT_OFFERED | {errno.EACCES, errno.EPERM, errno.EBADF}


def write_all(descriptor: int, content: bytes) -> None:
    """Write to a file where it stands; a disk may take it in several pieces.

    Raises:
        OSError: the disk failed, or is full.
    """
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def flush_file(descriptor: int) -> None:
    """Have the disk keep what was written to a file.

    Raises:
        OSError: the disk failed, or is full.
    """
    try:
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync stops at the drive's memory there
        else:
            os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_OFFERED:
            raise


def flush_folder(folder: Path) -> None:
    """Have the disk keep which names a folder has, where a folder can be told to.

    Raises:
        OSError: the disk failed.
    """
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NOT_OFFERED_FOR_FOLDERS:
            raise


def compare(path: Path, content: bytes) -> None:
    """Read a file back from the disk.

    Raises:
        OSError: it cannot be read, or does not hold what was written to it.
    """
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            # Without this the memory would be asked, not the disk; where it does not work, it is.
            with contextlib.suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        kept = file.read()
    if kept != content:
        raise OSError(errno.EIO, _("the disk did not keep what was written"))
