"""A page is cut into articles, and joined again it is the page."""

from hypothesis import given
from hypothesis import strategies as st

from editor.gui.preview.content import PageContent
from tests.gui.preview.pages import PAGE, article, topic

PIECES = st.sampled_from(
    ["<p>x</p>", "</article>", "</section>", "text", "\n", article(7), topic(8, article(9)), "<"]
)


@given(st.lists(PIECES).map("".join))
def test_the_pieces_joined_are_the_page(fragment):
    assert PageContent(fragment).html() == fragment


def test_an_article_is_found_by_its_id():
    content = PageContent(PAGE)
    assert [content.article(number) for number in (1, 2, 3, 4)] == [
        article(number) for number in (1, 2, 3, 4)
    ]
    assert content.article(5) is None
    assert content.article(100) is None


def test_a_replaced_article_stands_in_the_place_of_the_old_one():
    content = PageContent(PAGE)
    assert content.replace(2, article(2, "New"))
    assert content.html() == PAGE.replace(article(2), article(2, "New"))


def test_an_article_that_is_not_there_is_not_replaced():
    content = PageContent(PAGE)
    assert not content.replace(5, article(5))
    assert content.html() == PAGE


def test_a_replaced_article_can_be_replaced_again():
    content = PageContent(PAGE)
    content.replace(2, article(2, "Longer than before"))
    content.replace(2, article(2))
    assert content.html() == PAGE


def test_a_topic_is_its_heading_and_its_articles():
    section = PageContent(PAGE).section(100, most=9)
    assert section is not None
    assert "Topic 100" in section
    assert article(2) in section
    assert "Topic 200" not in section


def test_of_a_long_topic_only_the_beginning_is_returned():
    content = PageContent(topic(100, *(article(number) for number in range(1, 50))))
    section = content.section(100, most=3)
    assert section is not None
    assert section.count("<article") == 3


def test_the_beginning_of_a_page_without_articles_is_the_page():
    assert PageContent("<h1>Tea</h1>").beginning(most=3) == "<h1>Tea</h1>"


def test_a_link_name_leads_to_its_article():
    content = PageContent(topic(100, article(1), article(2, '<a name="deep"></a>', "two")))
    assert (content.item_at("two"), content.item_at("deep")) == (2, 2)
    assert content.item_at("nowhere") is None


def test_stray_closing_tags_of_an_answer_do_not_move_the_border_of_the_next():
    content = PageContent(topic(100, article(1, "a</article></section>b"), article(2)))
    assert content.article(2) == article(2)
    assert "b" in str(content.article(1))
