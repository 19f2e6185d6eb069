"""Why the disk did not do what it was asked to, in words that a writer can act on."""

import errno
import os

from editor.language import _

_REASONS = {
    "ENOSPC": _("there is no space left on the disk"),
    "EDQUOT": _("your share of the disk is used up"),
    "EFBIG": _("the disk takes no file of this size"),
    "EACCES": _("you are not allowed to write there"),
    "EPERM": _("you are not allowed to write there"),
    "EROFS": _("the disk can only be read"),
    "EIO": _("the disk reports an error"),
    "ENAMETOOLONG": _("the name is too long"),
    "ENOENT": _("its folder is not there any more"),
    "ENOTDIR": _("its folder is not there any more"),
    "EISDIR": _("there is a folder of that name"),
    "EINTR": _("it was interrupted"),
    "ETXTBSY": _("another program is using the file"),
    "EBUSY": _("another program is using the file"),
    "ESTALE": _("the drive does not answer"),
    "ENODEV": _("the drive does not answer"),
    "ENXIO": _("the drive does not answer"),
    "ENOTCONN": _("the drive does not answer"),
    "EHOSTDOWN": _("the drive does not answer"),
    "EHOSTUNREACH": _("the drive does not answer"),
    "ETIMEDOUT": _("the drive does not answer"),
    "EMFILE": _("too many files are open"),
    "ENFILE": _("too many files are open"),
    "ENOMEM": _("the computer has no memory left"),
}
#: Codes of Windows for a file that another program does not let go of.
_IN_USE = frozenset({32, 33})


def reason(error: OSError) -> str:
    """Return why the disk did not do it, to go into a sentence.

    What the program itself found out is said as it is; of what the system says, most is known by
    its number.
    """
    if getattr(error, "winerror", None) in _IN_USE:
        return _REASONS["EBUSY"]
    said = error.strerror or str(error)
    if error.errno is None or said != os.strerror(error.errno):
        return said
    return _REASONS.get(errno.errorcode.get(error.errno, ""), said)
