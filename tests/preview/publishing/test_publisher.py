"""Pages as the site will show them: saved or not, from front matter or from data."""

import pytest

from editor.preview.liquid import MarkedText
from editor.preview.publishing import Publisher
from editor.site import Site, SiteFileError
from tests.sites.files import site_of, write

FAQ = """\
---
layout: faq
faq:
  - question: "Is it *green*?"
    answer: |
      Yes, {{ site.title }}.
---
The **end**.
"""


INNER = """\
---
layout: base
v: inner
w: 1
---
{% for item in page.faq %}<h2>{{ item.question }}</h2>
{{ item.answer | flatify | markdownify }}{% endfor %}{{ a }}{{ content }}
"""
OUTER = "---\nv: 1\n---\n<main>{{ layout.v }}{{ layout.w }}{{ content }}</main>"


@pytest.fixture
def site(tmp_path):
    return site_of(
        tmp_path,
        _config_yml="title: Tea\ntimezone: UTC\ncollections: {docs: {output: true}}\n",
        faq_md=FAQ,
        help_html="---\n---\n{% for each in site.data.faq %}<b>{{ each.q }}</b>{% endfor %}",
        plain_md="---\nlayout: none\n---\n{% assign a = 1 %}*Text*",
        _data__faq_yml="- q: One\n",
        _data__unused_yml="- 1\n",
        _layouts__faq_html=INNER,
        _layouts__base_html=OUTER,
        _docs__a_md="---\n---\n*A*",
        _docs__b_html="---\n---\n{{ site.docs[0].content }}|{{ site.docs[2].content }}",
        _docs__c_md="---\n---\n*C*",
    )


def publish(site, name, **how):
    return Publisher(site).publish(site.root / name, **how)


def test_a_page_goes_through_liquid_markdown_and_its_layouts(site):
    page = publish(site, "faq.md")
    assert page.html.split("\n") == [
        "<main>inner1<h2>Is it *green*?</h2>",
        "<p>Yes, Tea.</p>",
        "<p>The <strong>end</strong>.</p>",
        "",
        "</main>",
    ]
    assert (page.url, page.path, page.problems) == ("/faq.html", "faq.md", [])


def test_an_unsaved_text_is_published(site):
    assert (
        "The <em>start</em>" in publish(site, "faq.md", text=FAQ.replace("**end**", "*start*")).html
    )


def test_data_stands_for_the_front_matter(site):
    data = {"layout": "faq", "faq": [{"question": "New?", "answer": "*No.*"}]}
    assert "<h2>New?</h2>\n<p><em>No.</em></p>" in publish(site, "faq.md", data=data).html


def test_marked_texts_leave_their_marks(site):
    data = {"layout": "faq", "faq": [{"question": "Q", "answer": MarkedText("*No.*", "12:answer")}]}
    page = publish(site, "faq.md", data=data, marking=True)
    assert f"{chr(0xFDD0)}12:answer#0{chr(0xFDD1)}<p><em>No.</em></p>\n{chr(0xFDD2)}" in page.html
    assert page.liquid.rewrite(0, "**Yes.**") == "<p><strong>Yes.</strong></p>\n"


def test_a_data_file_is_published_by_the_page_that_shows_it(site):
    file = "_data/faq.yml"
    assert "<b>One</b>" in publish(site, file).html
    assert "<b>Two</b>" in publish(site, file, text="- q: Two\n").html
    page = publish(site, file, data=[{"q": "Three"}])
    assert ("<b>Three</b>" in page.html, page.url, page.path) == (True, "/help.html", "help.html")


def test_data_that_no_page_shows_cannot_be_published(site):
    with pytest.raises(SiteFileError, match="No page of the site shows"):
        publish(site, "_data/unused.yml")


def test_a_layout_that_is_missing_is_a_problem_and_the_text_is_shown(site):
    page = publish(site, "faq.md", text="---\nlayout: theirs\ntitle: A & B\n---\n*Text*")
    assert "<title>A &amp; B</title>" in page.html
    assert "<p><em>Text</em></p>" in page.html
    assert "theirs" in page.problems[0].message


def test_a_layout_around_itself_ends(site):
    write({"_layouts/loop.html": "---\nlayout: loop\n---\n[{{ content }}]"}, site.root)
    assert publish(site, "faq.md", text="---\nlayout: loop\n---\nx").html == "[<p>x</p>\n]"


def test_what_a_page_assigns_its_layouts_do_not_know(site):
    text = "---\nlayout: base\n---\n{% assign v = 1 %}{% increment c %}"
    write({"_layouts/base.html": "{{ v }}{% increment c %}{{ content }}"}, site.root)
    assert publish(site, "faq.md", text=text).html == "1<p>0</p>\n"


def test_documents_before_a_page_are_rendered_and_those_after_it_are_not(site):
    assert publish(site, "_docs/b.html").html == "<p><em>A</em></p>\n|*C*"
    index = "---\nlayout: none\n---\n{% for d in site.docs %}{{ d.content }};{% endfor %}"
    html = publish(site, "help.html", text=index).html
    assert html == "<p><em>A</em></p>\n;<p><em>A</em></p>\n|*C*;<p><em>C</em></p>\n;"


def test_liquid_can_be_left_alone(site):
    text = "---\nlayout: none\nrender_with_liquid: false\n---\n{{ x }}"
    assert publish(site, "plain.md", text=text).html == "<p>{{ x }}</p>\n"


def test_a_changed_site_is_published_after_a_refresh(site):
    publisher = Publisher(site)
    assert "Tea" in publisher.publish(site.root / "faq.md").html
    (site.root / "_config.yml").write_text("title: Coffee\n")
    site.refresh([site.root / "_config.yml"])
    publisher.refresh()
    assert "Coffee" in publisher.publish(site.root / "faq.md").html


def test_a_style_sheet_is_published_as_css_and_served(site):
    write({"s.scss": "---\n---\n$t: '{{ site.title }}'; a { b: $t }"}, site.root)
    assert (
        publish(site, "s.scss").html
        == """\
a { b: "Tea"; }

/*# sourceMappingURL=s.css.map */"""
    )
    assert b'"Tea"' in site.asset("/s.css").content


def test_a_style_sheet_with_a_mistake_is_a_problem(site):
    write({"s.scss": "---\n---\na { b: $none }"}, site.root)
    (problem,) = publish(site, "s.scss").problems
    assert problem.message.startswith("The style sheet cannot be compiled")


def test_problems_of_files_are_problems_of_the_page(site):
    write({"_data/faq.yml": "- ["}, site.root)
    (problem,) = publish(site, "help.html").problems
    assert problem.name == "_data/faq.yml"


def test_a_page_outside_the_site_is_refused(site, tmp_path_factory):
    with pytest.raises(SiteFileError):
        Publisher(site).publish(tmp_path_factory.mktemp("other") / "a.md")


def test_documents_that_show_each_other_end(tmp_path):
    text = "{% for d in site.docs %}{{ d.content }}{{ d.output }}{% endfor %}"
    files = {f"_docs/{n:02}.md": f"---\n---\n{text}" for n in range(6)}
    site = Site(write({"_config.yml": "collections: {docs: {output: true}}"} | files, tmp_path))
    assert Publisher(site).publish(site.root / "_docs" / "05.md").html
