"""Whole lines: quotes, blocks of code, headings and line breaks."""

import re

from editor.writing.lines import (
    Line,
    fence_before,
    is_fence,
    line_after,
    line_before,
    read_line,
    selected_lines,
    set_apart,
)
from editor.writing.passage import Change, Passage, line_end

_QUOTE_MARK = re.compile(r" {0,3}>[ ]?")
_TICKS = re.compile(r"`{3,}", re.MULTILINE)
_ROW = re.compile(r" {0,3}\|")
_BREAK = re.compile(r"(?: {2,}|\\\\)?$")


def quote_toggled(passage: Passage) -> Passage:
    """Make the selected lines a quote, or no longer one."""
    lines = selected_lines(passage)
    marked = [line for line in lines if line.quote]
    if len(marked) == len([line for line in lines if not line.is_blank or line.quote]) > 0:
        return passage.changed(
            Change(line.start, line.start + len(_first_mark(line)), "") for line in marked
        )
    changes = [Change(line.start, line.start, "> " if line.text else ">") for line in lines]
    if len(lines) == 1 and not lines[0].text:
        changes = [Change(lines[0].start, lines[0].start, "> ")]
    return set_apart(passage.changed(changes), _is_quoted)


def _is_quoted(line: Line) -> bool:
    return bool(line.quote)


def _first_mark(line: Line) -> str:
    found = _QUOTE_MARK.match(line.text)
    return found.group() if found else ""


def heading_set(passage: Passage, level: int) -> Passage:
    """Make the selected lines headings of a level; of level 0, or their own, plain lines."""
    lines = [line for line in selected_lines(passage) if not line.is_blank]
    if not lines:
        line = read_line(passage.text, passage.start)
        return passage.typed("#" * level + " ") if level and not line.text else passage
    mark = "#" * level
    if all(line.heading == mark for line in lines):
        mark = ""
    changes = [
        Change(line.start + len(line.quote), line.content, f"{mark} " if mark else "")
        for line in lines
    ]
    return passage.changed(changes)


def level_at(passage: Passage) -> int:
    """Return the level of the heading at the caret; 0 where there is none."""
    return len(read_line(passage.text, passage.start).heading)


def code_block_toggled(passage: Passage) -> Passage:
    """Make the selected lines a block of code; or take away the fences around the caret."""
    fences = _fences_around(passage)
    if fences is not None:
        return passage.changed(fences)
    lines = selected_lines(passage)
    start, end = lines[0].start, lines[-1].end
    words = passage.text[start:end]
    longest = max((len(each) for each in _TICKS.findall(words)), default=2)
    fence = "`" * (longest + 1)
    before = "\n" if _has_words(line_before(passage.text, lines[0])) else ""
    after = "\n" if _has_words(line_after(passage.text, lines[-1])) else ""
    block = f"{before}{fence}\n{words}\n{fence}{after}"
    text = passage.text[:start] + block + passage.text[end:]
    shift = len(before) + len(fence) + 1
    if not words:
        return Passage(text, start + shift, start + shift)
    return Passage(text, passage.start + shift, passage.end + shift)


def _has_words(line: Line | None) -> bool:
    return line is not None and not line.is_blank


def _fences_around(passage: Passage) -> list[Change] | None:
    """Return how the fences of the code at the caret go; None outside of code."""
    text = passage.text
    if not fence_before(text, passage.start):
        return None
    opening = read_line(text, passage.start)
    while not is_fence(opening.text) or not _opens(text, opening):
        above = line_before(text, opening)
        if above is None:
            return None
        opening = above
    changes = [Change(opening.start, min(opening.end + 1, len(text)), "")]
    closing = line_after(text, opening)
    while closing is not None and not is_fence(closing.text):
        closing = line_after(text, closing)
    if closing is not None:
        changes.append(Change(max(closing.start - 1, opening.end + 1), closing.end, ""))
    return changes


def _opens(text: str, fence: Line) -> bool:
    return not fence_before(text, fence.start)


def line_broken(passage: Passage) -> Passage:
    """Begin a new line in the same paragraph, as this text does it elsewhere."""
    line = read_line(passage.text, passage.start)
    if _ROW.match(line.text):
        return passage.typed("<br>")
    if fence_before(passage.text, passage.start):
        return passage.typed("\n")
    head = passage.text[: passage.start]
    stripped = head[: max(len(head.rstrip(" ")), line.start)]
    mark = "\\\\" if "\\\\\n" in passage.text else "  "
    mark = "" if stripped.endswith("\\\\") or not stripped[line.start :].strip() else mark
    margin = line.quote + " " * (line.inner if line.is_item else line.depth)
    start = passage.selecting(len(stripped), passage.end)
    end = line_end(start.text, start.end)
    tail = start.text[start.end : end]
    blanks = len(tail) - len(tail.lstrip(" ")) if tail.strip() else 0
    return start.selecting(start.start, start.end + blanks).typed(f"{mark}\n{margin}")
