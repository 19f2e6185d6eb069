"""Notes: the comment lines above a topic or question, in plain words.

A line that stays keeps its bytes; lines that only decorate (`# ------`) are not shown, and stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.document.collections import is_inline, own_comments, own_line
from editor.document.comments import comments_of
from editor.document.document import Document
from editor.document.edits.edit import Edit, Reworded
from editor.document.edits.link_names import quoted
from editor.document.errors import Refusal, SyntaxProblem
from editor.document.faq import Item, Position, Topic
from editor.document.fragments import same_meaning
from editor.document.gaps import separator
from editor.document.layouts import entry_layout
from editor.document.lines import is_blank, plain_lines, split_lines
from editor.document.nodes import Collection, Entry, entry_text
from editor.document.parsing import parse
from editor.document.parts import Part
from editor.document.trails import trail_to
from editor.document.values import data
from editor.language import _

_COMMENT = re.compile(r"[ \t]*#+ ?([^\r\n\x85\u2028\u2029]*)")
#: What a writer may type that no line of a YAML file can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\x85\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line above an entry."""

    raw: str
    shown: str | None
    """What it says; None for one that only decorates."""


def note_of(node: Topic | Item) -> str:
    """Return the note at a topic or question; empty where there is none."""
    return "\n".join(_shown(_lines(node.entry)))


def has_note(node: Topic | Item) -> bool:
    """Whether there is a note or comment at a topic or question."""
    return ("#" in node.entry.lead and bool(note_of(node))) or bool(other_comments(node))


def other_comments(node: Topic | Item) -> list[str]:
    """Return the comments within a topic or question, which only a text editor can change.

    Those of the questions in a topic are their own.
    """
    if not node.tokens:
        return []
    value = node.entry.value
    if isinstance(node, Topic) and isinstance(value, Collection):
        own = tuple(each for each in value.entries if not isinstance(each.value, Collection))
        value = replace(value, entries=own)
    comments = comments_of(replace(node.entry, lead="", value=value))
    if isinstance(node, Item) and node.partner is not None:
        comments += comments_of(node.partner.entry)
    return comments


def takes_note(document: Document, node: Topic | Item) -> bool:
    """Whether the file has a line of its own above a topic or question, where a note can stand."""
    if not node.tokens:
        return False
    container, index = _place(document, node)
    return not container.is_flow and not (index == 0 and is_inline(container))


def reword_note(document: Document, position: Position, text: str) -> Edit | None:
    """Write another note at a topic or question; an empty one takes its lines away.

    Raises:
        Refusal: the file has no line of its own there.
    """
    node = document.faq.at(position)
    if node is None:
        return None
    text = _UNWRITABLE.sub(" ", plain_lines(text)).rstrip()
    if text == note_of(node):
        return None
    if not takes_note(document, node):
        raise Refusal(_("this file is written so that a note has no place here"))
    container, index = _place(document, node)
    lead = _lead(node.entry, text, container.column, document.newline)
    entry = replace(node.entry, lead=lead)
    _check(container, index, entry)
    step = {
        "op": "replace",
        "path": node.pointer,
        "value": _value(document, node),
        "layout": {"entry": entry_layout(entry)},
    }
    after = document.patched([step])
    label = _("edit of the note of {question}").format(question=quoted(node.label))
    return Edit(label, document, after, Reworded(position, Part.NOTE), node.id)


def _value(document: Document, node: Topic | Item) -> object:
    if not document.has_aliases:
        return data(node.entry.value)
    value = document.data
    for token in node.tokens:
        value = value[int(token)] if isinstance(value, list) else _member(value, token)
    return value


def _member(value: object, token: str) -> object:
    return value.get(token) if isinstance(value, dict) else None


def _place(document: Document, node: Topic | Item) -> tuple[Collection, int]:
    """Return the list or group that an entry is in, and its position there."""
    return trail_to(document.top, node.tokens)[-1]


def _lines(entry: Entry) -> list[_Line]:
    """Return the lines of a note; blank ones below it say nothing, but stay."""
    lines = [_read(line) for line in split_lines(own_comments(entry))]
    end = len(lines)
    while end and is_blank(lines[end - 1].raw):
        end -= 1
    return lines[:end] + [replace(line, shown=None) for line in lines[end:]]


def _read(raw: str) -> _Line:
    if is_blank(raw):
        return _Line(raw, "")
    comment = _COMMENT.match(raw)
    said = comment.group(1).rstrip() if comment else ""
    is_plain = said == "" or any(char.isalnum() for char in said)
    return _Line(raw, said if is_plain else None)


def _shown(lines: list[_Line]) -> list[str]:
    """Return what lines say, without empty ones at the ends."""
    return "\n".join(line.shown for line in lines if line.shown is not None).strip("\n").split("\n")


def _lead(entry: Entry, text: str, column: int, newline: str) -> str:
    """Return what stands above an entry once its note is another."""
    blank = separator(entry.lead)
    if not text:
        return blank
    from difflib import SequenceMatcher  # noqa: PLC0415 - a note is shown before one is written

    old = _lines(entry)
    said = [number for number, line in enumerate(old) if line.shown is not None]
    new = text.split("\n")
    matcher = SequenceMatcher(None, [old[number].shown for number in said], new, autojunk=False)
    kept = {
        block.b + offset: said[block.a + offset]
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    }
    return blank + "".join(_written(old, new, kept, " " * column, newline))


def _written(
    old: list[_Line], new: list[str], kept: dict[int, int], indent: str, newline: str
) -> Iterator[str]:
    """Yield the lines of a note; those that decorate stay where they are among the others."""
    at = 0
    for number, line in enumerate(new):
        if number in kept:
            yield from (each.raw for each in old[at : kept[number]] if each.shown is None)
            at = kept[number] + 1
            yield old[kept[number]].raw
        else:
            while number == 0 and at < len(old) and old[at].shown is None:
                yield old[at].raw
                at += 1
            yield f"{indent}# {line}".rstrip() + newline
    yield from (each.raw for each in old[at:] if each.shown is None)


def _check(container: Collection, index: int, entry: Entry) -> None:
    """Raise Refusal unless an entry, read below the one above it, still says the same."""
    above = [
        replace(own_line(each, container.column), lead="")
        for each in container.entries[max(index - 1, 0) : index]
    ]
    entries = [*above, entry]
    try:
        root = parse("".join(map(entry_text, entries))).root
    except SyntaxProblem as problem:
        raise Refusal(_("this note cannot be written here")) from problem
    read = root.entries if isinstance(root, Collection) else ()
    if len(read) != len(entries) or not all(
        same_meaning(one.value, other.value) for one, other in zip(read, entries, strict=True)
    ):
        raise Refusal(_("this note cannot be written here"))
