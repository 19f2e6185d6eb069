"""Tables in text files."""

import pytest

from editor.site import SiteYamlError
from editor.site.tables import rows


def test_the_first_row_names_the_cells():
    assert rows('a,b\n1,"x ""y"""\n', ",") == [{"a": "1", "b": 'x "y"'}]


def test_empty_cells_are_none_and_rows_may_be_long_or_short():
    text = "a,b,a\n,2,3,4\n\n5\n"
    assert rows(text, ",") == [
        {"a": None, "b": "2", None: "4"},
        {"a": None, "b": None},
        {"a": "5", "b": None},
    ]


def test_a_quoted_cell_may_have_lines():
    assert rows('a,b\r\n1,"2\r\n3"\r\n', ",") == [{"a": "1", "b": "2\r\n3"}]


def test_tabs_separate_too():
    assert rows('a\tb\n"x y"\tz', "\t") == [{"a": "x y", "b": "z"}]


@pytest.mark.parametrize("text", ['a,b\n1,"2\n', 'a,b\n1,x"y\n', 'a, b\n1, "2"\n', 'a\n"x"y\n'])
def test_a_quotation_mark_in_the_wrong_place_is_an_error(text):
    with pytest.raises(SiteYamlError):
        rows(text, ",")


def test_a_site_may_want_numbers_and_no_names():
    settings = {"csv_converters": [":numeric"], "headers": False}
    assert rows("a,b\n1,x\n", ",", settings) == [["a", "b"], [1, "x"]]


def test_an_empty_table_has_no_rows():
    assert rows("", ",") == []
    assert rows("a,b\n", ",") == []


def test_a_long_table_is_read_in_no_time():
    assert len(rows("a,b\n" + "1,2\n" * 50_000, ",")) == 50_000
