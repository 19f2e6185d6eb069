"""Putting new topics and items into a document: where they go, and what they hold."""

import itertools
import re
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.edits.edit import Edit, Inserted
from editor.document.edits.texts import with_last_break
from editor.document.errors import Refusal
from editor.document.faq import Children, Item, Position, Topic
from editor.document.fields import PAGE, PARTNER, Field, built, paragraphs, target_of
from editor.document.nodes import Collection, Mapping
from editor.document.plain import Step
from editor.document.pointers import format_pointer
from editor.document.shapes import ItemKeys, Shape, node_at
from editor.language import _

Named = tuple[str | None, object]
"""A new entry: its name where entries have one there, and what it holds."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What a new item says."""

    question: str
    answer: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class New:
    """A new entry, and how it was written elsewhere."""

    entry: Named
    written: Step | None = None
    """Its `lead` and `text` at the edge of the page, as the operation `add` takes them."""


def place_for_item(document: Document, selected: Position | None) -> tuple[Position, int]:
    """Return parent and row for a new item, given what is selected."""
    faq = document.faq
    if not selected:
        parent: Position = ()
        while isinstance(faq.at((*parent, 0)), Topic):
            parent = (*parent, len(faq.children_of(parent)) - 1)
        return parent, len(faq.children_of(parent))
    if isinstance(faq.at(selected), Topic):
        while isinstance(faq.at((*selected, 0)), Topic):
            selected = (*selected, 0)
        return selected, len(faq.children_of(selected))
    return selected[:-1], selected[-1] + 1


def item_value(document: Document, keys: ItemKeys, texts: Texts) -> Named:
    """Return a new question: its name where questions have one, and what it holds."""
    answer = with_last_break(document, "", texts.answer)
    fields: list[tuple[Field, object]] = [(keys.question, texts.question)]
    if keys.anchor is not None and texts.anchor:
        fields.append((keys.anchor, texts.anchor))
    fields.append((keys.answer, paragraphs(answer) if keys.is_list else answer))
    return built(fields)


def topic_value(shape: Shape, level: int, texts: tuple[str, str], held: list[Named]) -> Named:
    """Return a new topic: its name where topics have one, and what it holds.

    Args:
        shape: what the document is read through.
        level: on which level of topics it stands, 0 for the first.
        texts: its title, and its link name or "" for none.
        held: what stands under it on the level below.
    """
    title, anchor = texts
    keys = shape.topics[level]
    fields: list[tuple[Field, object]] = [(keys.title or ("topic",), title)]
    if keys.anchor is not None and anchor:
        fields.append((keys.anchor, anchor))
    names = [name for name, _value in held]
    values = [value for _name, value in held]
    inner: object = values
    if names and None not in names:
        inner = dict(zip(names, values, strict=True))
    return built([*fields, (keys.items, inner)])


def add_entry(document: Document, place: tuple[Position, int], new: New, label: str) -> Edit:
    """Add an entry at a row of a topic (or of the top, under ())."""
    parent, row = place
    name, value = new.entry
    children = document.faq.children_of(parent)
    if not list_exists(document, parent):
        held: object = [value] if name is None else {name: value}
        step: Step = {"op": "add", "path": format_pointer(children.tokens), "value": held}
    else:
        token = str(row)
        if not children.is_list:
            row, token = len(children), unused_name(document, children, name or "new")
        step = {"op": "add", "path": format_pointer((*children.tokens, token)), "value": value}
        if new.written is not None:
            step = {**step, "written": new.written}
    after = document.patched([step])
    added = after.faq.at((*parent, row))
    return Edit(label, document, after, Inserted(parent, row), added.id if added else None)


def add_pair(document: Document, parent: Position, texts: Texts, label: str) -> Edit:
    """Add a question and its answer as `q8` and `a8` behind `q7` and `a7`."""
    children = document.faq.children_of(parent)
    names = _names(document, children)
    last = children[-1] if len(children) else None
    partner = last.partner if isinstance(last, Item) else None
    if last is None or partner is None:
        raise Refusal(_("there is no question here to follow; add it in a text editor"))
    models = (last.tokens[-1], partner.tokens[-1])
    number = next(
        number
        for number in itertools.count(len(children) + 1)
        if not {_numbered(model, number) for model in models} & names
    )
    values = (texts.question, with_last_break(document, "", texts.answer))
    steps: list[Step] = [
        {
            "op": "add",
            "path": format_pointer((*children.tokens, _numbered(model, number))),
            "value": value,
        }
        for model, value in zip(models, values, strict=True)
    ]
    after = document.patched(steps)
    row = len(children)
    new = after.faq.at((*parent, row))
    return Edit(label, document, after, Inserted(parent, row), new.id if new else None)


def add_texts(document: Document, place: tuple[Position, int], texts: Texts, label: str) -> Edit:
    """Add a question with these texts, in whatever way this file writes questions.

    Raises:
        Refusal: this file cannot take another question.
    """
    shape = document.faq.shape
    if shape is None or shape.items.answer == (PAGE,):
        raise Refusal(_("this page is one question; a new question needs a file of its own"))
    if shape.items.answer == (PARTNER,):
        return add_pair(document, place[0], texts, label)
    return add_entry(document, place, New(item_value(document, shape.items, texts)), label)


def list_exists(document: Document, parent: Position) -> bool:
    """Whether a topic has a list already; one with nothing behind its key has none."""
    node = document.faq.at(parent)
    if not isinstance(node, Topic):
        return True
    target = target_of(node.entry, (), node.keys.items)
    return target is not None and isinstance(target.entry.value, Collection)


def unused_name(document: Document, children: Children, name: str) -> str:
    """Return a name that nothing else in a group has."""
    names = _names(document, children)
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    return name if name not in names else next(one for one in numbered if one not in names)


def _names(document: Document, children: Children) -> set[str | None]:
    """Return all names in the group that holds these children."""
    node = node_at(document.root, children.tokens)
    return {entry.name for entry in node.entries} if isinstance(node, Mapping) else set()


def _numbered(model: str, number: int) -> str:
    return re.sub(r"\d+$", str(number), model)
