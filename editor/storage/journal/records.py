"""The records of a journal: each says how long it is and what it must add up to.

A record that was torn by a crash, or that a disk has damaged, is told by its sum; whatever stands
behind it is not believed either.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

MAGIC = b"FAQ Editor journal 1\n"

_FRAME = struct.Struct(">cdQI")
"""Kind, time, length of the content, sum of everything before and behind it."""


class Kind(Enum):
    """What a record says."""

    HEADER = b"h"
    """Whose text it is: JSON."""
    BASE = b"b"
    """What the file held when the text was made from it."""
    WHOLE = b"w"
    """The whole text."""
    DELTA = b"d"
    """What is another in the text than in the one before."""
    KEPT = b"k"
    """The program ended in good order; the text is to be there again at the next start."""
    RESUMED = b"r"
    """The next start has taken it up; if that ends badly, this one counts as left again."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that a journal says."""

    kind: Kind
    time: float
    """When, in seconds since 1970."""
    content: bytes = b""

    def to_bytes(self) -> bytes:
        """Return the record as it stands in the file."""
        head = (self.kind.value, self.time, len(self.content))
        return _FRAME.pack(*head, _sum(head, self.content)) + self.content


class End(Enum):
    """What stands behind the last whole record."""

    NOTHING = "nothing"
    UNFINISHED = "unfinished"
    """A record that a crash has cut off."""
    DAMAGED = "damaged"


def read_records(content: bytes) -> Iterator[Record | End]:
    """Yield the records of a journal as far as they are whole, and then how it ends."""
    if not content.startswith(MAGIC):
        yield End.UNFINISHED if MAGIC.startswith(content) else End.DAMAGED
        return
    at = len(MAGIC)
    while at < len(content):
        record = _record_at(content, at)
        if record is None:
            yield End.UNFINISHED if _is_unfinished(content, at) else End.DAMAGED
            return
        yield record
        at += _FRAME.size + len(record.content)
    yield End.NOTHING


def _record_at(content: bytes, at: int) -> Record | None:
    """Return the record at a place; None where none is whole."""
    behind = at + _FRAME.size
    if behind > len(content):
        return None
    kind, time, length, expected = _FRAME.unpack_from(content, at)
    inside = content[behind : behind + length]
    if len(inside) != length or _sum((kind, time, length), inside) != expected:
        return None
    try:
        return Record(Kind(kind), time, inside)
    except ValueError:
        return None


def _is_unfinished(content: bytes, at: int) -> bool:
    """Whether a record that is not whole simply ends too early, as a crash leaves it."""
    behind = at + _FRAME.size
    if behind > len(content):
        return True
    length: int = _FRAME.unpack_from(content, at)[2]
    return behind + length > len(content)


def _sum(head: tuple[bytes, float, int], content: bytes) -> int:
    return zlib.crc32(content, zlib.crc32(_FRAME.pack(*head, 0)))
