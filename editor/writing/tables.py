"""A table as rows and columns, and what can be done to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

_T = TypeVar("_T")


class Alignment(StrEnum):
    """At which side of its column a cell stands."""

    NATURAL = ""
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells with Markdown in them; every row has as many as there are alignments."""

    rows: tuple[Row, ...]
    alignments: tuple[Alignment, ...]
    has_header: bool = True
    """Whether the first row says what is in the columns."""

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.alignments)


def new_table(rows: int = 3, columns: int = 2) -> Table:
    """Return a table with nothing in it, its header counted as a row."""
    return Table(((("",) * columns),) * rows, (Alignment.NATURAL,) * columns)


def made_of(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> Table:
    """Return a table of rows that may differ in length."""
    columns = max((len(row) for row in rows), default=1)
    filled = tuple((*row, *("",) * (columns - len(row))) for row in rows)
    return Table(filled, (Alignment.NATURAL,) * columns, has_header)


def with_cell(table: Table, row: int, column: int, text: str) -> Table:
    """Return the table with another text in a cell."""
    cells = _exchanged(table.rows[row], column, text)
    return replace(table, rows=_exchanged(table.rows, row, cells))


def with_row(table: Table, at: int) -> Table:
    """Return the table with an empty row that is the one at a place then."""
    return replace(table, rows=_inserted(table.rows, at, ("",) * table.columns))


def without_row(table: Table, at: int) -> Table:
    """Return the table without a row; what would be no table any more stays as it is."""
    if len(table.rows) <= 1 + table.has_header:
        return table
    return replace(table, rows=_removed(table.rows, at))


def with_row_moved(table: Table, at: int, to: int) -> Table:
    """Return the table with a row at another place."""
    return replace(table, rows=_moved(table.rows, at, to))


def with_column(table: Table, at: int) -> Table:
    """Return the table with an empty column that is the one at a place then."""
    rows = tuple(_inserted(row, at, "") for row in table.rows)
    return replace(table, rows=rows, alignments=_inserted(table.alignments, at, Alignment.NATURAL))


def without_column(table: Table, at: int) -> Table:
    """Return the table without a column; the last one stays."""
    if table.columns == 1:
        return table
    rows = tuple(_removed(row, at) for row in table.rows)
    return replace(table, rows=rows, alignments=_removed(table.alignments, at))


def with_column_moved(table: Table, at: int, to: int) -> Table:
    """Return the table with a column at another place."""
    rows = tuple(_moved(row, at, to) for row in table.rows)
    return replace(table, rows=rows, alignments=_moved(table.alignments, at, to))


def with_alignment(table: Table, column: int, alignment: Alignment) -> Table:
    """Return the table with a column aligned otherwise."""
    return replace(table, alignments=_exchanged(table.alignments, column, alignment))


def with_header(table: Table, has_header: bool) -> Table:
    """Return the table with its first row as a header, or as a row like the others.

    A header needs a row below it, and only with a header columns can be aligned.
    """
    if not has_header:
        return Table(table.rows, (Alignment.NATURAL,) * table.columns, has_header=False)
    whole = table if len(table.rows) > 1 else with_row(table, 1)
    return replace(whole, has_header=True)


def _exchanged(items: tuple[_T, ...], at: int, item: _T) -> tuple[_T, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _inserted(items: tuple[_T, ...], at: int, item: _T) -> tuple[_T, ...]:
    return (*items[:at], item, *items[at:])


def _removed(items: tuple[_T, ...], at: int) -> tuple[_T, ...]:
    return items[:at] + items[at + 1 :]


def _moved(items: tuple[_T, ...], at: int, to: int) -> tuple[_T, ...]:
    return _inserted(_removed(items, at), to, items[at])
