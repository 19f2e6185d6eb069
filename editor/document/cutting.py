"""The walk over libyaml's events that cuts a text into nodes.

The events say where values begin and end (as code points, a byte order mark not counted); what
lies between them is shared out here. Line numbers of the events are not used: libyaml counts
NEL, LS and PS as line breaks, files and editors do not.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from editor.document.gaps import (
    LINES_WITHOUT_VALUE,
    above_first,
    belonging_above,
    belonging_inside,
    column_at,
    gap_end,
)
from editor.document.lines import (
    BLANKS,
    BREAKS,
    END,
    is_blank,
    least_indent,
    line_end,
    split_lines,
    without_break,
)
from editor.document.nodes import (
    Alias,
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Style,
    read_literal,
    stays_on_line,
)
from editor.language import _

#: As deep as PyYAML itself gets before Python's stack ends.
DEEPEST = 200

_REST = f"[ \t]*(?:(?<=[ \t])#[^{BREAKS}]*)?{END}"
_REST_OF_LINE = re.compile(_REST)
_REST_AND_GAP = re.compile(f"({_REST}){LINES_WITHOUT_VALUE}")
_BLANK_OR_COMMENT = f"(?:[{BLANKS}]|(?<=[{BLANKS}])#[^{BREAKS}]*(?=[{BREAKS}]))*"
_COMMENT = f"[ \t]+#[^{BREAKS}]*"
_COMMA = re.compile(f"{_BLANK_OR_COMMENT},(?:{_COMMENT})?|{_COMMENT}")
_COLON = re.compile(f"{_BLANK_OR_COMMENT}:")
_PROPERTIES = re.compile(f"(?:[&!][^{BLANKS}]*[{BLANKS}]+)*")
_STYLES = {None: Style.PLAIN, "": Style.PLAIN} | {style.value: style for style in Style}
_BLOCK = frozenset("|>")
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))
_MISSING = Scalar("", "")


class Cutter:
    """One walk over the events of a text.

    The types of events and marks are PyYAML's own, which its stubs do not tell; hence Any.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        """The end of what has been cut off."""
        loader: Any = getattr(yaml, "CLoader", yaml.Loader)
        self.next_event: Callable[[], Any] = loader(text).get_event
        self.has_aliases = False
        """Whether a `*name` was met."""
        self.undefined_alias: int | None = None
        """Where the first `*name` stands that nothing above is called."""
        self.is_intricate = False
        """Whether something was met that can carry an edit further than to its own place."""
        self._anchors: set[str | None] = set()
        self._next_value = -1
        self._depth = 0
        self._keys: dict[str, Scalar] = {}
        self._pieces: dict[str, str] = {}

    def skip_line(self, position: int) -> None:
        """Go on after the line of a `---`, or behind it if a value follows on its line."""
        self.position = _rest_of_line(self.text, position) or position

    def root(self) -> tuple[int, Node]:
        """Return where the first document's value begins, and the value."""
        event = self.next_event()
        start: int = event.start_mark.index
        if _is_block_collection(event) and self._gap_end() <= start:
            # Comments glued to the first entry belong to that.
            start = self.position + len(above_first(self.text[self.position : self._gap_end()]))
        self.position = start
        return start, self._node(event)

    def _node(self, event: Any) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            self.has_aliases = self.is_intricate = True
            if event.anchor not in self._anchors and self.undefined_alias is None:
                self.undefined_alias = event.start_mark.index
            start, self.position = event.start_mark.index, event.end_mark.index
            return Alias(self.text[start : self.position], event.anchor)
        if event.anchor or event.tag:
            self._note_properties(event)
        self._depth += 1
        if self._depth > DEEPEST:
            reason = _("lists are nested deeper than {n} levels").format(n=DEEPEST)
            raise yaml.MarkedYAMLError(problem=reason, problem_mark=event.start_mark)
        node = self._flow(event) if event.flow_style else self._block(event)
        self._depth -= 1
        return node

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if start == end:
            return _MISSING
        text, value, style = self.text[start:end], event.value, event.style
        if style in _BLOCK:
            text = _without_blank_end(text, value, is_literal=style == "|")
        self.position = start + len(text)
        if event.anchor or event.tag:
            self._note_properties(event)
        if text == value:
            text = value  # one string instead of two equal ones
        elif style == "|" and read_literal(text) == value:
            value = None
        return Scalar(text, value, _STYLES[style], event.tag, event.anchor)

    def _note_properties(self, event: Any) -> None:
        self.is_intricate = True
        self._anchors.add(event.anchor)

    def _key(self, event: Any) -> Node:
        """Equal keys share one node: a file has few different ones."""
        end = event.end_mark.index
        known = self._keys.get(self.text[self.position : end])
        if known is not None:
            self.position = end
            return known
        node = self._node(event)
        return self._keys.setdefault(node.text, node) if type(node) is Scalar else node

    def _piece(self, end: int) -> str:
        """Cut off a piece that likely occurs again: white space, a colon, a dash."""
        if end == self.position:
            return ""
        piece = self.text[self.position : end]
        self.position = end
        return self._pieces.setdefault(piece, piece)

    # Collections on lines of their own

    def _block(self, event: Any) -> Node:
        is_mapping = type(event) is yaml.MappingStartEvent
        mark = event.end_mark if event.anchor or event.tag or is_mapping else event.start_mark
        first, column = _first_place(self.text, mark, is_mapping=is_mapping)
        opening = self._block_opening(event, first)
        cut = self._pair if is_mapping else self._dashed
        entries: list[Entry] = []
        child = self.next_event()
        while type(child) not in _ENDS:
            entries.append(cut(child, column))
            child = self.next_event()
        kind = Mapping if is_mapping else Sequence
        closing = self._block_closing(column)
        return kind(
            tuple(entries), column, open=opening, close=closing, tag=event.tag, anchor=event.anchor
        )

    def _block_opening(self, event: Any, first: int) -> str:
        """Take tag and anchor, and the lines that stay above whatever entry comes first."""
        start = self.position
        if event.anchor or event.tag:
            properties = _PROPERTIES.match(self.text, event.start_mark.index)
            end = min(properties.end() if properties else first, first)
            line_start = self.text.rfind("\n", start, end) + 1
            self.position = max(line_start, start)
            if not line_start:
                self.position = _rest_of_line(self.text, event.start_mark.index) or first
        if self.position < first and self._gap_end() <= first:
            self.position += len(above_first(self.text[self.position : self._gap_end()]))
        return self.text[start : self.position]

    def _block_closing(self, column: int) -> str:
        end = self._gap_end()
        gap = self.text[self.position : end]
        if "#" not in gap:
            return ""
        closing = belonging_inside(gap, column, column_at(self.text, end))
        self.position += len(closing)
        return closing

    def _dashed(self, event: Any, column: int) -> Entry:
        dash = self.text.index("-", self._gap_end())
        lead = "" if self._next_value == self.position else self._lead(dash)
        before = self._piece(self._value_start(event, dash + 1))
        value = self._node(event)
        return Entry(lead, before, None, "", value, self._tail(value, column))

    def _pair(self, event: Any, column: int) -> Entry:
        start = event.start_mark.index
        lead = "" if self._next_value == self.position else self._lead(start)
        before = self._piece(start)
        key = self._key(event)
        if "?" in before:
            self.is_intricate = True
        child = self.next_event()
        between = self._piece(self._value_start(child, self.position))
        is_scalar = type(child) is yaml.ScalarEvent  # most are; this is where the time goes
        value = self._scalar(child) if is_scalar else self._node(child)
        return Entry(lead, before, key, between, value, self._tail(value, column))

    def _lead(self, start: int) -> str:
        """Cut off the whole lines before an entry whose dash or key is at `start`."""
        return self._piece(max(min(self._gap_end(), start), self.position))

    def _value_start(self, event: Any, after: int) -> int:
        """Return where the text of a value that comes after a key or dash begins."""
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if type(event) is yaml.ScalarEvent:
            return start if start < end else self._missing_value_start(after)
        if _is_block_collection(event):  # it has its lines for itself
            colon = _COLON.match(self.text, after, start)
            rest = _rest_of_line(self.text, colon.end() if colon else after)
            if rest is not None and rest <= start:
                return rest
        return start

    def _missing_value_start(self, after: int) -> int:
        """Return the place behind the colon, which can be missing too; libyaml says anything."""
        colon = _COLON.match(self.text, after)
        return colon.end() if colon else after

    def _tail(self, value: Node, column: int) -> str:
        """Cut off the rest of the line and the comment lines that belong to the entry above."""
        end = self.position
        is_block = type(value) is Scalar and value.style.is_block
        rest = None if is_block or not stays_on_line(value) else _REST_AND_GAP.match(self.text, end)
        if rest is not None:
            end, next_value = rest.span(1)[1], rest.end()
            self._next_value = next_value
            if next_value == end:  # the next line holds the next value
                return self._piece(end)
        else:
            next_value = self._gap_end()
        gap = self.text[end:next_value]
        if "#" in gap and column_at(self.text, next_value) == column:
            end += len(belonging_above(gap, column))
        return self._piece(end)

    def _gap_end(self) -> int:
        """Return where the next line with a value begins; looked up once for each gap."""
        if self._next_value < self.position:
            self._next_value = gap_end(self.text, self.position)
        return self._next_value

    # Collections in brackets and braces

    def _flow(self, event: Any) -> Node:
        text = self.text
        is_mapping = type(event) is yaml.MappingStartEvent
        start = event.start_mark.index
        has_properties = event.anchor or event.tag  # else they are those of the first key
        properties = _PROPERTIES.match(text, start) if has_properties else None
        opening_end = properties.end() if properties else start
        has_bracket = text.startswith(("[", "{"), opening_end) and event.end_mark.index > start
        if not has_bracket:
            self.is_intricate = True
        self.position = opening_end + has_bracket
        opening = text[start : self.position]
        cut = self._flow_pair if is_mapping else self._flow_value
        entries: list[Entry] = []
        child = self.next_event()
        while type(child) not in _ENDS:
            entries.append(cut(child))
            child = self.next_event()
        closing = self._piece(child.end_mark.index if has_bracket else self.position)
        return (Mapping if is_mapping else Sequence)(
            tuple(entries),
            event.start_mark.column,
            is_flow=True,
            open=opening,
            close=closing,
            tag=event.tag,
            anchor=event.anchor,
        )

    def _flow_value(self, event: Any) -> Entry:
        before = self._piece(event.start_mark.index)
        value = self._node(event)
        return Entry("", before, None, "", value, self._flow_tail())

    def _flow_pair(self, event: Any) -> Entry:
        before = self._piece(event.start_mark.index)
        key = self._key(event)
        child = self.next_event()
        between = self._piece(self._value_start(child, self.position))
        value = self._node(child)
        return Entry("", before, key, between, value, self._flow_tail())

    def _flow_tail(self) -> str:
        comma = _COMMA.match(self.text, self.position)
        return self._piece(comma.end()) if comma else ""


def _first_place(text: str, mark: Any, *, is_mapping: bool) -> tuple[int, int]:
    """Return where the first dash or key of a collection stands: index and column.

    For dashes in the column of the key above them libyaml gives the place behind the dash.
    """
    is_behind_dash = not is_mapping and not text.startswith("-", mark.index)
    return mark.index - is_behind_dash, mark.column - is_behind_dash


def _is_block_collection(event: Any) -> bool:
    return isinstance(event, yaml.CollectionStartEvent) and not event.flow_style


def _rest_of_line(text: str, position: int) -> int | None:
    """Return the end of the line if nothing but spaces and a comment is left of it."""
    match = _REST_OF_LINE.match(text, position)
    return match.end() if match else None


def _without_blank_end(text: str, value: str, *, is_literal: bool) -> str:
    """Cut off the blank lines that the events count to a block scalar but that say nothing."""
    last = value.removesuffix("\n")[-1:]
    if last and last not in BLANKS:
        return text[: line_end(text, len(text.rstrip(BLANKS)))]
    header, *content = split_lines(text)
    if "+" in header.split("#")[0]:
        return text
    if is_literal:
        count = sum(value.count(break_) for break_ in "\n\u2028\u2029")
        count += not value.endswith(("\n", "\u2028", "\u2029")) and value != ""
        return header + "".join(content[:count])
    indent = least_indent(content) or 0
    while content and is_blank(content[-1]) and len(without_break(content[-1])) <= indent:
        content.pop()
    return header + "".join(content)
