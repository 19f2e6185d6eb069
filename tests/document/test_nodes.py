"""Nodes and their pieces."""

from dataclasses import replace

import pytest
import yaml

from editor.document.nodes import (
    Style,
    entry_text,
    find,
    is_collection,
    node_text,
    stays_on_line,
    walk,
)
from editor.document.parsing import parse

TEXT = "a: {b: [c, *x]} # why\nd: |\n  e\n? [f]\n: g\n"


def test_the_pieces_of_a_node_are_its_text():
    root = parse(TEXT.replace("*x", "x")).root
    assert node_text(root) == TEXT.replace("*x", "x")
    assert entry_text(root.entries[1]) == "d: |\n  e\n"


def test_of_duplicate_keys_the_last_is_found():
    root = parse("a: 1\na: 2\n").root
    assert find(root, "a").value.text == "2"
    assert find(root, "b") is None
    assert find(parse("- a\n").root, "a") is None


def test_a_key_that_is_a_list_has_no_name():
    assert [entry.name for entry in parse(TEXT).root.entries] == ["a", "d", None]


def test_a_walk_meets_keys_and_values_in_order():
    texts = [node.text for node in walk(parse(TEXT).root) if hasattr(node, "text")]
    assert texts == ["a", "b", "c", "*x", "d", "|\n  e\n", "f", "g"]


def test_what_ends_within_its_line():
    flow, block, _ = (entry.value for entry in parse(TEXT).root.entries)
    assert stays_on_line(flow)
    assert is_collection(flow)
    assert not stays_on_line(block)
    assert not stays_on_line(parse(TEXT).root)
    assert not is_collection(block)


def test_entries_are_equal_by_what_they_say_not_by_their_ids():
    first, second = parse("a: 1\n").root, parse("a: 1\n").root
    assert first == second
    assert first.entries[0].id != second.entries[0].id


def test_two_styles_stand_on_lines_of_their_own():
    assert [style for style in Style if style.is_block] == [Style.LITERAL, Style.FOLDED]


@pytest.mark.parametrize(
    ("text", "is_read_off"),
    [
        ("|\n  a\n   b\n\n  c\n", True),
        ("|-\n  a\n  b\n", True),
        ("|-\n  a\n  b", True),
        ("|+\n  a\n\n", True),
        ("|\n  a\n \n  b\n", False),
        ("|2\n   a\n  b\n", False),
        ("|\r\n  a\r\n", False),
        ("| # -\n  a\n", False),
    ],
)
def test_a_literal_says_what_it_says_whether_that_is_kept_or_read_off(text, is_read_off):
    scalar = parse("a: " + text).root.entries[0].value
    assert scalar.value == yaml.safe_load("a: " + text)["a"]
    assert (scalar.decoded is None) is is_read_off


def test_joined_pieces_of_an_item_do_not_outlive_a_change():
    root = parse("- a: 1\n  b: 2\n").root
    assert node_text(root) == "- a: 1\n  b: 2\n"
    item = root.entries[0].value
    shorter = replace(
        root, entries=(replace(root.entries[0], value=replace(item, entries=item.entries[:1])),)
    )
    assert node_text(shorter) == "- a: 1\n"
