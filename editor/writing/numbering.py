"""The numbers of a list: they go on where the writer had let them go on."""

from itertools import pairwise

from editor.writing.lines import Line
from editor.writing.outline import Entry, Outline, outline_at
from editor.writing.passage import Change, Passage


def next_mark(outline: Outline, place: int) -> str:
    """Return the mark of an item that comes behind another."""
    line = outline.entries[place].line
    if line.number is None or repeats(outline, place):
        return line.mark
    return f"{line.number + 1}{line.mark[-1]}"


def repeats(outline: Outline, place: int) -> bool:
    """Whether all items around one bear the same number, which Markdown allows."""
    numbers = [outline.entries[at].line.number for at in outline.siblings(place)]
    return len(numbers) > 1 and len(set(numbers)) == 1


def renumbered(passage: Passage, position: int, *, is_first: bool = False) -> Passage:
    """Let the numbers go on from the item at a position, as far as they went on before.

    Args:
        passage: the text.
        position: where the item stands.
        is_first: whether the number of the item itself is right already.
    """
    outline = outline_at(passage.text, position)
    place = outline.at(position)
    if place is None or outline.entries[place].line.number is None or repeats(outline, place):
        return passage
    siblings = [outline.entries[at] for at in outline.siblings(place) if at >= place]
    above = outline.above(place)
    number = siblings[0].line.number or 0
    if not is_first and above is not None and above.line.number is not None:
        number = above.line.number + 1
    changes = _numbering(siblings, number)
    return passage.changed(changes)


def _numbering(entries: list[Entry], number: int) -> list[Change]:
    """Return how items are counted from a number on, up to one that is far from its place."""
    changes: list[Change] = []
    first = entries[0]
    if first.line.number != number:
        changes += numbered(first, f"{number}{first.line.mark[-1]}")
    for before, entry in pairwise(entries):
        number += 1
        old = entry.line.number
        if old is None or before.line.number is None or abs(old - number) != 1:
            break
        changes += numbered(entry, f"{number}{entry.line.mark[-1]}")
    return changes


def numbered(entry: Entry, mark: str) -> list[Change]:
    """Return how an item gets another mark; what belongs to it keeps its distance."""
    start = _mark_start(entry.line)
    by = len(mark) - len(entry.line.mark)
    changes = [Change(start, start + len(entry.line.mark), mark)]
    return changes + shifted(entry.lines[1:], by)


def shifted(lines: tuple[Line, ...], by: int) -> list[Change]:
    """Return how lines move some columns to the right, or to the left."""
    changes = []
    for line in lines:
        if by and not line.is_blank and (line.indent or line.is_item):
            start = line.start + len(line.quote)
            indent = " " * max(line.depth + by, 0)
            changes.append(Change(start, start + len(line.indent), indent))
    return changes


def _mark_start(line: Line) -> int:
    return line.start + len(line.quote) + len(line.indent)
