"""Which versions there are of one file: a list on the disk that grows at its end."""

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Self

from editor.storage.files import write_atomically
from editor.storage.saving.flushing import flush_file, write_all


class Reason(StrEnum):
    """Why a version was kept."""

    FOUND = "found"
    """It is what the file held before the writer began."""
    WORKING = "working"
    """The writer had been at work for a while."""
    SAVED = "saved"
    """The writer saved."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held at a time."""

    when: datetime
    reason: Reason
    mark: str
    """The fingerprint of its text."""
    words: int = 0
    """How many words are others than in the version before."""

    def to_json(self) -> str:
        """Return it as a line of the list."""
        return json.dumps(
            {
                "when": self.when.timestamp(),
                "reason": str(self.reason),
                "mark": self.mark,
                "words": self.words,
            }
        )

    @classmethod
    def from_json(cls, line: str) -> Self | None:
        """Read a line of the list; None for one that was torn by a crash or damaged."""
        try:
            row = json.loads(line)
            when = datetime.fromtimestamp(float(row["when"]), UTC)
            mark, words = str(row["mark"]), int(row["words"])
            reason = Reason(row["reason"])
        except (ValueError, KeyError, TypeError, OverflowError, OSError, RecursionError):
            return None
        return cls(when, reason, mark, words) if mark.isalnum() else None


@dataclass(frozen=True, slots=True)
class History:
    """The list of one file."""

    file: Path

    def versions(self) -> tuple[Version, ...]:
        """Return the versions, oldest first; lines that are damaged are passed over."""
        try:
            lines = self.file.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return ()
        found = [Version.from_json(line) for line in lines if line]
        return tuple(sorted((each for each in found if each), key=lambda each: each.when))

    def add(self, version: Version) -> None:
        """Put a version at the end, flushed to the disk.

        The line begins with its break: what a crash left of the line before is none of this one.

        Raises:
            OSError: it could not be done.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self.file, flags, 0o600)
        try:
            write_all(descriptor, f"\n{version.to_json()}\n".encode())
            flush_file(descriptor)
        finally:
            os.close(descriptor)

    def replace(self, versions: tuple[Version, ...]) -> None:
        """Have exactly these versions; none means that there is no list any more.

        Raises:
            OSError: it could not be done; the list is as it was.
        """
        if versions:
            text = "".join(f"{each.to_json()}\n" for each in versions)
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.file, text.encode())
        else:
            self.file.unlink(missing_ok=True)
