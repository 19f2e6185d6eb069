"""Conflicts in words: which text of which question each is about, and what each side has."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.document import BODY as BODY_PATH
from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.document.fields import PAGE, path_of
from editor.document.nodes import Collection, Entry, Mapping, Node
from editor.document.parts import Outside, Part
from editor.document.pointers import Tokens, format_pointer
from editor.review.merging.conflict import BODY, TOP, Conflict, Found, Kind
from editor.review.merging.sides import Three


@dataclass(frozen=True, slots=True)
class _Spot:
    """An entry of the document and the way to it."""

    entry: Entry
    tokens: Tokens


class Describer:
    """Says what conflicts are about in the words of a document."""

    def __init__(self, document: Document, base: Document | None) -> None:
        self._spots = {spot.entry.id: spot for spot in _spots(document.root, ())}
        self._ranks = {number: rank for rank, number in enumerate(self._spots)}
        self._nodes: dict[Tokens, Topic | Item] = {
            node.tokens: node for _, node in document.faq.walk()
        }
        self._base = {} if base is None else {node.id: node for _, node in base.faq.walk()}

    def rank(self, found: Found) -> int:
        """Return a number that grows with the place in the page."""
        return self._ranks.get(found.entry, len(self._ranks))

    def described(self, found: Found, old: int | None) -> Conflict:
        """Return a conflict for people.

        Args:
            found: what was met.
            old: the id of the entry in the base, where it has it.
        """
        spot = self._spots.get(found.entry)
        tokens = spot.tokens if spot is not None else ()
        pointer = BODY_PATH if found.entry == BODY else format_pointer(tokens)
        owner = self._owner(found, tokens)
        texts = self._texts(found, old)
        if owner is None:
            outside = Outside.BODY if found.entry == BODY else Outside.SETTING
            return Conflict(found, outside, "/".join(tokens), None, pointer, texts)
        part = _part(found, owner, tokens)
        return Conflict(found, part, owner.label, owner.id, pointer, texts)

    def _owner(self, found: Found, tokens: Tokens) -> Topic | Item | None:
        """Return the topic or question that an entry is in."""
        if found.entry == BODY:
            pages = (node for node in self._nodes.values() if node.tokens == ())
            return next(pages, None)
        ways = (tokens[:length] for length in range(len(tokens), 0, -1))
        return next((self._nodes[way] for way in ways if way in self._nodes), None)

    def _texts(self, found: Found, old: int | None) -> Three[str]:
        match found.kind:
            case Kind.PLACE if found.homes is not None:
                return found.homes.map(self._title)
            case Kind.ORDER if found.orders is not None:
                return found.orders.map(lambda ids: "\n".join(map(self._label, ids)))
            case Kind.REMOVAL:
                return self._removed(found, old)
            case _:
                return found.texts

    def _title(self, home: int) -> str:
        """Return the title of the topic that a list belongs to."""
        spot = self._spots.get(home)
        if spot is None or home == TOP:
            return ""
        ways = (spot.tokens[:length] for length in range(len(spot.tokens), 0, -1))
        return next((self._nodes[way].label for way in ways if way in self._nodes), "")

    def _label(self, number: int) -> str:
        spot = self._spots.get(number)
        if spot is None:
            return ""
        node = self._nodes.get(spot.tokens)
        return node.label if node is not None else "/".join(spot.tokens)

    def _removed(self, found: Found, old: int | None) -> Three[str]:
        """Return a topic or question that one side removed, as it reads."""
        spot = self._spots.get(found.entry)
        node = self._nodes.get(spot.tokens) if spot is not None else None
        if node is None:
            return found.texts
        now, texts = _read(node), found.texts
        before = self._base.get(old) if old is not None else None
        base = texts.base if before is None else _read(before)
        return Three(
            base, None if texts.ours is None else now, None if texts.theirs is None else now
        )


def _read(node: Topic | Item) -> str:
    """Return what a topic or question says, questions below a topic with it."""
    if isinstance(node, Item):
        return f"{node.question}\n\n{node.answer}".strip()
    return "\n\n".join([node.title, *map(_read, node.children)])


def _part(found: Found, owner: Topic | Item, tokens: Tokens) -> Part | None:
    """Return which text of a topic or question an entry is; None where it is no text of it."""
    if found.entry == BODY:
        return Part.ANSWER
    fields = {Part.ANCHOR: owner.keys.anchor}
    if isinstance(owner, Topic):
        fields[Part.TITLE] = owner.keys.title
    else:
        fields |= {Part.QUESTION: owner.keys.question, Part.ANSWER: owner.keys.answer}
    if found.kind is Kind.COMMENT and tokens == owner.tokens:
        return Part.NOTE
    ways = {part: way for part, way in fields.items() if way is not None and way != (PAGE,)}
    paths = ((part, path_of(owner.entry, owner.tokens, way)) for part, way in ways.items())
    return next((part for part, path in paths if path == tokens), None)


def _spots(node: Node, tokens: Tokens) -> Iterator[_Spot]:
    if not isinstance(node, Collection):
        return
    for number, entry in enumerate(node.entries):
        name = entry.name or "" if isinstance(node, Mapping) else str(number)
        yield _Spot(entry, (*tokens, name))
        yield from _spots(entry.value, (*tokens, name))
