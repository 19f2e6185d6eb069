"""The texts of a document that can be looked through, in the order of the page."""

from collections.abc import Collection as Some
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.document import BODY, Document
from editor.document.errors import SyntaxProblem
from editor.document.faq import Item, Position, Topic
from editor.document.fields import PAGE, PARTNER, Field, Target, target_of
from editor.document.lines import plain_lines
from editor.document.nodes import Alias, Collection, Entry, Mapping, Node, Scalar
from editor.document.parts import Outside, Part
from editor.document.pointers import Tokens, format_pointer
from editor.document.search.query import Scope
from editor.document.shapes import Shape, named_entries
from editor.document.values import is_merge_key, scalar_value


@dataclass(frozen=True, slots=True)
class Place:
    """Which text of a document is meant."""

    part: Part | Outside
    position: Position = ()
    """Where the topic or item stands that it belongs to, if to any."""
    pointer: str = ""
    """The JSON pointer of a page setting."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its place; lines end with a line feed, as a field shows them."""

    place: Place
    text: str
    label: str = ""
    """What a list of results calls its owner: a question, a title, the name of a setting."""


_SCOPES: dict[Part | Outside, Scope] = {
    Part.QUESTION: Scope.QUESTIONS,
    Part.TITLE: Scope.QUESTIONS,
    Part.ANCHOR: Scope.LINK_NAMES,
    Part.ANSWER: Scope.ANSWERS,
    Outside.SETTING: Scope.SETTINGS,
    Outside.BODY: Scope.BODY,
}


def scope_of(place: Place) -> Scope:
    """Return the scope that a place is in."""
    return _SCOPES[place.part]


def texts_of(
    document: Document, scopes: Some[Scope], known: "TextsOfFaq | None" = None
) -> list[Text]:
    """Return the texts of a document in some scopes; those without a character are left out.

    Args:
        document: what has them.
        scopes: which of them.
        known: remembers those of a document that this one was made of by an edit.
    """
    wanted = {part for part, scope in _SCOPES.items() if scope in scopes}
    texts = [] if document.is_plain_text else list((known or TextsOfFaq()).of(document, wanted))
    if Outside.SETTING in wanted and not document.is_plain_text:
        texts += _settings(document)
    if Outside.BODY in wanted and not _is_answer(document) and document.body:
        texts.append(Text(Place(Outside.BODY, pointer=BODY), plain_lines(document.body)))
    return texts


def _is_answer(document: Document) -> bool:
    """Whether the page text is the answer to a question."""
    return document.shape is not None and document.shape.items.answer == (PAGE,)


class TextsOfFaq:
    """The texts of topics and items; those that did not change are not read again.

    Entries are immutable, so that one that is still there has the texts that it had.
    """

    def __init__(self) -> None:
        self._shape: Shape | None = None
        self._known: dict[int, _Known] = {}

    def of(self, document: Document, wanted: set[Part | Outside]) -> Iterator[Text]:
        """Yield the texts of a document that belong to some parts."""
        before, self._known = self._known, {}
        if document.shape != self._shape:
            self._shape, before = document.shape, {}
        for position, node in document.faq.walk():
            known = before.get(node.id)
            if known is None or known.entry is not node.entry or _is_elsewhere(node):
                known = _read(node)
            self._known[node.id] = known
            for part, text in known.texts:
                if part in wanted:
                    yield Text(Place(part, position), text, known.label)


@dataclass(frozen=True, slots=True)
class _Known:
    entry: Entry
    label: str
    texts: list[tuple[Part, str]]


def _read(node: Topic | Item) -> _Known:
    texts = [(part, plain_lines(text)) for part, text in _texts_of_node(node) if text]
    return _Known(node.entry, node.label, texts)


def _is_elsewhere(node: Topic | Item) -> bool:
    """Whether the answer does not stand in the entry."""
    return isinstance(node, Item) and node.keys.answer in ((PARTNER,), (PAGE,))


def _texts_of_node(node: Topic | Item) -> Iterator[tuple[Part, str]]:
    if isinstance(node, Topic):
        yield Part.TITLE, node.title
        yield Part.ANCHOR, node.anchor
    else:
        yield Part.QUESTION, node.question
        yield Part.ANCHOR, node.anchor
        yield Part.ANSWER, node.answer


# Everything else above the page text


def _settings(document: Document) -> Iterator[Text]:
    """Yield the single values that are none of the FAQ's texts."""
    owners: dict[int, _Owner] = {}
    taken: set[int] = set()
    for position, node in document.faq.walk():
        owners[node.id] = _Owner(position, node.label)
        taken |= _ids_of_texts(node)
    yield from _values(document.root, (), _Walk(owners, taken), _Owner((), ""))


@dataclass(frozen=True, slots=True)
class _Owner:
    """The topic or item that a value is in; of no length where it is in none."""

    position: Position
    label: str


@dataclass(frozen=True, slots=True)
class _Walk:
    owners: dict[int, _Owner]
    """Topics and items by their ids."""
    taken: set[int]
    """The ids of entries whose value is a text of the FAQ."""


def _ids_of_texts(node: Topic | Item) -> set[int]:
    found: list[Target | None] = [target_of(node.entry, (), way) for way in _ways(node)]
    if isinstance(node, Item) and node.keys.answer == (PARTNER,):
        found.append(node.partner)
        found.append(Target(node.entry, ()))
    return {target.entry.id for target in found if target is not None and not target.is_name}


def _ways(node: Topic | Item) -> list[Field]:
    if isinstance(node, Topic):
        ways = [node.keys.title, node.keys.anchor]
    else:
        ways = [node.keys.question, node.keys.anchor, node.keys.answer]
    return [way for way in ways if way is not None and way not in ((PARTNER,), (PAGE,))]


def _values(node: Node, tokens: Tokens, walk: _Walk, owner: _Owner) -> Iterator[Text]:
    if isinstance(node, Alias):
        return  # it repeats a value that stands elsewhere
    if isinstance(node, Scalar):
        if _is_text_or_number(node):
            place = Place(Outside.SETTING, owner.position, format_pointer(tokens))
            yield Text(place, plain_lines(node.value), owner.label or _name_of(tokens))
        return
    for token, entry in _named(node):
        if entry.id not in walk.taken:
            below = walk.owners.get(entry.id, owner)
            yield from _values(entry.value, (*tokens, token), walk, below)


def _name_of(tokens: Tokens) -> str:
    """Return the name of a setting; that of its list for a member of a list."""
    names = [token for token in tokens if not token.isdecimal()]
    return names[-1] if names else ""


def _named(node: Collection) -> Iterator[tuple[str, Entry]]:
    if not isinstance(node, Mapping):
        yield from ((str(index), entry) for index, entry in enumerate(node.entries))
        return
    for entry in named_entries(node):
        if entry.key is not None and entry.name is not None and not is_merge_key(entry.key):
            yield entry.name, entry


def _is_text_or_number(scalar: Scalar) -> bool:
    try:
        return scalar.value != "" and scalar_value(scalar) is not None
    except SyntaxProblem:
        return False


def raw_text(document: Document, place: Place) -> str | None:
    """Return the text at a place with the line ends of the file, None where nothing stands."""
    if place.part is Outside.BODY:
        return document.body
    if place.part is Outside.SETTING:
        value = setting_at(document, place.pointer)
        return value.value if value is not None else None
    node = document.faq.at(place.position)
    if node is None:
        return None
    return next((text for part, text in _texts_of_node(node) if part is place.part), None)


def setting_at(document: Document, pointer: str) -> Scalar | None:
    """Return the single value at a JSON pointer that texts_of named, None where there is none."""
    node: Node = document.root
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        if not isinstance(node, Collection):
            return None
        found = next((entry for each, entry in _named(node) if each == name), None)
        if found is None:
            return None
        node = found.value
    return node if isinstance(node, Scalar) else None
