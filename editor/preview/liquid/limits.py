"""What the templates of one page may use up, and the buffer that counts what they write."""

import io
import sys
from dataclasses import dataclass

from typing_extensions import override

from editor.language import _
from editor.preview.liquid.problems import LimitReached

#: What a text of characters costs beside them.
_BASE = 64
_ENTRY = 10


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one page may use up."""

    loop_iterations: int = 1_000_000
    """Turns of all loops of one rendering."""
    output: int = 50_000_000
    """Characters that one rendering writes."""
    namespace: int = 10_000_000
    """Characters or entries of one value, and of all that the page assigns."""
    work: int = 1_000_000_000
    """Characters and entries of all values that one rendering makes on its way."""
    depth: int = 100
    """Tags within tags, and includes within includes."""


class Buffer(io.StringIO):
    """A text being written, which may not grow beyond what is allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(newline="")
        self._left = most

    @override
    def write(self, text: str, /) -> int:
        self._left -= len(text)
        if self._left < 0:
            raise LimitReached(_("This writes more than the preview can show."))
        return super().write(text)


def size_of(value: object) -> int:
    """Return about how much room a value takes, without looking into what it holds."""
    if isinstance(value, str):
        return len(value) + _BASE
    if isinstance(value, list | tuple | dict):
        return _ENTRY * len(value) + _BASE
    return sys.getsizeof(value, _BASE)
