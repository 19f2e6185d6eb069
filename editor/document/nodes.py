"""The rope: frozen nodes that own every character of the front matter.

Each entry of a mapping or sequence holds its comments, its own text and its trailing part as
pieces. Joined in order the pieces are the file, whatever the file looked like.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def _frozen(cls: type[_Class]) -> type[_Class]:
    """Make a class of values that nothing changes.

    The type checker holds everybody to that. A check at run time, as `frozen=True` has it, would
    make a node four times as slow to build, and a large file has a hundred thousand of them.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


class Style(StrEnum):
    """How a scalar is written (YAML 1.1, chapter 9)."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"

    is_block: bool
    """Whether the value stands on lines of its own below a `|` or `>`."""

    def __init__(self, sign: str) -> None:
        self.is_block = sign in ("|", ">")


@_frozen
class Scalar:
    """A single value: a text, number, date, yes or no, or nothing."""

    text: str
    """As it stands in the file, with its anchor and tag, with the last line's end if it has one."""
    decoded: str | None = field(compare=False)
    """What it says; None where that is read off the text each time, to hold an answer once."""
    style: Style = Style.PLAIN
    tag: str | None = None
    anchor: str | None = None

    @property
    def value(self) -> str:
        """The text after quotes, escapes, indentation and folding are undone."""
        return read_literal(self.text) if self.decoded is None else self.decoded


@_frozen
class Alias:
    """A `*name` that stands for the value that carries the anchor `&name`."""

    text: str
    name: str


@_frozen
class Collection:
    """A mapping or a sequence: entries, and what stands around them."""

    entries: tuple["Entry", ...]
    column: int
    """Where its keys or dashes stand in their lines; where it begins, for one in brackets."""
    is_flow: bool = False
    open: str = ""
    """Tag, anchor and opening bracket; what stands before its lines, for one that has lines."""
    close: str = ""
    """The closing bracket, or the comments after the last entry that belong to none."""
    tag: str | None = None
    anchor: str | None = None
    joined: str | None = field(default=None, init=False, compare=False, repr=False)
    """Set for a group of plain values once its pieces were joined; see `collect`."""


@_frozen
class Mapping(Collection):
    """Values under keys."""


@_frozen
class Sequence(Collection):
    """Values in order."""


Node = Scalar | Alias | Collection

#: The column of the sequence of one entry that holds the root of the front matter.
TOP = -1

new_id: Callable[[], int] = itertools.count(1).__next__


@_frozen
class Entry:
    """One value of a collection with everything that belongs to it, in the order of the file."""

    lead: str
    """Whole lines above it: the blank lines that set it apart, then its own comments."""
    before: str
    """Indentation and dash; indentation (and `? `) of a key; white space in a flow collection."""
    key: Node | None
    """None in a sequence."""
    between: str
    """From the end of the key to the value: the colon, spaces, and a line's end where one is."""
    value: Node
    tail: str
    """The rest of its last line, comma included, and whole comment lines that belong below it."""
    id: int = field(default_factory=new_id, compare=False)
    """Stays with the entry through edits and moves."""

    @property
    def name(self) -> str | None:
        """The key as text, or None where there is no plain key."""
        return self.key.value if isinstance(self.key, Scalar) else None


def collect(node: Node, put: Callable[[str], object]) -> None:
    """Hand the pieces of a node to `put` in the order of the file.

    Groups that hold no further lists or groups, as items do, keep theirs joined, so that a save
    joins one piece for each item that was not edited.
    """
    if isinstance(node, Scalar | Alias):
        put(node.text)
    elif node.joined is not None:
        put(node.joined)
    elif _is_innermost(node):
        pieces: list[str] = []
        _collect_entries(node, pieces.append)
        text = "".join(pieces)
        object.__setattr__(node, "joined", text)
        put(text)
    else:
        _collect_entries(node, put)


def _is_innermost(node: Collection) -> bool:
    return isinstance(node, Mapping) and not any(
        isinstance(entry.value, Collection) for entry in node.entries
    )


def _collect_entries(node: Collection, put: Callable[[str], object]) -> None:
    put(node.open)
    for entry in node.entries:
        collect_entry(entry, put)
    put(node.close)


def collect_entry(entry: Entry, put: Callable[[str], object]) -> None:
    """Hand the pieces of an entry to `put` in the order of the file."""
    put(entry.lead)
    put(entry.before)
    if entry.key is not None:
        collect(entry.key, put)
    put(entry.between)
    collect(entry.value, put)
    put(entry.tail)


def node_text(node: Node) -> str:
    """Return a node as it stands in the file."""
    pieces: list[str] = []
    collect(node, pieces.append)
    return "".join(pieces)


def entry_text(entry: Entry) -> str:
    """Return an entry as it stands in the file, comments included."""
    pieces: list[str] = []
    collect_entry(entry, pieces.append)
    return "".join(pieces)


def find(collection: Collection, name: str) -> Entry | None:
    """Return the entry of a mapping under a key; of duplicate keys the last, as loaders do."""
    if isinstance(collection, Mapping):
        for entry in reversed(collection.entries):
            if entry.name == name:
                return entry
    return None


def read_literal(text: str) -> str:
    """Return what a literal block says (YAML 1.1, 9.3.2), for lines indented as the first is.

    The reader of a file holds this against what libyaml says, and uses it where both agree.
    """
    header, _, content = text.partition("\n")
    indent = len(content) - len(content.lstrip(" "))
    value = content[indent:].replace("\n" + content[:indent], "\n")
    return value.removesuffix("\n") if header.endswith("-") else value


def is_collection(node: Node) -> bool:
    """Whether a node holds entries."""
    return isinstance(node, Collection)


def stays_on_line(node: Node) -> bool:
    """Whether a node ends within a line, so that the line has a rest."""
    if isinstance(node, Scalar):
        return not node.style.is_block
    return isinstance(node, Alias) or node.is_flow


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, in the order of the file, keys included."""
    yield node
    if isinstance(node, Collection):
        for entry in node.entries:
            if entry.key is not None:
                yield from walk(entry.key)
            yield from walk(entry.value)
