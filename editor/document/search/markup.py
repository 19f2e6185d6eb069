"""Which parts of a Markdown text are Liquid, and which are code: what prose does not reach into."""

import re
from collections.abc import Iterator
from itertools import chain

Span = tuple[int, int]
"""Where something begins and ends in a text."""

_OPENING = re.compile(r"\{[{%]")
_CLOSING = {"{{": "}}", "{%": "%}"}
_SILENT = re.compile(r"\{%-?\s*(comment|highlight)\b")
_FENCE = re.compile(
    r"^[ ]{0,3}(?:(?:[-*+]|\d+\.)[ ]+|>[ ]?)*[ ]*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE
)
_TICKS = re.compile("`+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_HTML_CODE = re.compile(
    r"<(code|pre|kbd|samp|script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[a-z][^<>]*>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
_CODE = (_HTML_CODE, _TAG, _ATTRIBUTES)


def liquid_spans(text: str) -> list[Span]:
    """Return where Liquid stands: its output, its tags, and comments with what they hold."""
    if "{{" not in text and "{%" not in text:
        return []
    return [(start, end) for start, end, block in _liquid(text) if block != "highlight"]


def code_spans(text: str) -> list[Span]:
    """Return where code stands: fences, ticks, `code` and `pre`, tags, and attribute lists."""
    fenced = list(_fenced(text)) if "```" in text or "~~~" in text else []
    found = [match.span() for pattern in _CODE for match in pattern.finditer(text)]
    if "highlight" in text:
        found += [(start, end) for start, end, block in _liquid(text) if block == "highlight"]
    return [*fenced, *_ticked(text, fenced), *found]


def overlaps(span: Span, kept: list[Span]) -> bool:
    """Whether a span has a character in common with one of others."""
    return any(start < span[1] and span[0] < end for start, end in kept)


def _liquid(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where output and tags stand; of comments and highlighted code all, with its name."""
    last = {sign: text.rfind(sign) for sign in _CLOSING.values()}
    at = 0
    while opening := _OPENING.search(text, at):
        sign = _CLOSING[opening[0]]
        at = opening.end()
        if last[sign] < at:
            continue  # it is never closed
        at = text.find(sign, at) + len(sign)
        silent = _SILENT.match(text, opening.start())
        if silent is not None:
            at = _end_of_block(text, silent[1], at)
        yield opening.start(), at, silent[1] if silent is not None else ""


def _end_of_block(text: str, name: str, at: int) -> int:
    end = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(text, at)
    return end.end() if end is not None else len(text)


def _fenced(text: str) -> Iterator[Span]:
    at = 0
    while match := _FENCE.search(text, at):
        sign = match[1]
        closing = re.compile(rf"^[ \t>]*{sign[0]}{{{len(sign)},}}[ \t]*$", re.MULTILINE)
        end = closing.search(text, match.end())
        at = end.end() if end else len(text)
        yield match.start(1), at


def _ticked(text: str, fenced: list[Span]) -> Iterator[Span]:
    """Yield code between runs of ticks; it ends with its paragraph at the latest."""
    if "`" not in text:
        return
    edges = [0, *chain.from_iterable(fenced), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for first, last in _paragraphs(text, start, end):
            yield from _ticked_in(text, first, last)


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BLANK_LINE.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _ticked_in(text: str, start: int, end: int) -> Iterator[Span]:
    runs = [match.span() for match in _TICKS.finditer(text, start, end)]
    by_length: dict[int, list[int]] = {}
    for number, (first, last) in enumerate(runs):
        by_length.setdefault(last - first, []).append(number)
    at = 0
    while at < len(runs):
        first, last = runs[at]
        waiting = by_length[last - first]
        while waiting and waiting[0] <= at:
            waiting.pop(0)
        if waiting:
            at = waiting[0]
            yield first, runs[at][1]
        at += 1
