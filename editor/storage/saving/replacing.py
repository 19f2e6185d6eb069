"""The usual way to save: write a file beside the old one, and rename it over the old one."""

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

from editor.storage.saving import windows
from editor.storage.saving.flushing import compare, flush_file, flush_folder, write_all
from editor.storage.saving.leftovers import clear_leftovers, name_beside
from editor.storage.saving.traits import NotKept, Traits, give, traits_of

_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_MODE_OF_NEW_FILES = 0o666  # the system takes from it what its user does not want
_MODE_UNTIL_DONE = 0o600


LastLook = Callable[[], object]


def do_not() -> None:
    """Look at nothing before a file is exchanged."""


def replace(target: Path, content: bytes, last_look: LastLook = do_not) -> None:
    """Exchange the file of this name for one that holds something else, or make it.

    Args:
        target: the file; no link.
        content: what it will hold.
        last_look: is called in the moment before; what it raises leaves all as it was.

    Raises:
        NotKept: nothing was changed; the folder takes no other file, or another file could not
            have all that the old one has.
        OSError: nothing was changed. Only if the folder could not be flushed at the very end the
            new file is there already.
    """
    traits = traits_of(target) if target.exists() else None
    beside, descriptor = _create(target, traits)
    try:
        _fill(descriptor, content, traits)
        compare(beside, content)
        last_look()
        _rename(beside, target, traits)
    except BaseException:
        with contextlib.suppress(OSError):  # what failed is worth more than what is left over
            beside.unlink()
        raise
    flush_folder(target.parent)
    clear_leftovers(target.parent, target)


def _create(target: Path, traits: Traits | None) -> tuple[Path, int]:
    beside = name_beside(target.parent)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    mode = _MODE_OF_NEW_FILES if traits is None else _MODE_UNTIL_DONE
    try:
        return beside, os.open(beside, flags, mode)
    except OSError as error:
        if traits is not None and error.errno in _CLOSED:
            raise NotKept(str(error)) from error
        raise


def _fill(descriptor: int, content: bytes, traits: Traits | None) -> None:
    try:
        write_all(descriptor, content)
        if traits is not None:
            give(descriptor, traits)
        flush_file(descriptor)
    finally:
        os.close(descriptor)


def _rename(beside: Path, target: Path, traits: Traits | None) -> None:
    try:
        if os.name == "nt":
            windows.exchange(beside, target)
        else:
            beside.replace(target)
    except OSError as error:
        if traits is not None and error.errno == errno.EBUSY:
            raise NotKept(str(error)) from error  # a file that is mounted, as containers do it
        raise
