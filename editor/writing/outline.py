"""A list as Markdown sees it: which item stands in which, and what belongs to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.writing.lines import Line, is_fence, line_after, line_before, read_line

_LEAST_INDENT = 2


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
    found = [line]
    while (above := line_before(text, found[0])) is not None and above.quote == line.quote:
        if above.heading or (above.is_blank and not _joins(_first_words(found))):
            break
        if not _joins(above) and not above.is_blank and _is_apart(text, above):
            break
        found.insert(0, above)
    while (below := line_after(text, found[-1])) is not None and below.quote == line.quote:
        is_new_text = found[-1].is_blank and not below.is_blank and not _joins(below)
        if below.heading or is_new_text:
            break
        found.append(below)
    return found


def _first_words(lines: Sequence[Line]) -> Line | None:
    return next((line for line in lines if not line.is_blank), None)


def _joins(line: Line | None) -> bool:
    """Whether a line belongs to a list even behind a blank line."""
    return line is None or line.is_item or line.depth >= _LEAST_INDENT


def _is_apart(text: str, line: Line) -> bool:
    """Whether no item stands in the lines directly above: then this is a text of its own."""
    above = line_before(text, line)
    while above is not None and not above.is_blank:
        if above.is_item:
            return False
        above = line_before(text, above)
    return True


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
