"""Putting entries into a collection and taking them out, with the blank lines where they belong.

Comments travel with their entry; blank lines belong to places. So when entries change, the
separators stay in order and only the comments of the leads move.
"""

import re
from dataclasses import replace

from editor.document.gaps import separator
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence

_BREAK = re.compile(r"\r\n|[\n\r]")
_LINE = re.compile(r"[^\n\r]*(?:\r\n|[\n\r]|\Z)")


def insert(
    collection: Collection, index: int, entry: Entry, blank: str, newline: str
) -> Collection:
    """Return a block collection with one more entry.

    Args:
        collection: on lines of its own and not empty.
        index: where the entry will be.
        entry: written for the column of the collection, from its line's start.
        blank: the blank lines that set it apart from its neighbour.
        newline: how lines end in this document.
    """
    entries = list(collection.entries)
    if index == 0:
        first = own_line(entries[0], collection.column)
        entries[0] = _with_separator(first, blank)
        entry = _with_separator(entry, separator(collection.entries[0].lead))
        if is_inline(collection):
            entry = _inline(entry)
    else:
        entry = _with_separator(entry, blank)
    entries.insert(index, entry)
    if index == len(entries) - 1:
        entries[index - 1 :] = _last_break_moved(entries[index - 1], entry, newline)
    return _settled(collection, entries, index, newline)


def remove(collection: Collection, index: int) -> tuple[Collection, Entry]:
    """Return a block collection of two or more without one entry, and that entry as on its own."""
    entries = list(collection.entries)
    removed = entries.pop(index)
    alone = own_line(removed, collection.column)
    if index == 0:
        first = _with_separator(entries[0], separator(removed.lead))
        entries[0] = _inline(first) if is_inline(collection) else first
    elif index == len(entries) and not _ends_line(removed):
        entries[-1], alone = _without_last_break(entries[-1]), _with_last_break(alone, "\n")
    return _settled(collection, entries, index, "\n"), alone


def is_inline(collection: Collection) -> bool:
    """Whether the first entry stands on the line of the dash above it."""
    first = collection.entries[0]
    return not first.before.startswith(" " * collection.column)


def own_comments(entry: Entry) -> str:
    """Return the lead without the blank lines that belong to the place."""
    return entry.lead[len(separator(entry.lead)) :]


def _with_separator(entry: Entry, blank: str) -> Entry:
    return replace(entry, lead=blank + own_comments(entry))


def own_line(entry: Entry, column: int) -> Entry:
    """Return an entry as it stands on a line of its own."""
    indent = " " * column
    if entry.before.startswith(indent):
        return entry
    return replace(entry, before=indent + entry.before)


def _inline(entry: Entry) -> Entry:
    """Return an entry as it stands behind a dash; its comments go below it."""
    return replace(
        entry, lead="", before=entry.before.lstrip(" "), tail=entry.tail + own_comments(entry)
    )


def _settled(
    collection: Collection, entries: list[Entry], index: int, newline: str
) -> Collection:
    """Trim the separators that got a new entry above them and would become part of its text."""
    for number in (index, index + 1):
        if 0 < number < len(entries):
            blank = separator(entries[number].lead)
            safe = _harmless(blank, entries[number - 1], newline)
            if safe != blank:
                entries[number] = _with_separator(entries[number], safe)
    return replace(collection, entries=tuple(entries))


def _harmless(blank: str, above: Entry, newline: str) -> str:
    """Return blank lines that a block scalar above them does not take for its own."""
    last = _last_scalar(above)
    if last is None or not last.style.is_block or above.tail:
        return blank
    header, *lines = last.text.splitlines()
    if "+" in header.split("#")[0]:
        return ""
    indent = min((len(x) - len(x.lstrip(" ")) for x in lines if x.strip()), default=0)
    return "".join(
        line if len(line.rstrip("\r\n")) <= indent else _BREAK.findall(line + newline)[0]
        for line in _LINE.findall(blank)
        if line
    )


def _last_scalar(entry: Entry) -> Scalar | None:
    node: Node = entry.value
    while isinstance(node, Mapping | Sequence) and node.entries and not node.close:
        last = node.entries[-1]
        if last.tail and isinstance(last.value, Mapping | Sequence):
            return None
        node = last.value
    return node if isinstance(node, Scalar) else None


def _ends_line(entry: Entry) -> bool:
    return _last_text(entry).endswith(("\n", "\r"))


def _last_text(entry: Entry) -> str:
    if entry.tail:
        return entry.tail
    value = entry.value
    if isinstance(value, Mapping | Sequence):
        if value.close or not value.entries:
            return value.close or value.open or entry.between or entry.before
        return _last_text(value.entries[-1])
    return value.text or entry.between or entry.before


def _last_break_moved(above: Entry, last: Entry, newline: str) -> list[Entry]:
    """Leave the file's last line as it was: without an end if it had none."""
    if _ends_line(above):
        return [above, last]
    return [_with_last_break(above, newline), _without_last_break(last)]


def _with_last_break(entry: Entry, newline: str) -> Entry:
    """End the last line; a text in a block that had no line end still has none."""
    return entry if _ends_line(entry) else _last_line_changed(entry, newline)


def _without_last_break(entry: Entry) -> Entry:
    """Drop the end of the last line, but not where it is part of a text."""
    return _last_line_changed(entry, "")


def _last_line_changed(entry: Entry, newline: str) -> Entry:
    value = entry.value
    if isinstance(value, Mapping | Sequence) and not (entry.tail or value.is_flow):
        if value.close or not value.entries:
            return replace(entry, value=replace(value, close=_ended(value.close, newline)))
        last = _last_line_changed(value.entries[-1], newline)
        return replace(entry, value=replace(value, entries=(*value.entries[:-1], last)))
    if isinstance(value, Scalar) and value.style.is_block and not entry.tail:
        return replace(entry, value=_ended_block(value, newline)) if newline else entry
    return replace(entry, tail=_ended(entry.tail, newline))


def _ended(text: str, newline: str) -> str:
    return text.removesuffix("\n").removesuffix("\r") + newline


def _ended_block(scalar: Scalar, newline: str) -> Scalar:
    header, break_, body = scalar.text.partition("\n")
    sign = "" if "-" in header.split("#")[0] else "-"
    at = scalar.text.index(scalar.style) + 1
    return replace(scalar, text=header[:at] + sign + header[at:] + break_ + body + newline)
