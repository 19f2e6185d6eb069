"""YAML text to nodes: libyaml's events cut the text into the pieces of the rope.

The events say where values begin and end (as code points, a byte order mark not counted); what
lies between them is shared out here. Line numbers of the events are not used: libyaml counts
NEL, LS and PS as line breaks, files and editors do not.
"""

import gc
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from editor.document.errors import SyntaxProblem
from editor.document.gaps import read_gap
from editor.document.nodes import (
    Alias,
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Style,
    node_text,
    stays_on_line,
)

#: As deep as PyYAML itself gets before Python's stack ends.
DEEPEST = 200

_BREAK = "\n\r\x85\u2028\u2029"
_REST_OF_LINE = re.compile(f"[ \t]*(?:(?<=[ \t])#[^{_BREAK}]*)?(?:\r\n|[{_BREAK}]|\\Z)")
_COMMA = re.compile(f"(?:[ \t{_BREAK}]|(?<=[ \t{_BREAK}])#[^{_BREAK}]*)*,")
_LINE = re.compile(f"[^{_BREAK}]*(?:\r\n|[{_BREAK}]|\\Z)")
_PROPERTIES = re.compile(f"(?:[&!][^ \t{_BREAK}]*[ \t{_BREAK}]+)*")
_STYLES = {None: Style.PLAIN, "": Style.PLAIN} | {style.value: style for style in Style}


@dataclass(frozen=True, slots=True)
class Stream:
    """A YAML text: what stands before the first document's value, the value, and the rest."""

    prologue: str
    root: Node
    epilogue: str


def parse(text: str) -> Stream:
    """Cut a YAML text into nodes; joined, their pieces are the text.

    Of several documents in one text the first becomes nodes, as Jekyll reads it; the others
    are checked and kept in the epilogue.

    Raises:
        SyntaxProblem: the text is not YAML 1.1, or is nested deeper than DEEPEST.
    """
    collecting = gc.isenabled()
    gc.disable()  # nothing here becomes garbage, and its passes over new nodes cost a third
    try:
        stream = _Parser(text).stream()
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(text, error) from error
    except yaml.reader.ReaderError as error:
        raise _character_problem(text, error) from error
    finally:
        if collecting:
            gc.enable()
    if stream.prologue + node_text(stream.root) + stream.epilogue != text:
        message = "This text uses a way of writing YAML that could not be kept as it is"
        raise SyntaxProblem(message, 1, 1)
    return stream


def _syntax_problem(text: str, error: yaml.MarkedYAMLError) -> SyntaxProblem:
    mark = error.problem_mark or error.context_mark
    reason = ", ".join(part for part in (error.context, error.problem) if part)
    return _problem_at(text, mark.index if mark else 0, reason or "this is not YAML")


def _character_problem(text: str, error: yaml.reader.ReaderError) -> SyntaxProblem:
    place = text.find(error.character) if isinstance(error.character, str) else error.position
    code = ord(error.character) if isinstance(error.character, str) else error.character
    reason = f"a character that YAML does not allow (U+{code:04X}); delete it"
    return _problem_at(text, max(place, 0), reason)


def _problem_at(text: str, index: int, reason: str) -> SyntaxProblem:
    before = text[:index]
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return SyntaxProblem(reason, before.count("\n") + 1, index - line_start + 1)


class _Parser:
    """One walk over the events; `position` is the end of what has been shared out."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0
        self.keys: dict[str, Scalar] = {}
        loader: Any = getattr(yaml, "CLoader", yaml.Loader)
        self.next_event: Callable[[], Any] = loader(text).get_event

    def stream(self) -> Stream:
        text = self.text
        self.next_event()
        event = self.next_event()
        if isinstance(event, yaml.StreamEndEvent):
            return Stream(text, Scalar("", ""), "")
        if event.explicit:
            self.position = event.end_mark.index
            self.position = _rest_of_line(text, self.position) or self.position
        first = self.next_event()
        start = self._content_start(first)
        prologue = text[:start]
        self.position = start
        root = self._node(first)
        epilogue = text[self.position :]
        event = self.next_event()
        while not isinstance(event, yaml.StreamEndEvent):
            event = self.next_event()
        return Stream(prologue, root, epilogue)

    def _content_start(self, event: Any) -> int:
        """Return where the root begins: comments glued to its first entry belong to that."""
        start: int = event.start_mark.index
        if isinstance(event, yaml.CollectionStartEvent) and _is_block(event):
            gap = read_gap(self.text, self.position)
            if gap.end <= start:
                return self.position + len(gap.above_first())
        return start

    def _node(self, event: Any) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            start, self.position = event.start_mark.index, event.end_mark.index
            return Alias(self.text[start : self.position], event.anchor)
        self.depth += 1
        if self.depth > DEEPEST:
            reason = f"lists are nested deeper than {DEEPEST} levels"
            raise _problem_at(self.text, event.start_mark.index, reason)
        is_mapping = kind is yaml.MappingStartEvent
        node = self._block(event, is_mapping) if _is_block(event) else self._flow(event, is_mapping)
        self.depth -= 1
        return node

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        style, value = _STYLES[event.style], event.value
        text = self.text[start:end]
        if style.is_block:
            text = _block_scalar_content(text, value, style)
        self.position = start + len(text)
        if text == value:
            text = value  # one string instead of two equal ones
        return Scalar(text, value, style, event.tag, event.anchor)

    def _key(self, event: Any) -> Node:
        """Equal keys share one node: a file has few different ones."""
        node = self._node(event)
        if isinstance(node, Scalar):
            return self.keys.setdefault(node.text, node)
        return node

    # Collections on lines of their own

    def _block(self, event: Any, is_mapping: bool) -> Node:
        mark = event.end_mark if event.anchor or event.tag or is_mapping else event.start_mark
        column: int = mark.column
        opening = self._block_opening(event, mark.index)
        entries: list[Entry] = []
        child = self.next_event()
        while not isinstance(child, yaml.CollectionEndEvent):
            entries.append(
                self._block_pair(child, column) if is_mapping else self._dashed(child, column)
            )
            child = self.next_event()
        closing = read_gap(self.text, self.position).belonging_inside(column)
        self.position += len(closing)
        kind = Mapping if is_mapping else Sequence
        return kind(
            tuple(entries),
            column,
            open=opening,
            close=closing,
            tag=event.tag,
            anchor=event.anchor,
        )

    def _block_opening(self, event: Any, first: int) -> str:
        """Take tag and anchor, and the lines that stay above whatever entry comes first."""
        start = self.position
        if event.anchor or event.tag:
            properties = _PROPERTIES.match(self.text, event.start_mark.index)
            self.position = min(properties.end() if properties else first, first)
            line_start = self.text.rfind("\n", start, self.position) + 1
            self.position = max(line_start, start)
            if not line_start:
                self.position = _rest_of_line(self.text, event.start_mark.index) or first
        gap = read_gap(self.text, self.position)
        if gap.end <= first:
            self.position += len(gap.above_first())
        return self.text[start : self.position]

    def _before(self, start: int) -> tuple[str, str]:
        """Split what precedes an entry into whole lines and what is on its own line."""
        gap = read_gap(self.text, self.position)
        split = min(gap.end, start)
        return self.text[self.position : split], self.text[split:start]

    def _dashed(self, event: Any, column: int) -> Entry:
        text = self.text
        dash = text.index("-", read_gap(text, self.position).end)
        lead, before = self._before(dash)
        self.position = dash + 1
        gap_end = self._value_start(event, dash + 1)
        before += text[dash:gap_end]
        self.position = gap_end
        value = self._node(event)
        return Entry(lead, before, None, "", value, self._tail(value, column))

    def _block_pair(self, event: Any, column: int) -> Entry:
        text = self.text
        start = event.start_mark.index
        lead, before = self._before(start)
        self.position = start
        key = self._key(event)
        after_key = self.position
        child = self.next_event()
        gap_end = self._pair_value_start(child, after_key)
        between = text[after_key:gap_end]
        self.position = gap_end
        value = self._node(child)
        return Entry(lead, before, key, between, value, self._tail(value, column))

    def _pair_value_start(self, event: Any, after_key: int) -> int:
        """Return where the value's own text begins; libyaml puts a missing one anywhere."""
        start = event.start_mark.index
        if start == event.end_mark.index and isinstance(event, yaml.ScalarEvent):
            colon = self.text.find(":", after_key, start + 1)
            return after_key if colon < 0 or colon >= start else start
        return self._value_start(event, after_key)

    def _value_start(self, event: Any, after: int) -> int:
        """Return where the value's text begins; a collection below has its lines for itself."""
        start: int = event.start_mark.index
        if isinstance(event, yaml.CollectionStartEvent) and _is_block(event):
            rest = _rest_of_line(self.text, after)
            if rest is None and ":" in self.text[after:start]:
                rest = _rest_of_line(self.text, self.text.index(":", after) + 1)
            if rest is not None and rest <= start:
                return rest
        return start

    def _tail(self, value: Node, column: int) -> str:
        """Take the rest of the line and the comment lines that belong to the entry above them."""
        start = self.position
        if stays_on_line(value):
            self.position = _rest_of_line(self.text, start) or start
        gap = read_gap(self.text, self.position)
        self.position += len(gap.belonging_above(column))
        return self.text[start : self.position]

    # Collections in brackets and braces

    def _flow(self, event: Any, is_mapping: bool) -> Node:
        text = self.text
        start = event.start_mark.index
        properties = _PROPERTIES.match(text, start)
        opening_end = properties.end() if properties else start
        has_bracket = text[opening_end : opening_end + 1] in ("[", "{") and (
            event.end_mark.index > start
        )
        self.position = opening_end + has_bracket
        opening = text[start : self.position]
        entries: list[Entry] = []
        child = self.next_event()
        while not isinstance(child, yaml.CollectionEndEvent):
            entries.append(self._flow_pair(child) if is_mapping else self._flow_value(child))
            child = self.next_event()
        end = child.end_mark.index if has_bracket else self.position
        closing = text[self.position : end]
        self.position = end
        kind = Mapping if is_mapping else Sequence
        return kind(
            tuple(entries),
            event.start_mark.column,
            is_flow=True,
            open=opening,
            close=closing,
            tag=event.tag,
            anchor=event.anchor,
        )

    def _flow_value(self, event: Any) -> Entry:
        before = self.text[self.position : event.start_mark.index]
        self.position = event.start_mark.index
        value = self._node(event)
        return Entry("", before, None, "", value, self._flow_tail())

    def _flow_pair(self, event: Any) -> Entry:
        text = self.text
        before = text[self.position : event.start_mark.index]
        self.position = event.start_mark.index
        key = self._key(event)
        after_key = self.position
        child = self.next_event()
        start = child.start_mark.index
        is_missing = start == child.end_mark.index and isinstance(child, yaml.ScalarEvent)
        if is_missing and ":" not in text[after_key:start]:
            start = after_key
        self.position = start
        between = text[after_key:start]
        value = self._node(child)
        if is_missing:
            self.position = start
        return Entry("", before, key, between, value, self._flow_tail())

    def _flow_tail(self) -> str:
        comma = _COMMA.match(self.text, self.position)
        if comma is None:
            return ""
        self.position = comma.end()
        return comma.group()


def _is_block(event: Any) -> bool:
    return not event.flow_style


def _rest_of_line(text: str, position: int) -> int | None:
    """Return the end of the line if nothing but spaces and a comment is left of it."""
    match = _REST_OF_LINE.match(text, position)
    return match.end() if match else None


def _block_scalar_content(text: str, value: str, style: Style) -> str:
    """Cut off the blank lines that the events count to a block scalar but that say nothing."""
    lines = _LINE.findall(text)
    header = lines[0]
    if "+" in header.split("#")[0]:
        return text
    content = [line for line in lines[1:] if line]
    if style is Style.LITERAL:
        count = sum(value.count(break_) for break_ in "\n\u2028\u2029")
        count += not value.endswith(("\n", "\u2028", "\u2029")) and value != ""
        return header + "".join(content[:count])
    indent = min((len(x) - len(x.lstrip(" ")) for x in content if x.strip()), default=0)
    while content and not content[-1].strip() and len(content[-1].rstrip(_BREAK)) <= indent:
        content.pop()
    return header + "".join(content)

