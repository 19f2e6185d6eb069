"""Typographic signs in texts that are no Markdown."""

import time

import pytest

from editor.preview.kramdown import smartened


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"It\'s" -- *so*...', "“It’s” – *so*…"),
        ("<i class='x'>'a'</i> &copy; <<b>>", '<i class="x">‘a’</i> © «b»'),
        ("a <b>c", "a <b>c\n</b>"),
        ("[a](b) `'c'`\n", "[a](b) `’c’`"),
        ("", ""),
    ],
)
def test_signs_are_exchanged_and_all_else_is_text(text, html):
    assert smartened(text) == html


@pytest.mark.parametrize("piece", ["<b>", "<!--", '"', "'\"", "&#", "<a ", "\\", "<< "])
def test_what_repeats_costs_no_more_than_it_is_long(piece):
    begin = time.process_time()
    smartened(piece * 5000)
    assert time.process_time() - begin < 5
