"""Everything a writer can do to a FAQ: pure functions from a document to an Edit.

An act that would change nothing gives None: there is nothing to undo, and no view needs to know.
Positions are those of the outline (see faq.Position); every function takes the document first.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.document.document import BODY, Document
from editor.document.errors import Refusal
from editor.document.faq import Children, Item, Position, Topic
from editor.document.nodes import Mapping, find
from editor.document.patching import Step
from editor.document.pointers import Tokens, format_pointer

NEW_QUESTION = "New question"
NEW_TOPIC = "New topic"
NEW_ANSWER = "Write the answer here.\n"

_LONGEST_NAME_IN_LABEL = 40


class Part(StrEnum):
    """A text of a topic or item that can be reworded."""

    QUESTION = "question"
    TITLE = "title"
    ANCHOR = "link name"
    ANSWER = "answer"


# What views need to follow a change


@dataclass(frozen=True, slots=True)
class Inserted:
    """A topic or item came; `row` is its place among the children of `parent`."""

    parent: Position
    row: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A topic or item went; it stood at `row` among the children of `parent`."""

    parent: Position
    row: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A topic or item moved; places are those before it went and after it arrived."""

    parent: Position
    row: int
    to_parent: Position
    to_row: int


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text of a topic or item is another; the outline's structure is the same."""

    position: Position
    part: Part


@dataclass(frozen=True, slots=True)
class Replaced:
    """Anything may be different: read all anew."""


Change = Inserted | Removed | Moved | Reworded | Replaced


def inverted(change: Change) -> Change:
    """Return the change that leads back."""
    match change:
        case Inserted(parent, row):
            return Removed(parent, row)
        case Removed(parent, row):
            return Inserted(parent, row)
        case Moved(parent, row, to_parent, to_row):
            return Moved(to_parent, to_row, parent, row)
        case _:
            return change


@dataclass(frozen=True, slots=True)
class Edit:
    """One undoable step."""

    label: str
    """What the user did, as the Undo menu names it behind the word “Undo”."""
    before: Document
    after: Document
    change: Change
    focus: int | None = None
    """The id of what to show afterwards, where that is not what is shown."""
    typing: str | None = None
    """Typed steps with the same text here melt into one."""


# Texts


def reword(
    document: Document, position: Position, part: Part, text: str, typing: str | None = None
) -> Edit | None:
    """Give a topic or item another question, title, link name or answer."""
    node = document.faq.at(position)
    if node is None:
        return None
    key = _key(node, part)
    old = _text(node, part)
    if part is Part.ANSWER:
        text = _with_last_break(document, old, text)
    if key is None or text == old:
        return None
    after = _set_text(document, node, key, text)
    label = f"edit of {_with_article(part)} of {quoted(node.label)}"
    if part in (Part.QUESTION, Part.TITLE):
        label = f"rewording of {quoted(old or text)}"
    return Edit(label, document, after, Reworded(position, part), node.id, typing)


def reword_body(document: Document, text: str, typing: str | None = None) -> Edit | None:
    """Replace the text below the front matter."""
    if text == document.body:
        return None
    after, _ = document.apply([{"op": "replace", "path": BODY, "value": text}])
    return Edit("edit of the page text", document, after, Replaced(), None, typing)


def reword_everything(document: Document, after: Document) -> Edit:
    """Take over a document that was read anew from a changed text."""
    return Edit("repair of the text", document, after, Replaced())


# Structure


def add_item(document: Document, selected: Position | None) -> Edit | None:
    """Add a question after the selected one, or as the last of the selected topic."""
    faq = document.faq
    if faq.shape is None:
        return None
    parent, row = _place_for_item(document, selected)
    children = faq.children_of(parent)
    keys = faq.shape.items
    value: dict[str, object] = {keys.question: NEW_QUESTION}
    if keys.anchor is not None:
        value[keys.anchor] = unused_anchor(document, NEW_QUESTION)
    value[keys.answer] = _with_last_break(document, "", NEW_ANSWER)
    return _added(document, (parent, row), children, value, "new question")


def add_topic(document: Document, selected: Position | None) -> Edit | None:
    """Add a topic with one question after the selected topic."""
    shape = document.faq.shape
    if shape is None or not shape.topics:
        return None
    row = len(document.faq.children) if not selected else selected[0] + 1
    level, keys = shape.topics[0], shape.items
    value: dict[str, object] = {level.title or "topic": NEW_TOPIC}
    if level.anchor is not None:
        value[level.anchor] = unused_anchor(document, NEW_TOPIC)
    inner: dict[str, object] = {keys.question: NEW_QUESTION}
    if keys.anchor is not None:
        inner[keys.anchor] = unused_anchor(document, NEW_QUESTION)
    inner[keys.answer] = _with_last_break(document, "", NEW_ANSWER)
    below: list[object] = [inner]
    for deeper in reversed(shape.topics[1:]):
        below = [{deeper.title or "topic": NEW_TOPIC, deeper.items: below}]
    value[level.items] = below
    return _added(document, ((), row), document.faq.children, value, "new topic")


def duplicate(document: Document, position: Position) -> Edit | None:
    """Copy a topic or item to the place behind it, under link names of its own."""
    node = document.faq.at(position)
    if node is None:
        return None
    *above, row = position
    target = (*node.tokens[:-1], str(row + 1))
    after, _ = document.apply(
        [{"op": "copy", "from": node.pointer, "path": format_pointer(target)}]
    )
    position = (*above, row + 1)
    after = _with_own_anchors(after, position)
    copied = after.faq.at(position)
    label = f"duplicate of {quoted(node.label)}"
    change = Inserted(tuple(above), row + 1)
    return Edit(label, document, after, change, copied.id if copied else None)


def delete(document: Document, position: Position) -> Edit | None:
    """Remove a topic or item with its comments."""
    node = document.faq.at(position)
    if node is None:
        return None
    after, _ = document.apply([{"op": "remove", "path": node.pointer}])
    parent, row = position[:-1], position[-1]
    siblings = after.faq.children_of(parent)
    if len(siblings):
        focus: int | None = siblings[min(row, len(siblings) - 1)].id
    else:
        above = after.faq.at(parent)
        focus = above.id if above is not None else None
    return Edit(f"deletion of {quoted(node.label)}", document, after, Removed(parent, row), focus)


def move(document: Document, position: Position, to_parent: Position, to_row: int) -> Edit | None:
    """Move a topic or item.

    Args:
        document: what it is in.
        position: where it stands.
        to_parent: the topic it goes to, as positions are before the move; () is the top.
        to_row: its place there once it has arrived.
    """
    node = document.faq.at(position)
    parent, row = position[:-1], position[-1]
    if node is None or (parent, row) == (to_parent, to_row):
        return None
    if not accepts(document, position, to_parent):
        return None
    arrival = _after_removal(to_parent, position)
    tokens = (*_list_tokens(document, to_parent, position), str(to_row))
    if not _list_exists(document, to_parent):
        return _moved_into_empty(document, node, (position, to_parent, arrival))
    after, _ = document.apply(
        [{"op": "move", "from": node.pointer, "path": format_pointer(tokens)}]
    )
    label = f"move of {quoted(node.label)}"
    return Edit(label, document, after, Moved(parent, row, arrival, to_row), node.id)


def accepts(document: Document, position: Position, to_parent: Position) -> bool:
    """Whether what stands at a position may go under a topic (or to the top, under ())."""
    node = document.faq.at(position)
    target = document.faq.at(to_parent)
    if to_parent[: len(position)] == position or isinstance(target, Item):
        return False
    shape = document.faq.shape
    depth = len(shape.topics) if shape is not None else 0
    if isinstance(node, Topic):
        return len(to_parent) == len(position) - 1
    return not to_parent if depth == 0 else 0 < len(to_parent) <= depth


def step_target(document: Document, position: Position, step: int) -> tuple[Position, int] | None:
    """Return where a topic or item goes one step up (-1) or down (1): parent and row.

    At the edge of its topic an item goes on into the next topic.
    """
    faq = document.faq
    parent, row = position[:-1], position[-1] + step
    if 0 <= row < len(faq.children_of(parent)):
        return parent, row
    return topic_target(document, position, step) if isinstance(faq.at(position), Item) else None


def topic_target(document: Document, position: Position, step: int) -> tuple[Position, int] | None:
    """Return where an item goes in the topic before (-1) or behind (1) its own."""
    parent = position[:-1]
    topics = [
        place for place, node in document.faq.walk()
        if isinstance(node, Topic) and accepts(document, position, place)
    ]  # fmt: skip
    if parent not in topics:
        return None
    number = topics.index(parent) + step
    if not 0 <= number < len(topics):
        return None
    target = topics[number]
    return target, 0 if step > 0 else len(document.faq.children_of(target))


# Link names


def unused_anchor(document: Document, text: str) -> str:
    """Return a short link name made from a text, different from all that are there."""
    base = slug(text) or "entry"
    taken = {node.anchor for _, node in document.faq.walk()}
    return next(name for name in _numbered(base) if name not in taken)


def slug(text: str) -> str:
    """Return a text as a link name: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFC", text).lower().replace("'", "").replace("’", "")
    return re.sub(r"[^\w]+", "-", plain).strip("-_").replace("_", "-")


def quoted(text: str) -> str:
    """Return a text in quotation marks, short enough for a menu."""
    line = " ".join(text.split()) or "(no text)"
    if len(line) > _LONGEST_NAME_IN_LABEL:
        line = line[: _LONGEST_NAME_IN_LABEL - 1].rstrip() + "…"
    return f"“{line}”"


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


# Helpers


def _key(node: Topic | Item, part: Part) -> str | None:
    if part is Part.ANCHOR:
        return node.keys.anchor
    if isinstance(node, Topic):
        return node.keys.title if part is Part.TITLE else None
    return node.keys.question if part is Part.QUESTION else node.keys.answer


def _text(node: Topic | Item, part: Part) -> str:
    match part:
        case Part.ANCHOR:
            return node.anchor
        case Part.ANSWER:
            return node.answer if isinstance(node, Item) else ""
        case _:
            return node.label


def _set_text(document: Document, node: Topic | Item, key: str, text: str) -> Document:
    if not isinstance(node.entry.value, Mapping):
        raise Refusal("this entry is no question with an answer; change it in a text editor")
    held = find(node.entry.value, key)
    step: Step = {
        "op": "add" if held is None else "replace",
        "path": format_pointer((*node.tokens, key)),
        "value": text,
    }
    after, _ = document.apply([step])
    return after


def _with_last_break(document: Document, old: str, text: str) -> str:
    """End an answer as it ended before, a new one as the others do."""
    if not text.strip():
        return ""
    model = old or next((item.answer for item in document.faq.all_items() if item.answer), "\n")
    body = text.rstrip("\n")
    return body + model[len(model.rstrip("\n")) :]


def _with_article(part: Part) -> str:
    return "the answer" if part is Part.ANSWER else f"the {part}"


def _place_for_item(document: Document, selected: Position | None) -> tuple[Position, int]:
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


def _added(
    document: Document,
    place: tuple[Position, int],
    children: Children,
    value: dict[str, object],
    label: str,
) -> Edit:
    parent, row = place
    if _list_exists(document, parent):
        step: Step = {
            "op": "add",
            "path": format_pointer((*children.tokens, str(row))),
            "value": value,
        }
    else:
        step = {"op": "add", "path": format_pointer(children.tokens), "value": [value]}
    after, _ = document.apply([step])
    new = after.faq.at((*parent, row))
    return Edit(label, document, after, Inserted(parent, row), new.id if new else None)


def _list_exists(document: Document, parent: Position) -> bool:
    """Whether a topic has a list already; one with nothing behind its key has none."""
    node = document.faq.at(parent)
    if not isinstance(node, Topic):
        return True
    held = find(node.entry.value, node.keys.items) if isinstance(
        node.entry.value, Mapping
    ) else None
    return held is not None and hasattr(held.value, "entries")


def _list_tokens(document: Document, to_parent: Position, moved: Position) -> Tokens:
    """Return the path of the list under a topic, as it is once the moved entry has gone."""
    tokens = list(document.faq.children_of(to_parent).tokens)
    source = document.faq.at(moved)
    assert source is not None  # noqa: S101 - looked up by the caller
    depth = len(source.tokens) - 1
    if len(tokens) > depth and tuple(tokens[:depth]) == source.tokens[:depth]:
        number = int(tokens[depth])
        tokens[depth] = str(number - (number > int(source.tokens[depth])))
    return tuple(tokens)


def _after_removal(position: Position, removed: Position) -> Position:
    """Return a position as it is once another entry has gone."""
    depth = len(removed) - 1
    if len(position) > depth and position[:depth] == removed[:depth]:
        row = position[depth] - (position[depth] > removed[depth])
        return (*position[:depth], row, *position[depth + 1 :])
    return position


def _moved_into_empty(
    document: Document, node: Topic | Item, places: tuple[Position, Position, Position]
) -> Edit:
    """Move into a topic whose list is not there yet: make the list, then move."""
    position, to_parent, arrival = places
    tokens = document.faq.children_of(to_parent).tokens
    prepared, _ = document.apply([{"op": "add", "path": format_pointer(tokens), "value": []}])
    goal = (*_list_tokens(document, to_parent, position), "0")
    after, _ = prepared.apply([{"op": "move", "from": node.pointer, "path": format_pointer(goal)}])
    change = Moved(position[:-1], position[-1], arrival, 0)
    return Edit(f"move of {quoted(node.label)}", document, after, change, node.id)


def _with_own_anchors(document: Document, position: Position) -> Document:
    """Give a copy, and what is in it, link names that nothing else has."""
    places = [position] + [
        place for place, _ in document.faq.walk() if place[: len(position)] == position
    ]
    for place in dict.fromkeys(places):
        node = document.faq.at(place)
        key = node.keys.anchor if node is not None else None
        if node is not None and key is not None and node.anchor:
            document = _set_text(document, node, key, unused_anchor(document, node.anchor))
    return document
