"""HTML that begins a line, with all that it holds.

Source: https://kramdown.gettalong.org/syntax.html#html-blocks
"""

import re
from functools import lru_cache

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.document import DEEPEST
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.html_tags import (
    CLOSING_TAG,
    COMMENT,
    KEPT,
    TAG,
    VOID,
    choose_model,
    element_of,
)
from editor.preview.kramdown.patterns import SPACE, SPAN_ELEMENTS

_INDENT = re.compile(r" {0,3}")
_REST_OF_LINE = re.compile(r"[ \t]*\n")
_SPACES = re.compile(r"[ \t]*\n|[ \t]+")


@lru_cache(maxsize=64)
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf" {{0,3}}</{re.escape(name)}{SPACE}*>", re.IGNORECASE)


@lru_cache(maxsize=64)
def _closing_anywhere(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}{SPACE}*>", re.IGNORECASE)


def read_html(blocks: Blocks) -> bool:
    """Read a comment or an element."""
    text = blocks.text
    if text.startswith("<!--", blocks.position):
        return _read_comment(blocks, blocks.position)
    indent = _INDENT.match(text, blocks.position)
    start = indent.end() if indent else blocks.position
    tag = TAG.match(text, start)
    if not tag or tag[1].lower() in SPAN_ELEMENTS or blocks.depth >= DEEPEST:
        return False
    element = element_of(tag, "block")
    element.line = blocks.line_at(start)
    parent = blocks.parent if blocks.parent.kind == "html_element" else None
    element.details["model"] = choose_model(element, parent, blocks.document.options)
    blocks.parent.children.append(blocks.attributed(element))
    blocks.position = tag.end()
    if _read_content(blocks, element):
        _skip_rest_of_line(blocks)
    return True


def _read_comment(blocks: Blocks, start: int) -> bool:
    comment = COMMENT.match(blocks.text, start)
    if not comment:
        return False
    line = blocks.line_at(start)
    blocks.parent.children.append(Element("xml_comment", comment.group(), line, category="block"))
    blocks.position = comment.end()
    _skip_rest_of_line(blocks)
    return True


def _skip_rest_of_line(blocks: Blocks) -> None:
    rest = _REST_OF_LINE.match(blocks.text, blocks.position)
    if rest:
        blocks.position = rest.end()


def _read_content(blocks: Blocks, element: Element) -> bool:
    """Read what stands between an element's tags, the second of which may be missing.

    Returns:
        whether the rest of the line belongs to the element, if it is empty.
    """
    if element.details["closed"] or element.value in VOID:
        return False
    model = element.details["model"]
    if element.value in ("script", "style"):
        _read_verbatim(blocks, element)
        return False
    if model == "block":
        _skip_rest_of_line(blocks)
        blocks.depth += 1
        blocks.read_into(element, _closing(element.value))
        blocks.depth -= 1
    elif model == "span":
        _read_span_content(blocks, element)
    else:
        _read_raw(blocks, element)
    return True


def _until(blocks: Blocks, name: str) -> str:
    """Return the text up to the closing tag, behind which the position is then."""
    start = blocks.position
    match = _closing_anywhere(name).search(blocks.text, start)
    blocks.position = match.end() if match else blocks.end
    return blocks.text[start : match.start() if match else blocks.end]


def _read_span_content(blocks: Blocks, element: Element) -> None:
    line = blocks.line_at(blocks.position)
    element.children.append(Element("raw_text", _until(blocks, element.value), line))


def _read_verbatim(blocks: Blocks, element: Element) -> None:
    element.children.append(Element("raw", _until(blocks, element.value), category="verbatim"))


def _read_raw(blocks: Blocks, element: Element) -> None:
    """Read HTML in which Markdown means nothing, except where a tag inside says so."""
    text = blocks.text
    open_elements = [element]
    while open_elements and blocks.position < blocks.end:
        current = open_elements[-1]
        start = text.find("<", blocks.position)
        if start < 0:
            start = blocks.end
        if start > blocks.position:
            current.children.append(Element("html_text", text[blocks.position : start]))
            blocks.position = start
            continue
        _read_raw_tag(blocks, open_elements)


def _read_raw_tag(blocks: Blocks, open_elements: list[Element]) -> None:
    text, start = blocks.text, blocks.position
    current = open_elements[-1]
    closing = CLOSING_TAG.match(text, start)
    if closing and closing[1].lower() == current.value.lower():
        open_elements.pop()
        blocks.position = closing.end()
        return
    kept = KEPT.match(text, start)
    if kept:
        current.children.append(Element("xml_comment", kept.group(), category="span"))
        blocks.position = kept.end()
        return
    tag = TAG.match(text, start)
    if not tag or len(open_elements) + blocks.depth >= DEEPEST:
        current.children.append(Element("html_text", "<"))
        blocks.position += 1
        return
    _open(blocks, open_elements, tag)


def _open(blocks: Blocks, open_elements: list[Element], tag: re.Match[str]) -> None:
    """Read an element inside of raw HTML."""
    current = open_elements[-1]
    element = element_of(tag, "block")
    element.line = blocks.line_at(tag.start())
    element.details["model"] = choose_model(element, current, blocks.document.options)
    current.children.append(element)
    blocks.position = tag.end()
    if element.details["model"] == "raw" and element.value not in ("script", "style"):
        if not element.details["closed"] and element.value not in VOID:
            open_elements.append(element)
    else:
        _read_content(blocks, element)
