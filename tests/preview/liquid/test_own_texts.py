"""What cannot be filled in is a chip and a problem with its place; never an exception."""

import pytest

from tests.preview.liquid.pages import page_alone, page_of_site, shown


@pytest.mark.parametrize(
    ("text", "own", "html"),
    [
        ("a {{ site.nope }}", True, "a [site.nope]"),
        ("a {{ site.nope }}", False, "a "),
        ("{{ nope | append: '' }}", True, "[nope]"),
        ("{{ nope | default: 'x' }}", True, "x"),
        ("{{ page.none }}|{{ nil }}|{{ page.cups }}", True, "||2"),
        ("{% assign x = site.nope %}{% if x %}A{% else %}B{% endif %}", True, "B"),
        ("{% for x in nope %}A{% else %}B{% endfor %}", False, "B"),
        ("{% tea a=1 %}{{ page.cups }}{% endtea %}", False, "[tea a=1]2"),
        ("{{ page.cups | steep: 5 }}", False, "[page.cups | steep: 5]"),
        ("{% include nope.html %}!", False, "[include nope.html]!"),
        ("{% post_url 2020-01-01-x %}!", True, "[post_url 2020-01-01-x]!"),
        ("{{ nil | sort }}!", False, "[nil | sort]!"),
        ("{% assign x = 'a' | plus %}{{ x }}!", False, "[assign x = &#x27;a&#x27; | plus]!"),
        ("{% if a = b %}A{% endif %}!", False, "[if a = b]!"),
        ("{% if page.cups %}A", False, "[if page.cups]A"),
        ("{% endif %}A{% else %}", False, "[endif]A[else]"),
        ("{% for x y %}A{% endfor %}B", False, "[for x y]B"),
        ("{{ page.cups }} {{ x", False, "2 [{{] x"),
        ("{% for i in (1..3) %}{% tea %}{% endfor %}", False, "[tea][tea][tea]"),
    ],
)
def test_with_a_site_a_chip_stands_for_what_fails(text, own, html):
    assert shown(page_of_site(), text, own=own) == html


def test_a_problem_says_where_it_is():
    page = page_of_site()
    page.render("a\n\n{{ site.nope }}{% include bad.html %}", own=True)
    found = [(each.label, each.name, each.line) for each in page.problems]
    assert found == [
        ("site.nope", "", 3),
        ("tea", "bad.html", 2),
        ("nil | sort", "bad.html", 3),
    ]
    assert page.problems[2].message == "Cannot sort a null object."


def test_a_problem_in_a_loop_is_told_once():
    page = page_of_site()
    page.render("{% for i in (1..5) %}{% tea %}{{ nope }}{% endfor %}", own=True)
    assert [each.label for each in page.problems] == ["tea", "nope"]


def test_what_jekyll_refuses_in_a_branch_that_is_not_taken_is_a_problem_too():
    page = page_of_site()
    assert page.render("a{% if nil %}{% tea %}{% if %}{% endif %}{{ x }{% endif %}b") == "ab"
    assert len(page.problems) == 3


def test_tags_of_plugins_are_named_as_such():
    page = page_of_site()
    page.render("{% seo %}{{ 'a' | steep }}")
    assert page.problems[0].message == "Tags of plugins, such as “seo”, are not run here."
    assert page.problems[1].message == "Filters of plugins, such as “steep”, are not run here."


def test_without_a_site_everything_of_the_site_is_a_chip():
    page = page_alone()
    text = "{{ site.x }}{% include a.html %}{% link a.md %}{{ '/a' | relative_url }}{{ page.cups }}"
    assert shown(page, text) == ("[site.x][include a.html][link a.md][&#x27;/a&#x27;]2")
    assert all("comes from the site" in each.message for each in page.problems)


def test_filters_of_jekyll_need_no_site():
    assert shown(page_alone(), "{{ 'A b' | slugify }}{{ page.cups | jsonify }}") == "a-b2"


def test_what_an_answer_assigns_later_ones_know():
    page = page_of_site()
    page.render("{% assign x = 1 %}{% include sets.html %}{% increment n %}")
    assert page.render("{{ x }}{{ from_include }}{% increment n %}") == "1yes1"


def test_a_text_that_was_interrupted_does_not_interrupt_the_next():
    page = page_of_site()
    assert page.render("a{% break %}b") == "a"
    assert page.render("a{% continue %}b{% capture x %}") == "a"
    assert page.render("c{{ page.cups }}") == "c2"


def test_line_ends_are_kept():
    assert page_of_site().render("a\r\n{{ page.cups }}\r\n") == "a\r\n2\r\n"


def test_include_relative_knows_the_page():
    assert page_of_site().render("{% include_relative b.md %}") == "faq.md+b.md"


def test_content_blocks_are_kept_for_later():
    page = page_of_site()
    text = (
        "{% contentfor side %}*a*{% endcontentfor %}{% ifhascontent side %}{% contentblock side %}"
        "{% endifhascontent %}{% ifnothascontent x %}none{% endifnothascontent %}"
    )
    assert page.render(text) == "<p>*a*</p>none"
