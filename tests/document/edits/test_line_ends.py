"""A text field knows one line end; the file keeps its own."""

import pytest

from editor.document.edits.line_ends import with_line_ends
from editor.document.lines import plain_lines


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a\r\nb\r\nc", "a\nx\nc", "a\r\nx\r\nc"),
        ("a\nb\r\nc\r\n", "a\nb\nnew\nc\n", "a\nb\r\nnew\r\nc\r\n"),
        ("a\r\nb", "a\nb\n", "a\r\nb\r\n"),
        ("a\r\nb\r\n", "a\nb", "a\r\nb"),
        ("a\r\n\r\n\r\nb", "a\n\nb", "a\r\n\r\nb"),
        ("", "a\nb", "a\r\nb"),
        ("a\u2028b\rc\r\n", "a\nb\nx\n", "a\u2028b\rx\r\n"),
    ],
)
def test_lines_that_stay_keep_their_ends(old, new, expected):
    assert with_line_ends(old, new, "\r\n") == expected


@pytest.mark.parametrize("text", ["", "a", "a\r\nb", "\r\n\n\r", "x\u2029y\n\n"])
def test_what_was_not_changed_stays(text):
    assert with_line_ends(text, plain_lines(text), "\r\n") == text
