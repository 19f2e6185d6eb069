"""What one second of typing changes in a text: one stretch of it."""

import struct
import zlib
from dataclasses import dataclass

_HEAD = struct.Struct(">QQI")


class DeltaError(ValueError):
    """A delta does not belong to the text that it is applied to."""


@dataclass(frozen=True, slots=True)
class Delta:
    """Another text for one stretch, and what the whole must add up to then."""

    start: int
    removed: int
    added: bytes
    sum: int

    @classmethod
    def between(cls, before: bytes, after: bytes) -> "Delta":
        """Return what leads from one text to another."""
        head = _common_head(before, after)
        rest = min(len(before), len(after)) - head
        tail = _common_tail(before, after, rest)
        added = after[head : len(after) - tail]
        return cls(head, len(before) - tail - head, added, zlib.crc32(after))

    def applied_to(self, before: bytes) -> bytes:
        """Return the text after it.

        Raises:
            DeltaError: the text before is another than the one it was made for.
        """
        end = self.start + self.removed
        if end > len(before):
            raise DeltaError("the text is shorter than what is to be changed in it")
        after = before[: self.start] + self.added + before[end:]
        if zlib.crc32(after) != self.sum:
            raise DeltaError("the text becomes another than the one that was kept")
        return after

    def to_bytes(self) -> bytes:
        """Return it as the content of a record."""
        return _HEAD.pack(self.start, self.removed, self.sum) + self.added

    @classmethod
    def from_bytes(cls, content: bytes) -> "Delta":
        """Read it from the content of a record.

        Raises:
            DeltaError: it is none.
        """
        if len(content) < _HEAD.size:
            raise DeltaError("the delta is too short")
        start, removed, total = _HEAD.unpack_from(content)
        return cls(start, removed, content[_HEAD.size :], total)


def _common_head(left: bytes, right: bytes) -> int:
    """Return how many bytes are the same at the beginning.

    Halving leaves the comparison to the processor: some milliseconds for a long file.
    """
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(left: bytes, right: bytes, most: int) -> int:
    """Return how many bytes are the same at the end, at most so many."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        ours = left[len(left) - middle : len(left) - low]
        if ours == right[len(right) - middle : len(right) - low]:
            low = middle
        else:
            high = middle - 1
    return low
