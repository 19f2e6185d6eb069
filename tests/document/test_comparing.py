"""Two ropes are compared by their text, not by how it is shared out."""

import pytest

from editor.document import Document

TEXT = "a:\n  - x: 1\n    y: 2\n\n  # note\n  - x: 3\nb: [1, 2]\n"


def document(text: str = TEXT) -> Document:
    return Document.from_bytes(text.encode(), is_page=False)


def test_equal_texts_read_twice_are_the_same():
    assert document().has_text_of(document())


@pytest.mark.parametrize(
    "step",
    [
        {"op": "replace", "path": "/a/0/y", "value": 3},
        {"op": "remove", "path": "/a/1"},
        {"op": "add", "path": "/a/0", "value": {"x": 0}},
        {"op": "move", "from": "/a/1", "path": "/a/0"},
        {"op": "replace", "path": "/b/1", "value": 3},
    ],
)
def test_an_edit_makes_a_difference_and_its_inverse_takes_it_away(step):
    first = document()
    edited, inverse = first.apply([step])
    assert not edited.has_text_of(first)
    assert edited.has_text_of(document(edited.to_text()))
    assert edited.apply(inverse)[0].has_text_of(first)


def test_pieces_shared_out_differently_are_still_the_same_text():
    moved, _ = document("- a\n- b\n").apply([{"op": "move", "from": "/0", "path": "/1"}])
    assert moved.has_text_of(document("- b\n- a\n"))
