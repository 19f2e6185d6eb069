"""Who makes a site, told by the files in its folder."""

import pytest

from editor.site import Generator, find_site


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("_config.yml", Generator.JEKYLL), ("_config.toml", Generator.JEKYLL),
        ("hugo.toml", Generator.HUGO), (".eleventy.js", Generator.ELEVENTY),
        ("docusaurus.config.js", Generator.DOCUSAURUS), ("mkdocs.yml", Generator.MKDOCS),
        ("book.toml", Generator.MDBOOK), ("astro.config.mjs", Generator.ASTRO),
    ],
)  # fmt: skip
def test_a_site_is_found_above_a_file(tmp_path, mark, kind):
    (tmp_path / mark).write_text("")
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    site = find_site(tmp_path / "docs" / "deep" / "faq.md")
    assert (site.root, site.kind) == (tmp_path, kind)


def test_hugo_and_zola_are_told_apart_by_their_folders(tmp_path):
    (tmp_path / "config.toml").write_text("")
    (tmp_path / "content").mkdir()
    assert find_site(tmp_path).kind is Generator.HUGO
    (tmp_path / "templates").mkdir()
    assert find_site(tmp_path).kind is Generator.ZOLA


def test_hexo_shares_the_name_of_its_settings_with_jekyll(tmp_path):
    (tmp_path / "_config.yml").write_text("")
    for name in ("themes", "scaffolds"):
        (tmp_path / name).mkdir()
    assert find_site(tmp_path).kind is Generator.HEXO


def test_a_file_without_a_site_has_none(tmp_path):
    assert find_site(tmp_path / "faq.md") is None


def test_the_innermost_site_counts(tmp_path):
    (tmp_path / "_config.yml").write_text("")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "mkdocs.yml").write_text("")
    assert find_site(tmp_path / "docs" / "a.md").kind is Generator.MKDOCS
