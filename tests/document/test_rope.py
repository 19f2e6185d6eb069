"""Changes to the rope, and what undoes them."""

import pytest

from editor.document.errors import PatchError
from editor.document.fragments import parse_entry, top_entry
from editor.document.nodes import TOP, Sequence, node_text
from editor.document.rope import Rope


def rope(text):
    return Rope(Sequence((top_entry(text),), TOP), "\n", {})


def test_a_value_is_set_and_the_step_back_is_kept():
    changed = rope("a: 'x' # why\n")
    changed.set(changed.trail(("a",)), ("a",), "y")
    assert node_text(changed.top) == "a: 'y' # why\n"
    assert changed.inverse == [
        {
            "op": "replace",
            "path": "/a",
            "value": "x",
            "layout": {"entry": {"lead": "", "text": "a: 'x' # why\n"}},
        }
    ]


def test_brackets_are_read_back_with_the_entry_around_them():
    changed = rope("a: [[x]]\n")
    changed.set(changed.trail(("a", "0", "0")), ("a", "0", "0"), "y, z")
    assert node_text(changed.top) == 'a: [["y, z"]]\n'
    assert changed.inverse[0]["path"] == "/a"


def test_an_entry_is_put_in_place_of_another_and_ends_its_line_like_that():
    changed = rope("a: x")
    changed.put(changed.trail(("a",)), ("a",), parse_entry("a: y\n", 0))
    assert node_text(changed.top) == "a: y"


def test_containers_and_keys_are_found():
    found = rope("a: {b: 1}\nc: [2]\n")
    _, container = found.container(("c", "0"))
    assert isinstance(container, Sequence)
    assert found.has_key(("a", "b"))
    assert not found.has_key(("a", "x"))
    assert not found.has_key(("c", "0"))
    with pytest.raises(PatchError, match="nothing can be added"):
        found.container(("a", "b", "c"))


def test_examples_show_the_document_as_it_was_before_the_first_change():
    changed = rope("a: 'x'\n")
    changed.set(changed.trail(("a",)), ("a",), 5)
    assert changed.examples.under("a").value.text == "'x'"
