"""Entries that come and go, and the blank lines that stay."""

import pytest

from editor.document.collections import (
    ended_like,
    insert,
    is_inline,
    own_comments,
    own_line,
    remove,
    with_last_break,
)
from editor.document.nodes import entry_text, node_text
from editor.document.parsing import parse
from editor.document.values import data


def root(text):
    return parse(text).root


def test_a_new_entry_is_set_apart_and_the_first_keeps_its_place():
    new = root("- z\n").entries[0]
    old = root("- x\n\n- y\n")
    assert node_text(insert(old, 0, new, "\n", "\n")) == "- z\n\n- x\n\n- y\n"
    assert node_text(insert(old, 1, new, "\n", "\n")) == "- x\n\n- z\n\n- y\n"
    assert node_text(insert(old, 2, new, "\n", "\n")) == "- x\n\n- y\n\n- z\n"


def test_the_last_line_of_the_file_ends_as_it_ended():
    new = root("- z\n").entries[0]
    assert node_text(insert(root("- x"), 1, new, "", "\r\n")) == "- x\r\n- z"


def test_the_entry_on_the_line_of_the_dash_changes_its_place():
    inner = root("- a: 1\n  b: 2\n").entries[0].value
    assert is_inline(inner)
    assert [entry.before for entry in insert(inner, 0, inner.entries[1], "", "\n").entries] == [
        "", "  ", "  ",
    ]  # fmt: skip


def test_a_removed_entry_comes_out_as_on_a_line_of_its_own():
    inner = root("-   a: 1\n    b: 2\n").entries[0].value
    rest, alone = remove(inner, 0, "\n")
    assert entry_text(alone) == "    a: 1\n"
    assert node_text(rest) == "b: 2\n"


def test_comments_are_told_from_the_blank_lines_of_the_place():
    entry = root("- a\n\n# b\n\n- b\n").entries[1]
    assert own_comments(entry) == "# b\n\n"
    assert own_line(entry, 0) is entry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a", "- a\n"),
        ("- a\n", "- a\n"),
        ("- |\n  a", "- |-\n  a\n"),
        ("- |+2 # c\n  a", "- |2- # c\n  a\n".replace("|2-", "|2-")),
        ("- >-\n  a", "- >-\n  a\n"),
        ("- b: |\n    a", "- b: |-\n    a\n"),
        ("- b:\n    - c\n    # d", "- b:\n    - c\n    # d\n"),
        ("- b:", "- b:\n"),
        ("- [a]", "- [a]\n"),
    ],
)
def test_an_entry_gets_the_end_of_its_last_line_without_another_meaning(text, expected):
    entry = with_last_break(root(text).entries[0], "\n")
    assert entry_text(entry) == expected
    assert data(parse(expected).root) == [data(entry.value)]


def test_an_entry_ends_like_another():
    ended, open_end = root("- a\n- b").entries
    assert entry_text(ended_like(ended, open_end, "\n")) == "- a"
    assert entry_text(ended_like(open_end, ended, "\n")) == "- b\n"
    literal = root("- |\n  a\n").entries[0]
    assert ended_like(literal, open_end, "\n") == literal
