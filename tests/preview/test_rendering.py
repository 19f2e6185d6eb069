"""A page is its heading, its topics and items in order, and the text below them."""

from editor.preview.document_page import shell
from editor.preview.rendering import Renderer
from editor.preview.source import ItemSource, PageSource, TopicSource

GREEN = ItemSource(2, "Is *it* green & good?", "green", "{% assign cups = 2 %}Mostly.")
HOT = ItemSource(4, "{{ page.title }}: how hot?", "hot", "{{ cups }} cups")
PAGE = PageSource(
    {"title": "Tea & cups", "summary": "All {{ site.teas }}."},
    (TopicSource(1, "Leaves", "leaves", (GREEN,)), HOT),
    "The {{ cups }} end.",
)


def test_a_page_has_all_its_parts_in_order():
    html = Renderer(PAGE.data).render_page(PAGE)
    parts = [
        "<h1>Tea &amp; cups</h1>",
        '<p class="summary">All <span class="liquid-chip"',
        '<section class="faq-topic" id="leaves" data-id="1"><h2>Leaves</h2>',
        '<article class="faq-item" id="green" data-id="2"><h3>Is *it* green &amp; good?</h3>',
        '<div class="answer"><p>Mostly.</p></div></article></section>',
        '<article class="faq-item" id="hot" data-id="4"><h3>Tea &amp; cups: how hot?</h3>',
        '<div class="answer"><p>2 cups</p></div></article>',
        '<section class="body"><p>The 2 end.</p></section>',
    ]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)


def test_an_item_alone_can_know_what_earlier_ones_assign():
    renderer = Renderer(PAGE.data)
    renderer.remember([GREEN])
    assert "<p>2 cups</p>" in renderer.render_item(HOT)


def test_an_empty_answer_says_so():
    assert "No answer yet." in Renderer({}).render_item(ItemSource(1, "Why?", "why", " \n"))


def test_a_page_without_settings_is_its_items():
    html = Renderer({}).render_page(PageSource({"title": 3}, (GREEN,), ""))
    assert html.startswith("<article")


def test_the_document_around_a_page_allows_nothing():
    html = shell("p { }", "<p>a</p>", dark=True)
    assert "default-src 'none'" in html
    assert "script-src 'none'" in html
    assert '<html data-theme="dark">' in html
    assert '<main id="page">\n<p>a</p>\n</main>' in html
