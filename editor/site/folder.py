"""The one door to the disk: files inside one folder, read with bounds and remembered.

Whatever leads out of the folder (`..`, an absolute path, a link) is refused.
"""

import os
import posixpath
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from editor.language import _
from editor.site.errors import SiteFileError

_LARGEST = 16_000_000  #: Bytes of one file that are read at most.
_MOST_ENTRIES = 200_000  #: Files of one folder that are listed at most.
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in a folder."""

    name: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class _Listing:
    changed: int
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Remembered:
    turn: int
    stamp: tuple[int, int]
    value: object


class Folder:
    """A folder and what was read from it; a file is read anew after it has changed.

    Between two `refresh` calls the disk is asked once for each file.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._turn = 0
        self._values: dict[tuple[str, str], _Remembered] = {}
        self._listings: dict[str, _Listing] = {}
        self._folders: dict[str, Path] = {}

    def path(self, relative: str | Path) -> Path:
        """Return where a file of the folder is, with links followed.

        Raises:
            SiteFileError: the file does not exist or is not inside the folder.
        """
        if "\0" in str(relative):
            raise SiteFileError(_("A file name cannot contain a null character."))
        parent, name = posixpath.split(str(relative))
        try:
            path = self._folder(parent) / name
            if name in ("", ".", "..") or stat.S_ISLNK(path.lstat().st_mode):
                path = path.resolve(strict=True)
        except (OSError, RuntimeError, ValueError):
            raise SiteFileError(
                _("The site has no file “{relative}”.").format(relative=relative)
            ) from None
        if not path.is_relative_to(self.root):
            raise SiteFileError(
                _("“{relative}” is outside the folder of the site.").format(relative=relative)
            )
        return path

    def _folder(self, relative: str) -> Path:
        """Return where a folder is, with links followed; asked once between changes."""
        known = self._folders.get(relative)
        if known is None:
            known = self._folders[relative] = (self.root / relative).resolve(strict=True)
        return known

    def relative(self, path: Path) -> str:
        """Return a path as seen from the folder, with slashes.

        Raises:
            SiteFileError: the path is not inside the folder.
        """
        if ".." not in path.parts and path.is_relative_to(self.root):
            return path.relative_to(self.root).as_posix()
        try:
            return (path.parent.resolve() / path.name).relative_to(self.root).as_posix()
        except (OSError, RuntimeError, ValueError):
            raise SiteFileError(
                _("“{path}” is outside the folder of the site.").format(path=path)
            ) from None

    def is_file(self, relative: str) -> bool:
        """Tell whether a file exists inside the folder."""
        try:
            return self.path(relative).is_file()
        except SiteFileError:
            return False

    def exists(self, relative: str, is_folder: bool = False) -> bool:
        """Tell whether a file or folder exists inside the folder."""
        try:
            path = self.path(relative)
        except SiteFileError:
            return False
        return path.is_dir() or not is_folder

    def data(self, relative: str) -> bytes:
        """Return the bytes of a file, not remembered."""
        path = self.path(relative)
        try:
            if not path.is_file():
                raise SiteFileError(_("“{relative}” is no file.").format(relative=relative))
            if path.stat().st_size > _LARGEST:
                raise SiteFileError(
                    _("“{relative}” is too large to be shown.").format(relative=relative)
                )
            return path.read_bytes()
        except OSError as error:
            raise SiteFileError(
                _("“{relative}” cannot be read: {reason}.").format(
                    relative=relative, reason=error.strerror
                )
            ) from error

    def text(self, relative: str) -> str:
        """Return the text of a file; what is not UTF-8 in it is replaced."""
        return self.read(relative, "text", decoded)

    def head(self, relative: str, size: int = 64) -> bytes:
        """Return the first bytes of a file, remembered like its text."""

        def first(path: Path) -> bytes:
            with path.open("rb") as file:
                return file.read(size)

        return self._remember(relative, f"head {size}", first)

    def read(self, relative: str, use: str, parse: Callable[[bytes], Value]) -> Value:
        """Return what a function makes of a file; the same answer until the file changes.

        Args:
            relative: the file.
            use: what the function is, for there may be several for one file.
            parse: makes a value of the bytes.

        Raises:
            SiteFileError: the file cannot be read, or is too large.
        """
        return self._remember(relative, use, lambda _: parse(self.data(relative)))

    def modified(self, relative: str) -> float:
        """Return when a file was changed, in seconds."""
        try:
            return self.path(relative).stat().st_mtime
        except OSError as error:
            raise SiteFileError(
                _("“{relative}” cannot be read: {reason}.").format(
                    relative=relative, reason=error.strerror
                )
            ) from error

    def entries(self, relative: str = "") -> tuple[Entry, ...]:
        """Return what is in a folder, as the disk lists it; nothing if it does not exist."""
        known = self._listings.get(relative)
        if known is None:
            changed = self._stamp(relative)[0]
            known = self._listings[relative] = _Listing(changed, self._list(relative))
        return known.entries

    def refresh(self, changed: frozenset[str] | None = None) -> None:
        """Ask the disk again, for some files or for all.

        Args:
            changed: the files that changed; all files may have if absent.
        """
        self._folders.clear()
        if changed is None:
            self._turn += 1
            self._listings.clear()
            return
        for key in [key for key in self._values if key[0] in changed]:
            del self._values[key]
        for relative in changed:
            self._listings.pop(os.path.dirname(relative), None)  # noqa: PTH120 - no path of this system
            self._listings.pop(relative, None)

    def has_changed(self) -> bool:
        """Tell whether something that was read is other on disk now."""
        stamps: dict[str, tuple[int, int]] = {}
        for (relative, _kind), known in self._values.items():
            stamps[relative] = known.stamp
        return any(self._stamp(each) != stamp for each, stamp in stamps.items()) or any(
            self._stamp(each)[0] != listing.changed for each, listing in self._listings.items()
        )

    def _stamp(self, relative: str) -> tuple[int, int]:
        """Return what changes whenever a file or folder does; zeros if it is gone."""
        try:
            status = (self.root / relative).stat()
        except (OSError, ValueError):
            return 0, 0
        return status.st_mtime_ns, status.st_size

    def _remember(self, relative: str, use: str, read: Callable[[Path], Value]) -> Value:
        known = self._values.get((relative, use))
        if known is not None and known.turn == self._turn:
            return known.value  # type: ignore[return-value]  # made by the same function
        path = self.path(relative)
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise SiteFileError(_("“{relative}” is no file.").format(relative=relative))
            stamp = (status.st_mtime_ns, status.st_size)
            if known is None or known.stamp != stamp:
                known = _Remembered(self._turn, stamp, read(path))
                self._values[relative, use] = known
        except OSError as error:
            raise SiteFileError(
                _("“{relative}” cannot be read: {reason}.").format(
                    relative=relative, reason=error.strerror
                )
            ) from error
        known.turn = self._turn
        return known.value  # type: ignore[return-value]  # made by the same function

    def _list(self, relative: str) -> tuple[Entry, ...]:
        try:
            folder = self.path(relative)
            with os.scandir(folder) as found:
                entries = [self._entry(relative, entry) for entry in found]
        except (SiteFileError, OSError):
            return ()
        return tuple(entry for entry in entries[:_MOST_ENTRIES] if entry is not None)

    def _entry(self, relative: str, entry: "os.DirEntry[str]") -> Entry | None:
        """Return an entry, or None for a link that leads out, or in a circle."""
        if entry.is_symlink():
            try:
                target = self.path(f"{relative}/{entry.name}" if relative else entry.name)
            except SiteFileError:
                return None
            here = self.root / relative
            if here == target or here.is_relative_to(target):
                return None
            return Entry(entry.name, target.is_dir())
        return Entry(entry.name, entry.is_dir())


def decoded(data: bytes) -> str:
    """Return bytes as a text, without a byte order mark."""
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def joined(*parts: str) -> str:
    """Return names joined by slashes, without empty ones."""
    return "/".join(part.strip("/") for part in parts if part.strip("/"))


def merged(below: Mapping[object, object], above: Mapping[object, object]) -> dict[object, object]:
    """Return two mappings in one, merged wherever both hold mappings; None overrides nothing."""
    result = dict(below)
    for key, value in above.items():
        under = result.get(key)
        if isinstance(value, Mapping) and isinstance(under, Mapping):
            result[key] = merged(under, value)
        elif value is not None or key not in result:
            result[key] = value
    return result
