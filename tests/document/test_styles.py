"""A text in each style."""

import pytest

from editor.document.nodes import Style
from editor.document.styles import (
    Place,
    block_can_hold,
    escaped,
    free_style,
    indicator,
    is_safe_plain,
    writers,
)


def first(style, value, place=None):
    place = place or Place(2)
    return next(filter(None, (write(value, place) for write in writers(style))))


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        (Style.PLAIN, "word", "word"),
        (Style.PLAIN, "yes", '"yes"'),
        (Style.PLAIN, "a\nb\n", "|\n    a\n    b\n"),
        (Style.SINGLE, "it's", "'it''s'"),
        (Style.SINGLE, "a\n", '"a\\n"'),
        (Style.DOUBLE, 'a"\\\t', '"a\\"\\\\\\t"'),
        (Style.LITERAL, "a", "|-\n    a\n"),
        (Style.LITERAL, " a\n\nb\n", "|2\n     a\n\n    b\n"),
        (Style.LITERAL, "a\n\n", '"a\\n\\n"'),
        (Style.FOLDED, "a\nb\n", ">\n    a\n\n    b\n"),
        (Style.FOLDED, "a\n b", "|-\n    a\n     b\n"),
    ],
)
def test_a_style_or_the_nearest_that_can_hold_the_text(style, value, expected):
    assert first(style, value) == expected


def test_lines_end_as_the_file_says():
    assert first(Style.LITERAL, "a\nb\n", Place(0, "\r\n")) == "|\r\n  a\r\n  b\r\n"


@pytest.mark.parametrize("place", [Place(0, in_flow=True), Place(0, is_key=True)])
def test_in_brackets_and_keys_everything_stays_on_the_line(place):
    assert first(Style.LITERAL, "a\nb\n", place) == '"a\\nb\\n"'


def test_without_example_a_text_is_plain_only_if_it_is_plainly_words():
    assert free_style("Some words, here.", Place(0)) is Style.PLAIN
    assert free_style("5", Place(0)) is Style.DOUBLE
    assert free_style("a\n", Place(0)) is Style.LITERAL
    assert free_style("a\n", Place(0, in_flow=True)) is Style.DOUBLE


@pytest.mark.parametrize("value", ["y", "1,000", ":a", "=", "a #b", "5", "~", " a", "a\nb", ""])
def test_what_some_loader_misreads_is_not_safe(value):
    assert not is_safe_plain(value)


def test_only_what_must_be_is_escaped():
    assert escaped("é日🎈\x07\x85\u2028\ufeff") == "é日🎈\\x07\\x85\\u2028\\ufeff"


def test_a_block_holds_no_control_characters():
    assert block_can_hold("a\tb\n", Place(0))
    assert not block_can_hold("a\rb\n", Place(0))
    assert not block_can_hold("  \n", Place(0))


def test_the_indicator_looks_at_the_first_line_that_is_not_empty():
    assert indicator("\n a", 4) == "4"
    assert indicator("\na\n b", 4) == ""
