"""A FAQ as plain lines, such that programs that compare lines show what changed for readers.

Each setting is a line, each topic and question a heading with its link name, and each sentence of
an answer a line of its own. Quotes, comments and indentation do not appear.
"""

import re
from collections.abc import Iterator

from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.document.fields import PAGE
from editor.document.lines import plain_lines
from editor.document.nodes import Mapping, Node
from editor.document.settings import Kind, Setting, settings_of
from editor.document.values import Anchors, data
from editor.review.page_compared import names_of
from editor.review.rows_compared import hidden_ids
from editor.review.values_compared import shown

_SENTENCE_END = re.compile(r"(?<=[.!?…])([\"'”’»)]*) +(?=[\"'“‘«(]?[^\W\d_a-z])")
_FENCE = re.compile(r" {0,3}(```|~~~)")
#: What begins a line in which a break would say something else: code, rows of tables, tags.
_UNBROKEN = ("    ", "\t", "|", "<", "{%")


def as_plain_lines(document: Document) -> Iterator[str]:
    """Yield the lines, without their ends."""
    if document.is_plain_text:
        yield from plain_lines(document.to_text()).split("\n")
        return
    anchors = names_of(document)
    for setting in settings_of(document):
        yield from _setting(setting, anchors, "")
    for position, node in document.faq.walk():
        yield ""
        depth = max(1, len(position)) if isinstance(node, Topic) else len(position)
        yield f"{'#' * depth} {_heading(node)}"
        yield from _fields(node, anchors)
        if isinstance(node, Item):
            yield from _text(node.answer)
    shape = document.faq.shape
    if document.body.strip() and (shape is None or shape.items.answer != (PAGE,)):
        yield from _text(document.body)


def _heading(node: Topic | Item) -> str:
    label = " ".join(node.label.split())
    return f"{label}  #{node.anchor}" if node.anchor else label


def _setting(setting: Setting, anchors: Anchors, indent: str) -> Iterator[str]:
    if setting.kind is not Kind.GROUP:
        yield from _value(indent + setting.name, setting.entry.value, anchors)
        return
    yield f"{indent}{setting.name}:"
    for child in setting.children:
        yield from _setting(child, anchors, f"{indent}  ")


def _fields(node: Topic | Item, anchors: Anchors) -> Iterator[str]:
    """Yield what an entry holds besides its texts."""
    group = node.entry.value
    hidden = hidden_ids(node)
    for entry in group.entries if isinstance(group, Mapping) else ():
        if entry.id not in hidden and entry.name is not None:
            yield from _value(entry.name, entry.value, anchors)


def _value(name: str, node: Node, anchors: Anchors) -> Iterator[str]:
    lines = plain_lines(shown(data(node, dict(anchors))) or "").rstrip("\n").split("\n")
    yield f"{name}: {lines[0]}".rstrip()
    yield from (f"  {line}".rstrip() for line in lines[1:])


def _text(text: str) -> Iterator[str]:
    """Yield a blank line, and a text with a line for each sentence."""
    lines = plain_lines(text).strip("\n").split("\n")
    if lines == [""]:
        return
    yield ""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if found and fence in ("", found[1]):
            fence = "" if fence else found[1]
        is_whole = fence or found or line.startswith(_UNBROKEN)
        yield from [line] if is_whole else _SENTENCE_END.sub(r"\1\n", line).split("\n")
