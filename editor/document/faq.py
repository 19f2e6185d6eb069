"""The FAQ of a document: topics and items as views over its nodes, made when they are looked at."""

from collections.abc import Iterator
from collections.abc import Sequence as List
from dataclasses import dataclass
from typing import overload

from typing_extensions import override

from editor.document.fields import PAGE, PARTNER, Target, target_of, text_at, text_of
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence
from editor.document.pointers import Tokens, format_pointer
from editor.document.shapes import ItemKeys, Shape, TopicKeys, named_entries, node_at, partners

Position = tuple[int, ...]
"""Where a topic or item stands: its place in the list, and before it those of its topics."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An entry of the front matter and the way to it."""

    entry: Entry
    tokens: Tokens

    @property
    def id(self) -> int:
        """A number that stays with the entry through edits and moves."""
        return self.entry.id

    @property
    def pointer(self) -> str:
        """The JSON pointer of the entry in the front matter."""
        return format_pointer(self.tokens)


@dataclass(frozen=True, slots=True)
class Item(_Place):
    """A question with its answer."""

    keys: ItemKeys
    partner: Target | None = None
    """What holds the answer, where that stands beside the question and not in the item."""
    page: str = ""
    """The text below the front matter, where that is the answer."""

    @property
    def question(self) -> str:
        """The question; empty where there is none."""
        return text_at(self.entry, self.keys.question)

    @property
    def anchor(self) -> str:
        """The short link name; empty where there is none."""
        return text_at(self.entry, self.keys.anchor)

    @property
    def answer(self) -> str:
        """The answer in Markdown; empty where there is none."""
        if self.keys.answer == (PARTNER,):
            return text_of(self.partner.entry.value) if self.partner else ""
        return self.page if self.keys.answer == (PAGE,) else text_at(self.entry, self.keys.answer)

    @property
    def label(self) -> str:
        """What lists call the item."""
        return self.question


@dataclass(frozen=True, slots=True)
class Topic(_Place):
    """A heading with its questions."""

    keys: TopicKeys
    below: tuple[TopicKeys, ...]
    item_keys: ItemKeys

    @property
    def title(self) -> str:
        """The heading; empty where there is none."""
        return text_at(self.entry, self.keys.title)

    @property
    def anchor(self) -> str:
        """The short link name; empty where there is none."""
        return text_at(self.entry, self.keys.anchor)

    @property
    def label(self) -> str:
        """What lists call the topic."""
        return self.title

    @property
    def children(self) -> "Children":
        """What stands under the heading, in order."""
        target = target_of(self.entry, self.tokens, self.keys.items)
        tokens = (*self.tokens, *self.keys.items)
        return Children(target.entry.value if target else None, tokens, self.below, self.item_keys)

    @property
    def items(self) -> list[Item]:
        """The questions directly under the heading."""
        return [child for child in self.children if isinstance(child, Item)]


class Children(List[Topic | Item]):
    """The topics and items in one list or group of the front matter."""

    __slots__ = ("_entries", "_items", "_levels", "_page", "_partners", "is_list", "tokens")

    def __init__(
        self, node: Node | None, tokens: Tokens, levels: tuple[TopicKeys, ...], items: ItemKeys
    ) -> None:
        self._levels = levels
        self._items = items
        self._partners: dict[int, Target] = {}
        self._entries: List[Entry] = ()
        self._page = ""
        self.tokens = tokens
        """The path of the list or group."""
        self.is_list = not isinstance(node, Mapping) and items.answer != (PAGE,)
        """Whether what is in it has an order of its own, to be added to and moved about in."""
        if isinstance(node, Sequence):
            self._entries = node.entries
        elif isinstance(node, Mapping):
            self._entries = self._named(node)

    @classmethod
    def of_page(cls, top: Entry, body: str, items: ItemKeys) -> "Children":
        """Return the one question that a page is."""
        children = cls(None, (), (), items)
        children._entries = (top,)
        children._page = body
        return children

    def _named(self, node: Mapping) -> list[Entry]:
        """Return the entries of a group that are topics or items: it can hold others too."""
        if self._levels:
            return [entry for entry in named_entries(node) if _is_topic(entry, self._levels[0])]
        if self._items.answer == (PARTNER,):
            pairs = partners(node)
            self._partners = {
                question.id: Target(answer, (*self.tokens, str(answer.name)))
                for question, answer in pairs
            }
            return [question for question, _ in pairs]
        return [entry for entry in named_entries(node) if _is_item(entry, self._items)]

    @override
    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Topic | Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Topic | Item]: ...
    @override
    def __getitem__(self, index: int | slice) -> Topic | Item | list[Topic | Item]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        entry = self._entries[index]
        number = index if index >= 0 else len(self) + index
        if self._items.answer == (PAGE,):
            return Item(entry, (), self._items, page=self._page)
        tokens = (*self.tokens, str(number) if self.is_list else str(entry.name))
        level = self._levels[0] if self._levels else None
        if level is not None and _is_topic(entry, level):
            return Topic(entry, tokens, level, self._levels[1:], self._items)
        return Item(entry, tokens, self._items, self._partners.get(entry.id))

    @property
    def has_topics(self) -> bool:
        """Whether topics can stand in this list."""
        return bool(self._levels)

    def row(self, node_id: int) -> int | None:
        """Return the place of a topic or item in this list, or None if it is not in it."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == node_id), None)

    def ids(self) -> Iterator[int]:
        """Yield the ids in order, without making views."""
        return (entry.id for entry in self._entries)


class Faq:
    """All topics and items of a document, read through its shape."""

    __slots__ = ("children", "shape")

    def __init__(self, top: Entry, shape: Shape | None, body: str = "") -> None:
        self.shape = shape
        """None for a document that holds no FAQ."""
        if shape is None:
            self.children = _NO_CHILDREN
        elif shape.items.answer == (PAGE,):
            self.children = Children.of_page(top, body, shape.items)
        else:
            node = node_at(top.value, shape.path)
            self.children = Children(node, shape.path, shape.topics, shape.items)

    @property
    def topics(self) -> list[Topic]:
        """The topics of the first level."""
        return [child for child in self.children if isinstance(child, Topic)]

    @property
    def items(self) -> list[Item]:
        """The items that stand without a topic."""
        return [child for child in self.children if isinstance(child, Item)]

    def at(self, position: Position) -> Topic | Item | None:
        """Return what stands at a position, None where nothing does."""
        node: Topic | Item | None = None
        children = self.children
        for row in position:
            if not 0 <= row < len(children):
                return None
            node = children[row]
            children = node.children if isinstance(node, Topic) else _NO_CHILDREN
        return node

    def children_of(self, position: Position) -> Children:
        """Return what stands under the topic at a position; the empty one is the whole FAQ."""
        node = self.at(position)
        if not position:
            return self.children
        return node.children if isinstance(node, Topic) else _NO_CHILDREN

    def position(self, node_id: int) -> Position | None:
        """Return where a topic or item stands, or None if it is not in this FAQ."""
        return _position_in(self.children, node_id)

    def walk(self) -> Iterator[tuple[Position, Topic | Item]]:
        """Yield every topic and item with its position, in the order of the page."""
        yield from _walk(self.children, ())

    def all_items(self) -> Iterator[Item]:
        """Yield every item in the order of the page."""
        return (node for _, node in self.walk() if isinstance(node, Item))


def _is_topic(entry: Entry, level: TopicKeys) -> bool:
    target = target_of(entry, (), level.items)
    if target is None:
        return False
    held = target.entry.value
    return isinstance(held, Sequence) or (
        bool(level.items) and isinstance(held, Scalar) and held.value == ""
    )


def _is_item(entry: Entry, keys: ItemKeys) -> bool:
    question = target_of(entry, (), keys.question)
    answer = target_of(entry, (), keys.answer)
    if question is None or entry.name is None:
        return False
    return keys.answer != () or (answer is not None and not isinstance(entry.value, Collection))


def _position_in(children: Children, node_id: int) -> Position | None:
    row = children.row(node_id)
    if row is not None:
        return (row,)
    if not children.has_topics:
        return None
    for number, child in enumerate(children):
        if isinstance(child, Topic):
            below = _position_in(child.children, node_id)
            if below is not None:
                return (number, *below)
    return None


def _walk(children: Children, above: Position) -> Iterator[tuple[Position, Topic | Item]]:
    for row, child in enumerate(children):
        position = (*above, row)
        yield position, child
        if isinstance(child, Topic):
            yield from _walk(child.children, position)


_NO_CHILDREN = Children(None, (), (), ItemKeys((), (), None))
