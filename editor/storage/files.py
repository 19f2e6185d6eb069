"""Writing a file so that on the disk there is always the old one or the new one, whole."""

import contextlib
import hashlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from editor.language import _


def fingerprint(content: bytes) -> str:
    """Return what tells one content from another, whatever the clock says."""
    return hashlib.sha256(content).hexdigest()


def write_atomically(
    path: Path, content: bytes, *, before_renaming: Callable[[], None] | None = None
) -> None:
    """Replace a file's content, or make the file.

    The content is written beside the file, flushed to the disk, given the old file's mode, and
    renamed over it. A symbolic link stays; the file that it leads to is replaced.

    Args:
        path: the file.
        content: what it shall hold.
        before_renaming: looks a last time whether it may; what it raises is passed on.

    Raises:
        OSError: nothing was changed.
    """
    target = Path(os.path.realpath(path))
    mode = _mode_of(target)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        _compare(beside, content)
        if before_renaming is not None:
            before_renaming()
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _flush_folder(target.parent)


def is_writable(path: Path) -> bool:
    """Whether the file may be replaced: the file itself and its folder allow it."""
    target = Path(os.path.realpath(path))
    if target.exists() and not (target.stat().st_mode & stat.S_IWUSR):
        return False
    return os.access(target if target.exists() else target.parent, os.W_OK)


def _compare(path: Path, content: bytes) -> None:
    """Raise OSError if the disk did not keep what was written to it."""
    if path.read_bytes() != content:
        raise OSError(_("the disk did not keep what was written"))


def _mode_of(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    """Make the renaming itself durable, where a folder can be opened to say so."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
