"""The topics and items of a document with their texts, read once to be compared many times."""

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic
from editor.document.fields import Field, text_of
from editor.document.nodes import Mapping
from editor.review.difference import Subject


@dataclass(frozen=True, slots=True)
class Row:
    """A topic or item, and what it says; blank lines around a text do not count."""

    position: Position
    node: Topic | Item
    label: str
    """The question or the title."""
    anchor: str
    answer: str
    """Empty for a topic."""
    topic: str
    """What tells the topic that it stands in from others; empty at the top."""
    texts: tuple[str, str, str]
    """Question or title, link name and answer, with all blank lines that they have."""

    @property
    def subject(self) -> Subject:
        """Whether this is a topic or a question."""
        return Subject.TOPIC if isinstance(self.node, Topic) else Subject.ITEM


@dataclass(frozen=True, slots=True)
class Outline:
    """All topics and items of a document."""

    rows: Dict[Position, Row]
    """All of them by where they stand, in the order of the page."""
    topics: Sequence[Row]
    items: Sequence[Row]


def outline_of(document: Document) -> Outline:
    """Read the topics and items of a document."""
    rows: dict[Position, Row] = {}
    names: dict[Position, str] = {(): ""}
    for position, node in document.faq.walk():
        texts = texts_of(node)
        label, anchor, answer = (text.strip() for text in texts)
        above = names[position[:-1]]
        rows[position] = Row(position, node, label, anchor, answer, above, texts)
        if isinstance(node, Topic):
            names[position] = f"{above}\n{label}\n{anchor}"
    topics = [row for row in rows.values() if row.subject is Subject.TOPIC]
    items = [row for row in rows.values() if row.subject is Subject.ITEM]
    return Outline(rows, topics, items)


def texts_of(node: Topic | Item) -> tuple[str, str, str]:
    """Return question or title, link name, and answer; empty where there is none."""
    group = node.entry.value
    if isinstance(node, Topic):
        return node.title, node.anchor, ""
    keys = node.keys
    ways = (keys.question, keys.anchor, keys.answer)
    if not isinstance(group, Mapping) or not all(way is None or _is_key(way) for way in ways):
        return node.question, node.anchor, node.answer
    held = {entry.name: entry.value for entry in group.entries}
    found = (held.get(way[0]) if way is not None else None for way in ways)
    question, anchor, answer = ("" if each is None else text_of(each) for each in found)
    return question, anchor, answer


def _is_key(way: Field) -> bool:
    """Whether a field is a key of the entry, as nearly always: then all are found in one go."""
    return len(way) == 1 and not way[0].startswith("\0")
