"""Tables: read at the caret, changed as rows and columns, written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.preview.kramdown import to_html
from editor.writing.passage import Passage
from editor.writing.table_text import UneditableTable, table_at, with_table, written
from editor.writing.tables import (
    Alignment,
    Table,
    made_of,
    new_table,
    with_alignment,
    with_cell,
    with_column,
    with_column_moved,
    with_header,
    with_row,
    with_row_moved,
    without_column,
    without_row,
)
from tests.writing.marked import marked, passage

TEXT = """\
Before.

| Name | Price |
|------|------:|
| Tea  | 2     |
| A\\|B‸ | `x|y` {{ a | b }} |

After.
"""


def test_the_table_at_the_caret_is_read_as_rows_and_columns():
    place = table_at(passage(TEXT))
    assert place.table == Table(
        (("Name", "Price"), ("Tea", "2"), ("A|B", "`x|y` {{ a | b }}")),
        (Alignment.NATURAL, Alignment.RIGHT),
    )
    assert (place.row, place.column) == (2, 0)


def test_only_the_lines_of_the_table_are_written_again():
    before = passage(TEXT)
    place = table_at(before)
    after = with_table(before, place, with_cell(place.table, 1, 0, "Green tea"))
    assert after.text == TEXT.replace("‸", "").replace(
        before.text[place.start : place.end],
        "| Name      |             Price |\n"
        "| --------- | ----------------: |\n"
        "| Green tea |                 2 |\n"
        "| A\\|B      | `x|y` {{ a | b }} |",
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("| a | b‸ |\n| c | d |", (0, 1)),
        ("‸| a |\n|---|\n| b |", (0, 0)),
        ("a | b\nc‸ | d", (1, 0)),
    ],
)
def test_the_cell_at_the_caret_is_known(text, cell):
    place = table_at(passage(text))
    assert (place.row, place.column) == cell


@pytest.mark.parametrize(
    "text",
    [
        "‸",
        "a‸ b",
        "`a | b`‸",
        "{{ a | b }}‸",
        "{% assign a = b | c %}‸",
        "```\n| a |‸\n```",
        "a \\| b‸",
    ],
)
def test_pipes_alone_make_no_table(text):
    assert table_at(passage(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "| a‸ |\n|---|\n| b |\n|---|\n| c |",
        "| a‸ |\n|---|\n| b |\n|===|\n| c |",
        "| a‸ |\n|---|\n{% for x in y %}\n| {{ x }} |\n{% endfor %}",
    ],
)
def test_what_rows_and_columns_cannot_show_is_said(text):
    with pytest.raises(UneditableTable, match="change it in the text"):
        table_at(passage(text))


def test_a_table_in_a_quote_or_item_keeps_its_margin():
    before = passage("> | a‸ |\n> |---|\n> | b |")
    place = table_at(before)
    after = with_table(before, place, with_cell(place.table, 1, 0, "c"))
    assert after.text == "> | a   |\n> | --- |\n> | c   |"


def test_a_new_table_is_set_apart_from_the_text():
    after = with_table(passage("a‸\nb"), None, made_of([["x"], ["y"]]))
    assert after.text == "a\n\n| x   |\n| --- |\n| y   |\n\nb"
    assert marked(with_table(passage("‸"), None, made_of([["x"], ["y"]]))) == (
        "| x   |\n| --- |\n| y   |‸"
    )


def test_rows_and_columns_come_go_and_move():
    table = made_of([["a", "b"], ["c", "d"]])
    assert with_row(table, 1).rows == (("a", "b"), ("", ""), ("c", "d"))
    assert with_column(table, 0).rows == (("", "a", "b"), ("", "c", "d"))
    assert with_row_moved(table, 0, 1).rows == (("c", "d"), ("a", "b"))
    moved = with_column_moved(with_alignment(table, 0, Alignment.RIGHT), 0, 1)
    assert moved.rows == (("b", "a"), ("d", "c"))
    assert moved.alignments == (Alignment.NATURAL, Alignment.RIGHT)
    assert without_column(table, 0).rows == (("b",), ("d",))
    assert without_row(with_row(table, 2), 1).rows == (("a", "b"), ("", ""))


def test_a_table_cannot_lose_what_makes_it_one():
    table = made_of([["a"], ["b"]])
    assert without_row(table, 1) == table
    assert without_column(table, 0) == table
    assert with_header(made_of([["a"]], has_header=False), has_header=True).rows == (("a",), ("",))


def test_without_a_header_there_are_no_alignments():
    table = with_alignment(made_of([["a"], ["b"]]), 0, Alignment.CENTRE)
    assert written(with_header(table, has_header=False)) == "| a   |\n| b   |"


def test_a_new_table_is_empty():
    assert new_table(2, 3).rows == (("", "", ""), ("", "", ""))


CELLS = st.text("ab|`é漢 ", max_size=6).map(str.strip) | st.just("{{ a | b }}")
TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.builds(
        Table,
        st.lists(st.tuples(*[CELLS] * columns), min_size=2, max_size=4).map(tuple),
        st.tuples(*[st.sampled_from(Alignment)] * columns),
    )
)


@given(TABLES)
def test_what_is_written_is_read_again_and_shown_as_the_same_cells(table):
    text = written(table)
    place = table_at(Passage(text, 2, 2))
    assert place is not None
    assert written(place.table) == text
    if any("`" in cell or "{" in cell for row in table.rows for cell in row):
        return
    assert place.table == table
    rows = LexborHTMLParser(to_html(text)).css("tr")
    shown = [tuple(cell.text().strip() for cell in row.css("th,td")) for row in rows]
    if any(table.rows[0]) and any(any(row) for row in table.rows[1:]):
        assert shown == list(table.rows)
