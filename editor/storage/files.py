"""Writing a file so that on the disk there is always the old one or the new one, whole."""

import errno
import os
import stat
from pathlib import Path

from editor.language import _
from editor.storage.places import unfinished_folder
from editor.storage.saving.fingerprints import fingerprint
from editor.storage.saving.overwriting import overwrite
from editor.storage.saving.replacing import LastLook, do_not, replace
from editor.storage.saving.traits import NotKept

__all__ = ["fingerprint", "is_writable", "write_atomically"]


def write_atomically(path: Path, content: bytes, *, before_renaming: LastLook = do_not) -> None:
    """Replace a file's content, or make the file.

    A file keeps its mode, owner, attributes and lists of rights. A symbolic link stays; the file
    that it leads to is replaced. A file of several names stays one file under all of them.

    Args:
        path: the file, or a link to it.
        content: what it will hold.
        before_renaming: is called in the last moment before the file is another; what it raises
            leaves all as it was.

    Raises:
        OSError: nothing was changed, unless the message says otherwise.
    """
    target = Path(os.path.realpath(path))
    if _names_of(target) > 1:
        overwrite(target, content, unfinished_folder(), before_renaming)
        return
    try:
        replace(target, content, before_renaming)
    except NotKept:
        overwrite(target, content, unfinished_folder(), before_renaming)


def is_writable(path: Path) -> bool:
    """Whether the file may be replaced: the file itself and its folder allow it."""
    target = Path(os.path.realpath(path))
    if target.exists() and not (target.stat().st_mode & stat.S_IWUSR):
        return False
    return os.access(target if target.exists() else target.parent, os.W_OK)


def _names_of(target: Path) -> int:
    """Return how many names a file has; none if it is not there.

    Raises:
        OSError: it is no file, or cannot be looked at.
    """
    try:
        state = target.stat()
    except FileNotFoundError:
        return 0
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(errno.EISDIR, _("there is a folder of that name"))
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, _("there is something else than a file of that name"))
    return state.st_nlink
