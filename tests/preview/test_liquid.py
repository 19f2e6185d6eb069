"""What an answer's Liquid becomes: its value, or a chip that says why there is none."""

import re
import time

import pytest

from editor.preview.answers import Answers
from editor.preview.liquid import Liquid
from editor.preview.markdown import Markdown
from editor.preview.source import ItemSource

DATA = {"title": "Tea", "sub-title": "hot", "list": ["a", "b"], "cups": [{"size": 3}, {}]}


def page_html(*texts):
    """Return the HTML of the last of several answers of one page."""
    markdown = Markdown()
    liquid = Liquid(None, markdown.to_html).page({"page": DATA})
    answers = Answers(liquid, markdown, positions=False)
    return [answers.answer(ItemSource(0, "", "", text)) for text in texts][-1]


def rendered(*texts):
    """Return the last of several answers of one page, each chip as [label]."""
    html = page_html(*texts)
    return re.sub(r'<span class="liquid-chip"[^>]*>(.*?)</span>', r"[\1]", html)


def reason(text):
    """Return what the only chip of an answer says to who points at it."""
    (found,) = re.findall(r'class="liquid-chip" title="([^"]*)"', page_html(text))
    return found


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{{ page.title }}", "<p>Tea</p>"),
        ("{{ page.sub-title | upcase }}", "<p>HOT</p>"),
        ("{{ page['sub-title'] }}", "<p>hot</p>"),
        ("{{ page.list | join: '+' }} {{ page.list[1] }} {{ page.list.size }}", "<p>a+b b 2</p>"),
        ("{% for x in page.list %}{{ forloop.index }}{{ x }};{% endfor %}", "<p>1a;2b;</p>"),
        ("{{ page.nothing | default: 'x' }}", "<p>x</p>"),
        ("{% if page.nothing %}A{% else %}B{% endif %}", "<p>B</p>"),
        ("{% case page.title %}{% when 'Tea' %}yes{% else %}no{% endcase %}", "<p>yes</p>"),
        ("{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}", "<p>ab</p>"),
        ("{% capture x %}warm{% endcapture %}{{ x }}", "<p>warm</p>"),
        ("a{% comment %}{% include x.html %} {{ y }}{% endcomment %}b", "<p>ab</p>"),
        (
            "{% raw %}{{ site.x }} {% include y %}{% endraw %}",
            "<p>{{ site.x }} {% include y %}</p>",
        ),
        ("{%- assign x = 1 -%} {{- x }}", "<p>1</p>"),
    ],
)
def test_what_the_page_knows_is_filled_in(text, html):
    assert rendered(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{{ site.sales }}", "<p>[site.sales]</p>"),
        ("{{ site.sales | default: 'x' }}", "<p>[site.sales]</p>"),
        ("{{ pages.title }}", "<p>[pages.title]</p>"),
        ("{{ page.nothing }}", "<p>[page.nothing]</p>"),
        ("{{ page.title | steep }}!", "<p>[page.title]!</p>"),
        ("{% include note.html a=1 %}", "<p>[include note.html a=1]</p>"),
        ("{% for x in site.data.list %}{{ x }}{% endfor %}", "<p>[list: site.data.list]</p>"),
        ("{% tablerow x in site.list %}{{ x }}{% endtablerow %}", "<p>[list: site.list]</p>"),
        ("{% if site.x %}A{% else %}B{% endif %}", "<p>[if site.x]A</p>"),
        ("{% if page.nothing %}A{% elsif site.x %}B{% endif %}", "<p>[if site.x]B</p>"),
        ("{% if page.title %}A{% elsif site.x %}B{% endif %}", "<p>A</p>"),
        ("{% unless site.x %}A{% endunless %}", "<p>[unless site.x]A</p>"),
        ("{% case site.x %}{% when 1 %}A{% else %}B{% endcase %}", "<p>[case site.x]A</p>"),
        ("{% tea %}{{ page.title }}{% endtea %}", "<p>[tea]Tea</p>"),
    ],
)
def test_what_only_the_site_knows_is_a_chip(text, html):
    assert rendered(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`{{ site.x }}`", '<code class="language-plaintext highlighter-rouge">[site.x]</code>'),
        ("## {{ site.x }}", '<h2 id="site.x">[site.x]</h2>'),
        ("- {{ site.x }}", "<li>[site.x]</li>"),
        ("[a]({{ site.url }}/x) b", '<a href="#">a</a>[site.url] b'),
        ("[a]({% link b.md %})", '<a href="#">a</a>[link b.md]'),
        ("![a {{ site.b }}]({{ site.c }})", '<img src="#" alt="a site.b">[site.c]'),
        ('[a](b "{{ site.t }}")', '<a href="b" title="site.t">a</a>'),
        ("```sh\nls {{ site.x }}\n```", "[site.x]"),
    ],
)
def test_a_chip_stands_where_it_can_and_beside_where_it_cannot(text, html):
    assert html in rendered(text)


def test_a_chip_says_why_it_is_there():
    assert reason("{{ site.x }}").startswith("This comes from the site")
    assert reason("{{ page.nothing }}").startswith("The settings of this page")
    assert "| steep" in reason("{{ page.title | steep }}")


def test_a_variable_of_an_answer_is_known_to_later_ones():
    assert rendered("{% assign cups = 2 %}", "{{ cups }}") == "<p>2</p>"


def test_an_unknown_value_stays_unknown_under_another_name():
    assert rendered("{% assign x = site.x | upcase %}", "{{ x }}{% if x %}A{% endif %}") == (
        "<p>[x][if x]A</p>"
    )


def test_captured_chips_are_chips_in_later_answers_too():
    assert rendered("{% capture x %}a {{ site.y }}{% endcapture %}", "{{ site.z }} {{ x }}") == (
        "<p>[site.z] a [site.y]</p>"
    )


def test_filters_do_not_cut_up_captured_chips():
    text = "{% capture x %}{{ site.y }}{% endcapture %}{{ x | upcase | truncate: 9 }}"
    assert rendered(text) == "<p>[x]</p>"


def test_a_highlighted_block_is_code_whose_liquid_is_filled_in():
    html = rendered("{% highlight ruby linenos %}\nputs {{ page.list[0] }}\n{% endhighlight %}")
    assert '<div class="language-ruby highlighter-rouge">' in html
    assert '<span class="n">a</span>' in html


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{% if %}", "This “if” has no “endif”."),
        ("{% endif %}", "Nothing is open that “endif” could belong to."),
        ("{{ 1 | divided_by: 0 }}", "Nothing can be divided by 0."),
    ],
)
def test_what_cannot_be_read_becomes_a_chip_that_says_why(text, sentence):
    assert reason(text) == sentence


def test_around_what_cannot_be_read_everything_else_is_shown():
    text = "{{ page.title }} {% assign x = 1 %}{% if %} {{ x }} {% raw %}{{ y }}{% endraw %}"
    assert rendered(text) == "<p>Tea [if] 1 {{ y }}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in (1..99999999) %}x{% endfor %}",
        "{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}",
        "{% assign x = 'ab' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}",
        "{% capture x %}{{ 'a' | ljust: 9 }}{% endcapture %}{{ 'a' | times: 9 | replace: '', x }}",
        "{% if a %}" * 500,
    ],
    ids=["a long loop", "nested loops", "doubling", "filters", "deep nesting"],
)
def test_a_text_that_would_go_on_for_ever_is_stopped_at_once(text):
    before = time.perf_counter()
    html = page_html(text)
    assert "liquid-chip" in html or "faq-cut" in html
    assert time.perf_counter() - before < 2


def test_what_grew_too_large_leaves_room_for_others():
    doubling = (
        "{% assign x = 'ab' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}"
    )
    assert rendered(doubling, "{% assign y = 1 %}{{ y }}") == "<p>1</p>"
