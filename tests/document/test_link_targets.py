"""Which page a target means: every way in which sites write the same place."""

import pytest

from editor.document.link_targets import Address, as_fragment, fragment_of, leads_to

SITE = {"base": "/docs", "host": "https://example.org"}
FAQ = Address("help/faq.md", "/help/faq/", **SITE)
OTHER = Address("guide/start.md", "/guide/start/", **SITE)
INCLUDE = Address("_includes/nav.html", "", **SITE)


@pytest.mark.parametrize(
    "target",
    [
        "#x",
        "{{ page.url }}#x",
        "{{ page.url | relative_url }}#x",
        "{{page.permalink}}#x",
        "/help/faq#x",
    ],
)
def test_a_page_means_itself(target):
    assert leads_to(target, FAQ, FAQ)


@pytest.mark.parametrize(
    "target",
    [
        "/help/faq/#x",
        "/help/faq#x",
        "/help/faq.html#x",
        "/help/faq/index.html#x",
        "/docs/help/faq/#x",
        "/help/faq/?a=b#x",
        "../../help/faq/#x",
        "../help/faq.md#x",
        "/help/faq.md#x",
        "https://example.org/docs/help/faq/#x",
        "http://example.org/help/faq/#x",
        "//example.org/help/faq/#x",
        "{% link help/faq.md %}#x",
        "{{ site.baseurl }}{% link help/faq.md %}#x",
        "{{ site.baseurl }}/help/faq/#x",
        "{{ site.url }}{{ site.baseurl }}/help/faq/#x",
        "{{ '/help/faq/' | relative_url }}#x",
        '{{ "/help/faq/#x" | relative_url }}',
        '{{ "/help/faq" | prepend: site.baseurl }}#x',
    ],
)
def test_other_pages_name_it_in_many_ways(target):
    assert leads_to(target, FAQ, OTHER)


@pytest.mark.parametrize(
    "target",
    [
        "#x",
        "{{ page.url }}#x",
        "/help/#x",
        "/help/faq/more/#x",
        "https://elsewhere.org/help/faq/#x",
        "mailto:help/faq.md",
        "{{ link.faq }}#x",
        "{{ site.baseurl | append: '/a' }}#x",
        "{% link guide/start.md %}#x",
        "faq.md#x",
    ],
)
def test_other_places_are_not_taken_for_it(target):
    assert not leads_to(target, FAQ, OTHER)


def test_a_link_name_alone_in_an_include_means_no_page_in_particular():
    assert not leads_to("#x", FAQ, INCLUDE)
    assert leads_to("/help/faq/#x", FAQ, INCLUDE)


def test_a_post_is_named_by_its_file():
    post = Address("_posts/2024-01-02-tea.md", "/2024/01/02/tea.html")
    assert leads_to("{% post_url 2024-01-02-tea %}#x", post, OTHER)
    assert not leads_to("{% post_url 2024-01-02-cup %}#x", post, OTHER)


def test_a_page_outside_a_site_knows_its_own_names_only():
    lonely = Address("faq.md")
    assert leads_to("#x", lonely, lonely)
    assert leads_to("faq.md#x", lonely, lonely)
    assert not leads_to("/#x", lonely, lonely)


@pytest.mark.parametrize(
    ("target", "name"),
    [("#x", "x"), ("/a#caf%C3%A9", "café"), ("{{ '/a#x' | b }}", "x"), ("/a", None), ("#", None)],
)
def test_the_link_name_of_a_target_is_found(target, name):
    fragment = fragment_of(target)
    assert (fragment.name if fragment else None) == name


@pytest.mark.parametrize("name", ["x", "café", "日本", "a b", 'a"b', "a)b", "a#b", "a%b"])
def test_any_link_name_can_be_written_and_read_back(name):
    assert fragment_of(f"/p#{as_fragment(name)}").name == name
