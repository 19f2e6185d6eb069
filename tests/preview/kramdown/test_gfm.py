"""What GFM adds to kramdown: breaks, and blocks that end a paragraph."""

import pytest

from editor.preview.kramdown import to_html


def test_lines_break_where_the_source_does():
    assert to_html("a\n*b\nc*\n") == "<p>a<br />\n<em>b<br />\nc</em></p>\n"
    assert to_html("a\nb\n", hard_wrap=False) == "<p>a\nb</p>\n"


def test_a_backslash_breaks_a_line_without_hard_wraps():
    assert to_html("a\\\nb\n", hard_wrap=False) == "<p>a<br />\nb</p>\n"


@pytest.mark.parametrize("block", ["* b", "1. b", "# b", "> b", "```\nb\n```"])
def test_blocks_end_a_paragraph(block):
    assert to_html(f"a\n{block}\n").startswith("<p>a</p>\n<")
    assert to_html(f"a\n{block}\n", gfm_quirks=[]).startswith("<p>a<br />\n")
    assert to_html(f"a\n{block}\n", input="kramdown").startswith("<p>a\n")
