"""A page is its heading, its topics and items in order, and the text below them."""

import pytest

from editor.preview.document_page import shell
from editor.preview.liquid.context import UNKNOWN
from editor.preview.own_look import OwnLook
from editor.preview.source import ItemSource, PageSource
from editor.preview.surroundings import surroundings
from tests.preview.pages import GREEN, HOT, PAGE, answer, own_look


def test_a_page_has_all_its_parts_in_order():
    html = OwnLook(PAGE, surroundings("")).page().html
    parts = [
        "<h1>Tea &amp; cups</h1>",
        '<p class="summary">All <span class="liquid-chip"',
        '<section class="faq-topic" id="leaves" data-id="1">',
        "<h2><!--faq:1:title#0-->Leaves<!--/faq--></h2>",
        '<article class="faq-item" id="green" data-id="2">',
        "<h3><!--faq:2:question#0-->Is *it* green &amp; good?<!--/faq--></h3>",
        '<div class="answer"><!--faq:2:answer#0--><p data-line="1">Mostly.</p><!--/faq--></div>',
        '<article class="faq-item" id="hot" data-id="4">',
        "Tea &amp; cups: how hot?",
        '<p data-line="1">2 cups</p>',
        '<section class="body"><p data-line="1">The 2 end.</p></section>',
    ]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)


def test_an_item_alone_knows_what_earlier_ones_assign():
    look = OwnLook(PAGE, surroundings(""))
    assert "2 cups</p>" in look.article(HOT).html


def test_an_earlier_item_that_has_changed_counts_as_it_is_now():
    look = OwnLook(PAGE, surroundings(""))
    look.article(ItemSource(2, "Green?", "green", "{% assign cups = 7 %}"))
    assert "7 cups</p>" in look.article(HOT).html
    assert "7 cups</p>" in look.page().html


def test_an_empty_answer_says_so():
    assert "No answer yet." in answer(" \n")


def test_a_page_without_settings_is_its_items():
    html = OwnLook(PageSource("---\ntitle: 3\n---\n", (GREEN,)), surroundings("")).page().html
    assert html.startswith("<article")


@pytest.mark.parametrize("text", ["Two {{ cups", "Two {% if cups"])
def test_what_never_ends_is_a_chip_and_a_problem_and_its_text_stays(text):
    rendered = own_look().article(ItemSource(5, "Why?", "why", text))
    (problem,) = rendered.problems
    assert "does not end" in problem.problem.message
    assert 'Two <span class="liquid-chip"' in rendered.html
    assert "cups</p>" in rendered.html


def test_what_only_a_site_knows_is_a_chip_and_a_problem_with_its_place():
    look = own_look()
    item = ItemSource(5, "Why?", "why", "One\n\nTwo {{ site.name }}\n")
    rendered = look.article(item)
    (problem,) = rendered.problems
    assert 'class="liquid-chip"' in rendered.html
    assert problem.to_json() | {"message": ""} == {
        "id": 5, "part": "answer", "line": 3, "label": "site.name", "message": "",
    }  # fmt: skip


def test_what_fails_only_for_want_of_the_site_is_no_mistake_of_the_writer():
    rendered = own_look().article(ItemSource(5, "", "", "{% assign a = site.bikes | sort: 'n' %}"))
    assert [each.problem.message for each in rendered.problems] in ([], [UNKNOWN])


def test_an_answer_that_takes_too_long_says_so_and_the_rest_goes_on(monkeypatch):
    monkeypatch.setattr("editor.preview.answers.MOST_SECONDS", 0.05)
    endless = "{% for a in (1..99999) %}{% for b in (1..99999) %}{% endfor %}{% endfor %}"
    source = PageSource("---\n---\n", (ItemSource(1, "A?", "a", endless * 50), GREEN))
    rendered = OwnLook(source, surroundings("")).page()
    assert "Mostly." in rendered.html
    assert rendered.problems


def test_the_document_around_a_page_allows_nothing():
    html = shell("p { }", "<p>a</p>", dark=True)
    assert "default-src 'none'" in html
    assert "script-src 'none'" in html
    assert 'data-theme="dark">' in html
    assert '<main id="page">\n<p>a</p>\n</main>' in html
