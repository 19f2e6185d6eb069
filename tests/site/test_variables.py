"""What templates know as `site`."""

import pytest

from tests.sites.files import site_of


@pytest.fixture
def site(tmp_path):
    config = "timezone: UTC\ntitle: T\ncollections: {docs: {}, data: {}}\nbaseurl: /b\n"
    return site_of(
        tmp_path,
        _config_yml=config,
        index_md="---\ntitle: Home\n---\n",
        feed_xml="---\n---\n",
        raw_txt="x",
        _docs__a_md="---\n---\n",
        **{f"_posts__2020-01-0{n}-p{n}_md": f"---\ntags: [t{n}]\n---\n" for n in (1, 2, 3)},
    )


def test_the_site_has_settings_and_lists(site):
    variables = site.variables()
    assert (variables["title"], variables["baseurl"]) == ("T", "/b")
    assert [page["url"] for page in variables["pages"]] == ["/feed.xml", "/"]
    assert [page["url"] for page in variables["html_pages"]] == ["/"]
    assert [each["slug"] for each in variables["documents"]] == ["p1", "p2", "p3", "a"]
    assert [each["label"] for each in variables["collections"]] == ["data", "docs", "posts"]
    assert list(variables["tags"]) == ["t1", "t2", "t3"]
    assert [post["slug"] for post in variables["tags"]["t2"]] == ["p2"]
    assert (variables["tags"]["none"], len(variables["tags"])) == ([], 3)
    assert len(variables["categories"]) == 0
    assert variables["time"].tzinfo is not None


def test_a_collection_hides_what_has_the_same_name(site):
    assert list(site.variables()["data"]) == []


def test_what_the_site_does_not_have_is_missing(site):
    variables = site.variables()
    assert variables.get("nothing") is None
    assert "nothing" not in variables
    assert {"title", "pages", "docs"} <= {*variables, "docs"}
    assert "docs" in variables
    assert variables.to_s() == "Jekyll::Drops::SiteDrop"


def test_a_document_has_related_posts_and_a_page_has_none(site):
    post = site.page(site.root / "_posts" / "2020-01-02-p2.md")
    assert [each["slug"] for each in site.variables(post)["related_posts"]] == ["p3", "p1"]
    assert site.variables()["related_posts"] is None


def test_nothing_is_listed_before_it_is_asked_for(site, monkeypatch):
    monkeypatch.setattr(type(site._folder), "entries", lambda *_: pytest.fail("listed"))
    variables = site.variables()
    assert variables["title"] == "T"
    assert variables["pages"] is variables["pages"]
