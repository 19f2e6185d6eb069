"""Marked texts tell which part of a page they became, and what it would be if they changed."""

import pytest

from editor.preview.liquid import MarkedText
from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN
from tests.preview.liquid.pages import page_of_site


def marked_page(text="a {{ site.title }}", **options):
    answer = MarkedText(text, "12:answer")
    variables = {"item": {"answer": answer}, "items": [answer, "plain"]}
    return page_of_site(variables, marking=True, **options)


def seen(page, template):
    """Return what a template becomes, marks as <mark#number: … >."""
    text = page.render(template, name="faq.html")
    return text.replace(OPEN, "<").replace(MIDDLE, ": ").replace(CLOSE, ">")


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ item.answer }}", "<12:answer#0: a {{ site.title }}>"),
        ("{{ item.answer | flatify }}!", "<12:answer#0: a Tea>!"),
        (
            "{{ item.answer | flatify | markdownify | strip | append: '!' }}",
            "<12:answer#0: <p>a Tea</p>!>",
        ),
        ("{{ item.answer | size }}{{ item.answer | split: ' ' | first }}", "18a"),
        ("{{ item.answer | truncate: 5 }}", "a ..."),
        ("{% if item.answer == 'a {{ site.title }}' %}y{% endif %}", "y"),
        (
            "{% for x in items %}{{ x | upcase }}{% endfor %}",
            "<12:answer#0: A {{ SITE.TITLE }}>PLAIN",
        ),
        ("{{ nope | default: item.answer }}", "<12:answer#0: a {{ site.title }}>"),
        ("{% include note.html text=item.answer %}", "<b><12:answer#0: a {{ site.title }}></b>"),
        (
            "{% assign x = item.answer | flatify %}{{ x }}{{ x }}",
            "<12:answer#0: a Tea><12:answer#1: a Tea>",
        ),
        (
            "{% capture x %}{{ item.answer | flatify }}{% endcapture %}{{ x }}",
            "<12:answer#0: a Tea>",
        ),
        (
            "{% capture x %}\n {{ item.answer }} {% endcapture %}{{ x }}",
            "<12:answer#0: \n a {{ site.title }} >",
        ),
        ("{% capture x %}b{{ item.answer | flatify }}{% endcapture %}{{ x }}", "ba Tea"),
        ("{% capture x %}{{ item.answer }}{{ item.answer }}{% endcapture %}{{ x | size }}", "36"),
    ],
)
def test_an_output_of_a_marked_text_is_marked(template, html):
    assert seen(marked_page(), template) == html


def test_without_marking_nothing_is_marked():
    page = page_of_site({"x": MarkedText("a", "1:answer")})
    assert page.render("{{ x }}") == "a"
    assert not page.occurrences


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ item.answer }}", "New {{ page.cups }}"),
        ("{{ item.answer | flatify | markdownify }}", "<p>New 2</p>"),
        ("{{ item.answer | flatify | replace: 'New', 'Old' | append: site.title }}", "Old 2Tea"),
        (
            "{% capture x %} {{ item.answer | flatify }}{% endcapture %}{{ x | markdownify }}",
            "<p> New 2</p>",
        ),
        ("{{ item.answer | default: 'x' }}", "New {{ page.cups }}"),
    ],
)
def test_an_occurrence_is_written_again_for_another_text(template, html):
    page = marked_page()
    page.render(template)
    assert page.rewrite(0, "New {{ page.cups }}") == html


def test_a_text_is_written_again_with_the_variables_of_its_place():
    page = marked_page()
    page.render(
        "{% for i in (1..2) %}{% assign x = i %}{{ item.answer | flatify }}{% endfor %}"
        "{% assign x = 'later' %}"
    )
    text = "{{ i }}{{ forloop.index }}{{ x }}{% assign x = 5 %}"
    assert [page.rewrite(number, text) for number in (0, 1, 0)] == ["111", "222", "111"]
    assert page.render("{{ x }}") == "later"


def test_problems_of_a_marked_text_name_its_mark_and_its_own_line():
    page = marked_page("a\n{{ site.nope }}")
    page.render("\n\n{{ item.answer | flatify }}", name="faq.html")
    (problem,) = page.problems
    assert (problem.mark, problem.name, problem.line) == ("12:answer", "", 2)
    page.rewrite(0, "\n\n{% tea %}")
    assert (page.problems[1].mark, page.problems[1].line) == ("12:answer", 3)


def test_markdownify_sees_the_mark():
    asked = []

    def markdown(text):
        asked.append(getattr(text, "mark", None))
        return text

    page = marked_page()
    page._state.markdownify = markdown
    page.render("{{ item.answer | flatify | markdownify }}{{ 'x' | markdownify }}")
    page.rewrite(0, "b")
    assert asked == ["12:answer", None, "12:answer"]


def test_the_characters_of_marks_are_taken_out_of_texts():
    page = marked_page()
    assert page.render(f"a{OPEN}b{{{{ '{CLOSE}' }}}}{MIDDLE}") == "ab"


def test_what_is_written_again_is_bounded():
    page = marked_page()
    page.render("{{ item.answer | flatify }}")
    assert page.chips.word in page.rewrite(0, "{% for i in (1..9999999) %}x{% endfor %}")
