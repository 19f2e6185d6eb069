"""Where in the file the texts of a document stand: line and column of any of their characters."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from editor.document.alignment import tokens_of
from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.document.fields import PAGE, PARTNER, Field, Target, target_of
from editor.document.lines import BREAKS, least_indent, plain_lines, split_lines
from editor.document.nodes import Collection, Entry, Node, Scalar, Sequence, Style, node_text

LineAndColumn = tuple[int, int]
"""Both counted from 1, the column in characters."""

_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)*")
_PARAGRAPH = 2  # characters between the paragraphs of a list


class Places:
    """Finds places in the file of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of_text(self, node: Topic | Item, way: Field | None, offset: int) -> LineAndColumn:
        """Return where a character of a text of a topic or question stands.

        Args:
            node: the topic or question.
            way: the field that leads to the text; None, or one that leads nowhere, for the entry.
            offset: the character, counted from 0.
        """
        if way == (PAGE,):
            return self.of_body(offset)
        partner = node.partner if isinstance(node, Item) and way == (PARTNER,) else None
        target = partner or (target_of(node.entry, (), way) if way is not None else None)
        if target is None or target.entry.id not in self._starts:
            return self._at(self._entry_starts.get(node.entry.id, 0))
        return self._at(self._in_target(target, offset))

    def of_body(self, offset: int) -> LineAndColumn:
        """Return where a character of the text below the front matter stands.

        Args:
            offset: the character in the text with plain line ends.
        """
        body = self._document.body
        begin = len(self._document.to_text()) - len(body)
        breaks = plain_lines(body)[:offset].count("\n")
        longer = (
            sum(line.endswith("\r") for line in body.split("\n")[:breaks]) if "\r\n" in body else 0
        )
        return self._at(begin + offset + longer)

    def _in_target(self, target: Target, offset: int) -> int:
        key, value = self._starts[target.entry.id]
        if target.is_name and isinstance(target.entry.key, Scalar):
            return key + raw_offset(target.entry.key, offset)
        node = target.entry.value
        if isinstance(node, Sequence):
            return self._in_paragraph(node, offset, value)
        return value + raw_offset(node, offset)

    def _in_paragraph(self, paragraphs: Sequence, offset: int, otherwise: int) -> int:
        for entry in paragraphs.entries:
            length = len(entry.value.value.strip("\n")) if isinstance(entry.value, Scalar) else 0
            if offset <= length:
                return self._starts[entry.id][1] + raw_offset(entry.value, offset)
            offset -= length + _PARAGRAPH
        return otherwise

    def _at(self, position: int) -> LineAndColumn:
        line = bisect_right(self._line_starts, position)
        return line, position - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self._document.to_text()
        lengths = (len(line) for line in re.findall("[^\r\n]*(?:\r\n|\r|\n)", text))
        return list(accumulate(lengths, initial=0))

    @cached_property
    def _starts(self) -> dict[int, tuple[int, int]]:
        """Where keys and values begin in the file, by the ids of their entries."""
        return {number: places[1:] for number, places in self._all.items()}

    @cached_property
    def _entry_starts(self) -> dict[int, int]:
        return {number: places[0] for number, places in self._all.items()}

    @cached_property
    def _all(self) -> dict[int, tuple[int, int, int]]:
        start = len(self._document.source.opening)
        return dict(_walk(self._document.top, start))


def raw_offset(node: Node, offset: int) -> int:
    """Return where in the written text of a scalar a character of what it says stands."""
    if not isinstance(node, Scalar):
        return 0
    match = _PROPERTIES.match(node.text) if node.anchor or node.tag else None
    begin = match.end() if match else 0
    text = node.text[begin:]
    if node.style is Style.LITERAL:
        return begin + _in_literal(node, text, offset)
    if node.style is Style.FOLDED:
        header = len(split_lines(text)[0])
        return begin + header + _in_tokens(text[header:], node.style, offset)
    if node.style is Style.PLAIN:
        return begin + _in_tokens(text, node.style, offset)
    return begin + 1 + _in_tokens(text[1:-1], node.style, offset)


def _in_literal(node: Scalar, text: str, offset: int) -> int:
    header, *lines = split_lines(text)
    before = node.value[:offset]
    number, column = before.count("\n"), offset - (before.rfind("\n") + 1)
    above = len(header) + sum(map(len, lines[:number]))
    if number >= len(lines):
        return above
    content = lines[number].rstrip(BREAKS)
    wanted = node.value.split("\n")[number]
    indent = len(content) - len(wanted) if wanted else least_indent(lines) or 0
    return above + min(max(indent, 0) + column, len(content))


def _in_tokens(raw: str, style: Style, offset: int) -> int:
    said = written = 0
    for token in tokens_of(raw, style):
        if token.value and said + len(token.value) > offset:
            return written + (offset - said if token.raw == token.value else 0)
        said += len(token.value)
        written += len(token.raw)
    return len(raw.rstrip(BREAKS))


def _walk(node: Node, start: int) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """Yield where each entry, its key and its value begin, by its id."""
    if not isinstance(node, Collection):
        return
    position = start + len(node.open)
    for entry in node.entries:
        begin, key, value, end = _measured(entry, position)
        yield entry.id, (begin, key, value)
        yield from _walk(entry.value, value)
        position = end


def _measured(entry: Entry, position: int) -> tuple[int, int, int, int]:
    begin = position + len(entry.lead)
    key = begin + len(entry.before)
    between = key + (len(node_text(entry.key)) if entry.key is not None else 0)
    value = between + len(entry.between)
    return begin, key, value, value + len(node_text(entry.value)) + len(entry.tail)
