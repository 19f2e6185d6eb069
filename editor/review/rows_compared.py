"""What differs between an item, or a topic, of two documents: its texts, and its further fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.document.edits.texts import field_of
from editor.document.faq import Item, Topic
from editor.document.fields import PAGE, PARTNER, Target, target_of
from editor.document.gaps import separator
from editor.document.lines import plain_lines
from editor.document.nodes import Collection, Entry, Mapping, Node, entry_text, node_text
from editor.document.parts import Outside, Part
from editor.document.values import Anchors, data, same
from editor.review.difference import Changed
from editor.review.outlines import Row, texts_of
from editor.review.values_compared import Side, Value, shown, values_between

_ITEM = (Part.QUESTION, Part.ANCHOR, Part.ANSWER)
_TOPIC = (Part.TITLE, Part.ANCHOR)
_LINE_REST = re.compile(r"(?<! )[ \t]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two rows."""

    seen: tuple[Changed, ...]
    """What readers of the page may see."""
    unseen: tuple[Changed, ...]
    """Texts that differ in blank lines at their ends and the like."""
    is_written_otherwise: bool = False
    """Whether quotes, comments or the order of keys differ."""


NO_CHANGES = Changes((), ())


def changes_between(old: Row, new: Row, anchors: tuple[Anchors, Anchors]) -> Changes:
    """Return what differs between a topic or item and what became of it.

    Args:
        old: the one.
        new: the other.
        anchors: the values of both documents that have names there.
    """
    is_sure = not any(anchors) and not _is_elsewhere(old.node)
    if is_sure and entry_text(old.node.entry) == entry_text(new.node.entry):
        return NO_CHANGES
    writings = _own_text(old.node), _own_text(new.node)
    if is_sure and writings[0] == writings[1]:
        return NO_CHANGES
    changed = list(_texts(old, new))
    if not (is_sure and _are_all(old.node, new.node, changed)):
        changed += _types(old.node, new.node, changed, anchors)
        changed += _fields(old.node, new.node, anchors)
    unseen = tuple(each for each in changed if _looks_same(each))
    seen = tuple(each for each in changed if each not in unseen) if unseen else tuple(changed)
    is_otherwise = bool(unseen) or (not seen and writings[0] != writings[1])
    return Changes(seen, unseen, is_otherwise)


def looks_same(old: str, new: str) -> bool:
    """Whether two texts look the same on the page: lines' ends and blanks around do not count."""
    return old == new or (old.split() == new.split() and _plain(old) == _plain(new))


def _looks_same(changed: Changed) -> bool:
    return (
        changed.old is not None
        and changed.new is not None
        and changed.part is not Outside.SETTING
        and looks_same(changed.old, changed.new)
    )


def _plain(text: str) -> str:
    return _LINE_REST.sub("", plain_lines(text)).strip()


def _is_elsewhere(node: Topic | Item) -> bool:
    """Whether a text of an item does not stand in its entry."""
    return isinstance(node, Item) and node.keys.answer in ((PARTNER,), (PAGE,))


# Texts


def _texts(old: Row, new: Row) -> Iterator[Changed]:
    parts = _ITEM if isinstance(new.node, Item) else _TOPIC
    for part, before, after in zip(parts, old.texts, new.texts, strict=False):
        if before != after:
            yield Changed(part, before, after)


def _are_all(old: Topic | Item, new: Topic | Item, changed: list[Changed]) -> bool:
    """Whether it is clear that nothing but these texts differs, as nearly always."""
    ours, theirs = old.entry.value, new.entry.value
    if (
        not isinstance(new, Item)
        or not isinstance(ours, Mapping)
        or not isinstance(theirs, Mapping)
    ):
        return False
    ways = [field_of(new, each.part) for each in changed if isinstance(each.part, Part)]
    names = [entry.name for entry in ours.entries]
    return names == [entry.name for entry in theirs.entries] and all(
        (one.name,) in ways or node_text(one.value) == node_text(other.value)
        for one, other in zip(ours.entries, theirs.entries, strict=True)
    )


def _types(
    old: Topic | Item, new: Topic | Item, changed: list[Changed], anchors: tuple[Anchors, Anchors]
) -> Iterator[Changed]:
    """Yield texts that are the same for readers, but other values for who builds the page."""
    known = {each.part for each in changed}
    for part in _ITEM if isinstance(new, Item) else _TOPIC:
        if part not in known:
            yield from _other_value(_target(old, part), _target(new, part), anchors)


def text_of_part(node: Topic | Item, part: Part) -> str:
    """Return a text of a topic or item; empty where it has none."""
    label, anchor, answer = texts_of(node)
    if part is Part.ANCHOR:
        return anchor
    return answer if part is Part.ANSWER else label


def _other_value(
    old: Target | None, new: Target | None, anchors: tuple[Anchors, Anchors]
) -> Iterator[Changed]:
    if old is None or new is None or old.is_name or new.is_name:
        return
    before = data(old.entry.value, dict(anchors[0]))
    after = data(new.entry.value, dict(anchors[1]))
    if not same(before, after):
        yield Changed(Outside.SETTING, shown(before), shown(after), old.tokens, new.tokens)


def _target(node: Topic | Item, part: Part) -> Target | None:
    way = field_of(node, part)
    if way is None or way == (PAGE,):
        return None
    partner = node.partner if isinstance(node, Item) and way == (PARTNER,) else None
    return partner or target_of(node.entry, node.tokens, way)


# Further fields


def _fields(
    old: Topic | Item, new: Topic | Item, anchors: tuple[Anchors, Anchors]
) -> Iterator[Changed]:
    if not isinstance(old.entry.value, Mapping) or not isinstance(new.entry.value, Mapping):
        yield from _without_names(old, new, anchors)
        return
    sides = (_side(old, anchors[0]), _side(new, anchors[1]))
    for value in values_between(*sides, depth=1):
        yield changed_value(value)


def _without_names(
    old: Topic | Item, new: Topic | Item, anchors: tuple[Anchors, Anchors]
) -> Iterator[Changed]:
    """Yield that an entry holds something else, where one of the two is no group of fields."""
    if isinstance(new, Topic) or _is_elsewhere(new):
        return
    if () not in [field_of(new, part) for part in _ITEM]:
        yield from _other_value(
            Target(old.entry, old.tokens), Target(new.entry, new.tokens), anchors
        )


def changed_value(value: Value) -> Changed:
    """Return a value that is another one as people compare it."""
    return Changed(
        Outside.SETTING, shown(value.old), shown(value.new), value.old_tokens, value.new_tokens
    )


def _side(node: Topic | Item, anchors: Anchors) -> Side:
    return Side(node.entry.value, node.tokens, anchors, hidden_ids(node))


def hidden_ids(node: Topic | Item) -> frozenset[int]:
    """Return the ids of the entries below a topic or item that are its texts or its children."""
    parts = _ITEM if isinstance(node, Item) else _TOPIC
    targets = [_target(node, part) for part in parts]
    found = {target.entry.id for target in targets if target is not None}
    if isinstance(node, Topic):
        held = target_of(node.entry, (), node.keys.items)
        if held is not None and not isinstance(held.entry.value, Mapping):
            found.add(held.entry.id)
        found.update(node.children.ids())
        found.update(child.partner.entry.id for child in node.items if child.partner is not None)
    return frozenset(found)


# How it is written


def _own_text(node: Topic | Item) -> str:
    """Return how an entry is written, apart from what stands in a topic and how far in it is."""
    entry = replace(node.entry, lead=node.entry.lead[len(separator(node.entry.lead)) :])
    if isinstance(node, Topic):
        hidden = set(node.children.ids())
        held = target_of(node.entry, (), node.keys.items)
        if held is not None and not isinstance(held.entry.value, Mapping):
            hidden = {held.entry.id}
        entry = replace(entry, value=_without(entry.value, hidden))
    return "\n".join(line.strip() for line in entry_text(entry).splitlines()).strip()


def _without(node: Node, hidden: set[int]) -> Node:
    """Return a node with nothing where the children of a topic stand."""
    if not isinstance(node, Collection):
        return node
    kept: list[Entry] = [
        replace(entry, value=_without(entry.value, hidden))
        for entry in node.entries
        if entry.id not in hidden
    ]
    return replace(node, entries=tuple(kept))
