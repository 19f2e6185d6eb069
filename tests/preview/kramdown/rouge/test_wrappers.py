"""What stands around coloured code is what kramdown and Jekyll write."""

import pytest

from editor.preview.kramdown.rouge import block, colour, figure, inline
from tests.oracle import Oracle

JEKYLL = {"default_lang": "plaintext", "guess_lang": True}
CODE = '{"a": [1,\n 2]} <&>\'\n'

needs_ruby = pytest.mark.skipif(not Oracle.is_installed(), reason="Ruby's kramdown is missing")


def test_a_block_has_three_elements_around_it():
    assert block("1\n", "json") == (
        '<div class="language-json highlighter-rouge"><div class="highlight">'
        '<pre class="highlight"><code><span class="mi">1</span><span class="w">\n</span>'
        "</code></pre></div></div>"
    )


def test_code_in_an_unknown_language_has_no_colours():
    html = '<pre><code class="language-nosuch">&lt;b&gt;&amp;"\'\n</code></pre>'
    assert block("<b>&\"'\n", "nosuch", JEKYLL) == html
    assert inline("x", "nosuch", JEKYLL) is None


def test_code_without_a_language_stays_plain_where_the_site_says_nothing():
    assert block("x\n", None) == "<pre><code>x\n</code></pre>"
    assert inline("x", None) is None


def test_code_without_a_language_is_plain_text_in_jekyll():
    expected = '<code class="language-plaintext highlighter-rouge">a&lt;b</code>'
    assert inline("a<b", None, JEKYLL) == expected


def test_a_name_with_quotes_stays_in_its_attribute():
    assert "<b>" not in block("x", '"><b>', JEKYLL)
    assert '""' not in figure("x", '"><b>')


def test_options_of_the_lexer_do_not_show():
    coloured = colour("echo 1;", "php?start_inline=1", "block")
    assert coloured is not None
    assert coloured.language == "php"


def test_a_figure_counts_lines():
    assert figure("\na\nb\n", "text", numbered=True) == (
        '<figure class="highlight"><pre><code class="language-text" data-lang="text">'
        '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n'
        '</pre></td><td class="code"><pre>a\nb\n</pre></td></tr></tbody></table>'
        "</code></pre></figure>"
    )


OPTIONS = [
    {},
    JEKYLL,
    {"default_lang": "json"},
    {"default_lang": "nosuch", "guess_lang": True},
    {"guess_lang": True},
    {"guess_lang": False, "block": {"guess_lang": True}},
    {"block": {"line_numbers": True, "start_line": 9}},
    {**JEKYLL, "line_numbers": True},
    {"line_numbers": "false"},
    {"span": {"default_lang": "json"}},
    {"span": {"disable": True}},
    {"disable": True},
    {"css_class": "foo", "block": {"css_class": "bar"}},
    {"block": {"wrap": False}},
    {"formatter": "HTML"},
]
LANGUAGES = [None, "json", "text", "nosuch", "JSON", "c++", "json?x=1", "guess"]


@needs_ruby
@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_block_is_what_kramdown_writes(oracle, language, options):
    text = f"~~~ {language or ''}\n{CODE}~~~"
    real = oracle.kramdown(
        text, input="GFM", syntax_highlighter="rouge", syntax_highlighter_opts=options
    )
    assert block(CODE, language, options) == real.rstrip("\n")


@needs_ruby
@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("language", [None, "json", "text", "nosuch"])
def test_code_in_a_line_is_what_kramdown_writes(oracle, language, options):
    text = "`<a>`" + (f"{{:.language-{language}}}" if language else "")
    real = oracle.kramdown(
        text, input="GFM", syntax_highlighter="rouge", syntax_highlighter_opts=options
    )
    named = f' class="language-{language}"' if language else ""
    ours = inline("<a>", language, options) or f"<code{named}>&lt;a&gt;</code>"
    assert f"<p>{ours}</p>" == real.rstrip("\n")


@needs_ruby
@pytest.mark.parametrize("language", ["json", "JSON", "c++", "nosuch", "console", "guess"])
@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize("code", [CODE, "\n\n  1\n\n", "a", "\n"])
def test_a_figure_is_what_jekyll_writes(oracle, tmp_path_factory, language, numbered, code):
    site = tmp_path_factory.getbasetemp() / "site of nothing"
    site.mkdir(exist_ok=True)
    tag = f"{{% highlight {language}{' linenos' if numbered else ''} %}}"
    real = oracle.jekyll(site, f"{tag}{code}{{% endhighlight %}}")
    assert figure(code, language, numbered=numbered) == real
