"""Adding, duplicating and deleting topics and items."""

import itertools
import re

from editor.document.comments import comments_of
from editor.document.document import Document
from editor.document.edits.edit import Edit, Inserted, Removed
from editor.document.edits.link_names import quoted, unused_anchor
from editor.document.edits.texts import set_text, with_last_break
from editor.document.errors import Refusal
from editor.document.faq import Children, Item, Position, Topic
from editor.document.fields import PAGE, PARTNER, Field, built, target_of
from editor.document.nodes import Collection, Mapping
from editor.document.patching import Step
from editor.document.pointers import format_pointer
from editor.document.shapes import ItemKeys, node_at
from editor.language import _, ngettext

NEW_QUESTION = _("New question")
NEW_TOPIC = _("New topic")
NEW_ANSWER = _("Write the answer here.") + "\n"


def add_item(document: Document, selected: Position | None) -> Edit | None:
    """Add a question after the selected one, or as the last of the selected topic."""
    faq = document.faq
    if faq.shape is None:
        return None
    keys = faq.shape.items
    if keys.answer == (PAGE,):
        raise Refusal(_("this page is one question; a new question needs a file of its own"))
    parent, row = _place_for_item(document, selected)
    children = faq.children_of(parent)
    if keys.answer == (PARTNER,):
        return _added_pair(document, parent, children)
    return _added(document, (parent, row), children, _new_item(document, keys), _("new question"))


def add_topic(document: Document, selected: Position | None) -> Edit | None:
    """Add a topic with one question after the selected topic."""
    shape = document.faq.shape
    if shape is None or not shape.topics:
        return None
    row = len(document.faq.children) if not selected else selected[0] + 1
    named, inner = _new_item(document, shape.items)
    held: object = {named: inner} if named is not None else [inner]
    entry: tuple[str | None, object] = (None, held)
    for level in reversed(shape.topics):
        texts: list[tuple[Field, object]] = [(level.title or ("topic",), NEW_TOPIC)]
        if level is shape.topics[0] and level.anchor is not None:
            texts.append((level.anchor, unused_anchor(document, NEW_TOPIC)))
        entry = built([*texts, (level.items, held)])
        held = [entry[1]]
    return _added(document, ((), row), document.faq.children, entry, _("new topic"))


def duplicate(document: Document, position: Position) -> Edit | None:
    """Copy a topic or item to the place behind it, under link names of its own."""
    node = document.faq.at(position)
    if node is None:
        return None
    *above, row = position
    siblings = document.faq.children_of(tuple(above))
    if document.faq.shape is None or document.faq.shape.items.answer in ((PARTNER,), (PAGE,)):
        raise Refusal(_("this question cannot be copied; add a new one instead"))
    token = str(row + 1)
    if not siblings.is_list:
        row, token = len(siblings) - 1, _unused_name(document, siblings, node.tokens[-1])
    target = (*node.tokens[:-1], token)
    after, _inverse = document.apply(
        [{"op": "copy", "from": node.pointer, "path": format_pointer(target)}]
    )
    position = (*above, row + 1)
    after = _with_own_anchors(after, position)
    copied = after.faq.at(position)
    label = _("duplicate of {name}").format(name=quoted(node.label))
    change = Inserted(tuple(above), row + 1)
    return Edit(label, document, after, change, copied.id if copied else None)


def delete(document: Document, position: Position) -> Edit | None:
    """Remove a topic or item with its comments."""
    node = document.faq.at(position)
    if node is None:
        return None
    steps: list[Step] = [{"op": "remove", "path": node.pointer}]
    if isinstance(node, Item) and node.partner is not None:
        steps.append({"op": "remove", "path": format_pointer(node.partner.tokens)})
    if not node.tokens:
        raise Refusal(_("this page is one question; delete its file instead"))
    after, _inverse = document.apply(steps)
    parent, row = position[:-1], position[-1]
    siblings = after.faq.children_of(parent)
    if len(siblings):
        focus: int | None = siblings[min(row, len(siblings) - 1)].id
    else:
        above = after.faq.at(parent)
        focus = above.id if above is not None else None
    label = _("deletion of {name}").format(name=quoted(node.label))
    gone = [node.entry]
    if isinstance(node, Item) and node.partner is not None:
        gone.append(node.partner.entry)
    note = _gone_with_it([comment for entry in gone for comment in comments_of(entry)])
    return Edit(label, document, after, Removed(parent, row), focus, node.id, note)


def _gone_with_it(comments: list[str]) -> str:
    if not comments:
        return ""
    return ngettext(
        "The note {note} in the file was deleted, too. Undo brings everything back.",
        "{n} notes in the file were deleted, too. Undo brings everything back.",
        len(comments),
    ).format(note=quoted(comments[0]), n=len(comments))


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


def _new_item(document: Document, keys: ItemKeys) -> tuple[str | None, object]:
    """Return a new question: its name where questions have one, and what it holds."""
    answer = with_last_break(document, "", NEW_ANSWER)
    texts: list[tuple[Field, object]] = [(keys.question, NEW_QUESTION)]
    if keys.anchor is not None:
        texts.append((keys.anchor, unused_anchor(document, NEW_QUESTION)))
    texts.append((keys.answer, [answer.strip()] if keys.is_list else answer))
    return built(texts)


def _added(
    document: Document,
    place: tuple[Position, int],
    children: Children,
    entry: tuple[str | None, object],
    label: str,
) -> Edit:
    parent, row = place
    name, value = entry
    if not list_exists(document, parent):
        held: object = [value] if name is None else {name: value}
        step: Step = {"op": "add", "path": format_pointer(children.tokens), "value": held}
    else:
        token = str(row)
        if not children.is_list:
            row, token = len(children), _unused_name(document, children, name or "new")
        step = {"op": "add", "path": format_pointer((*children.tokens, token)), "value": value}
    after, _inverse = document.apply([step])
    new = after.faq.at((*parent, row))
    return Edit(label, document, after, Inserted(parent, row), new.id if new else None)


def _added_pair(document: Document, parent: Position, children: Children) -> Edit:
    """Add a question and its answer as `q8` and `a8` behind `q7` and `a7`."""
    names = _names(document, children)
    last = children[-1]
    partner = last.partner if isinstance(last, Item) else None
    if partner is None:
        raise Refusal(_("there is no question here to follow; add it in a text editor"))
    models = (last.tokens[-1], partner.tokens[-1])
    number = next(
        number
        for number in itertools.count(len(children) + 1)
        if not {_numbered(model, number) for model in models} & names
    )
    texts = (NEW_QUESTION, with_last_break(document, "", NEW_ANSWER))
    after, _inverse = document.apply(
        [
            {
                "op": "add",
                "path": format_pointer((*children.tokens, _numbered(model, number))),
                "value": text,
            }
            for model, text in zip(models, texts, strict=True)
        ]
    )
    row = len(children)
    new = after.faq.at((*parent, row))
    change = Inserted(parent, row)
    return Edit(_("new question"), document, after, change, new.id if new else None)


def _numbered(model: str, number: int) -> str:
    return re.sub(r"\d+$", str(number), model)


def _unused_name(document: Document, children: Children, name: str) -> str:
    names = _names(document, children)
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    return name if name not in names else next(one for one in numbered if one not in names)


def _names(document: Document, children: Children) -> set[str | None]:
    """Return all names in the group that holds these children."""
    node = node_at(document.root, children.tokens)
    return {entry.name for entry in node.entries} if isinstance(node, Mapping) else set()


def list_exists(document: Document, parent: Position) -> bool:
    """Whether a topic has a list already; one with nothing behind its key has none."""
    node = document.faq.at(parent)
    if not isinstance(node, Topic):
        return True
    target = target_of(node.entry, (), node.keys.items)
    return target is not None and isinstance(target.entry.value, Collection)


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
