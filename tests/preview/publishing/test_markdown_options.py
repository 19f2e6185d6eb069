"""Markdown as a site sets it up, and what becomes of other files."""

import pytest

from editor.preview.publishing import Publisher, kramdown_options
from tests.sites.files import site_of


def test_the_options_of_a_site_stand_above_those_of_jekyll():
    options = kramdown_options(
        {"kramdown": {"toc_levels": "2..3", "syntax_highlighter_opts": {"x": 1}}}
    )
    assert (options["toc_levels"], options["input"], options["auto_ids"]) == ("2..3", "GFM", True)
    assert options["syntax_highlighter_opts"]["x"] == 1
    assert options["syntax_highlighter_opts"]["default_lang"] == "plaintext"


@pytest.mark.parametrize(
    ("settings", "name"), [({"highlighter": "rouge"}, "rouge"), ({"highlighter": None}, None)]
)
def test_the_highlighter_is_that_of_the_site(settings, name):
    assert kramdown_options(settings)["syntax_highlighter"] == name


@pytest.mark.parametrize(
    ("path", "html"),
    [
        ("a.md", "<p><em>x</em></p>\n"), ("a.html", "*x*"), ("a.txt", "*x*"), ("a.css", "L*x*"),
        ("a.yml", "L*x*"), ("_docs/a.yml", "*x*"), ("a.json", "L*x*"),
    ],
)  # fmt: skip
def test_the_ending_decides_what_becomes_of_a_text(tmp_path, path, html):
    has_layout = html.startswith("L") or path.startswith("_docs")
    front = "layout: l" if has_layout else "layout: none"
    site = site_of(tmp_path, _config_yml="collections: [docs]", _layouts__l_html="L{{ content }}")
    file = site.root / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"---\n{front}\n---\n*x*")
    assert Publisher(site).publish(file).html == html
