"""Every construct of kramdown's syntax is read as kramdown reads it, under every option."""

import pytest

from tests.preview.kramdown.comparison import Comparer, SkippedError
from tests.preview.kramdown.fragments import CONSTRUCTS, FRAGMENTS
from tests.preview.kramdown.options import SETS

#: The sets of options under which every fragment is compared.
USUAL = ("jekyll", "kramdown", "GFM")

#: The constructs that the other sets of options concern.
CONCERNED = {
    "jekyll with kramdown's input": ("heading", "bullets", "code block", "emphasis"),
    "hard wrap": ("paragraph", "bullets", "definitions", "HTML block", "footnote"),
    "without ids": ("heading", "contents"),
    "prefixed ids": ("heading", "contents"),
    "stripped ids": ("heading",),
    "stripped ids of kramdown": ("heading",),
    "some levels": ("heading", "contents"),
    "levels in a list": ("contents",),
    "markdown in HTML": ("HTML block", "markdown in HTML", "HTML span"),
    "markdown in kramdown's HTML": ("HTML block", "markdown in HTML", "HTML span"),
    "no markdown in HTML spans": ("HTML block", "markdown in HTML", "HTML span"),
    "straight quotes": ("quotes",),
    "German quotes": ("quotes",),
    "numeric entities": ("entity", "symbols", "quotes", "HTML span"),
    "symbolic entities": ("entity", "symbols", "quotes", "HTML span"),
    "entities as written": ("entity", "symbols", "quotes", "HTML span"),
    "symbols of its own": ("symbols", "paragraph"),
    "footnotes from five": ("footnote",),
    "footnotes inline": ("footnote",),
    "footnotes without a way back": ("footnote",),
    "plain code": ("code block", "code span"),
    "a default language": ("code block", "code span"),
    "no mathematics": ("mathematics",),
    "links of its own": ("link",),
    "without GFM's ways": ("bullets", "quote", "code block", "heading"),
    "no typography": ("symbols", "quotes"),
    "joined lines": ("paragraph", "emphasis"),
    "without HTML tags": ("HTML block", "HTML span"),
}
CASES = [
    (name, f"{construct}: {fragment}")
    for name, constructs in CONCERNED.items()
    for construct in constructs
    for fragment in CONSTRUCTS[construct]
]


@pytest.fixture(scope="module")
def comparer(oracle):
    return Comparer(oracle)


def check(comparer, fragment, name):
    try:
        difference = comparer.difference(FRAGMENTS[fragment], SETS[name])
    except SkippedError as error:
        pytest.skip(f"kramdown itself fails: {error}")
    if difference:
        assert difference.ours == difference.theirs, f"{difference.text!r} under {name}"


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_is_read_alike(comparer, fragment):
    for name in USUAL:
        check(comparer, fragment, name)


@pytest.mark.parametrize(("name", "fragment"), CASES)
def test_an_option_means_the_same(comparer, name, fragment):
    check(comparer, fragment, name)
