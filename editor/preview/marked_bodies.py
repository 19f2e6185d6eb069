"""Marks in Markdown: a page's body that was put together from texts of the document.

A mark inside Markdown would change how it is read. So marks are taken out, their lines are
remembered, and the blocks that come from these lines are marked in the HTML.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN
from editor.preview.markdown import Markdown

_MARK = re.compile(rf"{OPEN}([^{OPEN}{MIDDLE}{CLOSE}]*){MIDDLE}|{CLOSE}")
_TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b.*?</(?P=raw)\s*>"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_LINE = re.compile(r' data-line="(\d+)"')
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


@dataclass(frozen=True, slots=True)
class Span:
    """The lines of a body that one text of the document became, counted from 1."""

    mark: str
    first: int
    last: int


@dataclass(slots=True)
class _Block:
    """An element that knows its line, and those inside it."""

    name: str
    line: int
    start: int
    end: int = 0
    last: int = 0
    """The last line that a block inside it begins in."""
    inside: list["_Block"] = field(default_factory=list)


def to_html_with_marks(text: str, markdown: Markdown) -> str:
    """Return the HTML of Markdown that has marks, with marks around whole blocks."""
    clean, spans = taken_out(text)
    html = markdown.to_html(clean, positions=True)
    places = list(_places(_blocks(html), spans))
    return _LINE.sub("", html) if not places else _with_marks(html, places)


def taken_out(text: str) -> tuple[str, list[Span]]:
    """Return a text without its marks, and the outermost of them with their lines."""
    pieces: list[str] = []
    spans: list[Span] = []
    inside: list[tuple[str, int]] = []
    line, end = 1, 0
    for match in _MARK.finditer(text):
        piece = text[end : match.start()]
        pieces.append(piece)
        line += piece.count("\n")
        end = match.end()
        if match[1] is not None:
            inside.append((match[1], line))
        elif inside:
            mark, first = inside.pop()
            last = line - 1 if piece.endswith("\n") and line > first else line
            spans += [] if inside else [Span(mark, first, last)]
    return "".join([*pieces, text[end:]]), spans


def _blocks(html: str) -> list[_Block]:
    """Return the outermost elements that know their lines."""
    top = _Block("", 0, 0)
    around: list[tuple[str, _Block]] = [("", top)]
    for tag in _TAG.finditer(html):
        name = (tag["name"] or "").lower()
        if not name or name in _VOID or tag["rest"].endswith("/"):
            continue
        if tag["end"]:
            _close(around, name, tag.end())
            continue
        holder = around[-1][1]
        line = _LINE.search(tag["rest"])
        if line:
            block = _Block(name, int(line[1]), tag.start(), len(html), int(line[1]))
            holder.inside.append(block)
            holder = block
        around.append((name, holder))
    return top.inside


def _close(around: list[tuple[str, _Block]], name: str, end: int) -> None:
    """Close the innermost element of a name, and what is still open inside it."""
    if not any(each == name for each, _ in around[1:]):
        return
    while len(around) > 1:
        closed, block = around.pop()
        if block is not around[-1][1]:
            block.end = end
            around[-1][1].last = max(around[-1][1].last, block.last)
        if closed == name:
            return


def _places(blocks: Sequence[_Block], spans: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
    """Yield from where to where a span's blocks stand, one place for neighbours."""
    place: tuple[int, int, Span] | None = None
    for block in blocks:
        span = next((each for each in spans if each.first <= block.line <= each.last), None)
        is_whole = span is not None and block.last <= span.last
        if place is not None and not (is_whole and span is place[2]):
            yield place
            place = None
        if span is not None and is_whole:
            place = (place[0] if place else block.start, block.end, span)
        else:
            yield from _places(block.inside, spans)
    if place is not None:
        yield place


def _with_marks(html: str, places: Sequence[tuple[int, int, Span]]) -> str:
    pieces: list[str] = []
    end = 0
    for start, stop, span in places:
        pieces.append(_LINE.sub("", html[end:start]))
        inside = _LINE.sub(partial(_relative, span.first), html[start:stop])
        pieces.append(f"{OPEN}{span.mark}{MIDDLE}{inside}{CLOSE}")
        end = stop
    return "".join([*pieces, _LINE.sub("", html[end:])])


def _relative(first: int, line: re.Match[str]) -> str:
    return f' data-line="{int(line[1]) - first + 1}"'
