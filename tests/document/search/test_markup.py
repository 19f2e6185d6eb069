"""What is Liquid and what is code, to be left alone on request."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.search import Finder, Query, code_spans, liquid_spans


def parts(spans, text):
    return [text[start:end] for start, end in spans]


def test_liquid_is_its_output_its_tags_and_its_comments():
    text = "a {{ page.tea }} {% include tea.html %} {% comment %} tea {% endcomment %} tea {{ tea"
    assert parts(liquid_spans(text), text) == [
        "{{ page.tea }}",
        "{% include tea.html %}",
        "{% comment %} tea {% endcomment %}",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("use `tea` or ``a ` tea``", ["`tea`", "``a ` tea``"]),
        ("a ` tick\n\nand another `", []),
        ("- ```sh\n  tea\n  ```\ntea", ["```sh\n  tea\n  ```"]),
        ("~~~\ntea\n\n```\n~~~\ntea", ["~~~\ntea\n\n```\n~~~"]),
        ("```\ntea", ["```\ntea"]),
        ("[tea](/tea){: .tea}", ["{: .tea}"]),
        ('<a href="tea">tea</a>', ['<a href="tea">', "</a>"]),
        ("<!-- tea --> tea", ["<!-- tea -->"]),
        ("3 < 4 tea > 2", []),
        ("{% highlight sh %}tea{% endhighlight %}", ["{% highlight sh %}tea{% endhighlight %}"]),
    ],
)
def test_code_is_known_in_all_its_forms(text, code):
    assert parts(code_spans(text), text) == code


def test_what_stands_in_pre_and_code_tags_is_code():
    text = "tea <pre>tea\n\ntea</pre> tea"
    assert "<pre>tea\n\ntea</pre>" in parts(code_spans(text), text)


def test_places_in_liquid_and_code_are_left_out_on_request():
    text = "tea {{ tea }} `tea` tea"
    everything = Finder(Query("tea")).spans(text)
    assert len(everything) == 4
    kept = Finder(Query("tea", skip_liquid=True, skip_code=True)).spans(text)
    assert kept == (everything[0], everything[3])
    assert len(Finder(Query("tea", skip_liquid=True)).spans(text)) == 3


@given(st.text(alphabet="`~{}%:<>a/! \n-'\"") | st.text())
def test_all_spans_lie_in_the_text(text):
    for start, end in [*liquid_spans(text), *code_spans(text)]:
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["{{ ", "{% ", "{{ %}", "` ", "` `` ", "``` ", "<!-- ", "<a ", "<code>", "{:", "{% comment %}"],
)
def test_what_is_never_closed_costs_no_more_than_its_length(text):
    began = time.process_time()
    liquid_spans(text * 20_000)
    code_spans(text * 20_000)
    assert time.process_time() - began < 5
