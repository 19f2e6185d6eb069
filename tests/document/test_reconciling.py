"""What changes entry by entry."""

import pytest

from editor.document.parsing import parse
from editor.document.reconciling import changes_between
from editor.document.values import data
from tests.document.editing import changed_lines, replaced


def changes(text, new):
    node = parse(text).root
    return changes_between(node, data(node), new)


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("[a, b, c]\n", ["a", "x", "c"], [("replace", "1", "x")]),
        ("[a, b, c]\n", ["a", "c"], [("remove", "1", None)]),
        ("[a, b]\n", ["a", "x", "y", "b"], [("add", "1", "x"), ("add", "2", "y")]),
        ("[a, b, c, d]\n", ["x"], [("replace", "0", "x"), *(("remove", n, None) for n in "321")]),
        (
            "{a: 1, b: 2}\n",
            {"a": 1, "c": 3},
            [("add", "a", 1), ("add", "c", 3), ("remove", "b", None)],
        ),
    ],
)
def test_only_what_differs_changes(text, new, expected):
    assert changes(text, new) == expected


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("[a]\n", []),
        ("[]\n", ["a"]),
        ("[a]\n", {"a": 1}),
        ("{a: 1}\n", {}),
        ("{a: 1}\n", {"b": 1}),
        ("{a: 1, a: 2}\n", {"a": 3}),
        ("{a: 1}\n", {"a": 1, 5: 2}),
        ("a\n", "b"),
    ],
)
def test_where_nothing_would_stay_all_is_written_anew(text, new):
    assert changes(text, new) is None


def test_a_whole_list_given_again_touches_one_line():
    text = "a: # all\n  - b: 1 # one\n    c: 'x'\n\n  # two\n  - b: 2\n    c: 'y'\n"
    new = [{"b": 1, "c": "x"}, {"b": 2, "c": "z"}]
    assert changed_lines(text, replaced(text, "/a", new)) == ["-    c: 'y'\n", "+    c: 'z'\n"]


def test_in_a_whole_list_given_again_an_inserted_entry_pushes_none_aside():
    text = "".join(f"- q: Question {n}?\n  a: Answer {n}. # {n}\n" for n in range(6))
    new = [{"q": f"Question {n}?", "a": f"Answer {n}."} for n in range(6)]
    new[0]["a"] = new[5]["a"] = "Another."
    new.insert(3, {"q": "A new one?", "a": "Yes."})
    del new[1]
    before, after = set(text.splitlines()), set(replaced(text, "", new).splitlines())
    assert after - before == {
        "  a: Another. # 0",
        "- q: A new one?",
        "  a: Yes.",
        "  a: Another. # 5",
    }
    assert len(before - after) == 4


def test_the_same_value_changes_nothing():
    text = "a:   [ x ,y ] # z\n"
    assert replaced(text, "/a", ["x", "y"]) == text
