"""Tables in text files, comma or tab separated, as Ruby's CSV reads them."""

import re
from collections.abc import Mapping

from editor.language import _
from editor.site.errors import SiteYamlError
from editor.site.scalars import scalar

Row = list[str | None]


def rows(text: str, separator: str, settings: object = None) -> list[object]:
    """Return the rows of a table, each by the names in the first row.

    Args:
        text: the table.
        separator: between cells.
        settings: what the site sets: `headers: false` gives lists, `csv_converters` numbers.

    Raises:
        SiteYamlError: a quotation mark stands where none may.
    """
    chosen = settings if isinstance(settings, Mapping) else {}
    table = _Reader(text, separator).rows()
    cells = _converted(table, chosen.get("csv_converters"))
    if chosen.get("headers") is False:
        return list(cells)
    if not cells:
        return []
    heads, *rest = cells
    return [_named([None if each is None else str(each) for each in heads], row) for row in rest]


def _converted(table: list[Row], converters: object) -> list[list[object]]:
    wanted = (
        {str(each).lstrip(":") for each in converters} if isinstance(converters, list) else set()
    )
    if not wanted & {"numeric", "integer", "float", "all"}:
        return [[*row] for row in table]
    return [[*table[0]], *([_number(cell) for cell in row] for row in table[1:])] if table else []


def _number(cell: str | None) -> object:
    value = scalar(cell) if cell else cell
    return value if isinstance(value, int | float) and not isinstance(value, bool) else cell


def _named(heads: list[str | None], cells: list[object]) -> dict[object, object]:
    row: dict[object, object] = {}
    for place in range(max(len(heads), len(cells))):
        head = heads[place] if place < len(heads) else None
        row.setdefault(head, cells[place] if place < len(cells) else None)
    return row


class _Reader:
    def __init__(self, text: str, separator: str) -> None:
        self._text = text
        self._separator = separator
        self._stop = re.compile(f"[{separator}\n\r]")
        self._place = 0
        self._line = 1

    def rows(self) -> list[Row]:
        found: list[Row] = []
        while self._place < len(self._text):
            found.append(self._row())
        return found

    def _row(self) -> Row:
        cells: Row = []
        if self._at_line_end():
            return cells
        while True:
            cells.append(self._cell())
            if self._text[self._place : self._place + 1] != self._separator:
                break
            self._place += 1
        if not self._at_line_end():
            raise SiteYamlError(
                _("Any value after a quoted one is not allowed (line {line}).").format(
                    line=self._line
                )
            )
        return cells

    def _at_line_end(self) -> bool:
        """Step over the end of a line and tell whether there was one."""
        for end in ("\r\n", "\n", "\r"):
            if self._text.startswith(end, self._place):
                self._place += len(end)
                self._line += 1
                return True
        return self._place >= len(self._text)

    def _cell(self) -> str | None:
        if self._text.startswith('"', self._place):
            return self._quoted()
        start = self._place
        end = self._stop.search(self._text, start)
        self._place = end.start() if end else len(self._text)
        cell = self._text[start : self._place]
        if '"' in cell:
            raise SiteYamlError(
                _("A quotation mark stands inside a cell (line {line}).").format(line=self._line)
            )
        return cell or None

    def _quoted(self) -> str:
        parts: list[str] = []
        place = self._place + 1
        while True:
            end = self._text.find('"', place)
            if end < 0:
                raise SiteYamlError(
                    _("A quotation mark is not closed (line {line}).").format(line=self._line)
                )
            parts.append(self._text[place:end])
            place = end + 1
            if not self._text.startswith('"', place):
                break
            parts.append('"')
            place += 1
        self._place = place
        cell = "".join(parts)
        self._line += cell.count("\n")
        return cell
