"""What a document shows about how it is written."""

import pytest

from editor.document.examples import (
    Example,
    example_in,
    examples_by_key,
    read_examples,
    separator_for,
    separator_in,
    usual_separator,
)
from editor.document.parsing import parse


def first(text):
    root = parse(text).root
    return Example(root.entries[0], root.column)


def test_the_fullest_value_of_a_key_is_its_example():
    examples = read_examples(parse("- a: []\n- a: ''\n- a: [1, 2]\n- a: [3]\n").root, "\n")
    assert len(examples.under("a").value.entries) == 2
    assert examples.under("b") is None
    assert examples.under(None) is None


def test_gaps_are_measured():
    assert first("-   a\n").gap_after_dash == "   "
    assert first("a:  b\n").gap_after_colon == "  "
    assert first("-\n  a: b\n").gap_after_dash == " "
    assert first("a:\n  - b\n").gap_after_colon == " "


def test_indentations_are_measured():
    assert first("a:\n    - b\n").child_offset == 4
    assert first("a: [b]\n").child_offset is None
    assert first("a: |\n     b\n").text_indent == 5
    assert first("a: |\n" + " " * 12 + "b\n").text_indent == 2
    assert first("a: b\n").text_indent == 2


def test_brackets_are_an_example_only_if_something_is_in_them():
    assert first("a: [b]\n").is_flow
    assert not first("a: []\n").is_flow


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("- a\n", None),
        ("- a\n- b\n", ""),
        ("- a\n\n- b\n\n- c\n- d\n", "\n"),
        ("- a\n   \n- b\n", "\n"),
        ("- a\n\n# c\n- b\n", "\n"),
    ],
)
def test_entries_are_usually_set_apart_by(text, separator):
    assert usual_separator(parse(text).root) == separator


def test_a_lone_entry_is_set_apart_like_its_cousins_or_by_its_height():
    root = parse("a:\n- items:\n  - x\n- items:\n  - x\n\n  - y\n").root
    examples = read_examples(root, "\n")
    lone = root.entries[0].value.entries[0].value.entries[0].value
    assert separator_for(lone, ("a", "0", "items", "1"), examples) == "\n"
    tall = parse("- a: |\n    x\n").root
    assert separator_for(tall, ("1",), read_examples(tall, "\r\n")) == "\r\n"
    flat = parse("- a: x\n").root
    assert separator_for(flat, ("1",), read_examples(flat, "\n")) == ""


def test_the_last_entry_of_a_list_is_the_example_for_new_ones():
    example = first("a:\n  - x\n\n  - y\n")
    assert example_in(example).value.text == "y"
    assert separator_in(example) == "\n"
    assert example_in(first("a: x\n")) is None
    assert separator_in(None) is None


def test_keys_lead_to_examples():
    assert set(examples_by_key(parse("a: 1\nb: 2\n").root)) == {"a", "b"}
    assert examples_by_key(parse("- a\n").root) == {}
