"""Blocks of code: indented and fenced."""

import pytest

from editor.preview.kramdown import parse, to_html


def code(text, **options):
    (block,) = (child for child in parse(text, **options).children if child.kind == "codeblock")
    return block.value, block.attributes.get("class")


@pytest.mark.parametrize(
    ("text", "value", "language"),
    [
        ("    a\n\n    b\n", "a\n\nb\n", None),
        ("    a\nb\n", "a b\n", None),
        ("~~~ ruby\na\n~~~~\n", "a\n", "language-ruby"),
        ("```\na\n``\n```\n", "a\n``\n", None),
        ("   ```a?b=c\n b\n  ```\n", " b\n", "language-a"),
        ("````\nb\n```\n", "b\n", "language-`"),
    ],
)
def test_code_of_gfm(text, value, language):
    assert code(text) == (value, language)


def test_a_fence_without_a_second_is_text():
    assert to_html("~~~\na\n") == "<p>~~~<br />\na</p>\n"


def test_in_kramdown_fences_are_tildes_that_are_not_indented():
    assert "<pre>" not in to_html(" ~~~\na\n ~~~\n", input="kramdown")
    assert "<pre>" not in to_html("```\na\n```\n", input="kramdown")


def test_code_without_a_highlighter_is_plain():
    html = to_html("~~~ ruby\na < b\n~~~\n", syntax_highlighter=None)
    assert html == '<pre><code class="language-ruby">a &lt; b\n</code></pre>\n'
