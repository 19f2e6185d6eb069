"""Headers: both ways of writing, their ids, and where they may stand."""

import pytest

from editor.preview.kramdown import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# a #\n", '<h1 id="a">a</h1>\n'),
        ("## a {#x}\n", '<h2 id="x">a</h2>\n'),
        ("a\n===\n", '<h1 id="a">a</h1>\n'),
        ("a {#x}\n---\n", '<h2 id="x">a</h2>\n'),
        ("#a\n", "<p>#a</p>\n"),
        ("# a##\n", '<h1 id="a">a##</h1>\n'),
    ],
)
def test_headers_of_gfm(text, html):
    assert to_html(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("#a\n", '<h1 id="a">a</h1>\n'),
        ("# a##\n", '<h1 id="a">a</h1>\n'),
        ("# a \\##\n", '<h1 id="a-">a #</h1>\n'),
        ("a\n# b\n", "<p>a\n# b</p>\n"),
    ],
)
def test_headers_of_kramdown(text, html):
    assert to_html(text, input="kramdown") == html


def test_ids_are_made_in_the_way_of_the_dialect():
    text = "# 1. Größe & *Maß*\n"
    assert 'id="1-größe--maß"' in to_html(text)
    assert 'id="gre--ma"' in to_html(text, input="kramdown")


def test_the_same_header_gets_a_number():
    assert [f'id="a{end}"' in to_html("# a\n# a\n# a\n") for end in ("", "-1", "-2", "-3")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_a_prefix_stands_before_made_ids_only():
    html = to_html("# a\n# b {#c}\n", auto_id_prefix="x-")
    assert 'id="x-a"' in html
    assert 'id="c"' in html
