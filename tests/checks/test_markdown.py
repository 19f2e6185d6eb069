"""Markdown that looks otherwise on the page than it was meant; kramdown is the judge."""

import pytest

from editor.preview import kramdown
from tests.checks.writing import in_answer, mended


@pytest.mark.parametrize(
    "written",
    [
        "Take:\n1) leaves\n2) water",
        "Take:\n\n• leaves\n• water",
        "-leaves\n-water",
        "1.Leaves\n2.Water",
        "Take:\n\n    - Leaves\n    - Water\n\nand wait.",
    ],
)
def test_a_list_that_will_not_be_one_becomes_one(written):
    assert "<li>" not in kramdown.to_html(written, **kramdown.JEKYLL)
    # A number with a parenthesis is a list for other programs, so that needs a Jekyll site.
    if "1)" not in written:
        right = mended(written, "not-a-list")
        assert kramdown.to_html(right, **kramdown.JEKYLL).count("<li>") == 2


@pytest.mark.parametrize(
    "written",
    [
        "- leaves\n- water",
        "Take:\n- leaves\n- water",
        "Take:\n\n  1. Leaves\n  2. Water",
        "* a\n    * b\n    * c",
        "> - a\n> - b",
        "- a\n  {% for each in all %}\n  - {{ each }}\n  {% endfor %}\n- b",
        "```\n1) a\n2) b\n```",
        "Settings:\n\n    - a: 1\n      b: 2",
        "1. One:\n\n       $ list\n       * a\n       * b",
        "<details>\n<summary>x</summary>\n\n* a\n* b\n\n</details>",
        "Born in\n1990. That was\n1991. Or so.",
        "*one* is\n*two* is",
        "-5 degrees\n-10 degrees",
    ],
)
def test_lists_and_what_only_resembles_them_are_let_be(written):
    assert in_answer(written) == []


@pytest.mark.parametrize(
    "written",
    [
        "Prices:\n| tea | milk |\n|---|---|\n| 1 | 2 |",
        "| tea | milk |\n|---|---|\n| 1 | 2 |\nand so on",
    ],
)
def test_a_table_that_will_not_be_one_becomes_one(written):
    assert "<table" not in kramdown.to_html(written, **kramdown.JEKYLL)
    assert "<table" in kramdown.to_html(mended(written, "not-a-table"), **kramdown.JEKYLL)


def test_a_table_as_it_should_be_is_let_be():
    assert in_answer("Prices:\n\n| tea | milk |\n|---|---|\n| 1 | 2 |\n\nand so on") == []


@pytest.mark.parametrize("written", ["Take:\n\n• leaves\n• water", "-leaves\n-water"])
def test_the_real_kramdown_agrees_about_lists(oracle, written):
    assert "<li>" not in oracle.kramdown(written, input="GFM")
    assert "<li>" in oracle.kramdown(mended(written, "not-a-list"), input="GFM")


def test_a_heading_without_its_space_gets_it():
    assert mended("##Green tea\n\nIt is green.", "not-a-heading") == "## Green tea\n\nIt is green."
    assert in_answer("#1 of all teas\n\n### Why\n\nC## and ##") == []


def test_a_heading_that_skips_a_level_is_made_to_fit():
    assert mended("## Tea\n\n#### Green", "heading-skip") == "## Tea\n\n### Green"
    assert in_answer("#### Tea\n\n## Milk\n\n### Cold") == []


def test_code_that_never_closes_is_closed():
    assert mended("Type:\n\n```sh\nbrew tea", "unclosed-code") == "Type:\n\n```sh\nbrew tea\n```"
    assert in_answer("```\na\n```\n\n~~~ ruby\nb\n~~~\n\n``` c ```") == []


def test_an_image_needs_words():
    assert [each.rule for each in in_answer('![](a.png) <img src="b.png">')] == [
        "image-without-text",
        "image-without-text",
    ]
    assert in_answer('![Leaf](a.png) <img alt="" src="b.png"> ![](c.png){: alt="d"}') == []


LONG = "This line is as long as lines are that a program has wrapped"


def test_spaces_that_break_a_sentence_are_taken_out():
    assert mended(f"{LONG}  \nand it goes on.", "accidental-break") == f"{LONG}\nand it goes on."


@pytest.mark.parametrize(
    "written",
    [
        f"{LONG}.  \nand it goes on.",
        f"{LONG}  \nAnd it goes on.",
        "roses  \nare red",
        f"{LONG} \nand",
    ],
)
def test_line_breaks_that_may_be_meant_are_let_be(written):
    assert in_answer(written) == []
