"""What can be had from a journal that was left behind; it is believed as far as it is whole."""

import json
import math
from dataclasses import dataclass, replace
from pathlib import Path

from editor.storage.journal.deltas import Delta, DeltaError
from editor.storage.journal.records import End, Kind, Record, read_records

_END_OF_TIME = 253_402_300_800  # the first second of the year 10000


@dataclass(frozen=True, slots=True)
class Left:
    """A text that was not saved when the program ended."""

    file: Path
    """The journal."""
    path: Path | None = None
    """The file that the text is of; None for one that was never saved."""
    base: str = ""
    """The fingerprint of the file that the text was made from."""
    before: bytes | None = None
    """What that file held; None for one that was never saved."""
    text: bytes | None = None
    """The text; None where nothing of it can be read."""
    time: float = 0.0
    """When it was changed last, in seconds since 1970."""
    is_orderly: bool = False
    """Whether the program ended in good order, and the text was to come back."""
    is_whole: bool = True
    """Whether everything that was kept could be read."""

    @property
    def token(self) -> str:
        """What told the open file from all others."""
        return self.file.stem


def read_journal(file: Path) -> Left:
    """Read a journal as far as it is whole; one that cannot be read at all has no text.

    Raises:
        OSError: the disk does not give it.
    """
    left = Left(file)
    for record in read_records(file.read_bytes()):
        if isinstance(record, End):
            return _ended(left, record)
        try:
            left = _after(left, record)
        except (ValueError, TypeError, RecursionError):
            return replace(left, is_whole=False)
    return left


def _after(left: Left, record: Record) -> Left:
    """Return what is known after one more record.

    Raises:
        ValueError: it makes no sense here.
        TypeError: it makes no sense at all.
    """
    match record.kind:
        case Kind.HEADER:
            return _headed(left, record)
        case Kind.BASE:
            return replace(left, before=record.content, text=record.content)
        case Kind.WHOLE:
            return _reworded(left, record, record.content)
        case Kind.DELTA:
            if left.text is None:
                raise DeltaError("there is no text that it could change")
            delta = Delta.from_bytes(record.content)
            return _reworded(left, record, delta.applied_to(left.text))
        case Kind.KEPT | Kind.RESUMED:
            return replace(left, is_orderly=record.kind is Kind.KEPT)


def _reworded(left: Left, record: Record, text: bytes) -> Left:
    return replace(left, text=text, time=_sane(record.time), is_orderly=False)


def _ended(left: Left, end: End) -> Left:
    is_orderly = left.is_orderly and end is End.NOTHING
    return replace(left, is_orderly=is_orderly, is_whole=end is not End.DAMAGED)


def _headed(left: Left, record: Record) -> Left:
    header = json.loads(record.content)
    if not isinstance(header, dict):
        raise TypeError("a header is an object")
    path = Path(str(header["path"])) if header.get("path") else None
    return replace(left, path=path, base=str(header.get("base", "")), time=_sane(record.time))


def _sane(time: float) -> float:
    """Return a time that a clock can show."""
    return time if math.isfinite(time) and 0 <= time < _END_OF_TIME else 0.0
