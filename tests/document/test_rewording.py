"""What stays of a text that is replaced."""

import pytest

from editor.document import Document
from editor.document.nodes import Scalar, Style
from editor.document.rewording import reworded
from editor.document.styles import Place


def literal(text, old, new, place=None):
    return reworded(new, place or Place(0), Scalar(text, old, Style.LITERAL), text)


def test_unchanged_lines_of_a_literal_keep_their_white_space_and_line_ends():
    text = "|\r\n  one\r\n \r\n  two  \n"
    assert literal(text, "one\n\ntwo  \n", "1\n\ntwo  \n") == "|\r\n  1\n \r\n  two  \n"


def test_lines_between_changed_ones_are_found():
    text = "|\n  a\n   \n  b\n  c\n"
    assert literal(text, "a\n \nb\nc\n", "A\n \nb\nC\n") == "|\n  A\n   \n  b\n  C\n"


def test_thousands_of_changed_lines_are_not_compared_one_by_one():
    old = "".join(f"{number}\n" for number in range(3000))
    new = "".join(f"{number}!\n" for number in range(3000))
    text = "|\n" + "".join(f"  {number}\n" for number in range(3000))
    assert literal(text, old, new) == "|\n" + "".join(f"  {number}!\n" for number in range(3000))


def test_the_order_of_signs_and_the_comment_behind_them_stay():
    text = "|-2 # why\n    a\n"
    assert literal(text, "  a", "  b") == "|-2 # why\n    b\n"


def test_a_literal_that_ends_with_the_file_still_does():
    assert literal("|\n  a\n  b", "a\nb", "a\nc") == "|\n  a\n  c"


def test_a_literal_cannot_end_in_blank_lines_nor_be_blank():
    assert literal("|\n  a\n", "a\n", "a\n\n") is None
    assert literal("|\n  a\n", "a\n", " \n") is None


def test_a_literal_whose_lines_do_not_add_up_is_left_alone():
    assert literal("|\n  a\u2028  b\n", "a\u2028b\n", "c\n") is None


def test_the_header_of_a_folded_text_says_whether_its_last_line_ends():
    old = Scalar("> # why\n  a\n  b\n", "a b\n", Style.FOLDED)
    assert reworded("a b", Place(0), old, old.text) == ">- # why\n  a\n  b\n"
    old = Scalar(">-\n  a\n  b\n", "a b", Style.FOLDED)
    assert reworded("a b\n", Place(0), old, old.text) == ">\n  a\n  b\n"


def test_a_plain_text_becomes_no_other_kind_of_value():
    old = Scalar("abc", "abc")
    assert reworded("5", Place(0), old, "abc") is None
    assert reworded("abd", Place(0), old, "abc") == "abd"


def test_single_quotes_cannot_hold_a_new_line_break():
    old = Scalar("'a'", "a", Style.SINGLE)
    assert reworded("a\nb", Place(0), old, "'a'") is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("para\n", "para\nnext\n", "  para\n", "  para\n\n  next\n"),
        ("para\n", "para\n\nnext\n", "  para\n", "  para\n\n\n  next\n"),
        ("folded one", "folded 1", "  folded one\n", "  folded 1\n"),
    ],
)
def test_a_folded_text_keeps_the_breaks_of_what_did_not_change(newline, old, new, before, after):
    text = "a: >\n  folded one\n  folded two\n\n  para\nb: 1\n".replace("\n", newline)
    document = Document.from_bytes(text.encode(), is_page=False)
    value = "folded one folded two\npara\n".replace(old, new)
    edited, _ = document.apply([{"op": "replace", "path": "/a", "value": value}])
    goal = text.replace(before.replace("\n", newline), after.replace("\n", newline))
    assert edited.to_text() == goal
