"""Details of the HTML that kramdown's structure alone does not show."""

import time

import pytest

from editor.preview.markdown import to_html

LIST = "- one **two** [three](four)\n  - `five`\n\nSix “seven” eight.\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~a~~", "<p><del>a</del></p>"),
        ('"a" -- it\'s', "<p>“a” – it’s</p>"),
        ("a\n{: .b #c}", '<p class="b" id="c">a</p>'),
        ("{: .b}\n- a", '<ul class="b">\n<li>a</li>\n</ul>'),
        ("- {:.b} a", '<ul>\n<li class="b">a</li>\n</ul>'),
        ("**a**{:.b}", '<p><strong class="b">a</strong></p>'),
        (
            '[a](b){:target="new"}',
            '<p><a href="b" target="new" rel="noopener noreferrer">a</a></p>',
        ),
        ("a\n\n{: .alone}", "<p>a</p>"),
        ("a\r\nb", "<p>a\nb</p>"),
    ],
)
def test_a_text_becomes_this_html(text, html):
    assert to_html(text).strip() == html


def test_code_has_the_wrapper_and_classes_of_jekyll():
    assert to_html("```json\n1\n```").strip() == (
        '<div class="language-json highlighter-rouge"><div class="highlight">'
        '<pre class="highlight"><code><span class="mi">1</span>\n</code></pre></div></div>'
    )


def test_code_in_an_unknown_language_has_no_colours():
    html = '<pre><code class="language-nosuch">&lt;b&gt;\n</code></pre>'
    assert to_html("```nosuch\n<b>\n```").strip() == html


def test_a_fence_without_an_end_takes_the_rest():
    assert "<em>" not in to_html("```\n*a*")


def test_text_that_looks_like_a_placeholder_stays():
    assert "codeblock0q0z" in to_html("codeblock0q0z\n\n```\nx\n```")


def test_a_second_text_knows_nothing_of_the_first():
    to_html("[a]: https://example.org\n\n*[T]: x\n\none[^1]\n\n[^1]: two")
    assert to_html("[a] T [^1]") == "<p>[a] T [^1]</p>"


def test_footnotes_of_two_answers_have_ids_of_their_own():
    text = "one[^1]\n\n[^1]: two"
    assert 'href="#fn:3-1"' in to_html(text, 3)
    assert 'id="fn:4-1"' in to_html(text, 4)


def test_what_is_nested_too_deeply_is_shown_as_it_is_written():
    text = "\n".join(f"{'  ' * level}- a" for level in range(300))
    assert to_html(text).startswith("<pre>- a\n")
    assert to_html("*a*") == "<p><em>a</em></p>"


def test_a_plain_answer_takes_less_than_five_milliseconds():
    to_html(LIST)
    times = []
    for _ in range(20):
        before = time.perf_counter()
        to_html(LIST)
        times.append(time.perf_counter() - before)
    assert min(times) < 0.005
