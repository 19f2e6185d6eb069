"""A site: layouts, includes, pages, and what happens when its files change."""

import pytest

from editor.site import Site, SiteFileError
from tests.sites.files import site_of


@pytest.fixture
def site(tmp_path):
    (tmp_path / "secret.html").write_text("secret")
    return site_of(
        tmp_path / "site",
        index_md="---\ntitle: Home\n---\nText",
        sub__a_md="---\n---\n",
        sub__part_md="part",
        _layouts__base_html="---\nv: 1\n---\n<p>{{ content }}</p>",
        _layouts__deep__l_md="x",
        _includes__a_html="include",
        _includes__in__b_md="inner",
        _data__faq_yml="- 1",
    )


def test_a_layout_is_found_by_its_name(site):
    layout = site.layout("base")
    assert (layout.name, layout.path, layout.text) == (
        "base",
        "_layouts/base.html",
        "<p>{{ content }}</p>",
    )
    assert (dict(layout.data), layout.line) == ({"v": 1}, 4)
    assert site.layout("deep/l").text == "x"


@pytest.mark.parametrize("name", ["none", "../index", "../../secret", "/etc/passwd", "deep"])
def test_no_layout_comes_from_elsewhere(site, name):
    assert site.layout(name) is None


def test_an_include_is_found(site):
    assert site.include_text("a.html") == "include"
    assert site.include_text("in/b.md") == "inner"
    assert site.include_relative_text("sub/a.md", "part.md") == "part"


@pytest.mark.parametrize(
    "name", ["none.html", "../index.md", "../../secret.html", "/etc/passwd", "in"]
)
def test_no_include_comes_from_elsewhere(site, name):
    with pytest.raises(SiteFileError):
        site.include_text(name)
    with pytest.raises(SiteFileError):
        site.include_relative_text("sub/a.md", name)


def test_a_link_out_of_the_includes_is_not_followed(site):
    (site.root / "_includes" / "out.html").symlink_to(site.root / "index.md")
    with pytest.raises(SiteFileError):
        site.include_text("out.html")


def test_a_page_is_a_file_of_the_site(site):
    assert site.page(site.root / "index.md").url == "/"
    for name in ("_layouts/base.html", "_includes/a.html", "_data/faq.yml", "../secret.html"):
        with pytest.raises(SiteFileError):
            site.page(site.root / name)


def test_a_page_may_be_other_than_on_disk(site):
    page = site.page(site.root / "index.md")
    assert site.changed(page, None, None) is page
    changed = site.changed(page, "---\ntitle: New\n---\nOther", None)
    assert (changed.variables["title"], changed.body, page.body) == ("New", "Other", "Text")
    assert site.changed(page, None, {"title": "Given"}).variables["title"] == "Given"


def test_data_may_be_other_than_on_disk(site):
    assert list(site.variables(None, {("faq",): [2]})["data"]["faq"]) == [2]
    assert site.variables(None, {("in", "x"): 3})["data"]["in"]["x"] == 3
    assert site.data["faq"] == [1]
    assert site.data_keys(site.root / "_data" / "faq.yml") == ("faq",)
    assert site.data_keys(site.root / "index.md") is None


def test_what_changes_is_read_anew(site):
    assert site.variables()["pages"][1]["title"] == "Home"
    (site.root / "index.md").write_text("---\ntitle: Changed\n---\n")
    (site.root / "new.md").write_text("---\n---\n")
    (site.root / "_config.yml").write_text("title: Site\n")
    assert site.has_changed()
    site.refresh([site.root / name for name in ("index.md", "new.md", "_config.yml")])
    assert [page["name"] for page in site.variables()["pages"]] == ["a.md", "index.md", "new.md"]
    assert site.variables()["pages"][1]["title"] == "Changed"
    assert site.config["title"] == "Site"


def test_all_may_have_changed(site):
    assert len(site.data) == 1
    (site.root / "_data" / "b.yml").write_text("2")
    site.refresh()
    assert dict(site.data) == {"faq": [1], "b": 2}


def test_a_configuration_that_cannot_be_read_is_a_problem(tmp_path):
    (tmp_path / "_config.yml").write_text("a: [")
    assert "_config.yml" in Site(tmp_path).problems
