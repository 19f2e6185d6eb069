"""Pasting: topics and questions from the clipboard become entries of a document."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.document.document import Document
from editor.document.edits.building import (
    Named,
    New,
    Texts,
    add_entry,
    add_texts,
    item_value,
    place_for_item,
    topic_value,
)
from editor.document.edits.clipboard import Clip, Clipped, copied, kind_of
from editor.document.edits.edit import Edit, Inserted, together
from editor.document.edits.following import followed_through, outermost
from editor.document.edits.link_names import quoted, slug
from editor.document.edits.many import delete_all
from editor.document.edits.moving import accepts, move_all
from editor.document.edits.structure import NEW_TOPIC
from editor.document.edits.texts import set_text
from editor.document.errors import Refusal, SyntaxProblem
from editor.document.faq import Position, Topic
from editor.document.fields import PAGE
from editor.document.fragments import parse_entry
from editor.document.shapes import ItemKeys, Shape, TopicKeys
from editor.document.values import data
from editor.language import _, ngettext

Place = tuple[Position, int]
"""A topic, () for the top, and a row in it."""


def paste(document: Document, clip: Clip, selected: Position | None) -> Edit | None:
    """Add what is on the clipboard behind what is selected, under link names of its own.

    Questions go behind the selected question or to the end of the selected topic, topics behind
    the topic. In a file without topics only the questions are added.

    Raises:
        Refusal: this file cannot take them.
    """
    shape = _taking(document)
    entries = _fitting(document, shape, clip.entries)
    items = [entry for entry in entries if not entry.is_topic]
    topics = [entry for entry in entries if entry.is_topic]
    steps: list[Edit] = []
    if items:
        steps += _pasted(document, place_for_item(document, selected), items)
    row = selected[0] + 1 if selected else len(document.faq.children)
    if topics:
        steps += _pasted(steps[-1].after if steps else document, ((), row), topics)
    return together(_label(entries), steps)


def paste_at(document: Document, clip: Clip, place: Place) -> Edit | None:
    """Add what was dragged here from another file at a row of a topic.

    Raises:
        Refusal: this file, or this topic, cannot take it.
    """
    parent, row = place
    shape = _taking(document)
    entries = _fitting(document, shape, clip.entries)
    depth = len(shape.topics)
    if any(len(parent) >= depth if entry.is_topic else len(parent) != depth for entry in entries):
        raise Refusal(_("a question can stand in a topic only, and a topic between topics"))
    return together(_label(entries), _pasted(document, (parent, row), entries))


def put_behind(
    document: Document, positions: Iterable[Position], selected: Position | None
) -> Edit | None:
    """Move what was cut behind what is selected, as a paste of a copy would add it.

    Raises:
        Refusal: it cannot stand there.
    """
    places = outermost(positions)
    topics = [place for place in places if isinstance(document.faq.at(place), Topic)]
    items = [place for place in places if place not in topics]
    if selected and any(selected[: len(place)] == place for place in topics):
        return None
    steps: list[Edit] = []
    if items:
        parent, row = place_for_item(document, selected)
        if not all(accepts(document, place, parent) for place in items):
            return _copied_and_deleted(document, places, selected)
        steps += filter(None, [move_all(document, items, parent, row)])
    if topics:
        row = selected[0] + 1 if selected else len(document.faq.children)
        if not all(accepts(document, place, ()) for place in topics):
            return _copied_and_deleted(document, places, selected)
        steps += filter(None, [move_all(steps[-1].after if steps else document, topics, (), row)])
    count = len(places)
    label = ngettext("move of {n} entry", "move of {n} entries", count).format(n=count)
    return together(steps[0].label if len(steps) == 1 else label, steps)


def pasted_ids(edit: Edit) -> list[int]:
    """Return the ids of what an edit added, as they are afterwards."""
    steps = edit.steps or (edit,)
    found: list[Position | None] = []
    for step in steps:
        found = [followed_through(place, step) if place else None for place in found]
        if isinstance(step.change, Inserted):
            found.append((*step.change.parent, step.change.row))
    nodes = [edit.after.faq.at(place) for place in found if place is not None]
    return [node.id for node in nodes if node is not None]


def _copied_and_deleted(
    document: Document, places: list[Position], selected: Position | None
) -> Edit | None:
    """Move what has no order of its own: paste a copy, then take the original away."""
    added = paste(document, copied(document, places), selected)
    if added is None:
        return None
    behind = [followed_through(place, added) for place in places]
    gone = delete_all(added.after, [place for place in behind if place is not None])
    return together(added.label, [step for step in (added, gone) if step])


def _taking(document: Document) -> Shape:
    """Return the shape of a document that can take entries.

    Raises:
        Refusal: it cannot.
    """
    shape = document.faq.shape
    if shape is None or shape.items.answer == (PAGE,):
        raise Refusal(_("this page is one question; a new question needs a file of its own"))
    return shape


def _fitting(document: Document, shape: Shape, entries: tuple[Clipped, ...]) -> tuple[Clipped, ...]:
    """Return entries as this file can hold them: without topics, or all in one."""
    if not shape.topics:
        return tuple(_items_in(entries))
    loose = tuple(entry for entry in entries if not entry.is_topic)
    if loose and not document.faq.topics:
        topics = tuple(entry for entry in entries if entry.is_topic)
        return (Clipped(NEW_TOPIC, children=loose), *topics)
    return entries


def _items_in(entries: Iterable[Clipped]) -> Iterator[Clipped]:
    for entry in entries:
        if entry.children is None:
            yield entry
        else:
            yield from _items_in(entry.children)


def _label(entries: tuple[Clipped, ...]) -> str:
    if len(entries) == 1:
        return _("paste of {question}").format(question=quoted(entries[0].name))
    return ngettext("paste of {n} entry", "paste of {n} entries", len(entries)).format(
        n=len(entries)
    )


def _pasted(document: Document, place: Place, entries: Iterable[Clipped]) -> list[Edit]:
    """Add entries one behind the other."""
    parent, row = place
    taken = {node.anchor for _place, node in document.faq.walk()}
    steps: list[Edit] = []
    for entry in entries:
        step = _added(document, (parent, row), entry, taken)
        steps.append(step)
        document, row = step.after, row + 1
    return steps


def _added(document: Document, place: Place, entry: Clipped, taken: set[str]) -> Edit:
    shape = _taking(document)
    parent, row = place
    new = _as_it_was(document, shape, parent, entry)
    if new is not None:
        edit = add_entry(document, place, new, "")
        return _with_free_anchors(edit, taken)
    if entry.children is None:
        return add_texts(document, place, _texts(entry, taken), "")
    value = _topic(document, len(parent), entry, taken)
    return add_entry(document, (parent, row), New(value), "")


def _as_it_was(document: Document, shape: Shape, parent: Position, entry: Clipped) -> New | None:
    """Return an entry as it was written where it was copied, if it can stand so here."""
    is_list = document.faq.children_of(parent).is_list
    here: list[TopicKeys | ItemKeys] = [shape.items]
    if entry.is_topic:
        here = [*shape.topics[len(parent) :], shape.items]
    if not entry.text or entry.kind != kind_of(here, is_list=is_list):
        return None
    try:
        parsed = parse_entry(entry.text, 0)
    except (Refusal, SyntaxProblem):
        return None
    lead, text = (part.replace("\n", document.newline) for part in (entry.lead, entry.text))
    return New((parsed.name, data(parsed.value)), {"lead": lead, "text": text})


def _with_free_anchors(edit: Edit, taken: set[str]) -> Edit:
    """Give what was added other link names where it brought some that are there already."""
    document = edit.after
    place = document.faq.position(edit.focus) if edit.focus is not None else None
    for position in _all_below(document, place) if place is not None else ():
        node = document.faq.at(position)
        if node is None or node.keys.anchor is None or not node.anchor:
            continue
        anchor = _free(node.anchor, taken)
        if anchor != node.anchor:
            document = set_text(document, node, node.keys.anchor, anchor)
    return replace(edit, after=document)


def _all_below(document: Document, position: Position) -> list[Position]:
    """Return a position and those of all that stands in it."""
    below = [(*position, row) for row in range(len(document.faq.children_of(position)))]
    return [position, *itertools.chain.from_iterable(_all_below(document, p) for p in below)]


def _texts(entry: Clipped, taken: set[str]) -> Texts:
    anchor = _free(entry.anchor or slug(entry.name) or "entry", taken)
    return Texts(entry.name, entry.answer, anchor)


def _topic(document: Document, level: int, entry: Clipped, taken: set[str]) -> Named:
    """Return a topic that is written anew, with all that stands in it."""
    shape = _taking(document)
    texts = _texts(entry, taken)
    children = entry.children or ()
    if level == len(shape.topics) - 1:
        held = [
            item_value(document, shape.items, _texts(item, taken)) for item in _items_in(children)
        ]
    else:
        loose = tuple(child for child in children if not child.is_topic)
        inner = [child for child in children if child.is_topic]
        inner += [Clipped(NEW_TOPIC, children=loose)] if loose else []
        held = [_topic(document, level + 1, child, taken) for child in inner]
    return topic_value(shape, level, (texts.question, texts.anchor), held)


def _free(anchor: str, taken: set[str]) -> str:
    """Return a link name that is not taken, and take it."""
    numbered = (f"{anchor}-{number}" for number in itertools.count(2))
    free = anchor if anchor not in taken else next(name for name in numbered if name not in taken)
    taken.add(free)
    return free
