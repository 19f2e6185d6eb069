"""What is written is what kramdown itself reads; it is asked where it is installed."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from editor.writing.lists import indented, list_toggled
from editor.writing.table_text import written
from editor.writing.tables import Alignment, made_of, with_alignment
from tests.oracle import Oracle
from tests.writing.marked import passage

pytestmark = pytest.mark.skipif(not Oracle.is_installed(), reason="kramdown is not installed")


@pytest.fixture(scope="module")
def kramdown():
    oracle = Oracle()
    yield lambda text: LexborHTMLParser(oracle.kramdown(text, input="GFM"))
    oracle.close()


def test_cells_with_pipes_and_code_are_one_cell_each(kramdown):
    rows = [["a|b", "c`"], ["`d|e`", "f\ng"], ["", "h"]]
    table = with_alignment(made_of(rows), 1, Alignment.RIGHT)
    page = kramdown(written(table))
    shown = [[cell.text().strip() for cell in row.css("th,td")] for row in page.css("tr")]
    assert shown == [["a|b", "c`"], ["d|e", "fg"], ["", "h"]]
    assert "right" in page.css("td")[1].attributes["style"]


@pytest.mark.parametrize(
    "text", ["- a\n- b‸", "1. a\n2. b‸", "- a\n\n- b‸", "> - a\n> - b‸", "1. a\n   - x\n2. b‸"]
)
def test_an_item_that_is_moved_in_is_nested(kramdown, text):
    page = kramdown(indented(passage(text)).text)
    assert "b" in [item.text().strip() for item in page.css("li li")]


def test_lines_in_a_text_become_a_list(kramdown):
    page = kramdown(list_toggled(passage("before\n«a\nb»\nafter"), is_numbered=True).text)
    assert [item.text() for item in page.css("ol > li")] == ["a", "b"]
    assert [each.text() for each in page.css("p")] == ["before", "after"]
