"""Where in a front matter the FAQ lives, and what its keys are called there.

A list is taken for an FAQ when most of its entries have a question and an answer, by the names
that sites use for them; a list of groups when one key of the groups holds such a list.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from typing_extensions import override

from editor.document.nodes import Collection, Entry, Mapping, Node, Sequence, find
from editor.document.pointers import Tokens

_QUESTIONS = ("question", "q", "pregunta", "frage", "domanda", "pergunta", "vraag")
_ANSWERS = ("answer", "a", "respuesta", "reponse", "réponse", "antwort", "risposta", "resposta")
_WEAK_QUESTIONS = ("title", "label", "name", "heading", "summary")
_WEAK_ANSWERS = ("content", "text", "body", "description", "details")
_ANCHORS = ("anchor", "id", "slug", "link", "key")
_TITLES = ("topic", "title", "category", "name", "section", "heading", "label", "group")
_LISTS = ("items", "questions", "faqs", "faq", "entries", "topics", "qa", "qas", "list")
_ENTRIES_READ = 12
_DEEPEST = 4
_STRONG = 3


@dataclass(frozen=True, slots=True)
class ItemKeys:
    """What the parts of an item are called."""

    question: str
    answer: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class TopicKeys:
    """What the parts of a topic are called on one level of topics."""

    title: str | None
    anchor: str | None
    items: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The way to the FAQ: the list at `path`, levels of topics if there are any, then items."""

    path: Tokens
    topics: tuple[TopicKeys, ...]
    items: ItemKeys

    def fits(self, root: Node) -> bool:
        """Whether the list is still where this shape says."""
        return isinstance(node_at(root, self.path), Sequence)

    @override
    def __str__(self) -> str:
        """Return the shape as documentation writes it, `faq[].items[]{question,answer}` say."""
        lists = ["/".join(self.path), *[level.items for level in self.topics]]
        keys = [self.items.question, self.items.anchor, self.items.answer]
        return ".".join(f"{name}[]" for name in lists) + f"{{{','.join(k for k in keys if k)}}}"


def find_shape(root: Node) -> Shape | None:
    """Return the shape of the FAQ in a front matter: the surest of those that are there."""
    best: tuple[int, Shape] | None = None
    for path, sequence in _lists(root, ()):
        found = _shape_of(sequence, path)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def node_at(root: Node, path: Tokens) -> Node | None:
    """Return the node under a path of keys, or None."""
    node: Node | None = root
    for key in path:
        entry = find(node, key) if isinstance(node, Mapping) else None
        node = entry.value if entry is not None else None
    return node


def _lists(node: Node, path: Tokens) -> Iterator[tuple[Tokens, Sequence]]:
    if isinstance(node, Sequence):
        yield path, node
    elif isinstance(node, Mapping) and len(path) < _DEEPEST:
        for entry in node.entries:
            if entry.name is not None:
                yield from _lists(entry.value, (*path, entry.name))


def _shape_of(sequence: Sequence, path: Tokens) -> tuple[int, Shape] | None:
    """Return a shape with a score for how sure it is."""
    groups = [entry.value for entry in sequence.entries[:_ENTRIES_READ]]
    mappings = [node for node in groups if isinstance(node, Mapping)]
    if not mappings or len(mappings) * 2 < len(groups):
        return None
    bonus = any(word in part.lower() for part in path for word in ("faq", "question")) * 2
    found = _item_keys(mappings)
    if found is not None:
        score, keys = found
        return score + bonus, Shape(path, (), keys)
    return _topic_shape(mappings, path, bonus)


def _topic_shape(mappings: list[Mapping], path: Tokens, bonus: int) -> tuple[int, Shape] | None:
    for name in _names(mappings):
        for mapping in mappings:
            entry = find(mapping, name)
            inner = entry.value if entry is not None else None
            found = _shape_of(inner, path) if isinstance(inner, Sequence) else None
            if found is None:
                continue
            score, shape = found
            level = TopicKeys(_first(mappings, _TITLES), _first(mappings, _ANCHORS), name)
            return score + bonus, Shape(path, (level, *shape.topics), shape.items)
    return None


def _names(mappings: list[Mapping]) -> list[str]:
    """Return the keys that hold lists, the likely ones first."""
    held = {
        entry.name: None
        for mapping in mappings
        for entry in mapping.entries
        if entry.name is not None and isinstance(entry.value, Sequence)
    }
    return sorted((name for name in held if name), key=lambda name: name not in _LISTS)


def _item_keys(mappings: list[Mapping]) -> tuple[int, ItemKeys] | None:
    anchor = _first(mappings, _ANCHORS)
    question, answer = _first(mappings, _QUESTIONS), _first(mappings, _ANSWERS)
    score = _STRONG
    if question is None or answer is None:
        score = 1 + (question is not None) + (answer is not None)
        question = question or _first(mappings, _WEAK_QUESTIONS)
        answer = answer or _first(mappings, _WEAK_ANSWERS)
    if question is None or answer is None:
        return None
    return score, ItemKeys(question, answer, anchor)


def _first(mappings: list[Mapping], names: tuple[str, ...]) -> str | None:
    """Return the first of some names that most of the mappings have, spelled as they spell it."""
    keys = [_keys_with_text(mapping) for mapping in mappings]
    for name in names:
        holders = [known[name] for known in keys if name in known]
        if holders and len(holders) * 2 >= len(keys):
            return holders[0]
    return None


def _keys_with_text(mapping: Mapping) -> dict[str, str]:
    return {
        entry.name.lower(): entry.name
        for entry in mapping.entries
        if entry.name is not None and _holds_text(entry)
    }


def _holds_text(entry: Entry) -> bool:
    return not isinstance(entry.value, Collection)
