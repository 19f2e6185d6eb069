"""Ways from an item or topic to one of its texts, and the texts at their ends."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from editor.document.nodes import Entry, Mapping, Node, Scalar, Sequence, find
from editor.document.pointers import Tokens
from editor.document.values import scalar_value

Field = Tokens
"""The keys on the way, outermost first; none for what the entry itself holds."""

#: In a field: the name that the entry so far has in its group, instead of what it holds.
KEY = "\0key"
#: In a field: into the only entry of a group of one.
ONLY = "\0only"
#: In a field: what stands under the key that goes with this one, `a1` with `q1`.
PARTNER = "\0partner"
#: In a field: the text below the front matter.
PAGE = "\0page"

_SHOWN = {KEY: "*", ONLY: "*", PARTNER: "a*", PAGE: "<body>"}
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Target:
    """The end of a field: an entry, the path to it, and whether its name is meant."""

    entry: Entry
    tokens: Tokens
    is_name: bool = False


def target_of(entry: Entry, tokens: Tokens, way: Field) -> Target | None:
    """Return where a field leads from an entry, None where it leads nowhere."""
    for token in way:
        if token == KEY:
            return Target(entry, tokens, is_name=True)
        found = _only(entry.value) if token == ONLY else _find(entry.value, token)
        if found is None or found.name is None:
            return None
        entry, tokens = found, (*tokens, found.name)
    return Target(entry, tokens)


def path_of(entry: Entry, tokens: Tokens, way: Field) -> Tokens:
    """Return the path that a field leads to, whether or not something stands there."""
    target = target_of(entry, tokens, way)
    if target is not None:
        return target.tokens
    first = target_of(entry, tokens, way[:1])
    if first is None:
        return (*tokens, *way)
    return path_of(first.entry, first.tokens, way[1:])


def text_at(entry: Entry, way: Field | None) -> str:
    """Return the text at the end of a field; empty where there is none.

    A list of paragraphs reads as one text with blank lines between them.
    """
    target = target_of(entry, (), way) if way is not None else None
    if target is None:
        return ""
    return target.entry.name or "" if target.is_name else text_of(target.entry.value)


def text_of(node: Node) -> str:
    """Return what a scalar or a list of paragraphs says, empty for everything else."""
    if isinstance(node, Sequence):
        return "\n\n".join(text_of(entry.value).strip("\n") for entry in node.entries)
    if not isinstance(node, Scalar):
        return ""
    return "" if scalar_value(node) is None else node.value


def paragraphs(text: str) -> list[str]:
    """Return a text as the list of its paragraphs."""
    return [part for part in _PARAGRAPHS.split(text.strip()) if part]


def shown(way: Field) -> str:
    """Return a field as documentation writes it."""
    return "/".join(_SHOWN.get(token, token) for token in way) or "*"


@dataclass
class _Cell:
    """An entry that is being put together."""

    name: str | None = None
    value: object = None
    members: "dict[str, _Cell]" = field(default_factory=dict)

    def data(self) -> object:
        if not self.members:
            return self.value
        return {cell.name or name: cell.data() for name, cell in self.members.items()}


def built(texts: Iterable[tuple[Field, object]]) -> tuple[str | None, object]:
    """Return a new entry that holds texts at the ends of fields: its name if it has one, its value.

    Args:
        texts: each field with its text, in the order in which they are to stand.
    """
    top = _Cell()
    for way, value in texts:
        cell = top
        for token in way:
            if token == KEY:
                cell.name = str(value)
                break
            cell = cell.members.setdefault(token, _Cell())
        else:
            cell.value = value
    return top.name, top.data()


def _find(node: Node, name: str) -> Entry | None:
    return find(node, name) if isinstance(node, Mapping) else None


def _only(node: Node) -> Entry | None:
    return node.entries[0] if isinstance(node, Mapping) and len(node.entries) == 1 else None
