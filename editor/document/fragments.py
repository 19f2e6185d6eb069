"""A piece of YAML that is to become an entry: parsed on its own, at the column it will stand in."""

from dataclasses import replace

from editor.document.errors import Refusal, SyntaxProblem
from editor.document.lines import indent_of, split_lines, without_break
from editor.document.nodes import (
    TOP,
    Alias,
    Collection,
    Entry,
    Node,
    Scalar,
    entry_text,
)
from editor.document.parsing import Stream, parse
from editor.language import _


def parse_entry(text: str, column: int) -> Entry:
    """Return the one entry that a text holds.

    Args:
        text: the entry without lead, from its line's start or, where it follows a dash on the
            dash's line, from its first character.
        column: that of the collection it goes into.

    Raises:
        Refusal: the text is not exactly one entry.
    """
    if column == TOP:
        return top_entry(text)
    missing = column - indent_of(text)
    padding = " " * missing if missing > 0 else ""
    try:
        stream = parse(padding + text)
    except SyntaxProblem as error:
        raise Refusal(
            _("this could not be written: {reason}").format(reason=error.reason)
        ) from error
    root = stream.root
    if not isinstance(root, Collection) or len(root.entries) != 1 or root.is_flow:
        raise Refusal(_("this could not be written as one entry"))
    entry = root.entries[0]
    above = stream.prologue + root.open + entry.lead
    before = (above + entry.before).removeprefix(padding)
    tail = entry.tail + root.close + stream.epilogue
    return replace(entry, lead="", before=before, tail=tail)


def top_entry(text: str) -> Entry:
    """Return a whole YAML text as the one entry at the top.

    Raises:
        SyntaxProblem: it is not YAML.
    """
    return entry_of(parse(text))


def entry_of(stream: Stream) -> Entry:
    """Return a whole YAML text that was parsed as the one entry at the top."""
    return Entry("", stream.prologue, None, "", stream.root, stream.epilogue)


def shifted(entry: Entry, from_column: int, to_column: int) -> Entry:
    """Return an entry moved sideways, with its comments, to stand in another column.

    Raises:
        Refusal: its text would mean something else there.
    """
    if from_column == to_column:
        return entry
    by = to_column - from_column
    lead = _shift(entry.lead, by)
    text = _shift(entry_text(replace(entry, lead="")), by)
    moved = parse_entry(text, to_column)
    if not same_meaning(moved.value, entry.value):
        raise Refusal(
            _("this entry cannot stand there: its text depends on how far it is indented")
        )
    return replace(with_ids_of(moved, entry), lead=lead)


def same_meaning(left: Node, right: Node) -> bool:
    """Whether two nodes differ in their white space and comments only."""
    if isinstance(left, Scalar) and isinstance(right, Scalar):
        return (left.value, left.style, left.tag, left.anchor) == (
            right.value,
            right.style,
            right.tag,
            right.anchor,
        )
    if isinstance(left, Alias) or isinstance(right, Alias):
        return left == right
    return isinstance(left, Collection) and type(left) is type(right) and _same_entries(left, right)


def _same_entries(left: Collection, right: Node) -> bool:
    if not isinstance(right, Collection) or len(left.entries) != len(right.entries):
        return False
    if (left.tag, left.anchor) != (right.tag, right.anchor):
        return False
    return all(
        same_meaning(a.value, b.value)
        and ((a.key is None) == (b.key is None))
        and (a.key is None or b.key is None or same_meaning(a.key, b.key))
        for a, b in zip(left.entries, right.entries, strict=True)
    )


def _shift(text: str, by: int) -> str:
    """Shift every line that has a character, white space included: it may be part of a value."""
    lines = split_lines(text)
    if by > 0:
        return "".join(" " * by + line if without_break(line) else line for line in lines)
    return "".join(line[min(-by, indent_of(line)) :] for line in lines)


def with_ids_of(entry: Entry, like: Entry) -> Entry:
    """Return an entry that was read anew with the identity that it had, and all below it."""
    value, old = entry.value, like.value
    if (
        isinstance(value, Collection)
        and isinstance(old, Collection)
        and len(value.entries) == len(old.entries)
    ):
        pairs = zip(value.entries, old.entries, strict=True)
        value = replace(value, entries=tuple(with_ids_of(*pair) for pair in pairs))
    return replace(entry, value=value, id=like.id)
