"""Which pages show a data file."""

from tests.sites.files import site_of


def shown(site, name):
    return [path.relative_to(site.root).as_posix() for path in site.pages_showing(site.root / name)]


def test_pages_are_found_by_their_text_their_includes_and_their_layouts(tmp_path):
    site = site_of(
        tmp_path,
        _data__faq_yml="- 1",
        _data__in__deep_yml="- 1",
        direct_md="---\n---\n{% for x in site.data.faq %}{% endfor %}",
        brackets_md='---\n---\n{{ site.data["faq"] | size }}',
        included_md="---\n---\n{% include list.html %}",
        layouted_md="---\nlayout: inner\n---\n",
        variable_md="---\n---\n{{ site.data[page.which] }}",
        other_md="---\n---\n{{ site.data.faqs }} {{ site.data.faq-2 }}",
        deep_md="---\n---\n{{ site.data.in.deep }}",
        _includes__list_html="{% include inner.html %}",
        _includes__inner_html="{{ site.data.faq }}",
        _layouts__inner_html="---\nlayout: outer\n---\n{{ content }}",
        _layouts__outer_html="{{ site.data.faq }}",
    )
    assert shown(site, "_data/faq.yml") == [
        "direct.md", "brackets.md", "included.md", "layouted.md", "variable.md",
    ]  # fmt: skip
    assert shown(site, "_data/in/deep.yml") == ["deep.md"]
    assert shown(site, "direct.md") == []


def test_an_include_that_includes_itself_ends(tmp_path):
    site = site_of(
        tmp_path,
        a_md="---\nlayout: l\n---\n{% include x.html %}",
        _includes__x_html="{% include x.html %}",
        _layouts__l_html="---\nlayout: l\n---\n",
    )
    assert shown(site, "_data/faq.yml") == []
