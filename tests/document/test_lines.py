"""Where lines end."""

import pytest

from editor.document.lines import (
    ends_line,
    indent_of,
    is_blank,
    least_indent,
    line_end,
    only_break,
    split_lines,
    without_break,
)


def test_lines_keep_their_ends():
    assert split_lines("a\r\nb\rc\x85d\u2028e\u2029f") == [
        "a\r\n", "b\r", "c\x85", "d\u2028", "e\u2029", "f",
    ]  # fmt: skip


def test_nothing_has_no_lines():
    assert split_lines("") == []


@pytest.mark.parametrize(("position", "end"), [(0, 3), (1, 3), (3, 5)])
def test_a_line_ends_behind_its_break(position, end):
    assert line_end("a\r\nbc", position) == end


def test_a_line_is_its_text_and_its_break():
    assert (without_break("a \r\n"), only_break("a \r\n")) == ("a ", "\r\n")


def test_a_no_break_space_is_not_blank():
    assert is_blank(" \t\r\n")
    assert not is_blank("\xa0")


def test_blank_lines_do_not_count_for_the_least_indentation():
    assert least_indent(["    a\n", "\n", " \n", "  b\n"]) == 2
    assert least_indent(["\n"]) is None


def test_only_spaces_indent():
    assert indent_of("  \tx") == 2


def test_a_text_without_a_break_does_not_end_its_line():
    assert ends_line("a\n")
    assert not ends_line("a")
    assert not ends_line("")
