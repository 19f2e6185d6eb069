"""What a line of an answer has to know about the lines above it."""

from dataclasses import dataclass
from enum import IntEnum


class Inside(IntEnum):
    """What is still open where a line begins."""

    PROSE = 0
    BACKTICKS = 1
    """A code block between lines of three or more backticks."""
    TILDES = 2
    """A code block between lines of three or more tildes."""
    COMMENT = 3
    """An HTML comment."""
    TAG = 4
    """An HTML tag whose attributes go on."""
    ELEMENT = 5
    """An HTML element whose text is no prose, such as `pre`."""
    OUTPUT = 6
    """Liquid between two pairs of braces."""
    LIQUID = 7
    """A Liquid tag."""
    BLOCK = 8
    """What stands between two Liquid tags and is no prose, such as `highlight`."""


_FENCES = (Inside.BACKTICKS, Inside.TILDES)
_KIND = 0b1111
_WHICH_AT, _LIST_AT, _BYTE = 4, 12, 0xFF
_BLANK, _INDENTED = 1 << 20, 1 << 21


@dataclass(frozen=True, slots=True)
class LineState:
    """What is open at the end of a line, and where in the text that is."""

    inside: Inside = Inside.PROSE
    which: int = 0
    """How long the fence is; or which element or block is open."""
    is_after_blank: bool = True
    """Whether the line was empty, or the first."""
    list_column: int = 0
    """Where the text of the list item begins that the line belongs to; 0 outside lists."""
    is_in_indented_code: bool = False

    @property
    def is_in_fence(self) -> bool:
        """Whether a code block is open."""
        return self.inside in _FENCES

    def packed(self) -> int:
        """Return the state as a number, which is what Qt keeps with a line."""
        number = int(self.inside) | min(self.which, _BYTE) << _WHICH_AT
        number |= min(self.list_column, _BYTE) << _LIST_AT
        number |= _BLANK if self.is_after_blank else 0
        return number | (_INDENTED if self.is_in_indented_code else 0)


def unpacked(number: int) -> LineState:
    """Return the state that a number stands for; a negative one stands for the begin of a text."""
    if number < 0:
        return LineState()
    return LineState(
        Inside(number & _KIND),
        number >> _WHICH_AT & _BYTE,
        is_after_blank=bool(number & _BLANK),
        list_column=number >> _LIST_AT & _BYTE,
        is_in_indented_code=bool(number & _INDENTED),
    )
