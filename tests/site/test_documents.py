"""Documents: dates, names, categories, URLs and neighbours."""

import pytest

from tests.sites.files import site_of

CONFIG = "timezone: UTC\ncollections: {docs: {output: true}}\n"


def document_of(folder, path, front="", config=CONFIG):
    site = site_of(folder, _config_yml=config)
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{front}\n---\nText", "utf-8")
    return site.page(file)


def test_a_name_gives_date_slug_and_title(tmp_path):
    post = document_of(tmp_path, "_posts/2021-03-04-hello-world.md").variables
    assert (post["title"], post["slug"], post["ext"]) == ("Hello World", "hello-world", ".md")
    assert post["date"].isoformat() == "2021-03-04T00:00:00+00:00"
    assert post["url"] == "/2021/03/04/hello-world.html"
    assert post["id"] == "/2021/03/04/hello-world"


def test_front_matter_overrides_the_name(tmp_path):
    front = "title: Deep\ndate: 2021-05-06 10:11:12 +0200\nslug: Sl ug\ncategories: X y"
    post = document_of(tmp_path, "cat/_posts/2021-03-04-a.md", front).variables
    assert post["categories"] == ["cat", "X", "y"]
    assert post["url"] == "/cat/x/y/2021/05/06/Sl-ug.html"
    assert post["date"].isoformat() == "2021-05-06T08:11:12+00:00"


@pytest.mark.parametrize(
    ("front", "tags", "categories"),
    [
        ("tags: a b\ncategories: [A, b]\ncategory: one two", ["a", "b"], ["A", "b", "one two"]),
        ("tag: one two\ntags: [a]", ["one two"], []),
        ("tags: [a, [b, ~], a]\ncategories: [1]", ["a", "b", "a"], [1, "1"]),
        ("tags: 5\ncategories: false", [], []),
        ("tag: false\ntags: q\ncategory: true", ["q"], ["true"]),
    ],
)  # fmt: skip
def test_tags_and_categories_are_written_in_several_ways(tmp_path, front, tags, categories):
    document = document_of(tmp_path, "_docs/a.md", front).variables
    assert (document["tags"], document["categories"]) == (tags, categories)


@pytest.mark.parametrize(
    ("template", "url"),
    [
        ("/:collection/:path/", "/docs/in/A b.c/".replace(" ", "%20")),
        ("/:name/:title/:slug", "/a-b-c/A-b.c/a-b-c"),
        ("/:year/:i_month/:short_day:output_ext", "/2020/2/Mon.html"),
        ("/:categories/:unknown", "/x/:unknown"),
    ],
)
def test_a_permalink_is_filled_in(tmp_path, template, url):
    front = f"permalink: {template}\ndate: 2020-02-03\ncategory: X"
    assert document_of(tmp_path, "_docs/in/A b.c.md", front).url == url


def test_a_date_that_is_none_is_a_problem(tmp_path):
    document = document_of(tmp_path, "_docs/a.md", "date: someday")
    assert document.own_date is None
    assert document.date == document.context.time
    assert "someday" in document.context.problems["_docs/a.md"]


def test_a_draft_has_the_date_of_its_file(tmp_path):
    draft = document_of(tmp_path, "_drafts/idea.md")
    assert draft.variables["draft"] is True
    assert draft.own_date.timestamp() == pytest.approx(draft.file.stat().st_mtime, abs=1)


def test_documents_know_their_neighbours(tmp_path):
    site = site_of(
        tmp_path, _config_yml=CONFIG, **{f"_docs__{name}_md": "---\n---\n" for name in "abc"}
    )
    first, middle, last = site.variables()["docs"]
    assert (middle["previous"], middle["next"]) == (first, last)
    assert (first["previous"], last["next"]) == (None, None)
    assert hash(first) == hash(middle["previous"])


def test_a_document_is_a_drop_that_prints_its_content(tmp_path):
    variables = document_of(tmp_path, "_docs/a.md", "own: 1").variables
    assert variables.to_s() == str(variables) == "Text"
    assert {"name", "url", "own", "ext"} <= set(variables)
    assert "own" in variables
    assert "nothing" not in variables
    assert variables.get("nothing") is None


def test_an_excerpt_of_its_own_is_kept(tmp_path):
    assert document_of(tmp_path, "_docs/a.md", "excerpt: own").variables["excerpt"] == "own"
    assert document_of(tmp_path, "_docs/b.md").variables["excerpt"] == "Text"
    none = document_of(tmp_path, "_docs/c.md", 'excerpt_separator: ""')
    assert none.variables["excerpt"] is None
