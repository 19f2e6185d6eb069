"""Tables: parts, alignments, and which pipes separate cells."""

import pytest

from editor.preview.kramdown import parse, to_html
from editor.preview.kramdown.tables import split_cells


def parts(text):
    (table,) = (child for child in parse(text).children if child.kind == "table")
    return [(part.kind, len(part.children)) for part in table.children]


def test_a_table_has_a_header_bodies_and_a_footer():
    text = "|a|\n|-|\n|b|\n|c|\n|-|\n|d|\n|=|\n|e|\n"
    assert parts(text) == [("thead", 1), ("tbody", 2), ("tbody", 1), ("tfoot", 1)]


def test_colons_align_columns():
    html = to_html("|a|b|c|\n|:-|-:|:-:|\n|1|2|3|\n")
    for side in ("left", "right", "center"):
        assert html.count(f'style="text-align: {side}"') == 2


def test_rows_get_as_many_cells_as_the_longest_has():
    assert to_html("a|b|c\nd|\n").count("<td>\N{NO-BREAK SPACE}</td>") == 2


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("a|b", ["a", "b"]),
        ("a\\|b|c", ["a|b", "c"]),
        ("`a|b`|c", ["`a|b`", "c"]),
        ("``a|`b``|c", ["``a|`b``", "c"]),
        ("<code>a|b</code>|c", ["<code>a|b</code>", "c"]),
        ("a ` b|c ` d", ["a ` b", "c ` d"]),
    ],
)
def test_pipes_in_code_separate_nothing(line, cells):
    assert split_cells(line) == cells


@pytest.mark.parametrize(
    "text", ["a|b\nc\n", "|-|-|\n", "`a|b`\n", "<b>a|b</b>\n", "`a|\nb`|c\n", "a\n{:.x}\n|b|\n"]
)
def test_what_is_no_table_stays_text(text):
    assert "<table" not in to_html(text)
