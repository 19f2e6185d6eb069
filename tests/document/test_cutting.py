"""Which piece of the text belongs to which entry."""

import pytest

from editor.document.cutting import Cutter
from editor.document.nodes import Scalar, Style
from editor.document.parsing import parse


def entries(text):
    return parse(text).root.entries


def test_a_banner_with_its_blank_lines_belongs_to_the_entry_below():
    assert entries("a: 1\n\n# Second\nb: 2\n")[1].lead == "\n# Second\n"


def test_a_deeper_comment_belongs_to_the_entry_above():
    first, second = entries("- a\n    # about a\n\n- b\n")
    assert first.tail == "\n    # about a\n"
    assert second.lead == "\n"


def test_a_comment_glued_to_the_entry_above_and_followed_by_a_blank_line_belongs_to_it():
    assert entries("- a\n# about a\n\n- b\n")[0].tail == "\n# about a\n"


def test_a_comment_between_blank_lines_belongs_to_the_entry_below():
    assert entries("- a\n\n# about b\n\n- b\n")[1].lead == "\n# about b\n\n"


def test_the_comment_at_the_top_stays_above_whatever_comes_first():
    stream = parse("# About this file\n\n# About a\na: 1\n")
    assert stream.prologue == "# About this file\n\n"
    assert stream.root.entries[0].lead == "# About a\n"


def test_a_comment_behind_the_last_entry_stays_in_its_list():
    first, second = entries("a:\n  - b\n  # more\nc: d\n")
    assert first.value.close == "  # more\n"
    assert second.lead == ""


def test_a_missing_value_is_where_its_colon_is():
    first, second = entries("a:\n   \nb: 1\n")
    assert (first.between, first.value.text, first.tail) == (":", "", "\n")
    assert second.lead == "   \n"


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("-\n  # old: value\n- b\n", "\n  # old: value\n"),
        ("? a\n# old: value\n\n? b\n", "\n# old: value\n"),
        ("[a # b, c\n  , d]\n", " # b, c\n  ,"),
        ("[a # b, c\n  ]\n", " # b, c"),
    ],
)
def test_a_sign_inside_a_comment_is_no_sign(text, tail):
    first = entries(text)[0]
    assert first.tail == tail
    assert ":" not in first.before + first.between


def test_equal_keys_and_white_space_are_stored_once():
    first, second = entries("- question: a\n- question: b\n")
    assert first.value.entries[0].key is second.value.entries[0].key
    assert first.before is second.before


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a: |\n  x\n\n\nb: 1\n", "|\n  x\n"),
        ("a: |+\n  x\n\n\nb: 1\n", "|+\n  x\n\n\n"),
        ("a: |\n  x\n      \n\nb: 1\n", "|\n  x\n      \n"),
        ("a: >\n  x\n      \n\nb: 1\n", ">\n  x\n      \n"),
        ("a: >-\n  x\n  \n\nb: 1\n", ">-\n  x\n"),
        ("a: |\n  x", "|\n  x"),
    ],
)
def test_blank_lines_below_a_block_text_belong_to_it_only_if_they_are_text(text, kept):
    value = entries(text)[0].value
    assert isinstance(value, Scalar)
    assert value.style in (Style.LITERAL, Style.FOLDED)
    assert value.text == kept


def test_a_cutter_gives_the_place_and_the_node_of_the_root():
    cutter = Cutter("\n# x\n\nword\n")
    cutter.next_event()
    cutter.next_event()
    assert cutter.root() == (6, Scalar("word", "word"))
