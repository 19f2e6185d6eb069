"""Where a text ends and the blank and comment lines below it begin.

A text in a block takes white space below it for its own where that is wider than its indentation,
and a `|+` takes all blank lines. So wherever something new stands above such lines, both are read
together; lines that would be lost to the text are trimmed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from editor.document.collections import own_line
from editor.document.errors import Refusal, SyntaxProblem
from editor.document.fragments import same_meaning
from editor.document.lines import (
    ends_line,
    is_blank,
    line_end,
    only_break,
    split_lines,
    without_break,
)
from editor.document.nodes import (
    Collection,
    Entry,
    Node,
    Scalar,
    entry_text,
    stays_on_line,
)
from editor.document.parsing import parse
from editor.document.trails import Address, entry_at, with_entry_at
from editor.language import _


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines below an entry, and where the rope keeps them."""

    at: Address
    name: str
    """`tail` or `lead` of the entry at the address, or `close` of the collection in it."""
    first: str
    """The rest of a value's own line, which comes before the lines."""
    lines: str


def settle(top: Collection, address: Address) -> Collection:
    """Return the rope with the lines below an entry such that its last text leaves them alone.

    Raises:
        Refusal: a comment below would become part of the text.
    """
    last = _last_leaf(top, address)
    found = entry_at(top, last)
    if found is None or len(last) == 1:
        return top
    parent, leaf = found
    pieces = list(_pieces_below(top, last, leaf))
    if _is_harmless(leaf, pieces):
        return top
    for trim in (None, only_break, _nothing):
        trimmed = pieces if trim is None else _trimmed(pieces, trim)
        if _is_apart(leaf, parent.column, trimmed):
            return _with_pieces(top, pieces, trimmed)
    raise Refusal(_("the comment below this text would become part of it"))


def comments_below(top: Collection, address: Address) -> str:
    """Return the comment lines between the own lines of an entry and the next value."""
    found = entry_at(top, address)
    if found is None:
        return ""
    below = _joined(list(_pieces_below(top, address, found[1])))
    return "".join(line for line in split_lines(below) if not is_blank(line))


def _last_leaf(top: Collection, address: Address) -> Address:
    """Return where the last entry below an address is that holds no other on its own lines."""
    found = entry_at(top, address)
    node: Node | None = found[1].value if found else None
    while isinstance(node, Collection) and not node.is_flow and node.entries:
        address = (*address, len(node.entries) - 1)
        node = node.entries[-1].value
    return address


def _pieces_below(top: Collection, address: Address, leaf: Entry) -> Iterator[Piece]:
    """Yield what stands between an entry's value and the next value."""
    end = line_end(leaf.tail) if stays_on_line(leaf.value) else 0
    yield Piece(address, "tail", leaf.tail[:end], leaf.tail[end:])
    while len(address) > 1:
        *above, index = address
        following = entry_at(top, (*above, index + 1))
        if following is not None:
            yield Piece((*above, index + 1), "lead", "", following[1].lead)
            return
        address = tuple(above)
        found = entry_at(top, address)
        if found is not None and isinstance(found[1].value, Collection):
            yield Piece(address, "close", "", found[1].value.close)
            yield Piece(address, "tail", "", found[1].tail)


def _is_harmless(leaf: Entry, pieces: list[Piece]) -> bool:
    """Whether there is nothing below but empty lines, so that no proof is needed."""
    keeps = (
        isinstance(leaf.value, Scalar)
        and leaf.value.style.is_block
        and "+" in leaf.value.text[: line_end(leaf.value.text)]
    )
    has_something = any(
        without_break(line) for piece in pieces for line in split_lines(piece.lines)
    )
    return not (keeps or has_something)


def _is_apart(leaf: Entry, column: int, pieces: list[Piece]) -> bool:
    """Whether an entry reads back as it is when these lines and another entry follow it."""
    alone = own_line(replace(leaf, lead="", tail=pieces[0].first), column)
    text = entry_text(alone) + _joined(pieces)
    is_last = not ends_line(text)
    next_entry = " " * column + ("- z\n" if leaf.key is None else "z: 0\n")
    try:
        root = parse(text if is_last else text + next_entry).root
    except SyntaxProblem:
        return False
    return (
        isinstance(root, Collection)
        and len(root.entries) == (1 if is_last else 2)
        and same_meaning(root.entries[0].value, leaf.value)
    )


def _joined(pieces: list[Piece]) -> str:
    """Return the lines of the pieces up to the first that is neither blank nor a comment."""
    lines = split_lines("".join(piece.lines for piece in pieces))
    return "".join(takewhile(lambda line: line.lstrip()[:1] in ("", "#"), lines))


def _trimmed(pieces: list[Piece], trim: Callable[[str], str]) -> list[Piece]:
    """Trim the blank lines down to the first line that is not blank; that one ends the text."""
    trimmed: list[Piece] = []
    is_done = False
    for piece in pieces:
        lines = split_lines(piece.lines)
        blank = [] if is_done else list(takewhile(is_blank, lines))
        is_done = is_done or len(blank) < len(lines)
        text = "".join([trim(line) for line in blank] + lines[len(blank) :])
        trimmed.append(replace(piece, lines=text))
    return trimmed


def _nothing(_line: str) -> str:
    return ""


def _with_pieces(top: Collection, old: list[Piece], new: list[Piece]) -> Collection:
    for before, piece in zip(old, new, strict=True):
        found = entry_at(top, piece.at)
        if piece != before and found is not None:
            top = with_entry_at(top, piece.at, _with_piece(found[1], piece))
    return top


def _with_piece(entry: Entry, piece: Piece) -> Entry:
    text = piece.first + piece.lines
    if piece.name == "lead":
        return replace(entry, lead=text)
    if piece.name == "tail":
        return replace(entry, tail=text)
    if isinstance(entry.value, Collection):
        return replace(entry, value=replace(entry.value, close=text))
    return entry
