"""Telling that topics and items of a text that was read again are those that were known before."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.document.nodes import Collection, Entry

_Sign = Callable[[Topic | Item], Hashable]


def recognised(document: Document, like: Document) -> Document:
    """Return a document whose topics and items have the identity that they had in another.

    What is alike in most is paired first: all texts, then the link name, the name, the answer.
    What has no partner is new and keeps the identity that it got when it was read.

    Args:
        document: what was read anew.
        like: what was known of the same file before.
    """
    if document.is_plain_text or like.is_plain_text:
        return document
    known = _known_ids(
        [node for _position, node in document.faq.walk()],
        [node for _position, node in like.faq.walk()],
    )
    top = replace(
        document.top, entries=tuple(_renamed(each, known) for each in document.top.entries)
    )
    return replace(document, top=top) if known else document


def _known_ids(now: Iterable[Topic | Item], before: Iterable[Topic | Item]) -> dict[int, int]:
    """Return which new identity was which old one."""
    nameless, partnerless = list(now), list(before)
    known: dict[int, int] = {}
    for sign in (_all_texts, _link_name, _name, _answer):
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for node in partnerless:
            waiting[sign(node)].append(node.id)
        waiting.pop(None, None)
        for node in nameless:
            alike = waiting.get(sign(node))
            if alike:
                known[node.id] = alike.popleft()
        taken = set(known.values())
        nameless = [node for node in nameless if node.id not in known]
        partnerless = [node for node in partnerless if node.id not in taken]
    return known


def _all_texts(node: Topic | Item) -> Hashable:
    return (type(node), node.label, node.anchor, node.answer if isinstance(node, Item) else "")


def _link_name(node: Topic | Item) -> Hashable:
    return (type(node), node.anchor) if node.anchor else None


def _name(node: Topic | Item) -> Hashable:
    return (type(node), node.label) if node.label else None


def _answer(node: Topic | Item) -> Hashable:
    return node.answer or None if isinstance(node, Item) else None


def _renamed(entry: Entry, known: dict[int, int]) -> Entry:
    value = entry.value
    if isinstance(value, Collection):
        entries = tuple(_renamed(each, known) for each in value.entries)
        if any(new is not old for new, old in zip(entries, value.entries, strict=True)):
            value = replace(value, entries=entries)
    if value is entry.value and entry.id not in known:
        return entry
    return replace(entry, value=value, id=known.get(entry.id, entry.id))
