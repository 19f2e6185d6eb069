"""Adding, duplicating and deleting topics and items."""

from editor.document.document import Document
from editor.document.edits.edit import Edit, Inserted, Removed
from editor.document.edits.link_names import quoted, unused_anchor
from editor.document.edits.texts import set_text, with_last_break
from editor.document.faq import Children, Position, Topic
from editor.document.nodes import Mapping, find
from editor.document.patching import Step
from editor.document.pointers import format_pointer

NEW_QUESTION = "New question"
NEW_TOPIC = "New topic"
NEW_ANSWER = "Write the answer here.\n"


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
    value[keys.answer] = with_last_break(document, "", NEW_ANSWER)
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
    inner[keys.answer] = with_last_break(document, "", NEW_ANSWER)
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
    return Edit(
        f"deletion of {quoted(node.label)}", document, after, Removed(parent, row), focus, node.id
    )


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
    if list_exists(document, parent):
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


def list_exists(document: Document, parent: Position) -> bool:
    """Whether a topic has a list already; one with nothing behind its key has none."""
    node = document.faq.at(parent)
    if not isinstance(node, Topic):
        return True
    held = (
        find(node.entry.value, node.keys.items) if isinstance(node.entry.value, Mapping) else None
    )
    return held is not None and hasattr(held.value, "entries")


def _with_own_anchors(document: Document, position: Position) -> Document:
    """Give a copy, and what is in it, link names that nothing else has."""
    places = [position] + [
        place for place, _ in document.faq.walk() if place[: len(position)] == position
    ]
    for place in dict.fromkeys(places):
        node = document.faq.at(place)
        key = node.keys.anchor if node is not None else None
        if node is not None and key is not None and node.anchor:
            document = set_text(document, node, key, unused_anchor(document, node.anchor))
    return document
