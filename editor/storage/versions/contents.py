"""The texts of versions, each kept once under its fingerprint, compressed."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.language import _
from editor.storage.files import fingerprint, write_atomically

_LONGEST = 256 << 20  # bytes; what unpacks to more than this was not packed here


class DamagedVersion(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """What was kept of a version is not what was put there."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A folder of texts."""

    folder: Path

    def put(self, content: bytes) -> str:
        """Keep a text; return its fingerprint.

        Raises:
            OSError: it could not be kept.
        """
        mark = fingerprint(content)
        place = self._place(mark)
        if not place.exists() or not self._is_whole(mark):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(place, zlib.compress(content))
        return mark

    def get(self, mark: str) -> bytes:
        """Return the text with a fingerprint.

        Raises:
            DamagedVersion: it is not there any more, or not as it was.
        """
        try:
            packed = self._place(mark).read_bytes()
            content = zlib.decompressobj().decompress(packed, _LONGEST)
        except (OSError, zlib.error, ValueError) as error:
            raise DamagedVersion(_("this version cannot be read any more")) from error
        if fingerprint(content) != mark:
            raise DamagedVersion(_("this version is damaged"))
        return content

    def has(self, mark: str) -> bool:
        """Whether there is a text with a fingerprint, whole or not."""
        return self._place(mark).exists()

    def states(self) -> dict[str, os.stat_result]:
        """Return what the disk says of each text, by its fingerprint."""
        return {file.stem: file.stat() for file in self._files()}

    def remove(self, mark: str) -> None:
        """Remove a text.

        Raises:
            OSError: it is still there.
        """
        self._place(mark).unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        return self.folder.glob("??/*.z")

    def _is_whole(self, mark: str) -> bool:
        try:
            self.get(mark)
        except DamagedVersion:
            return False
        return True

    def _place(self, mark: str) -> Path:
        if not mark.isalnum():
            raise ValueError(mark)
        return self.folder / mark[:2] / f"{mark}.z"
