"""Excerpts: the beginning of a post as other pages show it."""

import pytest

from editor.preview.publishing import Publisher
from editor.preview.publishing.excerpts import with_closed_tags
from tests.sites.files import site_of


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("{% if a %}x", "{% if a %}x\n{% endif %}"),
        (
            "{% for a in b %}{% if c %}{% endif %}",
            "{% for a in b %}{% if c %}{% endif %}\n{% endfor %}",
        ),
        ("{%- raw -%}{% include a %}", "{%- raw -%}{% include a %}\n{% endraw %}"),
        ("text", "text"),
    ],
)
def test_tags_that_the_cut_leaves_open_are_closed(text, closed):
    assert with_closed_tags(text) == closed


def test_an_excerpt_is_html_and_knows_itself_as_an_excerpt(tmp_path):
    site = site_of(
        tmp_path,
        index_html="---\n---\n{{ site.posts[0].excerpt }}",
        **{
            "_posts__2020-01-01-a_md": (
                "---\n---\n*{{ page.title }}* {{ page.id }}{{ page.excerpt }}\n\nRest"
            )
        },
    )
    html = Publisher(site).publish(site.root / "index.html").html
    assert html == "<p><em>A</em> /2020/01/01/a#excerpt</p>\n"


def test_pages_have_excerpts_where_the_site_wants_them(tmp_path):
    site = site_of(
        tmp_path,
        _config_yml="page_excerpts: true\n",
        a_md="---\n---\n*One*\n\nTwo",
        index_html="---\n---\n{{ site.pages[0].excerpt }}",
    )
    assert Publisher(site).publish(site.root / "index.html").html == "<p><em>One</em></p>\n"
