"""Tables as they stand in a text: the one at the caret is read, and written in columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from editor.language import _
from editor.writing.lines import (
    Line,
    fence_before,
    line_after,
    line_before,
    read_line,
    set_apart,
)
from editor.writing.passage import Passage
from editor.writing.skipping import CODE, LIQUID
from editor.writing.tables import Alignment, Row, Table

_MARGIN = re.compile(r"(?:[ \t]*>)*[ \t]*")
_RULE = re.compile(r"(?=[^-]*-)[+|: \t-]+")
_FOOTER = re.compile(r"(?=[^=]*=)[+|: \t=]+")
_RULE_CELL = re.compile(r"(:?)-+(:?)")
_LOOP = re.compile(r"\{%-?\s*(?:end)?(?:for|if|unless|case|capture|tablerow)\b")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDING = re.compile(r"(?<!\\)[|`]")  #: What would end a cell, or join it with another one.
_BREAK = re.compile(r"\s*\n\s*")
_LEAST, _MOST = 3, 48  #: Columns of text that a column of a table is made to fill.
_SIDES = {
    ("", ""): Alignment.NATURAL,
    (":", ""): Alignment.LEFT,
    ("", ":"): Alignment.RIGHT,
    (":", ":"): Alignment.CENTRE,
}


class UneditableTable(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """A table has parts that rows and columns cannot show; the message says which."""


@dataclass(frozen=True, slots=True)
class Place:
    """A table in a text, and the cell at the caret."""

    table: Table
    start: int
    end: int
    margin: str
    """What stands before each of its lines."""
    row: int
    column: int


def table_at(passage: Passage) -> Place | None:
    """Return the table at the caret; None where there is none.

    Raises:
        UneditableTable: rows and columns cannot show all of it.
    """
    line = read_line(passage.text, passage.start)
    if not _is_row(line.text) or fence_before(passage.text, passage.start):
        return None
    lines = list(_table_lines(passage.text, line))
    margin = _margin(lines[0].text)
    around = [line_before(passage.text, lines[0]), *lines, line_after(passage.text, lines[-1])]
    if any(each is not None and _LOOP.search(each.text) for each in around):
        raise UneditableTable(_("Rows of this table come from Liquid; change it in the text."))
    table = _read([each.text[len(_margin(each.text)) :] for each in lines])
    at = lines.index(line) if line in lines else 0
    before = line.text[: passage.start - line.start][len(margin) :]
    row = at - (1 if at > 1 and table.has_header else 0)
    column = max(len(_cells(before + "x")) - 1 - before.startswith("|"), 0)
    column = min(column, table.columns - 1)
    return Place(
        table, lines[0].start, lines[-1].end, margin, min(row, len(table.rows) - 1), column
    )


def _table_lines(text: str, line: Line) -> Iterator[Line]:
    first = line
    while (above := line_before(text, first)) is not None and _is_row(above.text):
        first = above
    found: Line | None = first
    while found is not None and _is_row(found.text):
        yield found
        found = line_after(text, found)


def _is_row(words: str) -> bool:
    plain = LIQUID.sub(_blanked, CODE.sub(_blanked, words))
    return _PIPE.search(plain) is not None


def _blanked(match: re.Match[str]) -> str:
    return "x" * len(match.group())


def _margin(words: str) -> str:
    found = _MARGIN.match(words)
    return found.group() if found else ""


def _read(words: list[str]) -> Table:
    rules = [at for at, each in enumerate(words) if _RULE.fullmatch(each.strip())]
    if any(_FOOTER.fullmatch(each.strip()) for each in words):
        raise UneditableTable(_("This table has a footer; change it in the text."))
    if rules not in ([], [1]):
        raise UneditableTable(_("This table has several parts; change it in the text."))
    rows = [_row(each) for at, each in enumerate(words) if at not in rules]
    columns = max(len(row) for row in rows)
    filled = tuple((*row, *("",) * (columns - len(row))) for row in rows)
    alignments = _alignments(words[1]) if rules else []
    alignments = (alignments + [Alignment.NATURAL] * columns)[:columns]
    return Table(filled, tuple(alignments), has_header=bool(rules))


def _alignments(rule: str) -> list[Alignment]:
    return [_SIDES[match[1], match[2]] for match in _RULE_CELL.finditer(rule)]


def _row(words: str) -> Row:
    cells = _cells(words)
    if words.startswith("|"):
        del cells[0]
    if cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _cells(words: str) -> list[str]:
    """Return what stands between the pipes that are in no code and no Liquid."""
    cells, done = [""], 0
    for start, end in _literal(words):
        _cut(words[done:start], cells)
        cells[-1] += words[start:end]
        done = end
    _cut(words[done:], cells)
    return [cell.strip() for cell in cells]


def _cut(words: str, cells: list[str]) -> None:
    first, *others = _PIPE.split(words)
    cells[-1] += first.replace("\\|", "|")
    cells += [each.replace("\\|", "|") for each in others]


def _literal(words: str) -> list[tuple[int, int]]:
    liquid = [match.span() for match in LIQUID.finditer(words)]
    code = [match.span() for match in CODE.finditer(words)]
    apart = [each for each in code if not any(a < each[1] and each[0] < b for a, b in liquid)]
    return sorted(liquid + apart)


def written(table: Table, margin: str = "") -> str:
    """Return a table as Markdown, its columns below each other."""
    rows = [tuple(_escaped(cell) for cell in row) for row in table.rows]
    widths = [
        min(max(_LEAST, *(_width(row[at]) for row in rows)), _MOST) for at in range(table.columns)
    ]
    lines = [_line(row, widths, table.alignments) for row in rows]
    if table.has_header:
        rule = [_rule(*each) for each in zip(widths, table.alignments, strict=True)]
        lines.insert(1, f"| {' | '.join(rule)} |")
    return f"\n{margin}".join(lines)


def _line(row: Row, widths: list[int], alignments: tuple[Alignment, ...]) -> str:
    cells = [_padded(*each) for each in zip(row, widths, alignments, strict=True)]
    return f"| {' | '.join(cells)} |"


def _padded(cell: str, width: int, alignment: Alignment) -> str:
    missing = max(width - _width(cell), 0)
    match alignment:
        case Alignment.RIGHT:
            return " " * missing + cell
        case Alignment.CENTRE:
            return " " * (missing // 2) + cell + " " * (missing - missing // 2)
        case _:
            return cell + " " * missing


def _rule(width: int, alignment: Alignment) -> str:
    left = ":" if alignment in (Alignment.LEFT, Alignment.CENTRE) else "-"
    right = ":" if alignment in (Alignment.RIGHT, Alignment.CENTRE) else "-"
    return left + "-" * (width - 2) + right


def _width(words: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)


def _escaped(cell: str) -> str:
    """Return a text as it stands between two pipes."""
    cell = _BREAK.sub("<br>", cell.strip())
    pieces, done = [], 0
    for start, end in _literal(cell):
        pieces += [_ENDING.sub(r"\\\g<0>", cell[done:start]), cell[start:end]]
        done = end
    return "".join([*pieces, _ENDING.sub(r"\\\g<0>", cell[done:])])


def with_table(passage: Passage, place: Place | None, table: Table) -> Passage:
    """Write a table over the one that stands at a place, or a new one at the caret."""
    if place is not None:
        done = passage.selecting(place.start, place.end)
        return done.typed(place.margin + written(table, place.margin))
    line = read_line(passage.text, passage.start)
    at = line.start if line.is_blank else line.end
    break_before = "" if line.is_blank else "\n"
    break_after = "\n" if at < len(passage.text) and not line.is_blank else ""
    done = passage.selecting(at, line.end).typed(f"{break_before}{written(table)}{break_after}")
    inside = done.selecting(done.start - len(break_after))
    return set_apart(inside, lambda each: _is_row(each.text))
