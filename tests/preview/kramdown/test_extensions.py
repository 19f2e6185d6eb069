"""Extensions and attribute lists."""

from editor.preview.kramdown import to_html


def test_a_comment_becomes_one_of_html():
    assert to_html("{::comment}\na\n{:/comment}\n") == "<!-- a -->\n"
    assert to_html("a {::comment}b{:/} c\n") == "<p>a <!-- b --> c</p>\n"


def test_what_is_no_markdown_stays():
    assert to_html("{::nomarkdown}\n*a* <b>\n{:/}\n") == "*a* <b>\n"
    assert to_html('{::nomarkdown type="latex"}\n*a*\n{:/}\n') == ""


def test_options_may_be_set_in_the_text():
    assert to_html('{::options auto_ids="false" /}\n\n# a\n').strip() == "<h1>a</h1>"


def test_an_unknown_extension_is_text():
    assert to_html("{::other}\n") == "<p>{::other}</p>\n"


def test_a_list_belongs_to_the_block_before_or_after():
    assert to_html("a\n{:.x}\n\n{:.y}\nb\n") == '<p class="x">a</p>\n\n<p class="y">b</p>\n'


def test_a_list_may_refer_to_definitions_that_come_later():
    assert to_html("a\n{: x #i}\n\n{:x: .c d='e'}\n").startswith('<p class="c" d="e" id="i">a</p>')


def test_definitions_that_refer_to_each_other_end():
    assert 'class="c"' in to_html("a\n{: x}\n\n{:x: y .c}\n{:y: x}\n")
