"""Quotes, blocks of code, headings and line breaks."""

import re

import pytest

from editor.preview.kramdown import to_html
from editor.writing.blocks import (
    code_block_toggled,
    heading_set,
    level_at,
    line_broken,
    quote_toggled,
)
from tests.writing.marked import marked, passage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a‸", "> a‸"),
        ("‸", "> ‸"),
        ("«a\n\nb»", "> «a\n>\n> b»"),
        ("> a‸", "a‸"),
        ("«> a\n>\n> b»", "«a\n\nb»"),
        ("x\na‸\ny", "x\n\n> a‸\n\ny"),
        ("> > a‸", "> a‸"),
        ("«> a\nb»", "> «> a\n> b»"),
    ],
)
def test_lines_become_a_quote_and_plain_again(before, after):
    assert marked(quote_toggled(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("«a\nb»", "```\n«a\nb»\n```"),
        ("‸", "```\n‸\n```"),
        ("x\n«a»\ny", "x\n\n```\n«a»\n```\n\ny"),
        ("«a\n```\nb\n```\nc»", "````\n«a\n```\nb\n```\nc»\n````"),
        ("```\na‸\n```", "a‸"),
        ("x\n\n``` ruby\na‸\nb\n```\n\ny", "x\n\na‸\nb\n\ny"),
        ("```\n‸\n```", "‸"),
        ("```\na‸", "a‸"),
    ],
)
def test_lines_become_a_block_of_code_and_plain_again(before, after):
    assert marked(code_block_toggled(passage(before))) == after


@pytest.mark.parametrize(
    ("level", "before", "after"),
    [
        (3, "a‸", "### a‸"),
        (3, "## a‸", "### a‸"),
        (3, "### a‸", "a‸"),
        (0, "### a‸", "a‸"),
        (2, "«a\n\nb»", "## «a\n\n## b»"),
        (2, "‸", "## ‸"),
        (2, "> a‸", "> ## a‸"),
    ],
)
def test_lines_become_headings(level, before, after):
    assert marked(heading_set(passage(before), level)) == after


def test_the_level_at_the_caret_is_known():
    assert level_at(passage("a\n### b‸")) == 3
    assert level_at(passage("#a‸")) == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a‸ b", "a  \n‸b"),
        ("a ‸b", "a  \n‸b"),
        ("a  ‸", "a  \n‸"),
        ("x\\\\\ny\n\na‸b", "x\\\\\ny\n\na\\\\\n‸b"),
        ("- a‸", "- a  \n  ‸"),
        ("1. a‸", "1. a  \n   ‸"),
        ("> a‸", "> a  \n> ‸"),
        ("| a‸ |", "| a<br>‸ |"),
        ("```\na‸\n```", "```\na\n‸\n```"),
        ("‸", "\n‸"),
    ],
)
def test_a_line_break_stays_in_the_paragraph(before, after):
    assert marked(line_broken(passage(before))) == after


def test_a_line_break_shows_in_the_page():
    broken = line_broken(passage("- one‸ two"))
    assert re.search(r"one *<br />", to_html(broken.text))
