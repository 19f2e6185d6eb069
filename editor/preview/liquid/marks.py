"""Marked texts: how a published page tells which part of it is which text of the document."""

import re
from collections.abc import Callable
from typing import Self

OPEN, MIDDLE, CLOSE = chr(0xFDD0), chr(0xFDD1), chr(0xFDD2)
_MARK = re.compile(f"{OPEN}[^{OPEN}{MIDDLE}{CLOSE}]*{MIDDLE}|[{OPEN}{MIDDLE}{CLOSE}]")

Step = Callable[[str], str]


class MarkedText(str):
    """A text of the document, and the steps that it has come through since it stood there.

    To everything that does not know of marks it is a plain text.
    """

    __slots__ = ("mark", "road")
    mark: str
    road: tuple[Step, ...]

    def __new__(cls, text: str, mark: str, road: tuple[Step, ...] = ()) -> Self:
        """Return a text with its mark, such as `12:answer`."""
        marked = super().__new__(cls, text)
        marked.mark = mark
        marked.road = road
        return marked

    def after(self, text: str, step: Step) -> "MarkedText":
        """Return what a step has made of this text."""
        return MarkedText(text, self.mark, (*self.road, step))

    def again(self, text: str) -> str:
        """Return what the same road makes of another text."""
        marked = MarkedText(text, self.mark)
        for step in self.road:
            marked = marked.after(step(marked), step)
        return str(marked)


class MarkedContent(str):
    """What the page has become so far, for a layout around it: the marks in it stay."""

    __slots__ = ()


def without_marks(text: str) -> str:
    """Return a text without marks, and without the characters that marks are made of."""
    if text.isascii() or not any(each in text for each in (OPEN, MIDDLE, CLOSE)):
        return text
    return _MARK.sub("", text)


def marked_output(text: str, mark: str, number: int) -> str:
    """Return a text as it stands in a marked page."""
    return f"{OPEN}{mark}#{number}{MIDDLE}{text}{CLOSE}"
