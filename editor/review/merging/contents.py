"""What an entry holds: its value with what stands before and behind it on its lines."""

from dataclasses import dataclass, replace

from editor.document.gaps import separator
from editor.document.lines import line_end
from editor.document.nodes import (
    Collection,
    Entry,
    Node,
    Scalar,
    entry_text,
    node_text,
    stays_on_line,
)


@dataclass(frozen=True, slots=True)
class Content:
    """The value of an entry with what stands around it on its lines."""

    sign: str
    """What stands before it: the colon, or the dash, with white space."""
    value: Node
    rest: str
    """What stands behind it on its line."""

    @property
    def text(self) -> str:
        """All of it as it stands in the file."""
        return self.sign + node_text(self.value) + self.rest


def content_of(entry: Entry) -> Content:
    """Return what an entry holds, without the comment lines above and below."""
    sign = entry.before if entry.key is None else entry.between
    return Content(sign, entry.value, entry.tail[: _rest_end(entry)])


def below(entry: Entry) -> str:
    """Return the comment lines below an entry that belong to it."""
    return entry.tail[_rest_end(entry) :]


def with_content(entry: Entry, content: Content, lines: str) -> Entry:
    """Return an entry that holds something else and has other comment lines below it."""
    tail = content.rest + lines
    if entry.key is None:
        return replace(entry, before=content.sign, value=content.value, tail=tail)
    return replace(entry, between=content.sign, value=content.value, tail=tail)


def own_text(entry: Entry) -> str:
    """Return an entry with its comments, without the blank lines above it and its indentation."""
    comments = entry.lead[len(separator(entry.lead)) :]
    return comments + entry_text(replace(entry, lead="", before=entry.before.lstrip()))


def holds_nothing(node: Node) -> bool:
    """Whether a node can become a list or group without loss: it is empty."""
    if isinstance(node, Collection):
        return not node.entries and not (node.anchor or node.tag)
    return isinstance(node, Scalar) and not node.text


def _rest_end(entry: Entry) -> int:
    return line_end(entry.tail) if stays_on_line(entry.value) else 0
