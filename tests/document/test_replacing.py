"""Another kind of value in the same place."""

import pytest

from tests.document.editing import read, replaced


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("a: x # why\n", ["z"], "a: # why\n  - z\n"),
        ("a: x # why\nb: 1\n", {"c": "z"}, "a: # why\n  c: z\nb: 1\n"),
        ("a: x # why\n", [], "a: [] # why\n"),
        ("a: # why\n  - x\n\nb: 1\n", "z", "a: z # why\n\nb: 1\n"),
        ("a: # why\n  - x\n", {}, "a: {} # why\n"),
        ("a: [x] # why\n", 5, "a: 5 # why\n"),
        ("a: |\n  x\nb: 1\n", ["z"], "a:\n  - z\nb: 1\n"),
        ("- x\n", {"a": "z"}, "- a: z\n"),
        ("- a: x\n", "z", "- z\n"),
        ("- # why\n  a: x\n", None, "- null # why\n"),
        ("a:\n", "z", "a: z\n"),
        ("a: # why\n", "z", "a: z # why\n"),
        ("-\n- x\n", "z", "- z\n- x\n"),
        ("a: x", ["z"], "a:\n  - z"),
        ("a:\n  - x", [], "a: []"),
    ],
)
def test_comments_and_the_last_line_end_stay(text, value, expected):
    path = "/0" if text.startswith("-") else "/a"
    assert replaced(text, path, value) == expected


def test_what_stands_below_the_colon_stays_there():
    assert replaced("a:\n  'x'\nb: 1\n", "/a", "y") == "a:\n  'y'\nb: 1\n"


def test_the_id_stays():
    document = read("a: x\nb: y\n")
    edited, _ = document.apply([{"op": "replace", "path": "/a", "value": {"c": "d"}}])
    assert [entry.id for entry in edited.root.entries] == [
        entry.id for entry in document.root.entries
    ]


def test_a_key_with_a_question_mark():
    assert replaced("? a\n: b\nc: d\n", "/a", "x") == "? a\n: x\nc: d\n"
    assert replaced("? a\nc: d\n", "/c", "x") == "? a\nc: x\n"
