"""Bringing single texts and values of one document back into another that was made of it."""

from dataclasses import replace

from editor.document.document import Document
from editor.document.edits.texts import field_of, set_text
from editor.document.errors import Refusal
from editor.document.faq import Item, Topic
from editor.document.fields import PAGE, PARTNER, Target, target_of
from editor.document.nodes import Collection, Entry
from editor.document.parts import Part
from editor.document.pointers import Tokens
from editor.language import _
from editor.review.difference import Changed
from editor.review.restoring import Written, added, removed, replaced, row_of
from editor.review.rows_compared import text_of_part

KEPT_OTHERWISE = _("the whole file is kept in another way; go back to all of the old file instead")


def with_text_of(
    document: Document, now: Topic | Item, was: tuple[Document, Topic | Item], part: Part
) -> Document:
    """Return a document with a text of a topic or item as another document has it.

    Args:
        document: what gets it.
        now: the topic or item in it.
        was: the other document, and the topic or item there.
        part: which text.

    Raises:
        Refusal: this file cannot hold it.
    """
    source, old = was
    before, target, way = _target(old, part), _target(now, part), field_of(now, part)
    if target is not None and not target.is_name:
        if before is None:
            return removed(document, target.tokens)
        if not before.is_name:
            origin = Written.at(source, before.tokens)
            return replaced(document, target.tokens, origin, with_comments=False)
    if way is None:
        raise Refusal(KEPT_OTHERWISE)
    if before is not None and target is None and way != (PAGE,):
        row = row_of(source, before.tokens)
        return added(document, (*now.tokens, *way), Written.at(source, before.tokens), row)
    return set_text(document, now, way, text_of_part(old, part))


def with_value_of(
    document: Document, tokens: Tokens, was: tuple[Document, Changed], *, with_comments: bool
) -> Document:
    """Return a document with a setting or further field as another document has it.

    Args:
        document: what gets it.
        tokens: where it stands in it, or is to stand.
        was: the other document, and what was changed.
        with_comments: whether the comments above it come back, too.

    Raises:
        Refusal: this file cannot hold it.
    """
    source, changed = was
    if changed.old is None:
        return removed(document, tokens)
    origin = Written.at(source, changed.old_tokens)
    if changed.new is None:
        return added(document, tokens, origin, row_of(source, changed.old_tokens))
    return replaced(document, tokens, origin, with_comments=with_comments)


def with_children_of(document: Document, was: Written, old: Topic, now: Topic) -> Written:
    """Return a topic as another document has it, but with the questions that it has by now.

    Raises:
        Refusal: the two files are written too differently.
    """
    before = target_of(old.entry, (), old.keys.items)
    held = target_of(now.entry, (), now.keys.items)
    column = Written.at(document, now.tokens).column
    is_same_way = (was.column, was.document.newline) == (column, document.newline)
    if before is None or held is None or not is_same_way:
        raise Refusal(KEPT_OTHERWISE)
    entry = _with_entry(was.entry, before.entry.id, held.entry)
    return replace(was, document=document, entry=entry)


def _target(node: Topic | Item, part: Part) -> Target | None:
    way = field_of(node, part)
    if way is None or way == (PAGE,):
        return None
    if way == (PARTNER,):
        return node.partner if isinstance(node, Item) else None
    return target_of(node.entry, node.tokens, way)


def _with_entry(entry: Entry, number: int, other: Entry) -> Entry:
    """Return an entry in which another one stands in the place of one below it."""
    if entry.id == number:
        return other
    node = entry.value
    if not isinstance(node, Collection):
        return entry
    inner = tuple(_with_entry(each, number, other) for each in node.entries)
    return replace(entry, value=replace(node, entries=inner))
