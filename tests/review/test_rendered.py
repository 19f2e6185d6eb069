"""Words are marked in rendered answers, and all else of the HTML stays as it was."""

import re

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.review.rendered import marked, merged

WORDS = st.sampled_from(["tea", "is", "green", "<b>hot</b>", "<p>leaf</p>", "&amp;", "ü", " ", "."])
PAGES = st.lists(WORDS, max_size=12).map(" ".join)


def test_words_that_only_one_has_are_marked():
    assert marked("<p>Tea is green.</p>", "<p>Tea is very green.</p>") == (
        "<p>Tea is green.</p>",
        "<p>Tea is <ins>very</ins> green.</p>",
    )


def test_marks_never_go_around_tags():
    before, after = marked("<p>old</p><p>words</p>", "<ul><li>new</li></ul>")
    assert before == "<p><del>old</del></p><p><del>words</del></p>"
    assert after == "<ul><li><ins>new</ins></li></ul>"


@given(PAGES, PAGES)
def test_without_the_marks_everything_is_as_it_was(old, new):
    before, after = marked(old, new)
    assert re.sub("</?del>", "", before) == old
    assert re.sub("</?ins>", "", after) == new


@given(PAGES, PAGES)
def test_what_is_not_marked_is_the_same_on_both_sides(old, new):
    kept = []
    for page, tag in zip(marked(old, new), ("del", "ins"), strict=True):
        tree = LexborHTMLParser(f"<body>{page}</body>")
        for node in tree.css(tag):
            node.decompose()
        kept.append("".join(tree.body.text().split()))
    assert kept[0] == kept[1]


def test_one_text_has_what_went_before_what_came():
    assert merged("<p>Tea is green.</p>", "<p>Tea is black.</p>") == (
        "<p>Tea is <del>green</del><ins>black</ins>.</p>"
    )
    assert merged("<p>Tea is green</p>", "<p>Tea</p>") == "<p>Tea <del>is green</del></p>"


@given(PAGES, PAGES)
def test_one_text_is_the_new_one_without_what_is_struck_out(old, new):
    page = re.sub("</?ins>", "", re.sub("<del>.*?</del> ?", "", merged(old, new)))
    assert page.replace(" ", "") == new.replace(" ", "")


@given(PAGES, PAGES)
def test_one_text_has_all_words_of_the_old_one_without_what_is_underlined(old, new):
    words = re.sub("<[^>]*>", " ", re.sub("<ins>.*?</ins>", " ", merged(old, new)))
    assert words.split() == re.sub("<[^>]*>", " ", old).split()
