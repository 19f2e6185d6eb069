"""Marks in Markdown do not change how it is read, and stand around whole blocks afterwards."""

from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN
from editor.preview.markdown import Markdown
from editor.preview.marked_bodies import Span, taken_out, to_html_with_marks
from editor.preview.marks import regions, with_comments


def raw(mark, text):
    return f"{OPEN}{mark}{MIDDLE}{text}{CLOSE}"


def html(text):
    return with_comments(to_html_with_marks(text, Markdown()))


def test_marks_are_taken_out_and_their_lines_remembered():
    answer = raw("1:answer#1", "So.\n\nAnd.\n")
    text = f"## Top\n\n### {raw('1:question#0', 'Why?')}\n\n{answer}\nEnd"
    clean, spans = taken_out(text)
    assert clean == "## Top\n\n### Why?\n\nSo.\n\nAnd.\n\nEnd"
    assert spans == [Span("1:question#0", 3, 3), Span("1:answer#1", 5, 7)]


def test_blocks_of_a_text_are_marked_together():
    answer = raw("1:answer#1", "* So.\n\nAnd.\n")
    text = f"### {raw('1:question#0', 'Why?')}\n\n{answer}\nEnd"
    found = dict(regions(html(text)))
    assert found["1:question#0"].startswith("<h3")
    assert found["1:answer#1"].startswith('<ul data-line="1">')
    assert '<p data-line="3">And.</p>' in found["1:answer#1"]
    assert "End" not in found["1:answer#1"]


def test_a_list_with_items_of_several_texts_is_marked_item_by_item():
    text = f"- {raw('1:answer#0', 'One')}\n- {raw('2:answer#1', 'Two')}\n"
    found = dict(regions(html(text)))
    assert "One" in found["1:answer#0"]
    assert "Two" not in found["1:answer#0"]
    assert "Two" in found["2:answer#1"]


def test_what_comes_from_no_text_has_neither_mark_nor_line():
    assert html(f"Top\n\n{raw('1:answer#0', '')}\n\nEnd").count("<p>") == 2
