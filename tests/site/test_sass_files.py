"""Style sheets in Sass; imports find files of the site only."""

import pytest

from editor.site import SiteFileError
from editor.site.folder import Folder
from editor.site.sass_files import compiled, source_map_line
from tests.sites.files import write

FILES = {
    "_sass/_colours.scss": "$ink: #123;",
    "_sass/parts/nav.sass": "nav\n  color: red\n  @import 'more'\n",
    "_sass/parts/_more.scss": "b { c: d }",
    "_sass/mod/_index.scss": "i { j: k }",
    "vendor/x.scss": "v { w: x }",
}


@pytest.fixture
def folder(tmp_path):
    root = write(FILES, tmp_path / "site")
    (tmp_path / "secret.scss").write_text("$a: secret;")
    (root / "_sass" / "link.scss").symlink_to(tmp_path / "secret.scss")
    return Folder(root)


def css(folder, text, settings=None, *, indented=False):
    return compiled(folder, text, settings or {"style": "compressed"}, indented=indented).strip()


def test_a_style_sheet_imports_partials_of_the_site(folder):
    assert css(folder, '@import "colours"; a { color: $ink }') == "a{color:#123}"
    assert "nav{color:red}" in css(folder, '@import "parts/nav";')
    assert css(folder, '@import "mod";') == "i{j:k}"


def test_the_indented_syntax_is_read(folder):
    assert css(folder, "a\n  b: c\n", indented=True) == "a{b:c}"


def test_a_site_sets_style_and_folders(folder):
    settings = {"load_paths": ["vendor"], "style": "compact"}
    assert css(folder, '@import "x";', settings) == "v { w: x; }"


def test_imports_of_addresses_stay(folder):
    assert "https://x/y.css" in css(folder, '@import "https://x/y.css";')


@pytest.mark.parametrize("name", ["../../secret", "../secret", "link", "/etc/passwd", "nothing"])
def test_nothing_outside_the_site_is_imported(folder, name):
    with pytest.raises(SiteFileError):
        css(folder, f'@import "{name}";')


def test_a_mistake_is_a_sentence(folder):
    with pytest.raises(SiteFileError, match="The style sheet cannot be compiled"):
        css(folder, "a { b: $none }")


@pytest.mark.parametrize("sourcemap", ["never", ":never", "development"])
def test_a_site_may_do_without_source_maps(sourcemap):
    assert source_map_line("main", {"sourcemap": sourcemap}) == ""


@pytest.mark.parametrize("settings", [None, {}, {"sourcemap": "always"}])
def test_a_style_sheet_names_its_source_map(settings):
    assert source_map_line("main", settings) == "\n/*# sourceMappingURL=main.css.map */"
