"""New entries look like their neighbours."""

import pytest

from editor.document.emission import Spot, write_entry, write_flow, write_flow_pair, write_root
from editor.document.errors import PatchError
from editor.document.examples import Example, read_examples
from editor.document.nodes import entry_text
from editor.document.parsing import parse
from tests.document.editing import added


def examples(text="", newline="\n"):
    return read_examples(parse(text).root, newline)


def like(text):
    root = parse(text).root
    return Example(root.entries[0], root.column)


@pytest.mark.parametrize(
    ("example", "value", "expected"),
    [
        ("-   a: 'x'\n", {"a": "y"}, "-   a: 'y'\n"),
        ('- a: x\n  b:   "y"\n', {"b": "1", "a": "2"}, '- a: "2"\n  b:   "1"\n'),
        ("- {a: x, 'b': y}\n", {"a": "z", "b": "w"}, "- {a: z, 'b': w}\n"),
        ("- a:\n      - x\n", {"a": ["z", "w"]}, "- a:\n      - z\n      - w\n"),
        ("- a:\n  - x\n\n  - y\n", {"a": ["z", "w"]}, "- a:\n  - z\n\n  - w\n"),
        ("- a: [x]\n", {"a": ["z", "w"]}, "- a: [z, w]\n"),
        ("- a: |\n      x\n", {"a": "z"}, "- a: |-\n      z\n"),
        ("- a: >\n    x\n", {"a": "z\nw\n"}, "- a: >\n    z\n\n    w\n"),
        ("- 'a': &n x\n", {"a": "z"}, "- 'a': z\n"),
        ("- a: 5\n", {"a": "6", "m": 7}, '- a: "6"\n  m: 7\n'),
        ("- 'x'\n", "z", "- 'z'\n"),
        ("- a: x\n", {}, "- {}\n"),
    ],
)
def test_order_quotes_gaps_and_columns_are_taken_over(example, value, expected):
    entry = write_entry(value, Spot(0, None), like(example), examples())
    assert entry_text(entry) == expected


def test_what_the_neighbour_does_not_show_cousins_do():
    text = "- a: x\n- a: y\n  list:\n  - '1'\n"
    assert added(text, "/0/list", ["2", "3"]) == text.replace(
        "- a: x\n", "- a: x\n  list:\n  - '2'\n  - '3'\n"
    )


def test_without_examples_there_are_two_spaces():
    entry = write_entry({"a": [{"b": "c"}]}, Spot(0, "k"), None, examples())
    assert entry_text(entry) == "k:\n  a:\n    - b: c\n"


def test_lines_end_as_in_the_file():
    entry = write_entry({"a": "x\ny\n"}, Spot(2, "k"), None, examples("a: 1\r\n", "\r\n"))
    assert entry_text(entry) == "  k:\r\n    a: |\r\n      x\r\n      y\r\n"


def test_awkward_keys_are_quoted():
    entry = write_entry("x", Spot(0, "a: b"), None, examples())
    assert entry_text(entry) == '"a: b": x\n'


@pytest.mark.parametrize("value", [{1: 2}, {"a": object()}, {"a": {None: 1}}, b"bytes"])
def test_what_is_no_plain_data_is_refused(value):
    with pytest.raises(PatchError):
        write_entry(value, Spot(0, None), None, examples())


def test_values_in_brackets():
    assert write_flow(["a", {"b": "c, d"}], 0, None, examples()) == '[a, {b: "c, d"}]'
    assert write_flow_pair("a", None, 0, examples()) == "a: null"


def test_a_whole_front_matter():
    assert write_root({"a": ["b"]}, examples()) == "a:\n  - b\n"
    assert write_root([], examples()) == "[]\n"
    assert write_root("x", examples()) == "x\n"
