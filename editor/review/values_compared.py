"""What differs between two groups of values, one single value or list at a time."""

import json
from collections.abc import Collection as Some
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.nodes import Entry, Mapping, Node, Scalar
from editor.document.pointers import Tokens
from editor.document.values import Anchors, data, same, scalar_value

ABSENT = object()
"""Stands for the value of an entry that is not there."""

_Ids = Some[int]
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Value:
    """The same entry in two documents, with what it holds in each."""

    old_tokens: Tokens
    new_tokens: Tokens
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Side:
    """A group of one of the documents."""

    node: Node
    tokens: Tokens
    anchors: Anchors
    hidden: _Ids
    """The ids of entries that are compared elsewhere."""


def values_between(old: Side, new: Side, depth: int = 0) -> Iterator[Value]:
    """Yield what differs between two groups, in the order of the new one; what went comes last.

    Args:
        old: the one group.
        new: the other.
        depth: in how many other groups they are.
    """
    ours, theirs = _entries(old, depth), _entries(new, depth)
    if ours is None or theirs is None or depth > _DEEPEST:
        yield from _as_one(old, new)
        return
    for name, entry in theirs.items():
        before = ours.get(name)
        if before is not None and _is_seen(before, old) and _is_seen(entry, new):
            yield from values_between(
                _below(old, name, before), _below(new, name, entry), depth + 1
            )
        elif _is_seen(entry, new) and not _is_around(entry.value, new.hidden):
            yield Value((), (*new.tokens, name), ABSENT, _data(entry, new))
    for name, entry in ours.items():
        is_gone = name not in theirs or not _is_seen(theirs[name], new)
        if is_gone and _is_seen(entry, old) and not _is_around(entry.value, old.hidden):
            yield Value((*old.tokens, name), (), _data(entry, old), ABSENT)


def _is_seen(entry: Entry, side: Side) -> bool:
    return entry.id not in side.hidden


def _data(entry: Entry, side: Side) -> object:
    return data(entry.value, dict(side.anchors))


def _as_one(old: Side, new: Side) -> Iterator[Value]:
    if _is_around(old.node, old.hidden) or _is_around(new.node, new.hidden):
        return
    before, after = data(old.node, dict(old.anchors)), data(new.node, dict(new.anchors))
    if not same(before, after):
        yield Value(old.tokens, new.tokens, before, after)


def _is_around(node: Node, hidden: _Ids) -> bool:
    """Whether something that is compared elsewhere stands in a group."""
    return isinstance(node, Mapping) and any(
        entry.id in hidden or _is_around(entry.value, hidden) for entry in node.entries
    )


def _below(side: Side, name: str, entry: Entry) -> Side:
    return Side(entry.value, (*side.tokens, name), side.anchors, side.hidden)


def _entries(side: Side, depth: int) -> dict[str, Entry] | None:
    """Return the entries of a group by their names; None if it is none.

    A page without a single setting is an empty group.
    """
    node = side.node
    if isinstance(node, Scalar) and depth == 0 and scalar_value(node) in (None, ""):
        return {}
    if not isinstance(node, Mapping):
        return None
    named = enumerate(node.entries)
    return {f"?{row}" if entry.name is None else entry.name: entry for row, entry in named}


def shown(value: object) -> str | None:
    """Return a value as a text that people can compare; None for one that is not there."""
    if value is ABSENT:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str | int | float) for each in value):
        return ", ".join(map(str, value))
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    return json.dumps(value, ensure_ascii=False, default=str)
