"""Definitions of links, abbreviations and footnotes."""

import pytest

from editor.preview.kramdown import to_html


@pytest.mark.parametrize(
    ("definition", "link"),
    [
        ("[A  b]: u", '<a href="u">a b</a>'),
        ('[a b]: u "t"', '<a href="u" title="t">a b</a>'),
        ("[a b]: u\n   't'", '<a href="u" title="t">a b</a>'),
        ('[a b]: u "t" v', None),
    ],
)
def test_a_link_is_defined_by_name(definition, link):
    html = to_html(f"[a b]\n\n{definition}\n")
    assert link in html if link else "<a " not in html


def test_a_definition_gives_its_attributes_to_each_link():
    assert to_html("[a]\n\n[a]: u\n{:.x}\n").count('class="x"') == 1


def test_links_may_be_defined_by_options():
    html = to_html("[a]\n", link_defs={"a": ["u", "t"]})
    assert html == '<p><a href="u" title="t">a</a></p>\n'


def test_an_abbreviation_is_found_as_a_word_only():
    html = to_html("ab abc ab\n\n*[ab]: long\n")
    assert html.count('<abbr title="long">ab</abbr>') == 2


def test_a_footnote_holds_indented_blocks():
    html = to_html("a[^1]\n\n[^1]: b\n\n    * c\n")
    assert "<li>c</li>" in html.split("footnotes")[1]


def test_a_footnote_that_is_referred_to_twice_has_two_ways_back():
    html = to_html("a[^1] b[^1]\n\n[^1]: c\n")
    assert 'href="#fnref:1"' in html
    assert 'href="#fnref:1:1"' in html


def test_footnotes_that_nobody_refers_to_are_not_written():
    assert to_html("a\n\n[^1]: b\n").strip() == "<p>a</p>"
