"""Adding, duplicating and deleting topics and items."""

from editor.document.comments import comments_of
from editor.document.document import Document
from editor.document.edits.building import (
    New,
    Texts,
    add_entry,
    add_texts,
    item_value,
    place_for_item,
    topic_value,
    unused_name,
)
from editor.document.edits.edit import Edit, Inserted, Removed
from editor.document.edits.link_names import quoted, unused_anchor
from editor.document.edits.texts import set_text
from editor.document.errors import Refusal
from editor.document.faq import Item, Position
from editor.document.fields import PAGE, PARTNER
from editor.document.plain import Step
from editor.document.pointers import format_pointer
from editor.language import _, ngettext

NEW_QUESTION = _("New question")
NEW_TOPIC = _("New topic")
NEW_ANSWER = _("Write the answer here.") + "\n"


def add_item(document: Document, selected: Position | None) -> Edit | None:
    """Add a question after the selected one, or as the last of the selected topic."""
    shape = document.faq.shape
    if shape is None:
        return None
    return add_texts(
        document, place_for_item(document, selected), _new_texts(document), _("new question")
    )


def add_topic(document: Document, selected: Position | None) -> Edit | None:
    """Add a topic with one question after the selected topic."""
    shape = document.faq.shape
    if shape is None or not shape.topics:
        return None
    row = len(document.faq.children) if not selected else selected[0] + 1
    entry = item_value(document, shape.items, _new_texts(document))
    for level in reversed(range(len(shape.topics))):
        anchor = unused_anchor(document, NEW_TOPIC) if level == 0 else ""
        entry = topic_value(shape, level, (NEW_TOPIC, anchor), [entry])
    return add_entry(document, ((), row), New(entry), _("new topic"))


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
        row, token = len(siblings) - 1, unused_name(document, siblings, node.tokens[-1])
    target = (*node.tokens[:-1], token)
    after = document.patched([{"op": "copy", "from": node.pointer, "path": format_pointer(target)}])
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
    after = document.patched(steps)
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


def _new_texts(document: Document) -> Texts:
    return Texts(NEW_QUESTION, NEW_ANSWER, unused_anchor(document, NEW_QUESTION))


def _with_own_anchors(document: Document, position: Position) -> Document:
    """Give a copy, and what is in it, link names that nothing else has."""
    places = [position] + [
        place for place, _node in document.faq.walk() if place[: len(position)] == position
    ]
    for place in dict.fromkeys(places):
        node = document.faq.at(place)
        key = node.keys.anchor if node is not None else None
        if node is not None and key is not None and node.anchor:
            document = set_text(document, node, key, unused_anchor(document, node.anchor))
    return document
