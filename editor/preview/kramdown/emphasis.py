"""Emphasis, strong emphasis and text struck through.

Source: https://kramdown.gettalong.org/syntax.html#emphasis
"""

import re

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.spans import Spans

_OPENING = re.compile(r"\*\*?|__?")
_LETTER = re.compile(r"[^\W\d_]")
_ALNUM = re.compile(r"[^\W_]")
_STRUCK = re.compile(r"~~([^\s~](?:.*?[^\s~])??)~~", re.DOTALL | re.ASCII)
_SPACE = " \t\n\r\f\v"


class _End:
    """Whether an emphasis with a certain mark ends at a position."""

    __slots__ = ("mark",)

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def __call__(self, spans: Spans, element: Element) -> bool:
        text, position, mark = spans.text, spans.position, self.mark
        if not text.startswith(mark, position) or not element.children:
            return False
        if text[position - 1] in _SPACE:
            return False
        after = position + len(mark)
        if len(mark) == 1 and text.startswith(mark, after) and not text.startswith(mark, after + 1):
            return False
        return mark[0] != "_" or not _ALNUM.match(text, after)


def read_emphasis(spans: Spans, parent: Element) -> bool:
    """Read what stands between stars or underscores."""
    text, start = spans.text, spans.position
    match = _OPENING.match(text, start)
    if match is None:
        return False
    mark = match.group()
    end = match.end()
    kind = "strong" if len(mark) > 1 else "em"
    if _cannot_open(spans, mark, kind, end):
        return spans.take(parent, mark)
    element = _between(spans, mark, kind, end)
    if element is None and kind == "strong" and (not spans.open or spans.open[-1] != "em"):
        mark = mark[0]
        element = _between(spans, mark, "em", start + 1) if "em" not in spans.open else None
    if element is None:
        spans.position = start
        return spans.take(parent, match.group())
    parent.children.append(element)
    spans.position += len(mark)
    return True


def _cannot_open(spans: Spans, mark: str, kind: str, end: int) -> bool:
    text, start = spans.text, spans.position
    if end >= spans.end or text[end] in _SPACE or kind in spans.open:
        return True
    if mark[0] != "_" or not start:
        return False
    if text[start - 1] == "-" and start > spans.plain + 1:
        start -= 1
    return _LETTER.match(text, start - 1) is not None


def _between(spans: Spans, mark: str, kind: str, start: int) -> Element | None:
    """Return the emphasis that begins at a position, None if it does not end."""
    if not spans.is_ahead(mark, start):
        return None
    element = Element(kind)
    spans.position = start
    return element if spans.read_inside(element, kind, mark[0], _End(mark)) else None


def read_struck(spans: Spans, parent: Element) -> bool:
    """Read what stands between double tildes."""
    if not spans.is_ahead("~~", spans.position + 2) or spans.patience <= 0:
        return False
    match = _STRUCK.match(spans.text, spans.position)
    if not match:
        spans.patience -= spans.end - spans.position
        return False
    element = Element("del")
    spans.inner(match[1]).read_into(element)
    return spans.add(parent, element, match.end())
