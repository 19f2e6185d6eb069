"""What is no prose is blanked, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.links import find_links
from editor.document.verbatim import prose, without_verbatim

pieces = st.sampled_from(
    ["`", "``", "```\n", "~~~\n", "<!--", "-->", "{% comment %}", "{% endcomment %}", "<script>",
     "</script>", "<pre>", "</pre>", "a ", "é", "\n", "\n\n", "\\", "[a](#x)"]
)  # fmt: skip


@given(st.lists(pieces, max_size=25).map("".join))
def test_places_and_lines_stay_what_they_are_in_any_text(text):
    for seen in (prose(text), without_verbatim(text)):
        assert len(seen) == len(text)
        changed = [(old, new) for old, new in zip(text, seen, strict=True) if old != new]
        assert all(new == " " and old != "\n" for old, new in changed)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a `b` c", "ac"),
        ("a ``b ` b`` c", "ac"),
        ("a ` b", "a`b"),
        ("a ` b\n\nc ` d", "a`bc`d"),
        ("a \\`b` c ` d", "a\\`bd"),
        ("a\n```\nb\n```\nc", "ac"),
        ("a\n```\nb", "a"),
        ("a\n````\nb\n```\nb\n````\nc", "ac"),
        ("a\n- ~~~\n  b\n  ~~~\nc", "ac"),
        ("a ```b``` c", "ac"),
        ("a <!-- b\n\nb --> c", "ac"),
        ("a <!-- b", "a<!--b"),
        ("a {%- comment -%}b{%- endcomment -%} c", "ac"),
        ("a {% highlight ruby %}b{% endhighlight %} c", "ac"),
        ("a <script>b</script> <style>b</style> c", "ac"),
        ("a <pre>b</pre> c", "a<pre>b</pre>c"),
    ],
)
def test_code_comments_scripts_and_styles_are_blanked(text, kept):
    assert "".join(prose(text).split()) == kept


def test_what_stands_in_elements_for_code_is_blanked_where_that_is_asked_for():
    assert "".join(without_verbatim("a <pre>b</pre><code class='x'>b</code> c").split()) == "ac"


@pytest.mark.parametrize(
    "piece",
    ["` ", "<!-- ", "[", "](#", 'href="', "{{ ", "[a]({{", "<pre>", "```\n", "{% a ", "<script>"],
)
def test_a_text_of_openings_only_is_looked_through_in_no_time(piece):
    text = piece * 3_000 + "#"
    assert all(text[link.start : link.end] == link.target for link in find_links(text))
