"""Markdown and Liquid are set apart in the answer editor."""

import pytest
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextDocument

from editor.gui.answer.highlighter import AnswerHighlighter


def formats(text: str) -> dict[str, QTextCharFormat]:
    """Return the format of each run of characters, by the run's text."""
    document = QTextDocument(text)
    highlighter = AnswerHighlighter(document, QPalette())
    found = {}
    block = document.begin()
    while block.isValid():
        for run in block.layout().formats():
            found[block.text()[run.start : run.start + run.length]] = QTextCharFormat(run.format)
        block = block.next()
    del highlighter
    return found


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("see {{ page.title }} now", "{{ page.title }}"),
        ("{% include a.html %}", "{% include a.html %}"),
        ('x [a](b){:target="new"}', '{:target="new"}'),
        ("x `code` y", "`code`"),
        ("x [a](b) y", "[a](b)"),
        ("- item", "-"),
    ],
)
def test_markup_has_a_colour_of_its_own(qapp, text, run):
    assert run in formats(text)


def test_bold_is_bold(qapp):
    assert formats("a **b c** d")["**b c**"].fontWeight() == QFont.Weight.Bold


def test_inside_a_code_fence_only_liquid_is_read(qapp):
    found = formats("```\n**no** {{ yes }}\n```\n**bold**")
    assert "**no**" not in found
    assert "{{ yes }}" in found
    assert found["**bold**"].fontWeight() == QFont.Weight.Bold


def test_the_columns_of_a_table_line_up(qapp):
    assert formats("| a | b |")["| a | b |"].fontFamilies()
