"""The headings of a page, with what they belong to and where they are."""

from editor.preview.marks import marked
from editor.preview.outline import Heading, outline


def test_our_own_page_has_its_topics_and_questions():
    page = (
        '<h1>Tea</h1><section class="faq-topic" id="leaves" data-id="1">'
        f"<h2>{marked('1:title#0', 'Leaves &amp; more')}</h2>"
        '<article class="faq-item" id="green" data-id="2">'
        f"<h3>{marked('2:question#0', 'Is it <em>green</em>?')}</h3>"
        f'<div class="answer">{marked("2:answer#0", "<h4>Yes</h4><h4></h4>")}</div></article>'
    )
    assert list(outline(page)) == [
        Heading(1, "Tea", 0, ""),
        Heading(2, "Leaves & more", 1, "leaves"),
        Heading(3, "Is it green?", 2, "green"),
        Heading(4, "Yes", 2, ""),
    ]


def test_a_page_of_the_site_has_its_headings():
    page = f"<h2 id='a'>A</h2>{marked('3:answer#0', '<h3 class=x id=b>B</h3>')}<h2>C</h2>"
    assert list(outline(page)) == [
        Heading(2, "A", 0, "a"),
        Heading(3, "B", 3, "b"),
        Heading(2, "C", 0, ""),
    ]
