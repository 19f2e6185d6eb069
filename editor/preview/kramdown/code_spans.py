"""Code and formulas within lines.

Source: https://kramdown.gettalong.org/syntax.html#code-spans
"""

import re

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE
from editor.preview.kramdown.spans import Spans

_TICKS = re.compile(r"`+")
_MATH = re.compile(r"\$\$(.*?)\$\$", re.DOTALL)


def read_code_span(spans: Spans, parent: Element) -> bool:
    """Read what stands between backticks."""
    text, start = spans.text, spans.position
    match = _TICKS.match(text, start)
    if match is None:
        return False
    ticks, begin = match.group(), match.end()
    if len(ticks) == 1 and _is_white(text, start - 1) and _is_white(text, begin):
        return spans.take(parent, ticks)
    end = _find(spans, ticks, begin)
    if end < 0:
        return spans.take(parent, ticks)
    code = text[begin:end]
    if len(ticks) > 1:
        code = code.removeprefix(" ").removesuffix(" ")
    return spans.add(parent, Element("codespan", code), end + len(ticks))


def _is_white(text: str, position: int) -> bool:
    """Whether white space is at a position, or nothing stands before the text."""
    return position < 0 or text[position : position + 1] in tuple(WHITE)


def _find(spans: Spans, ticks: str, begin: int) -> int:
    """Return where ticks stand next; known to be nowhere, they are not looked for again."""
    if spans.unclosed.get(ticks, spans.end + 1) <= begin:
        return -1
    end = spans.text.find(ticks, begin)
    if end < 0:
        spans.unclosed[ticks] = begin
    return end


def read_math_span(spans: Spans, parent: Element) -> bool:
    """Read a formula between double dollar signs."""
    match = _MATH.match(spans.text, spans.position)
    if not match:
        return False
    return spans.add(parent, Element("math", match[1].strip(WHITE), category="span"), match.end())
