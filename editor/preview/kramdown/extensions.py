"""Extensions: comments, text that is no Markdown, and options set within the text.

Source: https://kramdown.gettalong.org/syntax.html#extensions
"""

import re

from editor.preview.kramdown import options
from editor.preview.kramdown.attributes import AttributeList
from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import LIST_BODY

_NAMES = "comment|nomarkdown|options"
_BLOCK = re.compile(
    rf" {{0,3}}\{{::({_NAMES})(?:\s+((?:\\\}}|[^}}]){{0,1000}}?))?\s*(/)?\}}[ \t]*\n", re.ASCII
)
_SPAN = re.compile(rf"\{{::({_NAMES})(?:\s+((?:\\\}}|[^}}]){{0,1000}}?))?\s*(/)?\}}", re.ASCII)
_DEFINITION = re.compile(rf" {{0,3}}\{{:(\w[\w:-]*?):({LIST_BODY})\}}[ \t]*\n", re.ASCII)
_LIST = re.compile(rf" {{0,3}}\{{:(?![:/])({LIST_BODY})\}}[ \t]*\n")


def read_block_extension(blocks: Blocks) -> bool:
    """Read an extension, an attribute list or the definition of one, on lines of its own."""
    return _read_definition(blocks) or _read_list(blocks) or _read_extension(blocks)


def _read_definition(blocks: Blocks) -> bool:
    match = _DEFINITION.match(blocks.text, blocks.position)
    if not match:
        return False
    lists = blocks.document.attribute_lists
    lists.setdefault(match[1], AttributeList()).read(match[2])
    blocks.parent.children.append(Element("eob", "list"))
    blocks.waiting = None
    blocks.position = match.end()
    return True


def _read_list(blocks: Blocks) -> bool:
    match = _LIST.match(blocks.text, blocks.position)
    if not match:
        return False
    blocks.position = match.end()
    children = blocks.parent.children
    last = children[-1] if children else None
    if last is None or last.kind == "blank" or (last.kind == "eob" and last.value != "definition"):
        blocks.waiting = (blocks.waiting or AttributeList()).read(match[1])
        return True
    if last.kind == "eob":
        definition = last.details["defines"]
        definition.attributes = (definition.attributes or AttributeList()).read(match[1])
    else:
        last.details["list"] = last.details.get("list", AttributeList()).read(match[1])
    if not _LIST.match(blocks.text, blocks.position):
        children.append(Element("eob", "applied"))
    return True


def _read_extension(blocks: Blocks) -> bool:
    match = _BLOCK.match(blocks.text, blocks.position)
    if not match:
        return False
    name, given, closed = match.groups()
    body = ""
    end = match.end()
    if not closed:
        if name == "options":
            return False
        stop = re.compile(rf"^ {{0,3}}\{{:/(?:{name})?\}}[ \t]*\n", re.MULTILINE)
        found = stop.search(blocks.text, end)
        if not found:
            return False
        body, end = blocks.text[end : found.start()], found.end()
    element = _element(blocks.document, name, given, body, "block")
    if closed and name == "comment":
        element = None
    if element is not None:
        element.line = blocks.line_at(blocks.position)
        # A comment is passed over by attributes that wait for a block.
        block = element if name == "comment" else blocks.attributed(element)
        blocks.parent.children.append(block)
    elif name != "comment":
        blocks.parent.children.append(Element("eob", "extension"))
        blocks.waiting = None
    blocks.position = end
    return True


def match_span_extension(
    document: Document, text: str, position: int
) -> tuple[Element | None, int] | None:
    """Return what an extension within a line becomes and where it ends, None if there is none."""
    match = _SPAN.match(text, position)
    if not match:
        return None
    name, given, closed = match.groups()
    body = ""
    end = match.end()
    if not closed:
        found = re.compile(rf"\{{:/(?:{name})?\}}").search(text, end)
        if not found or name == "options":
            return None
        body, end = text[match.end() : found.start()], found.end()
    element = (
        None if closed and name == "comment" else _element(document, name, given, body, "span")
    )
    return element, end


def _element(
    document: Document, name: str, given: str | None, body: str, category: str
) -> Element | None:
    attributes = AttributeList().read(given or "").attributes
    if name == "options":
        values = {key: each for key, each in attributes.items() if key != "template"}
        document.options = options.read(values, document.options)
        return None
    if name == "comment":
        return Element("comment", body, category=category)
    kinds = attributes.get("type", "html").split(",")
    if "html" not in [each.strip() for each in kinds]:
        return None
    return Element("raw", body, category=category)
