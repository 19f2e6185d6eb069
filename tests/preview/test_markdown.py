"""Markdown goes to the engine that the site uses."""

from editor.preview.markdown import Engine, Markdown


def test_kramdown_reads_as_jekyll_does():
    assert Markdown().to_html('"a"\n{: .b}').strip() == '<p class="b">“a”</p>'


def test_other_sites_have_python_markdown():
    html = Markdown(Engine.PYTHON_MARKDOWN).to_html("a ~~b~~\n\n[^1]\n\n[^1]: c")
    assert "<p>a ~~b~~</p>" in html
    assert 'class="footnote"' in html


def test_options_of_the_site_count():
    assert "<br" in Markdown(options={"input": "GFM", "hard_wrap": True}).to_html("a\nb")


def test_blocks_can_say_their_lines():
    assert 'data-line="3"' in Markdown().to_html("a\n\nb", positions=True)


def test_footnotes_of_one_text_can_be_told_from_those_of_others():
    html = Markdown().to_html("a[^1]\n\n[^1]: b", prefix="7-")
    assert 'id="fn:7-1"' in html


def test_windows_line_ends_are_line_ends():
    assert Markdown().to_html("a\r\nb").strip() == "<p>a\nb</p>"


def test_what_was_asked_before_is_remembered():
    markdown = Markdown()
    assert markdown.to_html("a") is markdown.to_html("a")
