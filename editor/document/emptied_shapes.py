"""Where an FAQ is whose questions were all deleted: lists that hold nothing, under known names."""

from collections.abc import Iterator
from dataclasses import replace

from editor.document.nodes import Mapping, Node, Sequence
from editor.document.shapes import (
    ANCHORS,
    LISTS,
    TITLES,
    ItemKeys,
    Shape,
    TopicKeys,
    first_text,
    named_entries,
)

_WORDS = ("faq", "question")
_ITEMS = ItemKeys(("question",), ("answer",), None)


def emptied_shapes(root: Node) -> list[Shape]:
    """Return the shapes of FAQs that have no question any more, the surest first.

    Topics under such a name are one for sure; an empty list, or topics that a menu could be as
    well, may be one.
    """
    found = list(_found(root))
    return sorted(found, key=lambda shape: not shape.is_sure)


def _found(root: Node) -> Iterator[Shape]:
    if not isinstance(root, Mapping):
        return
    for entry in named_entries(root):
        name, held = str(entry.name), entry.value
        if not isinstance(held, Sequence):
            continue
        if held.entries:
            yield from _topics((name,), [each.value for each in held.entries])
        elif is_of_questions(name):
            yield Shape((name,), (), _ITEMS, is_sure=False)


def _topics(path: tuple[str], groups: list[Node]) -> Iterator[Shape]:
    """Yield the shape of topics that each have a title and a list without entries."""
    title = first_text(groups, TITLES)
    lists = {name for group in groups for name in _empty_lists(group)}
    are_all = all(next(_empty_lists(group), None) for group in groups)
    if title is not None and are_all and len(lists) == 1:
        anchor = first_text(groups, ANCHORS)
        items = _ITEMS if anchor is None else replace(_ITEMS, anchor=anchor)
        is_sure = any(map(is_of_questions, (*path, *lists)))
        level = TopicKeys(title, anchor, (lists.pop(),))
        yield Shape(path, (level,), items, is_sure=is_sure)


def is_of_questions(name: str) -> bool:
    """Whether a key is called as those that hold questions."""
    return any(word in name.lower() for word in _WORDS)


def _empty_lists(group: Node) -> Iterator[str]:
    for entry in named_entries(group) if isinstance(group, Mapping) else ():
        is_empty = isinstance(entry.value, Sequence) and not entry.value.entries
        if is_empty and entry.name in LISTS:
            yield str(entry.name)
