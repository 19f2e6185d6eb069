"""What a file has beside its content: mode, owner, attributes and lists of who may do what."""

import contextlib
import ctypes
import errno
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_ACCESS_LIST = "system.posix_acl_access"
#: Attributes that the system gives to each new file by its own rules.
_SYSTEMS_OWN = ("security.", "trusted.")
_REFUSALS = frozenset({errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL})
_NO_ATTRIBUTES = frozenset({errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
_MAC_LISTS_AND_ATTRIBUTES = 0b101  # COPYFILE_ACL | COPYFILE_XATTR


class NotKept(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """A new file cannot be given all that the old one has."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is to stay when the content of a file is exchanged."""

    path: Path
    mode: int
    owner: int
    group: int
    attributes: Mapping[str, bytes] = field(default_factory=dict)


def traits_of(path: Path) -> Traits:
    """Return the traits of a file.

    Raises:
        OSError: they cannot be read.
    """
    state = path.stat()
    mode = stat.S_IMODE(state.st_mode)
    return Traits(path, mode, state.st_uid, state.st_gid, _attributes(path))


def give(descriptor: int, traits: Traits) -> None:
    """Give the traits of another file to one that was just made.

    Raises:
        NotKept: the system does not allow one of them.
        OSError: the disk failed.
    """
    if os.name != "posix":
        return  # Windows does it when the files are exchanged
    try:
        made = os.fstat(descriptor)
        if (made.st_uid, made.st_gid) != (traits.owner, traits.group):
            os.fchown(descriptor, traits.owner, traits.group)
        os.fchmod(descriptor, traits.mode)
        _give_attributes(descriptor, traits)
    except OSError as error:
        if error.errno in _REFUSALS:
            raise NotKept(str(error)) from error
        raise


def _give_attributes(descriptor: int, traits: Traits) -> None:
    if sys.platform == "darwin":
        _copy_as_on_a_mac(descriptor, traits.path)
    if not hasattr(os, "listxattr"):
        return
    made = _attributes(descriptor)
    for name in made.keys() - traits.attributes.keys():
        if name == _ACCESS_LIST:  # the folder's own list must not let more people in
            os.removexattr(descriptor, name)
    for name, value in traits.attributes.items():
        if made.get(name) != value:
            _set_attribute(descriptor, name, value)


def _set_attribute(descriptor: int, name: str, value: bytes) -> None:
    try:
        os.setxattr(descriptor, name, value)
    except OSError:
        if not name.startswith(_SYSTEMS_OWN):
            raise


def _attributes(place: Path | int) -> dict[str, bytes]:
    if not hasattr(os, "listxattr"):
        return {}
    found: dict[str, bytes] = {}
    try:
        names = os.listxattr(place)
    except OSError as error:
        if error.errno in _NO_ATTRIBUTES:
            return found
        raise
    for name in names:
        # Some may be listed but not read; those belong to the system.
        with contextlib.suppress(PermissionError):
            found[name] = os.getxattr(place, name)
    return found


def _copy_as_on_a_mac(descriptor: int, path: Path) -> None:
    """Have the system copy attributes and lists, which Python cannot see on a Mac."""
    library = ctypes.CDLL(None, use_errno=True)
    source = os.open(path, os.O_RDONLY)
    try:
        if library.fcopyfile(source, descriptor, None, _MAC_LISTS_AND_ATTRIBUTES) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
    finally:
        os.close(source)
