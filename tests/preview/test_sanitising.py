"""HTML that leaves the sandbox acts nowhere and takes nothing from elsewhere."""

import pytest

from editor.preview.sanitising import cleaned


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a" id="b" title="c" data-line="3">x</p>',
        '<div style="color: red">x</div>',
        '<td style="text-align: right">x</td>',
        '<a href="https://example.org" target="_blank" rel="nofollow">x</a>',
        '<input type="checkbox" disabled="" checked="">',
        '<details open=""><summary>a</summary>b</details>',
        '<img src="data:image/png;base64,AA==" alt="x">',
    ],
)
def test_what_is_harmless_stays_as_it_is(html):
    wrapped = f"<table><tbody><tr>{html}</tr></tbody></table>" if html.startswith("<td") else html
    assert cleaned(wrapped) == wrapped


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("a<script>b</script>", "a"),
        ("<style>p { color: red }</style>a", "a"),
        ('<a href="javascript:x">a</a>', "<a>a</a>"),
        ('<img src="x" onerror="y">', '<img src="x">'),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<img src="data:image/svg+xml,x">', "<img>"),
        ('<p style="background: URL (//x)">a</p>', "<p>a</p>"),
        ('<p style="position: fixed">a</p>', "<p>a</p>"),
        ('<input type="text">', "<input>"),
        ('<article data-id="3" data-line="1">a</article>', '<article data-line="1">a</article>'),
        ("<iframe src='//x'></iframe>a", "a"),
        ("<p>a", "<p>a</p>"),
        ("</div></article>a", "a"),
        ("<!-- x -->a", "a"),
    ],
)
def test_what_acts_or_reaches_out_goes(html, left):
    assert cleaned(html) == left
