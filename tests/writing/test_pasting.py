"""Pasting: clipboards of word processors and browsers become clean Markdown.

The files beside this are clipboards in the ways of those programs, and what is to come of them.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.preview.kramdown import to_html
from editor.writing.pasting import markdown_of
from editor.writing.pasting.placing import pasted, pasted_plain
from tests.writing.marked import marked, passage

CLIPBOARDS = sorted(Path(__file__).with_name("clipboards").glob("*.html"))


@pytest.mark.parametrize("file", CLIPBOARDS, ids=lambda file: file.stem)
def test_a_clipboard_becomes_clean_markdown(file):
    assert markdown_of(file.read_text()) == file.with_suffix(".md").read_text().rstrip("\n")


def test_a_program_editor_s_colours_are_no_formatting():
    html = (
        "<div style=\"color:#ccc;font-family:'Fira Code',monospace;white-space:pre;\">"
        '<div><span style="color:#569cd6;font-weight:bold">**a**</span></div></div>'
    )
    assert markdown_of(html) is None


@pytest.mark.parametrize("html", ["", "<p></p>", "<style>p{}</style>", "<p>&nbsp;</p>"])
def test_an_empty_clipboard_gives_nothing(html):
    assert markdown_of(html) is None


@pytest.mark.parametrize(
    ("before", "markdown", "after"),
    [
        ("a ‸ b", "**x**", "a **x**‸ b"),
        ("‸", "x\n\ny", "x\n\ny‸"),
        ("a‸b", "x\n\ny", "a\n\nx\n\ny‸\n\nb"),
        ("- a‸", "x\n\ny", "- a\n\n  x\n\n  y‸"),
        ("- ‸", "x  \ny", "- x  \n  y‸"),
        ("> ‸", "x\n\ny", "> x\n>\n> y‸"),
        ("a\n‸\nb", "- x\n- y", "a\n\n- x\n- y‸\n\nb"),
        ("| a‸ |\n|---|\n| b |", "x\n\ny", "| ax<br>y‸ |\n|---|\n| b |"),
        ("«old»", "new", "new‸"),
    ],
)
def test_what_is_pasted_fits_its_place(before, markdown, after):
    assert marked(pasted(passage(before), markdown)) == after


def test_an_address_pasted_over_words_becomes_their_link():
    assert marked(pasted_plain(passage("see «here»"), "https://x.org/a")) == (
        "see [here](https://x.org/a)‸"
    )
    assert marked(pasted_plain(passage("see ‸"), "https://x.org/a")) == "see https://x.org/a‸"
    assert marked(pasted_plain(passage("«https://y.org»"), "https://x.org")) == "https://x.org‸"


WORDS = st.text("ab *_`[]()<>#.-+!|~1\\{}&", min_size=1, max_size=14)


def shown(html):
    words = " ".join(LexborHTMLParser(html).body.text().split())
    return words.translate(str.maketrans({"…": "...", "–": "--", "—": "---"}))


@given(WORDS)
def test_words_look_the_same_whatever_signs_are_in_them(words):
    if not words.strip() or set(words) & set("{&|"):
        return
    text = words.replace("&", "&amp;").replace("<", "&lt;")
    markdown = markdown_of(f"<p>{text}</p>") or ""
    assert shown(to_html(markdown)) == " ".join(words.split())
