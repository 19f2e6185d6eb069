"""Definition lists: terms are the paragraph before, definitions begin with a colon."""

from editor.preview.kramdown import parse, to_html


def test_each_line_before_is_a_term():
    html = to_html("a\nb\n: c\n: d\n")
    assert html == ("<dl>\n  <dt>a</dt>\n  <dt>b</dt>\n  <dd>c</dd>\n  <dd>d</dd>\n</dl>\n")


def test_a_definition_after_a_blank_line_is_a_paragraph():
    assert "<dd>\n    <p>b</p>\n  </dd>" in to_html("a\n\n: b\n")


def test_terms_that_follow_go_on_with_the_list():
    assert [child.kind for child in parse("a\n: b\n\nc\n: d\n").children] == ["dl"]


def test_without_a_term_there_is_no_list():
    assert to_html(": a\n") == "<p>: a</p>\n"


def test_terms_get_ids_when_the_list_asks_for_them():
    assert '<dt id="x-a-b">a b</dt>' in to_html("{:auto_ids-x-}\na b\n: c\n")
