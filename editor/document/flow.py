"""Entries of collections in brackets: commas, the white space around them, and comments.

A comment behind a value or its comma is that value's; one on lines of its own is the next one's.
"""

import re
from dataclasses import dataclass, replace

from editor.document.emission import write_flow, write_flow_pair, write_json
from editor.document.examples import Examples
from editor.document.lines import BREAKS
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar, node_text

_COMMA = re.compile(f"((?:[^#,]|#[^{BREAKS}]*(?=[{BREAKS}]|\\Z))*),")
_LAST_LINE = re.compile(f"(?:\r\n|[{BREAKS}])[ \t]*\\Z")


@dataclass(frozen=True, slots=True)
class NewValue:
    """A value that is to come into brackets."""

    key: str | None
    value: object
    text: str | None = None
    """How it stood where it comes from; None to write it anew."""


def flow_insert(
    collection: Collection, index: int, new: NewValue, examples: Examples
) -> Collection:
    """Return brackets with one more value; it is written as text yet, to be read back."""
    entries = list(collection.entries)
    is_last = index == len(entries)
    gap = _gap(collection, examples.newline)
    above = entries[index - 1] if index else None
    if above is not None and "#" in above.tail and not _LAST_LINE.search(gap):
        gap = examples.newline + " " * (collection.column + 2)
    text = _written(new, collection, (entries[max(index - 1, 0)].value, gap), examples)
    tail = ","
    if is_last:
        tail = "," if _has_comma(entries[-1].tail) else ""
        entries[-1] = replace(entries[-1], tail=_with_comma(entries[-1].tail, wanted=True))
    before = gap
    if index == 0:
        before = entries[0].before
        entries[0] = replace(entries[0], before=gap)
    entries.insert(index, Entry("", before, None, "", Scalar(text, ""), tail))
    return replace(collection, entries=tuple(entries))


def flow_remove(collection: Collection, index: int, newline: str) -> Collection:
    """Return brackets with one value less."""
    entries = list(collection.entries)
    removed = entries.pop(index)
    close = collection.close
    if entries and index == 0 and "#" not in entries[0].before:
        entries[0] = replace(entries[0], before=removed.before)
    if entries and index == len(entries):
        tail = _with_comma(entries[-1].tail, wanted=_has_comma(removed.tail))
        entries[-1] = replace(entries[-1], tail=tail)
        if "#" in tail and not close.startswith(tuple(BREAKS)):
            close = newline + close.lstrip(" \t")
    return replace(collection, entries=tuple(entries), close=close)


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
    new: NewValue, collection: Collection, beside: tuple[Node, str], examples: Examples
) -> str:
    """Return the text of a new value, given the value it comes after and the gap before it."""
    like, gap = beside
    is_pair = isinstance(collection, Mapping) and new.key is not None
    if new.text is not None and not is_pair:
        return new.text
    if examples.is_json and isinstance(like, Collection) and "\n" in node_text(like):
        written = write_json(new.value, gap.rpartition("\n")[2], examples.newline)
        if written is not None:
            key = write_json(new.key, "", examples.newline)
            return f"{key}: {written}" if is_pair else written
    if is_pair:
        return write_flow_pair(str(new.key), new.value, collection.column, examples)
    return write_flow(new.value, collection.column, like, examples)


def _gap(collection: Collection, newline: str) -> str:
    """Return the white space to stand before a value that is not the first, without comments."""
    entries = collection.entries
    beside = entries[1 if len(entries) > 1 else 0].before
    before = beside.removesuffix("? ")  # a new key needs no sign of its own
    last_line = _LAST_LINE.search(before)
    if last_line is not None:
        return last_line.group()
    if "#" in before:
        return newline + " " * (collection.column + 2)
    return before if len(entries) > 1 else " "


def _has_comma(tail: str) -> bool:
    return _COMMA.match(tail) is not None


def _with_comma(tail: str, *, wanted: bool) -> str:
    """Return what stands behind a value with its comma put in or taken out, comments kept."""
    if _has_comma(tail) == wanted:
        return tail
    return "," + tail if wanted else _COMMA.sub(r"\1", tail, count=1)
