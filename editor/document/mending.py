"""Ways to mend a text that cannot be read. Each was tried: with it more of the text reads.

Nothing is guessed at behind the writer's back: these are offers, and one is taken by choosing it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.errors import DocumentError
from editor.language import _

_MOST_OFFERS = 3
#: Characters of a text that is tried again and again; trying a larger one would take too long.
_LARGEST = 400_000
_LINES_ABOVE = 12  # that a line may be meant to line up with
_VALUE = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w.-]+ *: +|- +))(?P<value>\S.*?)(?P<end>\s*)$")
_NO_SPACE = re.compile(r"^(?P<head>\s*(?:- +)*[\w-]+:)(?P<value>[^\s/].*)$")
_BAD_BACKSLASH = re.compile(r"\\(?![0abtnvfre \"/\\N_LPxuU])")
_DASH = re.compile(r"^ *- +(?=\S)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Mend:
    """An offer."""

    label: str
    """What it does, as a button says it."""
    text: str
    """The whole text with it."""
    line: str
    """The line that it changes, as it would be."""


_Lines = list[str]
_Way = Callable[[_Lines, int], Iterator[tuple[str, int, str]]]
"""Takes the lines and the number of the one to blame; gives labels, numbers, and other lines."""


def mends(text: str, problem: DocumentError, *, is_page: bool | None = None) -> list[Mend]:
    """Return the ways to mend the first thing that is wrong with a text, the likeliest first.

    Args:
        text: the whole file.
        problem: what is wrong, with its line.
        is_page: whether the file is a page with settings at its top; None to find out.
    """
    if problem.line is None or len(text) > _LARGEST:
        return []
    lines = text.splitlines(keepends=True)
    at = min(problem.line, len(lines)) - 1
    offers: dict[str, Mend] = {}
    for way in _WAYS:
        for label, number, line in way(lines, at):
            shown = label.format(line=number + 1)
            mended = "".join([*lines[:number], line, *lines[number + 1 :]])
            if shown not in offers and _is_better(mended, problem, is_page):
                offers[shown] = Mend(shown, mended, line.strip())
    return list(offers.values())[:_MOST_OFFERS]


def _is_better(text: str, problem: DocumentError, is_page: bool | None) -> bool:
    try:
        Document.from_bytes(text.encode(), is_page=is_page)
    except DocumentError as remaining:
        return remaining.line is not None and remaining.line > (problem.line or 0)
    return True


# The ways, the surest first


def _without_tabs(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    indent = _indent(lines[at])
    if "\t" in indent:
        label = _("Indent line {line} with spaces")
        yield label, at, indent.replace("\t", "  ") + lines[at][len(indent) :]


def _without_control_characters(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    if _CONTROL.search(lines[at]):
        yield _("Remove the invisible character in line {line}"), at, _CONTROL.sub("", lines[at])


def _with_double_backslashes(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    if _BAD_BACKSLASH.search(lines[at]):
        label = _("Write the backslashes in line {line} twice")
        yield label, at, _BAD_BACKSLASH.sub(r"\\\\", lines[at])


def _with_closed_quotation(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    line, end = _split(lines[at])
    found = _VALUE.match(line)
    if found and found["value"][0] in "\"'":
        mark = found["value"][0]
        yield _("Close the quotation mark at the end of line {line}"), at, line + mark + end


def _with_quotation_marks(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    for number in (at, at - 1):
        line, end = _split(lines[number]) if number >= 0 else ("", "")
        found = _VALUE.match(line)
        if found:
            value = _unquoted(found["value"]).replace("\\", "\\\\").replace('"', '\\"')
            label = _("Put the text in line {line} in quotation marks")
            yield label, number, f'{found["head"]}"{value}"{found["end"]}{end}'


def _with_space_behind_colon(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    for number in (at, at - 1):
        line, end = _split(lines[number]) if number >= 0 else ("", "")
        found = _NO_SPACE.match(line)
        if found:
            label = _("Put a space behind the colon in line {line}")
            yield label, number, f"{found['head']} {found['value']}{end}"


def _with_closed_bracket(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    for number in (at, at - 1):
        line, end = _split(lines[number]) if number >= 0 else ("", "")
        for opening, closing in ("[]", "{}"):
            if line.count(opening) > line.count(closing):
                yield _("Close the bracket in line {line}"), number, line + closing + end


def _lined_up(lines: _Lines, at: int) -> Iterator[tuple[str, int, str]]:
    """Give the line the indentation of one above, or of what stands behind its dash."""
    own = _indent(lines[at])
    above = [each for each in lines[max(at - _LINES_ABOVE, 0) : at] if each.strip()]
    columns = {len(_indent(each)) for each in above}
    columns |= {len(found.group()) for each in above if (found := _DASH.match(each))}
    for column in sorted(columns - {len(own)}, key=lambda column: abs(column - len(own))):
        label = _("Line up line {line} with those above")
        yield label, at, " " * column + lines[at][len(own) :]


_WAYS: tuple[_Way, ...] = (
    _without_tabs,
    _without_control_characters,
    _with_double_backslashes,
    _with_closed_quotation,
    _with_closed_bracket,
    _with_space_behind_colon,
    _lined_up,
    _with_quotation_marks,
)


def _split(line: str) -> tuple[str, str]:
    """Return a line and its end."""
    content = line.rstrip("\r\n")
    return content, line[len(content) :]


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
