"""Changing a file that is not open: only what was looked at before, and back again."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.language import _
from editor.storage.files import fingerprint, is_writable
from editor.storage.guarding import ChangedMeanwhile, write_over


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done to a file, enough to take it back."""

    path: Path
    before: bytes
    after: str
    """The fingerprint of what it holds since."""


def change_file(path: Path, expected: str, change: Callable[[bytes], bytes]) -> Changed | None:
    """Write what a function makes of a file; None where that is what it holds already.

    Args:
        path: the file.
        expected: the fingerprint of what was looked at.
        change: makes the new content of the old.

    Raises:
        ChangedMeanwhile: the file holds something else than what was looked at.
        OSError: it could not be read or written; it is as it was.
    """
    before = path.read_bytes()
    if fingerprint(before) != expected:
        raise ChangedMeanwhile(path, before)
    after = change(before)
    if after == before:
        return None
    if not is_writable(path):
        raise PermissionError(errno.EACCES, _("it is protected against changes"))
    write_over(path, after, expected)
    return Changed(path, before, fingerprint(after))


def restore(changed: Changed) -> None:
    """Write what a file held before it was changed.

    Raises:
        ChangedMeanwhile: somebody wrote to it since.
        OSError: it could not be read or written; it is as it was.
    """
    change_file(changed.path, changed.after, lambda _: changed.before)
