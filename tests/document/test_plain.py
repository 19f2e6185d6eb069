"""Patches on plain data."""

import pytest

from editor.document.errors import PatchError
from editor.document.plain import apply_to_plain

VALUE = {"a": [1, {"b": 2}], "c": None, 5: "five"}


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({"op": "add", "path": "/a/0", "value": 0}, {**VALUE, "a": [0, 1, {"b": 2}]}),
        ({"op": "add", "path": "/a/-", "value": 0}, {**VALUE, "a": [1, {"b": 2}, 0]}),
        ({"op": "replace", "path": "/a/0", "value": 0}, {**VALUE, "a": [0, {"b": 2}]}),
        ({"op": "replace", "path": "", "value": 0}, 0),
        ({"op": "remove", "path": "/a/1/b"}, {**VALUE, "a": [1, {}]}),
        ({"op": "remove", "path": ""}, None),
        ({"op": "move", "from": "/a/1", "path": "/c"}, {"a": [1], "c": {"b": 2}, 5: "five"}),
        ({"op": "copy", "from": "/c", "path": "/a/0"}, {**VALUE, "a": [None, 1, {"b": 2}]}),
        ({"op": "test", "path": "/c", "value": 1}, VALUE),
        ({"op": "replace", "path": "/5", "value": 6}, {**VALUE, 5: 6}),
    ],
)
def test_steps_give_a_changed_copy(step, expected):
    before = repr(VALUE)
    assert apply_to_plain(VALUE, step) == expected
    assert repr(VALUE) == before


def test_a_path_through_a_number_leads_nowhere():
    with pytest.raises(PatchError, match="leads nowhere"):
        apply_to_plain(VALUE, {"op": "remove", "path": "/a/0/x/y"})
