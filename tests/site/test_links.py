"""URLs that are named by files."""

import pytest

from editor.site import SiteFileError
from tests.sites.files import site_of


@pytest.fixture
def site(tmp_path):
    return site_of(
        tmp_path,
        _config_yml="baseurl: /b\ncollections: {docs: {output: true}}\n",
        sub__a_md="---\npermalink: /x/\n---\n",
        img__p_png="x",
        _docs__d_md="---\n---\n",
        **{
            "_posts__2020-01-02-hi_md": "---\n---\n",
            "sub___posts__2020-01-03-ho_md": "---\n---\n",
        },
    )


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("sub/a.md", "/b/x/"), ("/sub/a.md", "/b/x/"), ("img/p.png", "/b/img/p.png"),
        ("_docs/d.md", "/b/docs/d.html"), ("_posts/2020-01-02-hi.md", "/b/2020/01/02/hi.html"),
    ],
)  # fmt: skip
def test_a_file_is_linked(site, path, url):
    assert site.link_url(path) == url


def test_a_post_is_named_by_its_file(site):
    assert site.post_url("2020-01-02-hi") == "/b/2020/01/02/hi.html"
    assert site.post_url("sub/2020-01-03-ho") == site.post_url("2020-01-03-ho")


@pytest.mark.parametrize("name", ["2020-01-09-no", "no-date"])
def test_what_is_not_there_is_an_error(site, name):
    with pytest.raises(SiteFileError, match=name):
        site.post_url(name)
    with pytest.raises(SiteFileError, match="does not have"):
        site.link_url("none.md")
