"""Nothing in a text acts: whatever it holds, what comes out is plain HTML with whole chips."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.preview.source import ItemSource
from tests.preview.pages import answer, own_look

FORBIDDEN = {"script", "style", "iframe", "form", "object", "embed", "svg", "link", "meta"}
#: What stands for a chip until the end.
PLACEHOLDER = re.compile("chip[ghjkmnpqrstvwxyza-f]{16}")
FRAGMENTS = [
    "{{ page.title }}", "{{ site.a }}", "{{ site.a | upcase }}", "{{ z }}", "{{ z | truncate: 7 }}",
    "{% capture z %}", "{% endcapture %}", "{% if site.x %}", "{% else %}", "{% endif %}",
    "{% for i in page.list %}", "{% for i in site.list %}", "{% endfor %}", "{% include a x=1 %}",
    "{% raw %}", "{% endraw %}", "{% comment %}", "{% endcomment %}", "{{", "}}", "{%", "%}",
    "{% case page.title %}", "{% when 'T' %}", "{% endcase %}", "{% assign z = site.q %}",
    "{% highlight ruby %}", "{% endhighlight %}", "{% cycle 'a','b' %}", "{{ 'a' |",
    "# ", "- ", "  - ", "    ", "1. ", "> ", "```", "```ruby", "~~~", "\n", "\n\n", "**", "*", "_",
    "`", "[a](", "[a]: ", "[^1]", "[^1]: ", ")", "![", "| a | b |", "|---|:-:|", "{:.c}", ": def",
    '{: #i onclick="x"}', "{::comment}", "{:/}", "~~", "--", "'", '"', "&amp;", "&", "<", "\\",
    "*[T]: x", "<script>alert(1)</script>", "<script", "</script>", "<img src=x onerror=alert(1)>",
    '<a href="javascript:x">', "</a>", "<iframe src='//x'>", "<form>", "<style>", "</style>",
    '<div markdown="1">', "</div>", "<!--", "-->", "<p>", "</p>", "<details>", "<svg onload=x>",
    "<b onclick='x'>", "<math>", "<pre>", "</pre>", "<textarea>", "<noscript>", "<![CDATA[",
    "text", "é", "\0", "\x02", "\x03", "wzxhzdk:0", "\t", "\r\n", "codeblock0q0z",
]  # fmt: skip


class Watch(HTMLParser):
    """Collects what must not be there."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in FORBIDDEN:
            self.found.append(tag)
        for name, value in attributes:
            is_script = (value or "").strip().lower().startswith(("javascript:", "vbscript:"))
            if name.startswith("on") or is_script:
                self.found.append(f"{tag} {name}={value}")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<iframe src='https://example.org'></iframe>",
        "<form action='/'><input name='a'></form>",
        "<img src=x onerror='alert(1)'>",
        "<a href='javascript:alert(1)'>a</a>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "<b onclick='x'>a</b>",
        "a{: onclick='x'}",
        "*a*{: onclick='x'}",
        "<svg onload='x'><script>y</script></svg>",
        "<meta http-equiv='refresh' content='0; url=https://example.org'>",
        "<object data='x'></object><embed src='x'>",
        "<math><mtext><style><img src onerror='x'></style></mtext></math>",
    ],
)
def test_what_could_act_is_taken_out(text):
    assert Watch(answer(text)).found == []


def test_of_data_addresses_only_pictures_stay():
    assert "data:image/png;base64,AA==" in answer("![a](data:image/png;base64,AA==)")
    assert "data:" not in answer("[a](data:text/html,x) ![b](data:text/html,x)")
    assert "data:" not in answer("![a](data:image/svg+xml,x)")


def test_a_style_stays_that_stays_in_its_place():
    html = answer("| a |\n|:-:|\n| 1 |\n\n<p style='position: fixed'>b</p>")
    assert 'style="text-align: center' in html
    assert "position" not in html


def test_a_link_name_cannot_leave_its_attribute():
    item = ItemSource(1, "<b>Why</b>", '"><script>', "Text.")
    html = own_look().article(item).html
    assert Watch(html).found == []
    assert "<b>" not in html


@given(
    st.lists(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4)).map("".join), max_size=3)
)
def test_any_mixture_becomes_harmless_html_with_whole_chips(answers):
    look = own_look()
    for text in answers:
        html = answer(text, look)
        assert "<script" not in html.lower()
        assert Watch(html).found == []
        assert not PLACEHOLDER.search(html)
