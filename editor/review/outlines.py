"""The topics and items of a document with their texts, read once to be compared many times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic
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

    @property
    def subject(self) -> Subject:
        """Whether this is a topic or a question."""
        return Subject.TOPIC if isinstance(self.node, Topic) else Subject.ITEM


@dataclass(frozen=True, slots=True)
class Outline:
    """All topics and items of a document."""

    rows: Mapping[Position, Row]
    """All of them by where they stand, in the order of the page."""
    topics: Sequence[Row]
    items: Sequence[Row]


def outline_of(document: Document) -> Outline:
    """Read the topics and items of a document."""
    rows: dict[Position, Row] = {}
    names: dict[Position, str] = {(): ""}
    for position, node in document.faq.walk():
        answer = node.answer.strip() if isinstance(node, Item) else ""
        label, anchor = node.label.strip(), node.anchor.strip()
        rows[position] = Row(position, node, label, anchor, answer, names[position[:-1]])
        if isinstance(node, Topic):
            names[position] = f"{names[position[:-1]]}\n{label}\n{anchor}"
    topics = [row for row in rows.values() if row.subject is Subject.TOPIC]
    items = [row for row in rows.values() if row.subject is Subject.ITEM]
    return Outline(rows, topics, items)
