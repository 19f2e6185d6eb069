"""Texts made to exhaust a parser are read in time that grows with their length, and never raise."""

import time

import pytest

from editor.preview import kramdown

#: Four times the length may take eight times the time, and half a second for chance; a parser
#: that looks at everything again at every step takes sixteen times as long.
SHORT = 2_500
TIMES = 4
SLOWER = 8
CHANCE = 0.5

REPEATED = (
    " ", "\t", "\n", " \n", "a", "a ", "a\n", "a\n\n", "*", "**", "_", "__a", "*a", "*a ",
    "a* ", "**a ", "*a **b ", "_a*b ", "*a_ ", "***a** ", "`", "``", "`a ", "``a` ", "[", "]",
    "![", "[a](", "[a](b ", "[a][", "[a]: ", "[a]", "[a](<", '[a](b "', "[[a]](b) ", "[^a]",
    "[^", "(", ")", "<", ">", "<a", "<a ", "<a b=", '<a b="', "<a>", "</a>", "<b>x", "<div>",
    "<div>\n", "</div>\n", "<p>", "<!--", "<!-- ", "-->", "<?", "<![CDATA[",
    '<div markdown="1">\n', '<b markdown="1">', "<script>", "<pre>", "<x-y>", "> ", ">",
    "> a\n", ">\n", "* ", "* a\n", "- ", "1. ", "1. a\n", "+ - ", "* \n", "* a\n\n",
    "  * a\n", "#", "# ", "# a\n", "a\n=\n", "=\n", "-", "---\n", "- - ", "|", "| a ", "|-",
    "a|\n", "|\n", "|-|\n", "|=\n", "`|", ":", ": ", "a\n: b\n", ": a\n", "\n: ", "^\n", "~",
    "~~", "~~a ", "~~~\n", "~~~a\n", "```\n", "```", "{", "{:", "{: ", "{:a", "{:.a}",
    "{: .a}\n", "a\n{: .a}\n", "{:a: .b}\n", "{::", "{::a}", "{::comment}", "{::comment}\n",
    "{:/}", "{::options /}\n", '{: a="', "*a*{:.b}", "*a*{:", "$", "$$", "$$a", "$$\n", '"',
    "'", '"a', "'a ", "a'", "--", "...", "<<", "&", "&a", "&#", "&amp;", "&;", "\\", "\\\\",
    "\\\\\n", "\\*", "  \n", "a  \n", "*[a]: b\n", "a *[a]: b\n", "*[", "[^a]: b\n",
    "[^a]: [^a]\n", "[a]: <", "[a]: b 'c", "http://a", "<http://a", "<a@", "a@b.c ", "www.",
    "é", "日\n", "\u00a0", "- [ ] a\n", "[ ] ", "{{", "{%", "\r", "\r\n", "\0", "\ufffe", "🎉",
)  # fmt: skip

#: Steps inward and a way back: each is nested many times.
NESTED = {
    "quotes": ("> ", ""),
    "emphasis": ("*a ", " b*"),
    "strong": ("**a _b ", " c_ d**"),
    "brackets": ("[", "](a)"),
    "images": ("![", "](a)"),
    "spans of HTML": ("<b>", "</b>"),
    "blocks of HTML": ("<div>\n", "\n</div>"),
    "blocks with Markdown": ('<div markdown="1">\n', "\n</div>"),
    "spans with Markdown": ('<b markdown="span">', "</b>"),
    "items": ("* ", ""),
    "numbers": ("1. ", ""),
    "definitions": ("a\n: ", ""),
    "notes": ("[^1]: ", ""),
    "parentheses": ("[a](" + "(", "))"),
    "quotation": ("\"'", "'\""),
    "extensions": ("{::nomarkdown}", "{:/}"),
    "struck out": ("~~a ", " b~~"),
    "table cells": ("| ", " |"),
}


def seconds(text):
    start = time.process_time()
    kramdown.to_html(text)
    return time.process_time() - start


def assert_steady(text_of_length):
    """Check that a text which is some times longer does not take far more time."""
    once = seconds(text_of_length(SHORT))
    assert seconds(text_of_length(SHORT * TIMES)) < SLOWER * once + CHANCE


@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_a_repeated_part_takes_time_by_its_length(part):
    assert_steady(lambda length: part * (length // len(part)))


@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_text_before_and_after_makes_no_difference(part):
    before, after = "* a\n\n  b ", "\n\n[a]: b\n\n</div> c"
    assert_steady(lambda length: before + part * (length // 2 // len(part)) + after)


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_takes_time_by_its_length(name):
    before, after = NESTED[name]
    assert_steady(lambda length: before * (length // 8) + "x" + after * (length // 8))


def test_lists_indented_ever_further_end_somewhere():
    assert kramdown.to_html("\n".join("  " * depth + "* a" for depth in range(1_000)))
    assert kramdown.to_html("\n\n".join("   " * depth + "1. a" for depth in range(500)))


@pytest.mark.parametrize(
    "entry",
    ["[name {0}]: a\n\n[name {0}]\n\n", "*[N{0}]: a\n\nN{0}\n\n", "[^{0}]: a\n\nb[^{0}]\n\n"],
)
def test_many_names_are_looked_up_soon(entry):
    def text(length):
        return "".join(entry.format(number) for number in range(length // 8))

    assert_steady(text)


def test_many_headers_of_one_name_have_ids_soon():
    assert_steady(lambda length: "# same\n\n" * (length // 8))


def test_lists_that_refer_to_each_other_end():
    chain = "\n".join(f"{{:a{number}: a{number + 1} .c}}" for number in range(3_000))
    assert kramdown.to_html(f"{chain}\n\nx\n{{: a0}}")


def test_a_million_spaces_are_nothing():
    assert kramdown.to_html(" " * 1_000_000).strip() == ""
    assert kramdown.to_html("a" + " " * 1_000_000 + "b").startswith("<p>a ")
