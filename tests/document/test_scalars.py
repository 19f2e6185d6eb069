"""Texts and other values, written where another one stood or anew."""

import datetime as dt

import pytest
import yaml

from editor.document.errors import Refusal
from editor.document.nodes import Scalar, Style
from editor.document.scalars import Written, plain_scalar, rewrite_scalar, write_scalar
from editor.document.styles import Place
from tests.document.editing import added, changed_lines, replaced

LITERAL = "a:\n  b: |  # why\n    One two.\n\n      code  \n         \n    Last.\n\n  c: 1\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_one_word_in_a_literal_changes_one_line(newline):
    text = LITERAL.replace("\n", newline)
    value = "One three.\n\n  code  \n     \nLast.\n"
    assert changed_lines(text, replaced(text, "/a/b", value)) == [
        f"-    One two.{newline}",
        f"+    One three.{newline}",
    ]


def test_lines_that_come_and_go_in_a_literal_leave_the_others():
    text = "a: |\n    one\n    two  \n      \n    three\n"
    assert replaced(text, "/a", "zero\none\ntwo  \n  \n") == (
        "a: |\n    zero\n    one\n    two  \n      \n"
    )


def test_an_indicator_stays_and_one_comes_where_it_is_needed():
    assert replaced("a: |2-\n    x\n  y\n", "/a", "  x\nz") == "a: |2-\n    x\n  z\n"
    assert replaced("a: |\n   x\n", "/a", "  x\ny\n") == "a: |3\n     x\n   y\n"
    assert replaced("- |\n  x\n", "/0", "\tx\n") == "- |2\n  \tx\n"


def test_the_last_line_end_of_a_literal_comes_and_goes_with_its_sign():
    assert replaced("a: |\n  x\n", "/a", "x") == "a: |-\n  x\n"
    assert replaced("a: |-\n  x\n", "/a", "x\n") == "a: |\n  x\n"
    assert replaced("a: |\n  x\n", "/a", "x\n\n") == 'a: "x\\n\\n"\n'
    assert replaced("a: |+\n  x\n\n", "/a", "y\n\n") == "a: |+\n  y\n\n"


def test_a_folded_text_keeps_the_line_breaks_that_nobody_touched():
    text = "a: >\n  one\n  two\n\n  three\n  four\n"
    assert replaced(text, "/a", "one two\nthree 4\n") == text.replace("four", "4")
    assert changed_lines(text, replaced(text, "/a", "one 2\nthree four\n")) == [
        "-  two\n",
        "+  2\n",
    ]


def test_quotes_stay_and_what_is_between_them_keeps_its_escapes():
    assert replaced("a: 'it''s x' # why\n", "/a", "it's 'y'") == "a: 'it''s ''y''' # why\n"
    assert replaced('a: "\\u00e9 x\\\n  y"\n', "/a", "é z y") == 'a: "\\u00e9 z \\\n  y"\n'
    text = 'a: "one\n  two\\tthree\n\n  four"\n'
    assert replaced(text, "/a", "one two\tthree\n5") == text.replace("four", "5")


def test_a_plain_text_over_lines_stays_so():
    assert replaced("a: one\n  two\n  three\n", "/a", "one two 3") == "a: one\n  two\n  3\n"


@pytest.mark.parametrize(
    "value",
    ["yes", "5", "1.5", "~", "null", "", "1:30", "2024-01-02", "=", "<<", "y", "1,000", ":a",
     "0x1F", "1e3", ".5", "+1", "- a", "a: b", "a #b", "#a", "@a", "`a", "%a", "[a", "{a", "*a",
     "&a", "!a", "? a", "|", ">", "'a'", '"a"', " a", "a ", "a:", "~x: y"],
)  # fmt: skip
def test_no_text_becomes_something_else_by_accident(value):
    for text in ("a: x\n", "a: 'x'\n", "- a: x\n  b: y\n"):
        path = "/0/a" if text.startswith("-") else "/a"
        written = replaced(text, path, value)
        data = yaml.load(written, yaml.CSafeLoader)
        assert (data[0] if path == "/0/a" else data)["a"] == value
        assert written.split("a: ")[1][0] in "'\""


def test_a_plain_text_that_gets_lines_becomes_a_literal_and_its_comment_goes_to_the_head():
    assert replaced("a: x # why\nb: 1\n", "/a", "one\ntwo\n") == (
        "a: | # why\n  one\n  two\nb: 1\n"
    )


def test_a_literal_that_becomes_a_number_keeps_its_comment():
    assert replaced("a: | # why\n  x\n\nb: 1\n", "/a", 5) == "a: 5 # why\n\nb: 1\n"


def test_what_a_literal_cannot_hold_is_quoted():
    for value in ("a\rb", "a\x85b", "a\u2028b", "a\x07b", "\ufeffb", " \n"):
        written = replaced("a: |\n  x\nb: 1\n", "/a", value)
        assert written.startswith('a: "')
        assert written.endswith('"\nb: 1\n')


def test_an_empty_value_is_filled_in_the_style_of_its_cousins():
    text = "- a: |\n    x\n- a:\n- a: ''\n"
    assert replaced(text, "/1/a", "y\n") == "- a: |\n    x\n- a: |\n    y\n- a: ''\n"
    assert replaced(text, "/2/a", "y\n") == "- a: |\n    x\n- a:\n- a: |\n    y\n"


def test_a_tag_that_no_longer_fits_goes_and_the_anchor_stays():
    assert replaced("a: !!int '7'\n", "/a", "x") == "a: 'x'\n"
    assert replaced("a: &x !!str 7\n", "/a", "8") == 'a: &x !!str "8"\n'


def test_other_kinds_of_values():
    assert replaced("a: x # why\n", "/a", None) == "a: null # why\n"
    assert replaced("a: x\n", "/a", True) == "a: true\n"
    assert replaced("a: 'x'\n", "/a", 1.5) == "a: 1.5\n"
    assert replaced("a: x\n", "/a", dt.date(2024, 1, 2)) == "a: 2024-01-02\n"


def test_a_text_for_which_nothing_is_an_example_is_plain_only_if_it_is_harmless():
    assert added("a: 1\n", "/b", "Plain words, here.") == "a: 1\nb: Plain words, here.\n"
    assert added("a: 1\n", "/b", "Why: because") == 'a: 1\nb: "Why: because"\n'
    assert added("a: 1\n", "/b", "x\ny\n") == "a: 1\nb: |\n  x\n  y\n"


def test_what_follows_decides_too():
    place = Place(0, below="    # a comment deeper than the text\n")
    assert write_scalar("x\ny\n", place, Style.LITERAL) == Written('"x\\ny\\n"', False)


def test_a_key_stays_on_its_line():
    place = Place(0, is_key=True)
    assert write_scalar("x\ny", place).text == '"x\\ny"'


def test_a_value_is_rewritten_with_its_anchor():
    old = Scalar("&x 'a'", "a", Style.SINGLE, anchor="x")
    assert rewrite_scalar("b", Place(0), old, "\n") == Written("&x 'b'", False)


def test_half_a_character_is_refused():
    with pytest.raises(Refusal, match="half of a character"):
        write_scalar("\udc00", Place(0))


def test_a_list_is_no_scalar():
    with pytest.raises(Exception, match="cannot be written"):
        plain_scalar(["a"])
