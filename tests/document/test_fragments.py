"""Text that becomes an entry, and entries that move sideways."""

import pytest

from editor.document.errors import Refusal
from editor.document.fragments import parse_entry, same_meaning, shifted, top_entry, with_ids_of
from editor.document.nodes import TOP, entry_text
from editor.document.parsing import parse


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a: b\n", 0),
        ("    - a # b\n      # c\n", 4),
        ("a: |\n    b\n", 2),
        ("a: [b]", 6),
        ("- - a\n  - b\n", 0),
    ],
)
def test_a_fragment_keeps_its_text(text, column):
    assert entry_text(parse_entry(text, column)) == text


@pytest.mark.parametrize("text", ["a: b\nc: d\n", "word\n", "", "a: [\n", "[a]\n"])
def test_what_is_not_one_entry_is_refused(text):
    with pytest.raises(Refusal):
        parse_entry(text, 0)


def test_a_whole_text_is_the_entry_at_the_top():
    text = "# a\n\nb: c\n# d\n"
    assert entry_text(top_entry(text)) == text
    assert parse_entry(text, TOP).value == top_entry(text).value


def test_an_entry_moves_sideways_with_all_its_lines():
    entry = parse("- # a\n  b: |\n    c\n\n      d\n  e: [f,\n    g]\n").root.entries[0]
    moved = shifted(entry, 0, 3)
    assert entry_text(moved) == (
        "   - # a\n     b: |\n       c\n\n         d\n     e: [f,\n       g]\n"
    )
    assert entry_text(shifted(moved, 3, 0)) == entry_text(entry)
    assert moved.id == entry.id
    assert moved.value.entries[0].id == entry.value.entries[0].id


def test_lines_behind_other_line_breaks_move_too():
    entry = parse("- |\n  a\x85  b\n").root.entries[0]
    assert same_meaning(shifted(entry, 0, 2).value, entry.value)


def test_meanings_differ_by_value_style_tag_kind_and_key():
    nodes = [
        parse(text).root
        for text in ("a: 1\n", "b: 1\n", "a: '1'\n", "a: !!str 1\n", "- 1\n", "a: &x 1\n",
                     "a: *x\n",                     "a: 1\nb: 2\n", "!!map {a: 1}\n", "a: [1]\n")
    ]  # fmt: skip
    for number, left in enumerate(nodes):
        assert [same_meaning(left, right) for right in nodes] == [
            number == other for other in range(len(nodes))
        ]


def test_white_space_and_comments_mean_nothing():
    assert same_meaning(parse("a:   1 # b\n").root, parse("'a' : 1\n").root) is False
    assert same_meaning(parse("a:   1 # b\n").root, parse("# c\na: 1\n").root)


def test_ids_are_taken_over_as_deep_as_the_forms_agree():
    old = parse("- [a, {b: c}]\n").root.entries[0]
    new = with_ids_of(parse("- [x, {b: c, d: e}]\n").root.entries[0], old)
    assert new.id == old.id
    assert [entry.id for entry in new.value.entries] == [entry.id for entry in old.value.entries]
    ids = {entry.id for entry in old.value.entries[1].value.entries}
    assert not ids & {entry.id for entry in new.value.entries[1].value.entries}
