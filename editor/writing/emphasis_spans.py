"""Where a paragraph is bold, italic or code: its marks, read as Markdown does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.writing.skipping import CODE, LIQUID, literal_spans, touches


class Emphasis(StrEnum):
    """How words are set apart in a line."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Span:
    """Words that are set apart, and the marks around them."""

    kind: Emphasis
    start: int
    """Where its opening mark begins."""
    inner_start: int
    inner_end: int
    end: int
    """Where its closing mark ends."""

    def moved(self, by: int) -> "Span":
        """Return it as seen from another place."""
        places = (self.start, self.inner_start, self.inner_end, self.end)
        return Span(self.kind, *(each + by for each in places))


@dataclass(slots=True)
class _Run:
    """Stars or underscores that may begin emphasis and wait for their partners."""

    char: str
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


_RUN = re.compile(r"\*+|_+")
_STRONG = 2
_MOST = 3


def spans_in(text: str, start: int, end: int) -> list[Span]:
    """Return what is set apart in a paragraph of a text, in no order."""
    paragraph = text[start:end]
    found = [*_code(paragraph), *_emphasis(paragraph)]
    return [span.moved(start) for span in found]


def _code(text: str) -> Iterator[Span]:
    liquid = [match.span() for match in LIQUID.finditer(text)]
    for match in CODE.finditer(text):
        if not any(start < match.start() and match.end() < end for start, end in liquid):
            yield Span(
                Emphasis.CODE, match.start(), match.start("code"), match.end("code"), match.end()
            )


def _emphasis(text: str) -> Iterator[Span]:
    literal = literal_spans(text)
    waiting: list[_Run] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] == "\\" or touches(literal, start, start + 1):
            continue
        run = _Run(match.group()[0], start, end)
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if _may_close(run, before, after):
            yield from _closed(run, waiting)
        if run.length and _may_open(run, before, after):
            waiting.append(run)


def _may_close(run: _Run, before: str, after: str) -> bool:
    is_inside_word = run.char == "_" and after.isalnum()
    return bool(before.strip()) and run.length <= _MOST and not is_inside_word


def _may_open(run: _Run, before: str, after: str) -> bool:
    is_inside_word = run.char == "_" and before.isalnum()
    return bool(after.strip()) and run.length <= _MOST and not is_inside_word


def _closed(run: _Run, waiting: list[_Run]) -> Iterator[Span]:
    """Yield what a run closes, the innermost first; both runs lose what they used."""
    at = len(waiting) - 1
    while run.length and at >= 0:
        opener = waiting[at]
        if opener.char != run.char or opener.end >= run.start:
            at -= 1
            continue
        size = _STRONG if min(opener.length, run.length) >= _STRONG else 1
        kind = Emphasis.BOLD if size == _STRONG else Emphasis.ITALIC
        yield Span(kind, opener.end - size, opener.end, run.start, run.start + size)
        opener.end -= size
        run.start += size
        del waiting[at + 1 :]
        if not opener.length:
            waiting.pop()
            at -= 1
