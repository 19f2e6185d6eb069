"""What is shown now, whatever is asked about it and in which order."""

import pytest

from editor.document import Document
from editor.preview.page_source import page_source
from editor.preview.session import Session
from tests.preview.sites import site


@pytest.fixture
def corner(tmp_path):
    return site(tmp_path)


def source_of(path):
    return page_source(Document.open(path), str(path))


@pytest.fixture
def session(corner):
    session = Session()
    session.take(source_of(corner / "faq.md"))
    return session


def test_the_page_is_shown_in_the_look_that_is_asked_for(session):
    assert session.page("own")["look"] == "own"
    shown = session.page("site")
    assert (shown["look"], shown["url"]) == ("site", "/faq.html")
    assert [heading["title"] for heading in shown["outline"]] == [
        "Leaves", "Is it green?", "Is it black?",
    ]  # fmt: skip


def test_where_there_is_no_site_our_own_look_says_why(tmp_path):
    session = Session()
    path = tmp_path / "faq.md"
    path.write_text("---\ntitle: Tea\n---\n")
    session.take(source_of(path))
    shown = session.page("site")
    assert shown["look"] == "own"
    assert "No site" in str(shown["why"])


@pytest.mark.parametrize("layout", ["", "layout: bare\n"])
def test_a_page_of_the_site_without_the_questions_says_so(tmp_path, layout):
    folder = tmp_path / "bare"
    (folder / "_layouts").mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Tea\n")
    (folder / "_layouts" / "bare.html").write_text("<h1>{{ page.title }}</h1>{{ content }}")
    path = folder / "faq.md"
    faq = "faq:\n  - question: Is it green?\n    answer: Mostly.\n"
    path.write_text(f"---\ntitle: Tea\n{layout}{faq}---\n")
    session = Session()
    session.take(source_of(path))
    shown = session.page("site")
    assert shown["look"] == "site"
    assert "none of these questions" in shown["why"]


def test_a_page_of_the_site_with_the_questions_needs_no_word(session):
    assert session.page("site")["why"] == ""


def test_files_of_the_site_are_served_and_others_are_not(session):
    asset = session.asset("/assets/main.css")
    assert asset is None  # the site is not looked for before it is needed
    session.page("own")
    asset = session.asset("/assets/main.css")
    assert asset is not None
    assert b"teal" in asset.content
    assert asset.mime.startswith("text/css")
    assert session.asset("/../../../../../../etc/passwd") is None
    assert session.asset("/_config.yml") is None


def test_it_notices_when_files_of_the_site_change(session, corner):
    session.page("site")
    assert not session.has_changed()
    (corner / "_layouts" / "outer.html").write_text("<html>new {{ content }}</html>")
    assert session.has_changed()
    assert "<html>new" in session.page("site")["html"]
    assert not session.has_changed()


def test_what_was_read_once_is_known_after_a_change_of_the_page(corner, tmp_path_factory):
    alone = tmp_path_factory.mktemp("elsewhere") / "alone.md"
    alone.write_text("---\ntitle: Tea\n---\nEnd.\n")
    for path in (corner / "faq.md", alone):
        session = Session()
        session.take(source_of(path))
        session.page("own")
        around = session._around
        session.take(source_of(path))
        session.page("own")
        assert session._around is around


def test_another_engine_reads_the_markdown_when_it_is_chosen(session):
    session.take(source_of_text("a\n^\nb"))
    assert "^" not in session.page("own", "kramdown")["html"]
    assert "^" in session.page("own", "python-markdown")["html"]


def source_of_text(body):
    return page_source(Document.from_bytes(f"---\ntitle: T\n---\n{body}\n".encode()))
