"""The topics and items of a document with their texts, read once to be compared many times."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic


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
    def is_topic(self) -> bool:
        """Whether this is a topic."""
        return isinstance(self.node, Topic)


@dataclass(frozen=True, slots=True)
class Outline:
    """All rows of a document in the order of the page."""

    topics: Sequence[Row]
    items: Sequence[Row]


def outline_of(document: Document) -> Outline:
    """Read the topics and items of a document."""
    topics: list[Row] = []
    items: list[Row] = []
    names: dict[Position, str] = {(): ""}
    for position, node in document.faq.walk():
        is_topic = isinstance(node, Topic)
        answer = node.answer.strip() if isinstance(node, Item) else ""
        label, anchor = node.label.strip(), node.anchor.strip()
        row = Row(position, node, label, anchor, answer, names[position[:-1]])
        (topics if is_topic else items).append(row)
        if is_topic:
            names[position] = f"{row.topic}\n{label}\n{anchor}"
    return Outline(topics, items)
