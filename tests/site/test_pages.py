"""Pages: their URLs and what templates know about them."""

import pytest

from editor.site.pages import beginning, ending, markdown_endings
from tests.sites.files import site_of


def page_of(folder, path, text="---\n---\n", config=""):
    site = site_of(folder, _config_yml=f"timezone: UTC\n{config}")
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return site.page(file)


@pytest.mark.parametrize(
    ("path", "permalink", "url", "folder"),
    [
        ("a.md", "", "/a.html", "/"), ("sub/index.htm", "", "/sub/", "/sub/"),
        ("sub/x y.md", "", "/sub/x%20y.html", "/sub/"), ("feed.xml", "", "/feed.xml", "/"),
        ("a.md", "/about-us/", "/about-us/", "/about-us/"),
        ("a.md", "foo/bar", "/foo/bar", "/foo/"),
        ("sub/a.md", "/x/:basename/:path/y", "/x/a/sub/y", "/x/a/sub/"),
        ("s.scss", "", "/s.css", "/"),
        ("sub/noext", "", "/sub/noext", "/sub/"), ("a.b.md", "", "/a.b.html", "/"),
    ],
)  # fmt: skip
def test_a_page_has_a_url(tmp_path, path, permalink, url, folder):
    front = f"permalink: {permalink}\n" if permalink else ""
    page = page_of(tmp_path, path, f"---\n{front}---\n")
    assert (page.url, page.dir) == (url, folder)


@pytest.mark.parametrize(
    ("style", "url"), [("pretty", "/sub/a/"), ("none", "/sub/a.html"), ("/:title", "/sub/a")]
)
def test_the_style_of_posts_is_that_of_pages(tmp_path, style, url):
    assert page_of(tmp_path, "sub/a.md", config=f"permalink: {style}\n").url == url


def test_templates_know_front_matter_defaults_and_the_file(tmp_path):
    config = 'defaults: [{scope: {path: ""}, values: {v: 1, h: {a: 1}}}]\n'
    page = page_of(tmp_path, "sub/a.md", "---\nh: {b: 2}\nurl: no\n---\nText", config)
    assert dict(page.variables) == {
        "v": 1, "h": {"a": 1, "b": 2}, "url": "/sub/a.html", "content": "Text", "dir": "/sub/",
        "excerpt": None, "name": "a.md", "path": "sub/a.md",
    }  # fmt: skip
    assert "v" in page.variables
    assert len(page.variables) == 8


def test_a_permalink_gives_what_is_published_its_ending(tmp_path):
    page = page_of(tmp_path, "q.md", "---\npermalink: /q.json\n---\n")
    assert (page.output_ext, page.is_html, page.is_markdown) == (".json", False, True)


def test_an_unpublished_page_is_none(tmp_path):
    assert not page_of(tmp_path, "a.md", "---\npublished: false\n---\n").is_published
    assert page_of(tmp_path, "a.md", "---\npublished: no way\n---\n").is_published


@pytest.mark.parametrize(
    ("name", "end"),
    [("a.md", ".md"), (".hidden", ""), ("a.tar.gz", ".gz"), ("a.", ""), ("..a", "")],
)
def test_the_ending_of_a_name_begins_with_its_last_dot(name, end):
    assert ending(name) == end


def test_the_site_says_which_endings_are_markdown():
    assert markdown_endings({"markdown_ext": "md,MARKDOWN"}) == {".md", ".markdown"}


def test_an_excerpt_keeps_the_link_definitions_that_it_uses():
    text = "First [a].\n\nRest [b].\n\n[a]: /a\n[b]: /b\n"
    assert beginning(text, "\n\n") == "First [a].\n\n[a]: /a"
    assert beginning("All", "\n\n") == "All"


def test_front_matter_that_cannot_be_read_is_a_problem(tmp_path):
    page = page_of(tmp_path, "a.md", "---\na: [\n---\nText")
    assert (page.variables["content"], page.variables.get("a")) == ("Text", None)
    assert "a.md" in page.context.problems
