"""What a page loads: files of the site, and style sheets made of Sass."""

import pytest

from editor.site import SiteFileError
from editor.site.assets import mime_of
from tests.sites.files import site_of


@pytest.fixture
def site(tmp_path):
    return site_of(
        tmp_path / "site",
        _config_yml="baseurl: /base\ncollections: {docs: {output: true}, notes: {}}\n",
        img__a_svg="<svg/>",
        css__main_scss='---\n---\n@import "part"; a { b: $c }',
        css__plain_css="p { q: r }",
        css__front_css="---\n---\nx { y: z }",
        css__moved_scss="---\npermalink: /other/name.css\n---\nm { n: o }",
        css__bad_scss="---\n---\na { b: $none }",
        css__nofront_scss="a { b: c }",
        _sass___part_scss="$c: 1px;",
        _docs__pic_png="x",
        _notes__pic_png="x",
        _data__hidden_yml="x",
        **{".env_txt": "x"},
    )


@pytest.mark.parametrize(
    ("url", "mime", "content"),
    [
        ("/img/a.svg", "image/svg+xml", b"<svg/>"),
        ("/base/img/a.svg?v=1#x", "image/svg+xml", b"<svg/>"),
        ("/css/plain.css", "text/css", b"p { q: r }"),
        ("/css/front.css", "text/css", b"x { y: z }"),
        ("/docs/pic.png", "image/png", b"x"),
        ("/css/nofront.scss", "application/octet-stream", b"a { b: c }"),
    ],
)  # fmt: skip
def test_a_file_is_served_under_its_url(site, url, mime, content):
    asset = site.asset(url)
    assert (asset.mime, asset.content) == (mime, content)


def test_sass_is_compiled(site):
    assert site.asset("/css/main.css").content == (
        b"a { b: 1px; }\n\n/*# sourceMappingURL=main.css.map */"
    )
    assert b"m { n: o; }" in site.asset("/other/name.css").content


@pytest.mark.parametrize(
    "url",
    ["/none.png", "/../secret", "/%2e%2e/%2e%2e/etc/passwd", "/_data/hidden.yml", "/.env.txt", "/",
     "/notes/pic.png", "/css/none.css", "/img"],
)  # fmt: skip
def test_what_the_site_does_not_show_is_not_served(site, url):
    assert site.asset(url) is None


def test_a_style_sheet_with_a_mistake_says_so(site):
    with pytest.raises(SiteFileError):
        site.asset("/css/bad.css")


def test_a_changed_partial_is_taken_over(site):
    site.asset("/css/main.css")
    (site.root / "_sass" / "_part.scss").write_text("$c: 22px;")
    site.refresh([site.root / "_sass" / "_part.scss"])
    assert b"22px" in site.asset("/css/main.css").content


def test_types_are_told_by_endings():
    assert mime_of("a.woff2") == "font/woff2"
    assert mime_of("a.unknown") == "application/octet-stream"
