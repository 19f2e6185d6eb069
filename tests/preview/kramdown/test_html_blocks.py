"""HTML blocks: where they end, and what is read inside."""

import pytest

from editor.preview.kramdown import to_html


def test_a_block_ends_at_its_own_tag_not_at_a_blank_line():
    html = to_html("<div>\n*a*\n\n<div>b</div>\n</div>\n*c*\n")
    assert html == "<div>\n*a*\n\n<div>b</div>\n</div>\n<p><em>c</em></p>\n"


def test_an_unclosed_block_ends_with_the_text():
    assert to_html("<div>a\n\n*b*\n") == "<div>a\n\n*b*\n</div>\n"


def test_a_stray_closing_tag_is_text():
    assert to_html("a\n</div>\n", input="kramdown") == "<p>a\n&lt;/div&gt;</p>\n"


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("1", "<div>\n  <p><em>a</em></p>\n</div>\n"),
        ("block", "<div>\n  <p><em>a</em></p>\n</div>\n"),
        ("span", "<div>\n<em>a</em>\n</div>\n"),
        ("0", "<div>\n*a*\n</div>\n"),
    ],
)
def test_an_attribute_says_how_the_content_is_read(value, html):
    assert to_html(f'<div markdown="{value}">\n*a*\n</div>\n') == html


def test_an_attribute_counts_inside_of_raw_html():
    html = to_html('<div><p markdown="1">*a*</p>*b*</div>\n')
    assert html == "<div><p><em>a</em></p>*b*</div>\n"


def test_an_option_reads_markdown_in_all_blocks():
    html = to_html("<div>\n*a*\n</div>\n", parse_block_html=True)
    assert html == "<div>\n  <p><em>a</em></p>\n</div>\n"


def test_scripts_and_styles_stay_as_they_are():
    assert to_html("<script>a < b && *c*</script>\n").startswith("<script>a < b && *c*</script>\n")


def test_names_of_known_elements_are_written_small():
    assert to_html('<DIV Class="X">a</DIV>\n') == '<div class="X">a</div>\n'
    assert to_html('<Foo Bar="x">a</Foo>\n') == '<Foo Bar="x">a</Foo>\n'


def test_a_comment_at_the_beginning_of_a_line_is_a_block():
    assert to_html("<!-- a\n\nb -->\n*c*\n") == "<!-- a\n\nb -->\n<p><em>c</em></p>\n"
