"""A list as Markdown sees it: which item stands in which, and what belongs to it."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.writing.lines import Line, is_fence, line_after, line_before, read_line

_LEAST_INDENT = 2
_MOST_LINES = 5_000  #: Lines above and below that are looked at.


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list."""

    line: Line
    parent: int | None
    """The place of the item that it stands in; None for one on the outermost level."""
    lines: tuple[Line, ...]
    """Its line and those below it that belong to it, blank ones at the end apart."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.line.start

    @property
    def end(self) -> int:
        """Where the last line that belongs to it ends."""
        return self.lines[-1].end


@dataclass(frozen=True, slots=True)
class Outline:
    """The items of one list with all that are in them, in the order of the text."""

    entries: tuple[Entry, ...]

    def at(self, position: int) -> int | None:
        """Return the innermost item that a position is in."""
        found = None
        for place, entry in enumerate(self.entries):
            if entry.start <= position <= entry.end:
                found = place
        return found

    def siblings(self, place: int) -> list[int]:
        """Return the items that stand in the same one, this one among them."""
        parent = self.entries[place].parent
        return [at for at, each in enumerate(self.entries) if each.parent == parent]

    def above(self, place: int) -> Entry | None:
        """Return the item before it in the same one."""
        before = [at for at in self.siblings(place) if at < place]
        return self.entries[before[-1]] if before else None

    def below(self, place: int) -> Entry | None:
        """Return the item behind it in the same one."""
        return next((self.entries[at] for at in self.siblings(place) if at > place), None)

    def parent(self, place: int) -> Entry | None:
        """Return the item that it stands in."""
        parent = self.entries[place].parent
        return None if parent is None else self.entries[parent]


def outline_at(text: str, position: int) -> Outline:
    """Return the list with a position; one without items where there is no list."""
    return Outline(tuple(_entries(list(_without_code(_block(text, read_line(text, position)))))))


def _block(text: str, line: Line) -> list[Line]:
    """Return the lines around one that a list could be made of."""
    found = deque([line])
    _add_above(text, found)
    _add_below(text, found)
    return list(found)


def _add_above(text: str, found: deque[Line]) -> None:
    quote = found[0].quote
    words = None if found[0].is_blank else found[0]
    item_start = found[0].end + 1  # what stands behind it is known to belong to an item
    for _number in range(_MOST_LINES):
        above = line_before(text, found[0])
        if above is None or above.quote != quote or above.heading:
            return
        if above.is_blank and not _joins(words):
            return
        if not _joins(above) and not above.is_blank and above.start < item_start:
            item = _item_above(text, above)
            if item is None:
                return
            item_start = item.start
        found.appendleft(above)
        words = words if above.is_blank else above


def _add_below(text: str, found: deque[Line]) -> None:
    quote = found[-1].quote
    for _number in range(_MOST_LINES):
        below = line_after(text, found[-1])
        if below is None or below.quote != quote or below.heading:
            return
        if found[-1].is_blank and not below.is_blank and not _joins(below):
            return
        found.append(below)


def _joins(line: Line | None) -> bool:
    """Whether a line belongs to a list even behind a blank line."""
    return line is None or line.is_item or line.depth >= _LEAST_INDENT


def _item_above(text: str, line: Line) -> Line | None:
    """Return the item in the lines directly above; without one this is a text of its own."""
    above = line_before(text, line)
    for _number in range(_MOST_LINES):
        if above is None or above.is_blank:
            return None
        if above.is_item:
            return above
        above = line_before(text, above)
    return None


def _without_code(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; what stands in a block of code begins no items."""
    is_code = False
    for line in lines:
        fence = is_fence(line.text.lstrip())
        is_code = is_code != fence
        is_plain = is_code or fence
        yield replace(line, mark="", number=None, gap="", content=line.start) if is_plain else line


def _entries(lines: Sequence[Line]) -> Iterator[Entry]:
    parents: list[tuple[int, int]] = []  # places, and from which column their content stands
    count = 0
    for at, line in enumerate(lines):
        if not line.is_item:
            continue
        while parents and line.depth < parents[-1][1]:
            parents.pop()
        yield Entry(line, parents[-1][0] if parents else None, _belonging(lines, at))
        parents.append((count, line.inner))
        count += 1


def _belonging(lines: Sequence[Line], at: int) -> tuple[Line, ...]:
    item = lines[at]
    end = at + 1
    for place in range(at + 1, len(lines)):
        line = lines[place]
        if line.is_blank:
            continue
        is_lazy = not lines[place - 1].is_blank and not line.is_item
        if line.depth < item.inner and not is_lazy:
            break
        end = place + 1
    return tuple(lines[at:end])
