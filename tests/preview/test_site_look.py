"""A document in its site's look: every text is marked, and can be exchanged alone."""

from dataclasses import replace

import pytest

from editor.document import Document
from editor.preview.marks import regions, without_comments
from editor.preview.page_source import page_source
from editor.preview.publishing import Publisher
from editor.preview.site_look import NoSitePage, SiteLook
from editor.preview.source import PageSource
from editor.preview.surroundings import surroundings
from tests.preview.sites import site


@pytest.fixture
def corner(tmp_path):
    return site(tmp_path)


def source_of(path):
    return page_source(Document.open(path), str(path))


def look_of(path, source=None):
    return SiteLook(source or source_of(path), surroundings(str(path)))


def test_every_text_of_the_document_is_marked_in_the_published_page(corner):
    source = source_of(corner / "faq.md")
    green, black = source.items()
    page = look_of(corner / "faq.md", source).page()
    found = {mark.partition("#")[0]: html for mark, html in regions(page.html)}
    assert found[f"{green.id}:question"] == "Is it green?"
    assert '<p data-line="3">More.</p>' in found[f"{green.id}:answer"]
    assert "<p data-line=" in found[f"{black.id}:answer"]
    assert page.url == "/faq.html"


def test_without_marks_it_is_what_the_site_publishes(corner):
    path = corner / "faq.md"
    marked = SiteLook(source_of(path), surroundings(str(path)), positions=False).page()
    published = Publisher(surroundings(str(path)).site).publish(path)
    assert without_comments(marked.html) == published.html


def test_an_unsaved_text_is_shown(corner):
    path = corner / "faq.md"
    source = source_of(path)
    unsaved = replace(source, text=source.text.replace("The **end**.", "The *new* end."))
    assert "<em>new</em> end" in SiteLook(unsaved, surroundings(str(path))).page().html


def test_a_changed_answer_is_written_anew_in_its_places_alone(corner):
    source = source_of(corner / "faq.md")
    green, _ = source.items()
    look = look_of(corner / "faq.md", source)
    look.page()
    (patch,) = look.patches(replace(green, answer="*No.*\n"))
    assert str(patch["mark"]).startswith(f"{green.id}:answer#")
    assert "<em>No.</em>" in str(patch["html"])
    assert look.patches(replace(green, answer="*No.*\n")) == []
    assert "<em>No.</em>" in look.page().html


def test_data_is_shown_on_the_page_that_uses_it(corner):
    source = source_of(corner / "_data" / "faq.yml")
    why, _ = source.items()
    page = look_of(corner / "_data" / "faq.yml", source).page()
    found = {mark.partition("#")[0]: html for mark, html in regions(page.html)}
    assert page.url == "/help.html"
    assert "<h3" in found[f"{why.id}:question"]
    assert "<em>it</em>" in found[f"{why.id}:answer"]


def test_an_answer_inside_a_markdown_body_has_no_place_of_its_own(corner):
    source = source_of(corner / "_data" / "faq.yml")
    why, _ = source.items()
    look = look_of(corner / "_data" / "faq.yml", source)
    look.page()
    assert look.patches(replace(why, answer="Not.")) == []
    assert "Not." in look.page().html


def test_what_is_missing_is_a_problem_of_the_answer_it_stands_in(tmp_path):
    liquid = "Mostly {{ page.nothing }}."
    layout = "{% for item in page.faq %}{{ item.answer | flatify }}{% endfor %}"
    page = f"---\nlayout: faq\nfaq:\n- question: Q\n  answer: '{liquid}'\n---\n"
    corner = site(tmp_path, **{"_layouts/faq.html": layout, "faq.md": page})
    source = source_of(corner / "faq.md")
    (item,) = source.items()
    shown = look_of(corner / "faq.md", source).page()
    assert [(each.id, each.part) for each in shown.problems] == [(item.id, "answer")]
    assert "liquid-chip" in shown.html


def test_without_a_site_there_is_no_such_look(tmp_path):
    with pytest.raises(NoSitePage, match="No site"):
        SiteLook(PageSource("", ()), surroundings(""))


def test_a_site_of_another_generator_is_named(tmp_path):
    (tmp_path / "hugo.toml").write_text("")
    path = tmp_path / "content" / "faq.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: x\n---\n")
    with pytest.raises(NoSitePage, match="Hugo"):
        look_of(path)


def test_data_that_no_page_shows_says_so(corner):
    (corner / "help.md").unlink()
    with pytest.raises(NoSitePage, match="No page"):
        look_of(corner / "_data" / "faq.yml").page()


def test_lines_are_said_to_the_window_and_never_to_templates(tmp_path):
    layout = """\
{% for topic in page.faq %}{% for item in topic.items %}
{{ item.answer | markdownify }}{{ item.answer | markdownify | remove: '<p>' }}
{% endfor %}{% endfor %}"""
    corner = site(tmp_path, **{"_layouts/faq.html": layout})
    html = look_of(corner / "faq.md").page().html
    assert '<p data-line="1"><em>Mostly.</em></p>' in html
    assert "--><em>Mostly.</em></p>" in html
