"""Putting entries into a collection and taking them out, with the blank lines where they belong.

Comments travel with their entry; blank lines belong to places. So when entries change, the
separators stay in order and only the comments of the leads move.
"""

from dataclasses import replace

from editor.document.gaps import separator
from editor.document.lines import ends_line, line_end, only_break
from editor.document.nodes import Collection, Entry, Scalar, entry_text


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
            entry = inline(entry)
    else:
        entry = _with_separator(entry, blank)
    entries.insert(index, entry)
    if index == len(entries) - 1:
        entries[index - 1 :] = _last_break_moved(entries[index - 1], entry, newline)
    return replace(collection, entries=tuple(entries))


def remove(collection: Collection, index: int, newline: str) -> tuple[Collection, Entry]:
    """Return a block collection of two or more without one entry, and that entry as on its own."""
    entries = list(collection.entries)
    removed = entries.pop(index)
    alone = own_line(removed, collection.column)
    if index == 0:
        first = _with_separator(entries[0], separator(removed.lead))
        entries[0] = inline(first) if is_inline(collection) else first
    elif index == len(entries) and not _ends_line(removed):
        entries[-1], alone = _without_last_break(entries[-1]), with_last_break(alone, newline)
    return replace(collection, entries=tuple(entries)), alone


def freed_separator(collection: Collection, index: int) -> str | None:
    """Return the blank lines that fall away when an entry is taken out.

    None where they cannot be told: a text above that keeps its breaks has taken them in.
    """
    below = index or min(1, len(collection.entries) - 1)
    blank = separator(collection.entries[below].lead)
    above = entry_text(collection.entries[below - 1]) if below and not blank else ""
    return None if above.endswith(("\n\n", "\n\r\n")) else blank


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


def inline(entry: Entry) -> Entry:
    """Return an entry as it stands behind a dash; its comments go below it."""
    before, comments = entry.before.lstrip(" "), own_comments(entry)
    if not comments:
        return replace(entry, lead="", before=before)
    ended = with_last_break(entry, only_break(comments))
    if not _ends_line(entry):
        comments = _ended(comments, "")
    return replace(ended, lead="", before=before, tail=ended.tail + comments)


def ended_like(entry: Entry, other: Entry, newline: str) -> Entry:
    """Return an entry that ends its last line if another does."""
    return with_last_break(entry, newline) if _ends_line(other) else _without_last_break(entry)


def _ends_line(entry: Entry) -> bool:
    last = _last_text(entry)
    return ends_line(last) or not last


def _last_text(entry: Entry) -> str:
    if entry.tail:
        return entry.tail
    value = entry.value
    if isinstance(value, Collection):
        if value.close or not value.entries:
            return value.close or value.open or entry.between or entry.before
        return _last_text(value.entries[-1])
    return value.text or entry.between or entry.before


def _last_break_moved(above: Entry, last: Entry, newline: str) -> list[Entry]:
    """Leave the file's last line as it was: without an end if it had none."""
    if _ends_line(above):
        return [above, last]
    return [with_last_break(above, newline), _without_last_break(last)]


def with_last_break(entry: Entry, newline: str) -> Entry:
    """End the last line; a text in a block that had no line end still has none."""
    return entry if _ends_line(entry) else _last_line_changed(entry, newline)


def _without_last_break(entry: Entry) -> Entry:
    """Drop the end of the last line, but not where it is part of a text."""
    return _last_line_changed(entry, "")


def _last_line_changed(entry: Entry, newline: str) -> Entry:
    value = entry.value
    if isinstance(value, Collection) and not (entry.tail or value.is_flow):
        if value.close or not value.entries:
            return replace(entry, value=replace(value, close=_ended(value.close, newline)))
        last = _last_line_changed(value.entries[-1], newline)
        return replace(entry, value=replace(value, entries=(*value.entries[:-1], last)))
    if isinstance(value, Scalar) and value.style.is_block and not entry.tail:
        return replace(entry, value=_ended_block(value, newline)) if newline else entry
    return replace(entry, tail=_ended(entry.tail, newline))


def _ended(text: str, newline: str) -> str:
    return text.removesuffix(only_break(text)) + newline


def _ended_block(scalar: Scalar, newline: str) -> Scalar:
    """End the last line of a text in a block, which had none: say that it is not part of it."""
    end = line_end(scalar.text)
    header, body = scalar.text[:end], scalar.text[end:]
    at = header.index(scalar.style) + 1
    signs = header[at:].split("#")[0].rstrip()
    wanted = signs.replace("+", "").replace("-", "") + "-"
    text = header[:at] + wanted + header[at + len(signs) :] + body + newline
    return replace(scalar, text=text, decoded=scalar.value)
