"""Two renderings of a page are compared as a browser reads them, text by text."""

import pytest

from editor.preview.jekyll_check.comparing import compare


def page(first="<p>One.</p>", second="<p>Two.</p>", head="FAQ"):
    return (
        f"<html><body><h1>{head}</h1>\n<div><!--faq:1:answer#1-->{first}<!--/faq--></div>\n"
        f"<div><!--faq:2:answer#2-->{second}<!--/faq--></div></body></html>"
    )


def states(ours, theirs):
    comparison = compare(ours, theirs)
    return {place.mark: place.is_equal for place in comparison.texts}


EQUAL = {"1:answer#1": True, "2:answer#2": True}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("<p>One.</p>", "<p>One.</p>"),
        ("<p>One.</p>", "<p>\n  One.\n</p>\n"),
        ("<p>a  b</p>", "<p>a\nb</p>"),
        ('<p class="a" id="b">x</p>', '<p id="b" class="a">x</p>'),
        ("<p>a<br>b</p>", "<p>a<br />\nb</p>"),
        ("<p>&quot;a&quot; &copy;</p>", '<p>"a" ©</p>'),
        ("<p>x</p><!-- note -->", "<p>x</p>"),
        ('<p data-line="3">x</p>', "<p>x</p>"),
    ],
)
def test_what_a_browser_shows_alike_is_equal(ours, theirs):
    assert compare(page(ours), page(theirs)).is_equal


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("<p>One.</p>", "<p>Other.</p>"),
        ("<p>a b</p>", "<p>ab</p>"),
        ("<p>a</p>", '<p class="b">a</p>'),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<p>a</p>", "<p>a</p><p>more</p>"),
        ("<p>a</p><p>more</p>", "<p>a</p>"),
        ("<p>a <b>b</b></p>", "<p>a<b>b</b></p>"),
        ("<p>a</p>", ""),
        ("<script>a  b</script>", "<script>a b</script>"),
    ],
)
def test_a_difference_lies_in_the_text_that_made_it(ours, theirs):
    comparison = compare(page(ours), page(theirs))
    assert not comparison.around
    assert {place.mark: place.is_equal for place in comparison.texts} == EQUAL | {
        "1:answer#1": False
    }


def test_both_renderings_of_a_text_that_differs_are_there():
    comparison = compare(page("<p>One two.</p>"), page("<p>One <em>two</em>.</p>"))
    place = comparison.texts[0]
    assert place.ours == "<p>One two.</p>"
    assert place.theirs == "<p>One <em>two</em>.</p>"


def test_later_texts_are_found_behind_a_difference():
    comparison = compare(
        page("<p>One.</p>", "<p>Two.</p>"), page("<p>One.</p><p>More.</p>", "<p>Three.</p>")
    )
    assert [place.theirs for place in comparison.texts] == [
        "<p>One.</p><p>More.</p>",
        "<p>Three.</p>",
    ]


def test_what_differs_around_the_texts_is_told_apart():
    comparison = compare(page(), page(head="Questions"))
    assert states(page(), page(head="Questions")) == EQUAL
    assert "FAQ" in comparison.around[0].ours
    assert "Questions" in comparison.around[0].theirs


def test_a_text_that_is_empty_has_no_place():
    assert states(page(first=""), page(first="")) == {"2:answer#2": True}


def test_nested_marks_belong_to_the_innermost():
    ours = "<!--faq:1:title#1--><p>a <!--faq:1:answer#2-->b<!--/faq--></p><!--/faq-->"
    assert states(ours, "<p>a c</p>") == {"1:title#1": True, "1:answer#2": False}


@pytest.mark.parametrize(
    "broken", ["<![xyz[ a", "<![ a>b", "</", "<a b='", "<!--", "<![if x]>", "&#xFFFFFFFF;"]
)
def test_broken_html_is_compared_like_any_other(broken):
    assert compare(broken, broken).is_equal


def test_a_long_page_is_compared_in_a_moment():
    ours = "".join(
        f"<h2>Q{n}</h2><!--faq:{n}:answer#{n}--><p>Text {n} of <b>some</b> words.</p><!--/faq-->"
        for n in range(1500)
    )
    theirs = ours.replace("Text 700 of", "Text 700 and 7 of").replace("<h2>Q9</h2>", "")
    comparison = compare(ours, theirs)
    assert [place.mark for place in comparison.texts if not place.is_equal] == ["700:answer#700"]
    assert len(comparison.around) == 1
