"""Values in brackets."""

import pytest

from editor.document.examples import read_examples
from editor.document.flow import NewValue, flow_insert, flow_remove, flow_replace
from editor.document.nodes import node_text
from editor.document.parsing import parse


@pytest.fixture
def examples():
    return read_examples(parse("").root, "\n")


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("[a]", 0, "[z, a]"),
        ("[a]", 1, "[a, z]"),
        ("[ a,b ]", 1, "[ a,z,b ]"),
        ("[a, b,]", 2, "[a, b, z,]"),
        ("[\n  a,\n  b\n]", 2, "[\n  a,\n  b,\n  z\n]"),
        ("['a']", 1, "['a', 'z']"),
    ],
)
def test_a_value_comes_between_commas(examples, text, index, expected):
    assert (
        node_text(flow_insert(parse(text).root, index, NewValue(None, "z"), examples)) == expected
    )


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("[a, b, c]", 0, "[b, c]"),
        ("[a, b, c]", 1, "[a, c]"),
        ("[a, b, c]", 2, "[a, b]"),
        ("[a, b,]", 1, "[a,]"),
        ("[ a ]", 0, "[ ]"),
        ("{a: b, c: d}", 0, "{c: d}"),
    ],
)
def test_a_value_goes_with_its_comma(text, index, expected):
    assert node_text(flow_remove(parse(text).root, index, "\n")) == expected


def test_a_pair_comes_last(examples):
    changed = flow_insert(parse("{a: b}").root, 1, NewValue("k", 5), examples)
    assert node_text(changed) == "{a: b, k: 5}"


def test_a_value_is_replaced_in_its_quotes(examples):
    assert node_text(flow_replace(parse("{a: 'b', c: d}").root, 0, "z", examples)) == (
        "{a: 'z', c: d}"
    )
    assert node_text(flow_replace(parse("{a, b}").root, 0, "z", examples)) == "{a: z, b}"
