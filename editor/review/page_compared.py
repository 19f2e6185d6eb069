"""What differs between two documents outside of their topics and items."""

from collections.abc import Iterator
from dataclasses import replace

from editor.document.document import Document
from editor.document.faq import Item
from editor.document.fields import PAGE
from editor.document.lines import plain_lines
from editor.document.nodes import Mapping, Scalar
from editor.document.parts import Outside
from editor.document.settings import humanised
from editor.document.shapes import node_at
from editor.document.values import Anchors, data, same
from editor.review.difference import Changed, Difference, Kind, Subject
from editor.review.rows_compared import changed_value, hidden_ids, looks_same
from editor.review.values_compared import ABSENT, Side, Value, values_between


def setting_differences(
    old: Document, new: Document, anchors: tuple[Anchors, Anchors]
) -> Iterator[Difference]:
    """Yield what became of the settings of a page, in the order of the new document."""
    if not isinstance(old.root, Mapping | Scalar) or not isinstance(new.root, Mapping | Scalar):
        return
    sides = (
        Side(old.root, (), anchors[0], _hidden(old)),
        Side(new.root, (), anchors[1], _hidden(new)),
    )
    values = list(values_between(*sides))
    renamed = _renamed(values)
    for value in values:
        if value.old is ABSENT and value.new_tokens in renamed:
            yield _setting(replace(value, old_tokens=renamed[value.new_tokens], old=value.new))
        elif value.new is not ABSENT or value.old_tokens not in renamed.values():
            yield _setting(value)


def _setting(value: Value) -> Difference:
    if value.old is ABSENT:
        kind = Kind.ADDED
    elif value.new is ABSENT:
        kind = Kind.REMOVED
    else:
        kind = Kind.CHANGED if value.old_tokens == value.new_tokens else Kind.RENAMED
    name = (value.new_tokens or value.old_tokens)[-1:]
    label = humanised(name[0]) if name else ""
    return Difference(Subject.SETTING, frozenset({kind}), label, changed=(changed_value(value),))


def _renamed(values: list[Value]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return which settings that came are ones that went from the same group, by their values."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    gone = [value for value in values if value.new is ABSENT and value.old not in (None, "")]
    for value in values:
        if value.old is not ABSENT:
            continue
        for one in gone:
            is_near = one.old_tokens[:-1] == value.new_tokens[:-1]
            if is_near and same(one.old, value.new):
                found[value.new_tokens] = one.old_tokens
                gone.remove(one)
                break
    return found


def _hidden(document: Document) -> frozenset[int]:
    """Return the ids of the entries whose contents are compared as topics and items."""
    faq = document.faq
    if faq.shape is None:
        return frozenset()
    if _is_answer(document):
        return frozenset().union(*(hidden_ids(item) for item in faq.items))
    held = node_at(document.root, faq.shape.path)
    if isinstance(held, Mapping):
        children = list(faq.children)
        partners = [each.partner for each in children if isinstance(each, Item) and each.partner]
        return frozenset(faq.children.ids()) | {each.entry.id for each in partners}
    return frozenset(_ids_on_way(document, faq.shape.path)[-1:])


def _ids_on_way(document: Document, path: tuple[str, ...]) -> list[int]:
    ids: list[int] = []
    node = document.root
    for token in path:
        entries = node.entries if isinstance(node, Mapping) else ()
        entry = next((each for each in reversed(entries) if each.name == token), None)
        if entry is None:
            return []
        ids.append(entry.id)
        node = entry.value
    return ids


# The rest of the file


def structure_differences(old: Document, new: Document) -> Iterator[Difference]:
    """Yield that the questions are kept in another way, if they are."""
    kept = [str(each.faq.shape) if each.faq.shape else "" for each in (old, new)]
    kinds = [
        type(node_at(each.root, each.shape.path)) if each.shape else Scalar for each in (old, new)
    ]
    has_rows = len(old.faq.children) > 0 and len(new.faq.children) > 0
    is_other = (kept[0] != kept[1] or kinds[0] is not kinds[1]) and has_rows
    if is_other or old.is_plain_text != new.is_plain_text:
        changed = (Changed(Outside.SETTING, kept[0], kept[1]),)
        yield Difference(Subject.FILE, frozenset({Kind.STRUCTURE}), "", changed=changed)


def other_differences(
    old: Document, new: Document, anchors: tuple[Anchors, Anchors]
) -> Iterator[Difference]:
    """Yield that the files hold something else where neither settings nor questions are."""
    if old.has_text_of(new) or old.is_plain_text or new.is_plain_text:
        return
    if not same(data(old.root, dict(anchors[0])), data(new.root, dict(anchors[1]))):
        yield Difference(Subject.FILE, frozenset({Kind.CHANGED}), "")


def body_differences(old: Document, new: Document) -> Iterator[Difference]:
    """Yield that the text of the page is another, if it is; not where it is an answer."""
    is_same = plain_lines(old.body) == plain_lines(new.body)
    if is_same or (_is_answer(old) and _is_answer(new)):
        return
    kind = Kind.FORMATTING if looks_same(old.body, new.body) else Kind.BODY
    changed = (Changed(Outside.BODY, old.body, new.body),)
    yield Difference(Subject.BODY, frozenset({kind}), "", changed=changed)


def file_formatting(old: Document, new: Document, *, is_known: bool) -> Iterator[Difference]:
    """Yield that the file is written in another way, where no other difference says so.

    Args:
        old: the one document.
        new: the other.
        is_known: whether there are other differences, which may be why the texts differ.
    """
    around = [
        (each.source.has_bom, each.newline, each.source.opening, each.source.closing)
        for each in (old, new)
    ]
    is_other = not is_known and not old.has_text_of(new)
    if around[0] != around[1] or is_other:
        yield Difference(Subject.FILE, frozenset({Kind.FORMATTING}), "")


def names_of(document: Document) -> Anchors:
    """Return the values of a document that have names there for others to repeat them."""
    names: Anchors = {}
    if document.has_aliases:
        data(document.root, names)
    return names


def _is_answer(document: Document) -> bool:
    """Whether the text of the page is the answer to a question."""
    return document.shape is not None and document.shape.items.answer == (PAGE,)
