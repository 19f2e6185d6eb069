"""Giving an entry another value while its key, comments and place stay."""

from dataclasses import replace

from editor.document.emission import Spot, write_entry, write_root
from editor.document.errors import Refusal
from editor.document.examples import Example, Examples
from editor.document.fragments import parse_entry, with_ids_of
from editor.document.lines import ends_line, line_end, without_break
from editor.document.nodes import (
    TOP,
    Alias,
    Collection,
    Entry,
    Scalar,
    entry_text,
    is_collection,
    stays_on_line,
)
from editor.document.scalars import Written, plain_scalar, rewrite_scalar, write_scalar
from editor.document.styles import Place
from editor.document.values import data, same
from editor.language import _


def with_value(
    entry: Entry, parent: Collection, value: object, around: tuple[Examples, str]
) -> Entry:
    """Return an entry of a block collection with another value.

    Args:
        entry: what gets the value.
        parent: the collection that it is in.
        value: plain data.
        around: how things are written in the document, and the comment lines below the entry.

    Raises:
        Refusal: the value cannot be written there.
    """
    old = entry.value
    examples, below = around
    if isinstance(old, Alias):
        raise Refusal(
            _("“{name}” repeats something from elsewhere; change it there").format(name=old.text)
        )
    if parent.column == TOP:
        return _with_root(entry, value, examples)
    if _fills_empty_text(entry, value):
        return _written_anew(entry, parent, value, examples)
    if isinstance(old, Scalar) and not isinstance(value, dict | list):
        place = Place(parent.column, examples.newline, below=below)
        return _with_scalar(entry, parent, old, value, place)
    if isinstance(value, dict | list) and value:
        return _written_anew(entry, parent, value, examples)
    place = Place(parent.column, examples.newline, below=below)
    return _on_one_line(entry, parent, value, place)


def with_flow(entry: Entry, parent: Collection) -> Entry:
    """Return an entry with new text inside its brackets, read back from that text.

    Raises:
        Refusal: the text cannot stand there.
    """
    read = parse_entry(entry_text(replace(entry, lead="")), parent.column)
    return replace(with_ids_of(read, entry), lead=entry.lead)


def with_key(entry: Entry, column: int, name: str, newline: str) -> Entry:
    """Return an entry of a group under another key, in the style of its own."""
    place = Place(column, newline, is_key=True)
    old = entry.key if isinstance(entry.key, Scalar) else Scalar("", "")
    key = rewrite_scalar(name, place, old, "").text
    renamed = replace(entry, key=Scalar(key, name), lead="")
    read = parse_entry(entry_text(renamed), column)
    return replace(with_ids_of(read, entry), lead=entry.lead)


def _with_root(entry: Entry, value: object, examples: Examples) -> Entry:
    """Write the whole front matter anew, between the lines that it began and ended with."""
    above = entry.before
    if above and not ends_line(above):
        above += examples.newline
    end = line_end(entry.tail) if stays_on_line(entry.value) else 0
    below = entry.tail[:end].lstrip() + entry.tail[end:]
    read = parse_entry(above + write_root(value, examples) + below, TOP)
    if not same(data(read.value), value):
        raise Refusal(_("this cannot be the whole of the page settings"))
    return replace(read, id=entry.id)


def _fills_empty_text(entry: Entry, value: object) -> bool:
    """Whether a text comes where none was: its cousins are a better example than no text."""
    old = entry.value
    is_bare = isinstance(old, Scalar) and not (old.value or old.anchor or old.tag)
    return is_bare and isinstance(value, str) and "#" not in entry.tail


def _with_scalar(
    entry: Entry, parent: Collection, old: Scalar, value: object, place: Place
) -> Entry:
    """Change a scalar; the rest of its line moves behind the header if it becomes a block."""
    end = 0 if old.style.is_block else line_end(entry.tail)
    rest, below = entry.tail[:end], entry.tail[end:]
    written = rewrite_scalar(plain_scalar(value), place, old, rest)
    if old.style.is_block and not written.ends_line:
        rest = _header_comment(old) + place.newline
    tail = below if written.ends_line else rest + below
    sign = entry.before if entry.key is None else entry.between
    if written.text and not sign.endswith((" ", "\t", "\n", "\r")):
        sign += " "
    return _read_back(entry, parent, value, (sign, written.text, tail))


def _header_comment(old: Scalar) -> str:
    header = without_break(old.text[: line_end(old.text)])
    at = header.find(" #")
    return header[at:] if at >= 0 else ""


def _written_anew(entry: Entry, parent: Collection, value: object, examples: Examples) -> Entry:
    """Write a list or group in place of what was there."""
    like = Example(entry, parent.column)
    is_pattern = isinstance(entry.value, Collection) and entry.value.entries
    spot = Spot(parent.column, entry.name if entry.key is not None else None)
    new = write_entry(value, spot, like if is_pattern else None, examples)
    new = _with_comments_of(entry, new, examples.newline)
    return _in_place_of(entry, new, parent)


def _with_comments_of(old: Entry, new: Entry, newline: str) -> Entry:
    """Keep the comment behind the value that is replaced, and the comment lines below it."""
    end = line_end(old.tail) if stays_on_line(old.value) else 0
    comment, below = without_break(old.tail[:end]).rstrip(), old.tail[end:]
    if stays_on_line(new.value):
        return replace(new, tail=comment + newline + below)
    if ends_line(new.between):
        new = replace(new, between=without_break(new.between) + comment + newline)
    return replace(new, tail=new.tail + below)


def _on_one_line(entry: Entry, parent: Collection, value: object, place: Place) -> Entry:
    """Write an empty list, an empty group or a scalar in place of a collection."""
    if isinstance(value, dict | list):
        written = Written("[]" if isinstance(value, list) else "{}", ends_line=False)
    else:
        written = write_scalar(plain_scalar(value), place)
    sign = entry.before if entry.key is None else entry.between
    mark = sign.find("-" if entry.key is None else ":") + 1
    after = sign[mark:]
    old = entry.value
    tail = entry.tail
    if not stays_on_line(old):
        tail = (after.rstrip() if is_collection(old) else "") + place.newline + tail
    if written.ends_line:
        tail = tail[line_end(tail) :]
    return _read_back(entry, parent, value, (sign[:mark] + " ", written.text, tail))


def _read_back(
    entry: Entry, parent: Collection, value: object, pieces: tuple[str, str, str]
) -> Entry:
    """Return an entry made of its sign, value and tail, after reading it as libyaml does."""
    sign, text, tail = pieces
    before, between = (sign, "") if entry.key is None else (entry.before, sign)
    changed = Entry("", before, entry.key, between, Scalar(text, ""), tail)
    read = parse_entry(entry_text(changed), parent.column)
    if not same(data(read.value), value):
        raise Refusal(_("this value cannot be written here"))
    return replace(read, lead=entry.lead, id=entry.id)


def _in_place_of(old: Entry, new: Entry, parent: Collection) -> Entry:
    """Give a newly written entry the lead, key and identity of the one that it replaces."""
    is_inline = not old.before.startswith(" " * parent.column)
    before = new.before.lstrip(" ") if is_inline else new.before
    return replace(new, lead=old.lead, before=before, key=old.key, id=old.id)
