"""What is checked: the texts of topics and questions, and what the page says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from editor.document import Document
from editor.document.edits import Part, plain_lines
from editor.document.faq import Item, Position, Topic
from editor.document.fields import PAGE
from editor.document.nodes import Mapping, Node, Scalar
from editor.document.shapes import node_at
from editor.document.values import scalar_value

PAGE_ID = 0
_MERGE = "<<"
_LIQUID = "render_with_liquid"
_DEEPEST = 40

Known = dict[str, "Known | None"]
"""The names in a group; None for one whose inside is not known or is no group."""


class Kind(StrEnum):
    """Whose texts they are."""

    ITEM = "item"
    TOPIC = "topic"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a topic, of a question, or of the page below the front matter."""

    id: int
    kind: Kind
    name: str
    """The question or title."""
    anchor: str | None
    """The link name; None where this file has none for such entries."""
    answer: str
    """The answer, or the text of the page."""
    topic: int = 0
    """The id of the topic that it stands under; 0 for none."""
    is_titled: bool = True
    """Whether this file has such questions or titles at all; not every group of questions has."""

    def as_json(self) -> list[object]:
        """Return them as values that travel to another process."""
        kind = str(self.kind)
        return [self.id, kind, self.name, self.anchor, self.answer, self.topic, self.is_titled]

    @classmethod
    def from_json(cls, values: list[object]) -> Self:
        """Return the texts that `as_json` wrote."""
        number, kind, name, anchor, answer, topic, is_titled = values
        assert isinstance(number, int)  # noqa: S101 - written above
        assert isinstance(topic, int)  # noqa: S101 - written above
        link_name = None if anchor is None else str(anchor)
        texts = cls(number, Kind(str(kind)), str(name), link_name, str(answer), topic)
        return texts if is_titled else replace(texts, is_titled=False)


def texts_of(node: Topic | Item, topic: int = 0) -> Texts:
    """Return the texts of a topic or question, as fields show them.

    Args:
        node: the topic or question.
        topic: the id of the topic that it stands under; 0 for none.
    """
    anchor = plain_lines(node.anchor) if node.keys.anchor is not None else None
    if isinstance(node, Topic):
        title, has_title = plain_lines(node.title), node.keys.title is not None
        return Texts(node.id, Kind.TOPIC, title, anchor, "", is_titled=has_title)
    question, answer = plain_lines(node.question), plain_lines(node.answer)
    return Texts(node.id, Kind.ITEM, question, anchor, answer, topic)


def text_of(texts: Texts, part: str) -> str:
    """Return one of the texts of a topic or question."""
    if part == Part.ANCHOR:
        return texts.anchor or ""
    return texts.answer if part == Part.ANSWER else texts.name


def all_nodes(document: Document) -> Iterator[tuple[Topic | Item, int]]:
    """Yield everything in a document, in the order of the page, with the topic it stands under.

    The topic is an id; 0 for none.
    """
    topics: dict[Position, int] = {}
    for position, node in document.faq.walk():
        if isinstance(node, Topic):
            topics[position] = node.id
        yield node, topics.get(position[:-1], 0)


def all_texts(document: Document) -> Iterator[Texts]:
    """Yield the texts of everything in a document; that of the page comes last."""
    for node, topic in all_nodes(document):
        yield texts_of(node, topic)
    if document.body.strip() and not is_one_question(document):
        yield page_texts(document)


def page_texts(document: Document) -> Texts:
    """Return the text below the front matter; nothing of one that is shown as it is written."""
    setting = node_at(document.root, (_LIQUID,))
    is_raw = isinstance(setting, Scalar) and scalar_value(setting) is False
    return Texts(PAGE_ID, Kind.PAGE, "", None, "" if is_raw else plain_lines(document.body))


def is_one_question(document: Document) -> bool:
    """Whether the text below the front matter is an answer."""
    return document.shape is not None and document.shape.items.answer == (PAGE,)


def known_names(document: Document) -> Known | None:
    """Return what a page says about itself, by names; None for a file that is no page.

    The questions themselves are left out: nobody asks for them by name.
    """
    if document.source.opening == "":
        return None
    shape = document.shape
    faq = node_at(document.root, shape.path) if shape is not None and shape.path else None
    return _names(document.root, faq, 0) or {}


def _names(node: Node, faq: Node | None, depth: int) -> Known | None:
    if isinstance(node, Scalar):
        return {}
    if not isinstance(node, Mapping) or node is faq or depth > _DEEPEST:
        return None
    found: Known = {}
    for entry in node.entries:
        if entry.name is None or entry.name == _MERGE:
            return None
        found[entry.name] = _names(entry.value, faq, depth + 1)
    return found
