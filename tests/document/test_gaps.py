"""Whose the comments and blank lines between entries are."""

import pytest

from editor.document.gaps import (
    above_first,
    belonging_above,
    belonging_inside,
    column_at,
    gap_end,
    separator,
)


@pytest.mark.parametrize(
    ("text", "end"),
    [("a", 0), ("\n \na", 3), ("# c\n  a", 4), ("  # c", 5), ("", 0), ("# c\r\n\r\n- x", 7)],
)
def test_a_gap_ends_where_a_line_holds_something(text, end):
    assert gap_end(text, 0) == end


@pytest.mark.parametrize(
    ("text", "column"), [("  a", 2), ("a", 0), ("", -1), ("---\n", -1), ("...\n", -1)]
)
def test_the_end_of_a_document_is_left_of_all_columns(text, column):
    assert column_at(text, 0) == column


def test_what_stands_above_the_last_blank_line_is_no_part_of_the_first_entry():
    assert above_first("# file\n\n# entry\n") == "# file\n\n"
    assert above_first("# entry\n") == ""


@pytest.mark.parametrize(
    ("gap", "above"),
    [
        ("    # deep\n# level\n", "    # deep\n"),
        ("# level\n\n", "# level\n"),
        ("# level\n", ""),
        ("\n# level\n\n", ""),
        ("\n    # deep\n\n", "\n    # deep\n"),
    ],
)
def test_deeper_and_glued_comments_belong_above(gap, above):
    assert belonging_above(gap, 0) == above


def test_after_the_last_entry_comments_as_deep_as_the_list_stay_in_it():
    assert belonging_inside("  # in\n# out\n", 2, 0) == "  # in\n"
    assert belonging_inside("# out\n", 2, 0) == ""


def test_a_separator_is_the_blank_lines_before_the_comments():
    assert separator("\n  \n# c\n\n") == "\n  \n"
    assert separator("\n\n") == "\n\n"
    assert separator("") == ""
