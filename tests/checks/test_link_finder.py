"""Links are found where kramdown finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.link_finder import LinkKind
from editor.checks.prose import Prose
from editor.preview import kramdown

PIECES = (
    "[", "]", "(", ")", "!", "a", " b", "\n", "\n\n", "https://t.example/x", '"t"', " 'u'", "<",
    ">", "#c", "`", "\\", "**", "- ", "1. ", "{{ d }}", "/e_f",
)  # fmt: skip
WRITTEN = (
    "[a](https://t.example/(b)) and ![c](d.png 'e') and [f [g] h](i)",
    "[a](<b c>) [d](e 'f') [g](h\ni) [j]() `[k](l)` ``[m](` n)``",
    "[a]\n(b) [c] (d) \\[e](f) [g\\](h) [i](j",
    "<https://t.example> <leaf@t.example> <mailto:x@y.z>",
    "*[a](b)* **[c](d)** > [e](f)\n\n> [g](h)\n\n- [i](j)\n- [k](l)\n",
    "```\n[a](b)\n```\n\n    [c](d)\n\n[e](f)",
)


def addresses_by_kramdown(text):
    root = kramdown.parse(text)
    return [
        each.attributes.get("href", each.attributes.get("src"))
        for each in root.walk()
        if each.kind in ("a", "img")
    ]


def addresses_by_us(text):
    found = []
    for link in Prose(text).links:
        bare = link.kind is LinkKind.AUTOMATIC and "@" in link.url
        found.append(f"mailto:{link.url}" if bare and ":" not in link.url else link.url)
    return found


@pytest.mark.parametrize("text", WRITTEN)
def test_kramdown_finds_the_same_links(text):
    assert addresses_by_us(text) == addresses_by_kramdown(text)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_a_link_is_where_it_says_and_code_keeps_every_place(text):
    prose = Prose(text)
    assert len(prose.visible) == len(text)
    assert all(
        sign == "\n" for sign, shown in zip(text, prose.visible, strict=True) if shown == "\n"
    )
    assert prose.visible.count("\n") == text.count("\n")
    for link in prose.links:
        assert prose.visible[link.url_start : link.url_end] == link.url
        assert link.start <= link.url_start <= link.url_end <= link.end <= len(text)
