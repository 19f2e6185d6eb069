"""Texts made to exhaust a parser are read in time that grows with their length, and never raise."""

import time

import pytest

from editor.preview import kramdown

#: Each pattern repeated to this many characters takes less than this many seconds of processor
#: time; the limit is generous for slow machines, and a quadratic parser needs far longer.
LENGTH = 100_000
LIMIT = 10.0

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


def assert_soon(text, **options):
    start = time.process_time()
    kramdown.to_html(text, **options)
    assert time.process_time() - start < LIMIT


@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_a_repeated_part_is_read_soon(part):
    assert_soon(part * (LENGTH // len(part)))


@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_text_before_and_after_makes_no_difference(part):
    assert_soon("* a\n\n  b " + part * (LENGTH // 10 // len(part)) + "\n\n[a]: b\n\n</div> c")


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_deeply_is_read_soon(name):
    before, after = NESTED[name]
    assert_soon(before * 3_000 + "x" + after * 3_000)


def test_lists_indented_ever_further_are_read_soon():
    assert_soon("\n".join("  " * depth + "* a" for depth in range(1_000)))
    assert_soon("\n\n".join("   " * depth + "1. a" for depth in range(500)))


def test_many_names_are_looked_up_soon():
    count = 3_000
    names = [f"name {number}" for number in range(count)]
    assert_soon("\n".join(f"[{name}]: a" for name in names) + "".join(f"\n[{n}]" for n in names))
    assert_soon("\n".join(f"*[{name}]: a" for name in names) + "\n\n" + " ".join(names))
    assert_soon("\n\n".join(f"# same\n\n[^{number}]" for number in range(count)))
    assert_soon("\n".join(f"{{:a{n}: a{n + 1} .c}}" for n in range(count)) + "\n\nx\n{: a0}")


def test_a_million_spaces_are_nothing():
    assert kramdown.to_html(" " * 1_000_000).strip() == ""
    assert_soon("a" + " " * 1_000_000 + "b")
