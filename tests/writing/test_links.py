"""Links and images."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.preview.kramdown import to_html
from editor.writing.links import (
    Link,
    as_address,
    link_at,
    suggested,
    with_image,
    with_link,
    without_link,
    written,
)
from editor.writing.passage import Passage
from tests.writing.marked import marked, passage


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("a [b‸](https://x.org/) c", "b", "https://x.org/"),
        ("[b](https://x.org/a_(b))‸", "b", "https://x.org/a_(b)"),
        ("‸[b]({{ site.sales | append: page.cta }})", "b", "{{ site.sales | append: page.cta }}"),
        ("[b](mailto: {{ site.mail }})‸", "b", "mailto: {{ site.mail }}"),
        ('[b](/x "T‸")', "b", "/x"),
        ("<https://x.org‸>", "https://x.org", "https://x.org"),
        ("[a [b]](</x y>)‸", "a [b]", "/x y"),
    ],
)
def test_the_link_at_the_caret_is_found(text, words, address):
    found = link_at(passage(text))
    assert (found.words, found.address) == (words, address)


@pytest.mark.parametrize("text", ["[b](x) ‸c", "`[b](x)‸`", "«[b](x) c»", "[b]‸", "a\n‸"])
def test_what_is_no_link_at_the_caret_is_not_taken_for_one(text):
    assert link_at(passage(text)) is None


def test_a_link_is_written_over_the_selection_and_changed_later():
    before = passage("see «here» now")
    link = suggested(before)
    assert (link.words, link.address) == ("here", "")
    done = with_link(before, Link(link.start, link.end, link.words, "/a b"))
    assert marked(done) == "see [here](/a%20b)‸ now"
    found = link_at(done)
    changed = with_link(done, Link(found.start, found.end, "there", "/c", found.title))
    assert marked(changed) == "see [there](/c)‸ now"
    assert marked(without_link(changed)) == "see «there» now"


def test_a_title_stays_when_the_address_changes():
    found = link_at(passage('[b‸](/x "T")'))
    assert written(found) == '[b](/x "T")'


def test_a_selected_address_becomes_the_address():
    assert suggested(passage("«https://x.org»")).address == "https://x.org"
    assert suggested(passage("«me@x.org»")).address == "mailto:me@x.org"


def test_words_are_made_of_the_address_where_there_are_none():
    assert written(Link(0, 0, "", "https://www.x.org/a/")) == "[x.org/a](https://www.x.org/a/)"


def test_the_words_of_an_image_are_selected_to_be_typed_over():
    assert marked(with_image(passage("a ‸"), "front door", "/i.png")) == "a ![«front door»](/i.png)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{% include note.html %}‸", "{% include note.html %}\n\n![«door»](/i.png)"),
        ("a {% include x.html %} ‸", "a {% include x.html %} \n\n![«door»](/i.png)"),
        ("‸{% include x.html %}", "![«door»](/i.png)\n\n{% include x.html %}"),
        ("{% include x.html %} and ‸", "{% include x.html %} and ![«door»](/i.png)"),
        ("```\n{% include x.html %}‸\n```", "```\n{% include x.html %}![«door»](/i.png)\n```"),
    ],
)
def test_an_image_beside_a_callout_gets_a_paragraph_of_its_own(before, after):
    assert marked(with_image(passage(before), "door", "/i.png")) == after


@pytest.mark.parametrize("words", ["two words", "x.org", "a@b", "javascript:alert(1)", ""])
def test_most_words_are_no_address(words):
    assert as_address(words) is None


@given(st.text("ab[]()! \\", max_size=9), st.text("ab()[] é", min_size=1, max_size=9))
def test_what_is_written_is_one_link_in_the_page(words, address):
    if not address.strip():
        return
    html = to_html("x " + written(Link(0, 0, words.replace("\\", ""), address)) + " y")
    links = LexborHTMLParser(html).css("a")
    assert len(links) == 1


def test_a_passage_without_text_has_no_link():
    assert link_at(Passage("", 0, 0)) is None
