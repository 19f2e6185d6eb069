"""HTML, extensions, attribute lists and footnote marks within lines.

Source: https://kramdown.gettalong.org/syntax.html#html-spans
"""

import re
from functools import lru_cache

from editor.preview.kramdown.attributes import AttributeList
from editor.preview.kramdown.document import DEEPEST
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.extensions import match_span_extension
from editor.preview.kramdown.html_tags import (
    CLOSING_TAG,
    COMMENT,
    TAG,
    VOID,
    element_of,
    model_of,
)
from editor.preview.kramdown.patterns import BLOCK_ELEMENTS, SPACE
from editor.preview.kramdown.spans import Spans, Stop

_LIST = re.compile(r"\{:(?!:\w[\w:-]*(?:\s|/?\})|/\w*\})((?:\\\}|[^}])+?)\}", re.ASCII)
_FOOTNOTE = re.compile(r"\[\^([\w-]+)\]", re.ASCII)


@lru_cache(maxsize=64)
def _stop(name: str) -> Stop:
    pattern = re.compile(rf"</{re.escape(name)}{SPACE}*>", re.IGNORECASE)
    return lambda spans, _: pattern.match(spans.text, spans.position) is not None


def read_html_span(spans: Spans, parent: Element) -> bool:
    """Read a comment or an element."""
    text, start = spans.text, spans.position
    if text.startswith("<!--", start):
        comment = COMMENT.match(text, start) if spans.is_ahead("-->", start + 4) else None
        if not comment:
            return False
        element = Element("xml_comment", comment.group(), category="span")
        return spans.add(parent, element, comment.end())
    closing = CLOSING_TAG.match(text, start)
    if closing:
        return spans.take(parent, closing.group())
    tag = TAG.match(text, start)
    if not tag or len(spans.open) >= DEEPEST:
        return False
    if tag[1].lower() in BLOCK_ELEMENTS:
        parent.add_text(tag.group(), "html_text")
        spans.position = tag.end()
        return True
    _read_element(spans, parent, tag)
    return True


def _read_element(spans: Spans, parent: Element, tag: re.Match[str]) -> None:
    element = element_of(tag, "span")
    name = element.value
    asked = element.attributes.pop("markdown", None)
    element.details["model"] = "span"
    parent.children.append(element)
    spans.position = tag.end()
    if element.details["closed"] or name in VOID:
        return
    parses = spans.document.options.parse_span_html and model_of(name) != "raw" and not spans.raw
    if asked is not None:
        parses = asked == "span" or (asked != "0" and model_of(name) != "raw")
    outer, spans.raw = spans.raw, not parses
    stop = _stop(name)
    spans.open.append(name)
    found = spans.read_into(element, "<", stop)
    spans.open.pop()
    spans.raw = outer
    if found:
        closing = CLOSING_TAG.match(spans.text, spans.position)
        spans.position = closing.end() if closing else spans.end


def read_span_extension(spans: Spans, parent: Element) -> bool:
    """Read an extension, or an attribute list for the span before."""
    if not spans.is_ahead("}", spans.position):
        return False
    found = match_span_extension(spans.document, spans.text, spans.position)
    if found is not None:
        element, spans.position = found
        if element is not None:
            parent.children.append(element)
        return True
    match = _LIST.match(spans.text, spans.position)
    last = parent.children[-1] if parent.children else None
    if not match or last is None or last.kind in ("text", "html_text"):
        return False
    last.details["list"] = last.details.get("list", AttributeList()).read(match[1])
    spans.position = match.end()
    return True


def read_footnote_mark(spans: Spans, parent: Element) -> bool:
    """Read a reference to a footnote that is defined."""
    match = _FOOTNOTE.match(spans.text, spans.position)
    if not match:
        return False
    spans.brackets += 1  # in a link, a partner of this bracket is looked for behind the mark
    if match[1] not in spans.document.footnotes:
        return spans.take(parent, match.group())
    return spans.add(parent, Element("footnote", match[1]), match.end())
