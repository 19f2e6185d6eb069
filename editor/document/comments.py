"""The comments that stand at and in an entry."""

import re
from collections.abc import Iterator

from editor.document.nodes import Collection, Entry, Node

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n\x85\u2028\u2029]*", re.MULTILINE)


def comments_of(entry: Entry) -> list[str]:
    """Return the texts of all comments that go when an entry goes, in the order of the file."""
    found = (comment for piece in _pieces(entry) for comment in _COMMENT.findall(piece))
    return [text for comment in found if (text := comment.strip("# \t"))]


def _pieces(entry: Entry) -> Iterator[str]:
    """Yield the pieces between the values; in a value a `#` says nothing."""
    yield from (entry.lead, entry.before, entry.between)
    yield from _pieces_in(entry.value)
    yield entry.tail


def _pieces_in(node: Node) -> Iterator[str]:
    if isinstance(node, Collection):
        yield node.open
        for entry in node.entries:
            yield from _pieces(entry)
        yield node.close
