"""What inverse steps remember."""

import json

import pytest

from editor.document.errors import PatchError
from editor.document.fragments import top_entry
from editor.document.layouts import (
    NO_LAYOUT,
    Layout,
    entry_from_layout,
    entry_layout,
    read_layout,
    with_pieces_around,
)
from editor.document.nodes import TOP, Sequence, entry_text, node_text
from editor.document.parsing import parse
from tests.document.editing import read


def test_an_inverse_survives_json():
    document = read("- a: |\n    x\n# about y\n- 'y' # why\n        \n- z\n")
    for step in (
        {"op": "remove", "path": "/1"},
        {"op": "move", "from": "/0", "path": "/1"},
        {"op": "replace", "path": "/0/a", "value": 5},
        {"op": "replace", "path": "/1", "value": {"b": "c\nd\n"}},
    ):
        edited, inverse = document.apply([step])
        back, _ = edited.apply(json.loads(json.dumps(inverse)))
        assert back.to_bytes() == document.to_bytes()


def test_another_reader_of_the_inverse_needs_only_the_rfc():
    document = read("a: 1 # one\nb: 2\n")
    edited, inverse = document.apply([{"op": "remove", "path": "/a"}])
    plain = [{key: value for key, value in step.items() if key != "layout"} for step in inverse]
    assert edited.apply(plain)[0].data == document.data


def test_an_entry_comes_back_with_its_lead():
    entry = parse("- a\n\n# b\n- c # d\n").root.entries[1]
    again = entry_from_layout(entry_layout(entry), 0, "c", {})
    assert entry_text(again) == "\n# b\n- c # d\n"


def test_a_layout_that_says_something_else_than_its_step_is_refused():
    entry = parse("- a\n").root.entries[0]
    with pytest.raises(PatchError, match="does not hold its value"):
        entry_from_layout(entry_layout(entry), 0, "b", {})


@pytest.mark.parametrize(
    "member",
    [5, {"entry": 5}, {"index": "1"}, {"around": 5}, {"around": [5]}, {"around": [{"at": ["a"]}]}],
)
def test_a_damaged_layout_is_refused(member):
    with pytest.raises(PatchError, match="damaged"):
        read_layout(member)


def test_a_layout_that_leads_nowhere_is_refused():
    top = Sequence((top_entry("- a\n"),), TOP)
    with pytest.raises(PatchError, match="does not fit"):
        with_pieces_around(top, ({"at": [0, 5], "lead": "\n"},))


def test_pieces_are_put_back_where_they_were():
    top = Sequence((top_entry("a:\n  - b\nc: d\n"),), TOP)
    pieces = ({"at": [0, 1], "lead": "\n"}, {"at": [0, 0], "close": "  # e\n"})
    assert node_text(with_pieces_around(top, pieces)) == "a:\n  - b\n  # e\n\nc: d\n"


def test_no_layout_says_nothing():
    assert read_layout(None) is NO_LAYOUT
    assert not NO_LAYOUT.is_exact
    assert Layout(index=0).is_exact
    assert NO_LAYOUT.as_json() == {}
    assert Layout(index=0).as_json() == {"index": 0}
