"""Entries of collections in brackets: commas and the white space around them."""

from dataclasses import replace

from editor.document.emission import write_flow, write_flow_pair
from editor.document.examples import Examples
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar

Pair = tuple[str | None, object]


def flow_insert(collection: Collection, index: int, pair: Pair, examples: Examples) -> Collection:
    """Return brackets with one more value; it is written as text yet, to be read back."""
    entries = list(collection.entries)
    key, value = pair
    like = entries[max(index - 1, 0)].value
    text = _written(key, value, collection, like, examples)
    is_last = index == len(entries)
    tail = ""
    if is_last:
        tail = entries[-1].tail
        entries[-1] = replace(entries[-1], tail=entries[-1].tail or ",")
    else:
        tail = ","
    before = _gap(collection) if index else entries[0].before
    if index == 0:
        entries[0] = replace(entries[0], before=_gap(collection))
    entries.insert(index, Entry("", before, None, "", Scalar(text, ""), tail))
    return replace(collection, entries=tuple(entries))


def flow_remove(collection: Collection, index: int) -> Collection:
    """Return brackets with one value less."""
    entries = list(collection.entries)
    removed = entries.pop(index)
    if entries and index == 0:
        entries[0] = replace(entries[0], before=removed.before)
    if entries and index == len(entries):
        entries[-1] = replace(entries[-1], tail=removed.tail)
    return replace(collection, entries=tuple(entries))


def flow_replace(
    collection: Collection, index: int, value: object, examples: Examples
) -> Collection:
    """Return brackets with another value in one place; it is written as text yet."""
    entry = collection.entries[index]
    text = write_flow(value, collection.column, entry.value, examples)
    between = entry.between
    if entry.key is not None and not between.endswith((" ", "\n")):
        between = ": "
    changed = replace(entry, between=between, value=Scalar(text, ""))
    entries = (*collection.entries[:index], changed, *collection.entries[index + 1 :])
    return replace(collection, entries=entries)


def _written(
    key: str | None, value: object, collection: Collection, like: Node, examples: Examples
) -> str:
    if isinstance(collection, Mapping) and key is not None:
        return write_flow_pair(key, value, collection.column, examples)
    return write_flow(value, collection.column, like, examples)


def _gap(collection: Collection) -> str:
    """Return the white space that stands before a value that is not the first."""
    return collection.entries[1].before if len(collection.entries) > 1 else " "
