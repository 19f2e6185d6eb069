"""Where links are found in a text, and what readers of Markdown say about the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.document.links import Form, find_links, find_value
from tests.oracle import Oracle

FOUND = (
    ("[a](#x)", ["#x"]),
    ('[a](#x "title")', ["#x"]),
    ("[a](/p 'title')", ["/p"]),
    ("![a](i.png)", ["i.png"]),
    ("[a](/p(1)/#x)", ["/p(1)/#x"]),
    ("[a](<#x>)", ["#x"]),
    ("[[a]](#x)", ["#x"]),
    ("[![i](i.png)](#x)", ["i.png", "#x"]),
    ("[a](mailto: me)", ["mailto: me"]),
    ("<https://e.org/#x>", ["https://e.org/#x"]),
    ('<a href="#x">a</a>', ["#x"]),
    ("<a href='#x' class='b'>a</a>", ["#x"]),
    ("`[a](#x)` [b](#y)", ["#y"]),
    ("``[a](#x) ` `` [b](#y)", ["#y"]),
    ("a ` b\n\n[a](#x) ` c", ["#x"]),
    ("```\n[a](#x)\n```\n\n[b](#y)", ["#y"]),
    ("~~~ md\n[a](#x)\n~~~~\n\n[b](#y)", ["#y"]),
    ("<!-- [a](#x) --> [b](#y)", ["#y"]),
    ("[a] (#x)", []),
    ("a](#x)", []),
    ("text #x and (#y)", []),
)
LIQUID = (
    ("[a]({{ page.url }}#x)", ["{{ page.url }}#x"]),
    ('[a]({{ "/p/" | relative_url }}#x "t")', ['{{ "/p/" | relative_url }}#x']),
    ("[a]({% link faq.md %}#x){:target='new'}", ["{% link faq.md %}#x"]),
    ("<a href=\"{{ '/p' | b }}#x\">a</a>", ["{{ '/p' | b }}#x"]),
    ('<a href="{{ "/p" | b }}#x">a</a>', ['{{ "/p" | b }}#x']),
    ("<a href={{ page.url }}#x>a</a>", ["{{ page.url }}#x"]),
    ('{% include box.html url="/p/#x" title="To be" %}', ["/p/#x"]),
    ("{% comment %}[a](#x){% endcomment %}[b](#y)", ["#y"]),
    ("{% highlight md %}[a](#x){% endhighlight %}[b](#y)", ["#y"]),
    ("[a]: /p/#x\n", ["/p/#x"]),
    ("[^1]: a footnote\n", []),
)


@pytest.fixture(scope="module")
def oracle():
    oracle = Oracle()
    yield oracle
    oracle.close()


@pytest.mark.parametrize(("text", "targets"), FOUND + LIQUID)
def test_links_are_found_and_code_is_passed_over(text, targets):
    assert [link.target for link in find_links(text)] == targets


@pytest.mark.skipif(not Oracle.is_installed(), reason="there is no kramdown on this system")
@pytest.mark.parametrize(("text", "targets"), FOUND)
def test_kramdown_finds_the_same_links(oracle, text, targets):
    html = LexborHTMLParser(oracle.kramdown(text, input="GFM"))
    nodes = html.css("a[href], img[src]")
    found = [node.attributes.get("href") or node.attributes.get("src") for node in nodes]
    assert sorted(found) == sorted(targets)


@given(st.text("[]()<>`~#!\"'{}%ab/ \n\\=href:-|", max_size=60))
def test_every_place_is_that_of_its_target_in_any_text(text):
    links = find_links(text)
    assert all(text[link.start : link.end] == link.target for link in links)
    assert [link.start for link in links] == sorted(link.start for link in links)


def test_forms_and_labels_are_told():
    text = '[Tea](#x) ![Pot](p.png) <a href="/b">b</a>\n\n[cup]: /c\n'
    forms = [(link.form, link.label) for link in find_links(text)]
    assert forms == [
        (Form.INLINE, "Tea"),
        (Form.IMAGE, "Pot"),
        (Form.ATTRIBUTE, ""),
        (Form.DEFINITION, "cup"),
    ]


@pytest.mark.parametrize(
    "text", ["#x", "/faq/#x", "faq.md#x", "https://e.org", "{{ page.url }}#x", " ../a/#x "]
)
def test_a_text_that_is_a_target_as_a_whole_is_a_link(text):
    link = find_value(text)
    assert link is not None
    assert link.target == text.strip()


@pytest.mark.parametrize("text", ["", "Tea", "see #x", "[a](#x)", "5", "C# or F#?", "a: b"])
def test_other_texts_are_no_target_as_a_whole(text):
    assert find_value(text) is None
