"""The lines of a text as Markdown sees them: quote marks, indentation, list and heading marks."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.writing.passage import Change, Passage, line_end, line_start

_LINE = re.compile(
    r"(?P<quote>(?: {0,3}>[ ]?)*)(?P<indent>[ \t]*)"
    r"(?:(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap>[ \t]+|$)"
    r"(?P<task>\[[ xX]\][ \t]+)?"
    r"|(?P<heading>#{1,6})[ \t]+)?"
)
_FENCE = re.compile(r" {0,3}(?P<ticks>`{3,}|~{3,})(?P<rest>.*)")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it stands in the text and what it begins with."""

    start: int
    end: int
    text: str
    quote: str = ""
    """The marks of the quotes that it stands in, such as `> `."""
    indent: str = ""
    mark: str = ""
    """The mark of a list, such as `-` or `3.`."""
    number: int | None = None
    """What a numbered list has at this item."""
    gap: str = ""
    """The blanks behind the mark."""
    task: str = ""
    """The box of a task, such as `[x] `."""
    heading: str = ""
    """The mark of a heading, such as `##`."""
    content: int = 0
    """Where the words begin, in the text."""

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing, quote marks apart."""
        return not self.text[len(self.quote) :].strip()

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return bool(self.mark)

    @property
    def is_empty_item(self) -> bool:
        """Whether it is an item without words."""
        return self.is_item and not self.words.strip()

    @property
    def words(self) -> str:
        """What stands behind its marks."""
        return self.text[self.content - self.start :]

    @property
    def begins_block(self) -> bool:
        """Whether it is no going on of the line above."""
        return self.is_blank or self.is_item or bool(self.heading) or bool(self.quote)

    @property
    def depth(self) -> int:
        """How many columns it is indented."""
        return len(self.indent.expandtabs(_TAB))

    @property
    def inner(self) -> int:
        """How many columns what belongs to this item has to be indented."""
        return self.depth + len(self.mark) + (len(self.gap.expandtabs(_TAB)) or 1)


def read_line(text: str, position: int) -> Line:
    """Return the line with a position."""
    start, end = line_start(text, position), line_end(text, position)
    words = text[start:end]
    found = _LINE.match(words)
    if found is None or _RULE.fullmatch(words):
        return Line(start, end, words, content=start)
    return Line(
        start,
        end,
        words,
        quote=found["quote"],
        indent=found["indent"],
        mark=found["mark"] or "",
        number=int(found["number"]) if found["number"] else None,
        gap=found["gap"] or "",
        task=found["task"] or "",
        heading=found["heading"] or "",
        content=start + found.end(),
    )


def all_lines(text: str) -> list[Line]:
    """Return the lines of a text."""
    return lines_between(text, 0, len(text))


def lines_between(text: str, start: int, end: int) -> list[Line]:
    """Return the lines that a stretch of the text touches."""
    found = [read_line(text, start)]
    while found[-1].end < end:
        found.append(read_line(text, found[-1].end + 1))
    return found


def selected_lines(passage: Passage) -> list[Line]:
    """Return the lines of the selection; one that it only reaches the beginning of is not."""
    end = passage.end
    if passage.has_selection and passage.text[end - 1] == "\n":
        end -= 1
    return lines_between(passage.text, passage.start, max(end, passage.start))


def line_before(text: str, line: Line) -> Line | None:
    """Return the line above; None at the beginning."""
    return read_line(text, line.start - 1) if line.start else None


def line_after(text: str, line: Line) -> Line | None:
    """Return the line below; None at the end."""
    return read_line(text, line.end + 1) if line.end < len(text) else None


def paragraph_at(text: str, position: int) -> tuple[int, int]:
    """Return where the paragraph or item with a position begins and ends."""
    first = last = read_line(text, position)
    while not first.begins_block:
        above = line_before(text, first)
        if above is None or above.is_blank:
            break
        first = above
    while (below := line_after(text, last)) is not None and not below.begins_block:
        last = below
    return first.start, last.end


def fence_before(text: str, position: int) -> str:
    """Return the fence of the code block that a position stands in; empty outside of code."""
    fence = ""
    for words in text[: line_start(text, position)].splitlines():
        found = _FENCE.match(words)
        if found is None:
            continue
        if not fence:
            fence = found["ticks"]
        elif found["ticks"].startswith(fence) and not found["rest"].strip():
            fence = ""
    return fence


def is_fence(words: str) -> bool:
    """Whether a line begins or ends a block of code."""
    return _FENCE.match(words) is not None


def set_apart(passage: Passage, belongs: Callable[[Line], bool]) -> Passage:
    """Put blank lines between the block at the selection and the paragraphs around it.

    Args:
        passage: the text; its selection touches the block.
        belongs: whether a line is of the block.
    """
    text = passage.text
    lines = selected_lines(passage)
    first, last = lines[0], lines[-1]
    while (above := line_before(text, first)) is not None and belongs(above):
        first = above
    while (below := line_after(text, last)) is not None and belongs(below):
        last = below
    changes: list[Change] = []
    if above is not None and not above.is_blank:
        changes.append(Change(first.start, first.start, "\n"))
    if below is not None and not below.is_blank:
        changes.append(Change(below.start, below.start, "\n"))
    return passage.changed(changes)
