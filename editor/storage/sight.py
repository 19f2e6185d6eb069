"""What a look at a file shows: whether it is there, what it holds, where it has gone.

A look may take long where the drive is slow or has gone away, so nobody should wait for it.
"""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from editor.storage.files import fingerprint, is_writable

_MOST_BYTES = 16 << 20  # a file that was renamed is looked for among those that are not larger
_DRIVE_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT,
               errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH}  # fmt: skip


class Kind(Enum):
    """What stands where a file was."""

    FILE = auto()
    GONE = auto()
    """Nothing; its folder is there."""
    FOLDER = auto()
    CLOSED = auto()
    """Something that may not be read."""
    AWAY = auto()
    """Its folder is not there either, or the drive does not answer."""


_Sign = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at a file showed."""

    kind: Kind
    content: bytes = b""
    base: str = ""
    """The fingerprint of the content."""
    may_be_written: bool = True
    sign: _Sign | None = None
    """What the system says of it: which file it is, its size, its times."""
    folder: tuple[int, int] | None = None
    """Which folder it stands in."""
    moved_to: Path | None = None
    """Where the same file is now, if it was found under another name."""
    twin: Path | None = None
    """Another file that holds the same text, if there is just one."""

    @property
    def identity(self) -> tuple[int, int] | None:
        """Which file it is, whatever its name."""
        return self.sign[:2] if self.sign is not None else None


def look(path: Path, before: Sight | None = None, *, trusts_times: bool = False) -> Sight:
    """Return what is to be seen of a file.

    Args:
        path: where it was.
        before: what was seen the last time that it was there.
        trusts_times: whether its content is taken for the same where size and times are.
    """
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            return Sight(Kind.FOLDER)
        sign = _sign(state)
        is_same = before is not None and before.sign == sign and before.kind is Kind.FILE
        if trusts_times and is_same and before is not None:
            return replace(before, may_be_written=is_writable(path))
        content = path.read_bytes()
        return Sight(
            Kind.FILE, content, fingerprint(content), is_writable(path), sign, _folder(path)
        )
    except FileNotFoundError:
        return _search(path, before)
    except OSError as error:
        return Sight(Kind.AWAY if error.errno in _DRIVE_GONE else Kind.CLOSED)


def _search(path: Path, before: Sight | None) -> Sight:
    """Return what can be found out about a file that is not where it was."""
    try:
        if not path.parent.is_dir():
            return Sight(Kind.AWAY, moved_to=_with_folder(path, before))
        if before is None or before.identity is None:
            return Sight(Kind.GONE)
        alike = list(_alike(path, before))
    except OSError:
        return Sight(Kind.AWAY)
    # The system may give a deleted file's number to another one: the text must be the same, too.
    same = [each for each, identity in alike if identity == before.identity]
    if same:
        return Sight(Kind.GONE, moved_to=same[0])
    return Sight(Kind.GONE, twin=alike[0][0] if len(alike) == 1 else None)


def _alike(path: Path, before: Sight) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield the files of the folder that hold the same text, and which files they are."""
    size = before.sign[2] if before.sign is not None else -1
    if size > _MOST_BYTES:
        return
    with os.scandir(path.parent) as entries:
        for entry in entries:
            if entry.name.startswith(".") or not entry.is_file():
                continue
            there = Path(entry.path)
            state = there.stat()  # that of the entry lacks what we want on Windows
            if state.st_size == size and fingerprint(there.read_bytes()) == before.base:
                yield there, (state.st_dev, state.st_ino)


def _with_folder(path: Path, before: Sight | None) -> Path | None:
    """Return where a file is whose folder has another name now; None if that is not found."""
    above = path.parent.parent
    if before is None or before.folder is None or not above.is_dir():
        return None
    for folder in above.iterdir():
        there = folder / path.name
        if _folder(there) == before.folder and there.is_file():
            return there
    return None


def _folder(path: Path) -> tuple[int, int] | None:
    try:
        state = path.parent.stat()
    except OSError:
        return None
    return (state.st_dev, state.st_ino)


def _sign(state: os.stat_result) -> _Sign:
    return (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)
