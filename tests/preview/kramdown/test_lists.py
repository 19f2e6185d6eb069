"""Lists: which lines belong to an item, what ends it, and when it is tight."""

from editor.preview.kramdown import parse, to_html


def kinds(element):
    return [child.kind for child in element.children]


def test_text_begins_where_the_first_line_says():
    assert "<p>b</p>" in to_html("*   a\n\n    b\n")
    assert "<p>b</p>" not in to_html("*   a\n\n   b\n").split("</ul>")[0]


def test_a_list_directly_below_text_is_nested_in_both_dialects():
    for dialect in ("GFM", "kramdown"):
        (outer,) = parse("* a\n  * b\n  * c\n* d\n", input=dialect).children
        assert len(outer.children) == 2
        assert kinds(outer.children[0]) == ["p", "ul"]


def test_a_lazy_line_belongs_to_the_item():
    assert (
        to_html("* a\nb\n* c\n", input="kramdown") == "<ul>\n  <li>a\nb</li>\n  <li>c</li>\n</ul>\n"
    )


def test_an_item_is_loose_when_a_blank_line_follows_its_paragraph():
    html = to_html("* a\n\n* b\n* c\n")
    assert html == "<ul>\n  <li>\n    <p>a</p>\n  </li>\n  <li>b</li>\n  <li>c</li>\n</ul>\n"


def test_an_end_of_block_mark_begins_a_new_list():
    assert kinds(parse("* a\n^\n* b\n")) == ["ul", "ul"]


def test_a_rule_ends_a_list_only_after_a_blank_line():
    assert kinds(parse("* a\n\n* * *\n")) == ["ul", "blank", "hr"]
    assert kinds(parse("* a\n* * *\n")) == ["ul"]


def test_an_item_takes_the_attributes_that_it_begins_with():
    assert '<li class="x">a</li>' in to_html("* {:.x} a\n")


def test_boxes_are_made_of_brackets_in_gfm_only():
    assert to_html("* [x] a\n").count('checked="checked"') == 1
    assert "[x] a" in to_html("* [x] a\n", input="kramdown")


def test_lists_deeper_than_the_limit_are_text():
    html = to_html("\n".join("  " * depth + "* a" for depth in range(300)))
    assert 50 < html.count("<ul>") <= 110
