"""Lists while they are typed: Enter goes on with them, Tab moves items in and out."""

from editor.writing.lines import (
    Line,
    fence_before,
    line_before,
    read_line,
    selected_lines,
    set_apart,
)
from editor.writing.numbering import next_mark, numbered, renumbered, shifted
from editor.writing.outline import Outline, outline_at
from editor.writing.passage import Change, Passage

_BULLET = "-"


def continued(passage: Passage) -> Passage | None:
    """Return what Enter makes of a list or quote; None where it is just a new line."""
    line = read_line(passage.text, passage.start)
    if passage.start < line.content or fence_before(passage.text, passage.start):
        return None
    if line.is_item:
        return _after_item(passage, line)
    if line.quote:
        return _after_quote(passage, line)
    if line.indent and line.words.strip():
        return passage.typed(f"\n{line.indent}")
    return None


def _after_item(passage: Passage, line: Line) -> Passage | None:
    outline = outline_at(passage.text, passage.start)
    place = outline.at(line.start)
    if place is None:
        return None
    if line.is_empty_item and not passage.has_selection:
        return _ended(passage, line)
    mark = next_mark(outline, place)
    blank = f"{line.quote.rstrip()}\n" if _is_loose(passage.text, outline, place) else ""
    task = "[ ] " if line.task else ""
    gap = line.gap or " "
    done = _without_blanks_behind(passage)
    done = done.typed(f"\n{blank}{line.quote}{line.indent}{mark}{gap}{task}")
    return renumbered(done, done.start, is_first=True)


def _without_blanks_behind(passage: Passage) -> Passage:
    """Let go of the blanks between the caret and the words that move to the new line."""
    tail = passage.text[passage.end :].split("\n", 1)[0]
    return passage.selecting(passage.start, passage.end + len(tail) - len(tail.lstrip(" ")))


def _is_loose(text: str, outline: Outline, place: int) -> bool:
    """Whether blank lines stand between the items of the list."""
    entry, below = outline.entries[place], outline.below(place)
    later = entry if outline.above(place) is not None else below
    above = line_before(text, later.line) if later is not None else None
    return above is not None and above.is_blank


def _ended(passage: Passage, line: Line) -> Passage:
    """Let an item without words be one level further out, or the list end there."""
    outer = outdented(passage)
    if outer is not None:
        return outer
    above = line_before(passage.text, line)
    is_apart = above is None or above.is_blank
    blank = "" if is_apart else f"{line.quote.rstrip()}\n"
    return passage.selecting(line.start, line.end).typed(blank + line.quote)


def _after_quote(passage: Passage, line: Line) -> Passage:
    if line.words.strip():
        return passage.typed(f"\n{line.quote}{line.indent}")
    outer = line.quote.rstrip().removesuffix(">").rstrip()
    above = line_before(passage.text, line)
    is_apart = above is None or (above.is_blank and not above.quote)
    blank = "" if is_apart or outer else "\n"
    return passage.selecting(line.start, line.end).typed(blank + (f"{outer} " if outer else ""))


def is_in_list(passage: Passage) -> bool:
    """Whether the caret, or what is selected, is in an item of a list."""
    return outline_at(passage.text, passage.start).at(passage.start) is not None


def indented(passage: Passage) -> Passage | None:
    """Move the selected items one level in; None where the caret is in no list.

    The first item of a list stays where it is: an item stands in the one above it.
    """
    outline = outline_at(passage.text, passage.start)
    place = outline.at(passage.start)
    if place is None:
        return None
    above = outline.above(place)
    if above is None:
        return passage
    return _moved(passage, outline, place, above.line.inner - outline.entries[place].line.depth)


def outdented(passage: Passage) -> Passage | None:
    """Move the selected items one level out; None where the caret is in no item of an item."""
    outline = outline_at(passage.text, passage.start)
    place = outline.at(passage.start)
    parent = outline.parent(place) if place is not None else None
    if place is None or parent is None:
        return None
    return _moved(passage, outline, place, parent.line.depth - outline.entries[place].line.depth)


def _moved(passage: Passage, outline: Outline, place: int, by: int) -> Passage:
    """Move an item, what belongs to it and what else is selected, and number them anew."""
    entry = outline.entries[place]
    last = max(entry.end, selected_lines(passage)[-1].end)
    known = {line.start: line for each in outline.entries for line in each.lines}
    moving = tuple(line for start, line in sorted(known.items()) if entry.start <= start <= last)
    follower = next((each for each in outline.entries if each.start > last), None)
    marks = [len(passage.text) - each.start for each in (follower,) if each is not None]
    done = passage.changed(shifted(moving, by))
    done = _fitted(done, entry.start)
    for from_end in marks:
        done = _counted(done, len(done.text) - from_end)
    return done


def _fitted(passage: Passage, position: int) -> Passage:
    """Give an item that came to another list the mark that this list has."""
    outline = outline_at(passage.text, position)
    place = outline.at(position)
    if place is None:
        return passage
    entry = outline.entries[place]
    above, below = outline.above(place), outline.below(place)
    if above is not None:
        mark = next_mark(outline, outline.entries.index(above))
    elif below is not None:
        mark = below.line.mark
    else:
        mark = entry.line.mark if entry.line.number is None else f"1{entry.line.mark[-1]}"
    done = passage.changed(numbered(entry, mark)) if mark != entry.line.mark else passage
    return renumbered(done, position, is_first=True)


def _counted(passage: Passage, position: int) -> Passage:
    """Number what stands behind an item that left, or the first one by itself."""
    outline = outline_at(passage.text, position)
    place = outline.at(position)
    if place is None:
        return passage
    entry, above = outline.entries[place], outline.above(place)
    number = entry.line.number
    if number is None or (above is not None and above.line.number == number):
        return passage
    return renumbered(passage, position, is_first=above is None)


def list_toggled(passage: Passage, *, is_numbered: bool) -> Passage:
    """Make the selected lines items of a list, of another kind of list, or plain lines."""
    lines = [line for line in selected_lines(passage) if not line.is_blank]
    if not lines:
        lines = [read_line(passage.text, passage.start)]
    of_kind = [line for line in lines if line.is_item and (line.number is not None) == is_numbered]
    if len(of_kind) == len(lines):
        changes = [Change(_mark(line), line.content, "") for line in lines]
        return passage.changed(changes)
    bullet = f"{_bullet(passage.text)} "
    begins = [line for at, line in enumerate(lines) if at == 0 or line.is_item or not line.indent]
    changes = []
    for number, line in enumerate(begins, 1):
        end = line.content - len(line.task) if line.is_item else line.content
        mark = f"{number}. " if is_numbered else bullet
        changes.append(Change(_mark(line), end, mark))
    done = passage.changed(changes)
    return set_apart(done, lambda line: line.is_item or bool(line.indent))


def _mark(line: Line) -> int:
    return line.start + len(line.quote) + len(line.indent)


def _bullet(text: str) -> str:
    """Return the mark that lists of a text have."""
    start = 0
    while start <= len(text):
        line = read_line(text, start)
        if line.is_item and line.number is None:
            return line.mark
        start = line.end + 1
    return _BULLET
