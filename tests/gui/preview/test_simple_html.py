"""HTML is put into the words that Qt's text widget knows."""

import pytest

from editor.gui.preview.simple_html import item_of, simple_styles, simplified


@pytest.mark.parametrize(
    ("html", "simple"),
    [
        ('<article class="faq-item" data-id="3">x</article>', '<div><a name="item-3"></a>x</div>'),
        ("<table></table>", '<table border="1" cellspacing="0" cellpadding="5"></table>'),
        ("<details open><summary>a</summary>b</details>", "<div><h4>a</h4>b</div>"),
        ('<input type="checkbox" disabled checked> done', "☑ done"),
        ('<input type="checkbox"> open', "☐ open"),
        ("<mark>x</mark>", '<span class="mark">x</span>'),
        ("<pre><code>a\n\nb\n</code></pre>", "<pre><code>a\n\nb</code></pre>"),
        ('<span class="liquid-chip">x</span>', '<span class="liquid-chip">x</span>'),
    ],
)  # fmt: skip
def test_what_qt_does_not_know_gets_a_relative_that_it_knows(html, simple):
    assert simplified(html) == simple


def test_the_name_of_a_place_gives_its_item():
    assert item_of("item-12") == 12


@pytest.mark.parametrize("name", ["", "item-", "item-x", "12", "items-12"])
def test_other_names_give_none(name):
    assert item_of(name) is None


def test_dark_ground_has_colours_of_its_own():
    assert simple_styles(dark=True) != simple_styles(dark=False)
