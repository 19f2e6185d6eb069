"""Pages to render in tests, with and without a site."""

from collections.abc import Mapping
from types import MappingProxyType

from editor.preview.liquid import Limits, Liquid, PageLiquid

INCLUDES = {
    "note.html": "<b>{{ include.text }}</b>",
    "bad.html": "a\n{{ page.nope }}{% tea %}\n{{ nil | sort }}",
    "sets.html": "{% assign from_include = 'yes' %}",
}


class Home:
    """A site with a few includes."""

    config: Mapping[str, object] = MappingProxyType({"baseurl": "/b", "url": "https://e.x"})

    def include_text(self, name: str) -> str:
        return INCLUDES[name]

    def include_relative_text(self, page_path: str, name: str) -> str:
        return f"{page_path}+{name}"

    def link_url(self, path: str) -> str:
        return f"/b/{path}"

    def post_url(self, name: str) -> str:
        raise LookupError(f"There is no post “{name}”.")


def markdown(text: str) -> str:
    return f"<p>{text}</p>"


def page_of_site(variables=None, **options) -> PageLiquid:
    known = {"site": {"title": "Tea"}, "page": {"cups": 2, "none": None}, **(variables or {})}
    limits = options.pop("limits", Limits())
    return Liquid(Home(), markdown, limits=limits).page(known, path="faq.md", **options)


def page_alone(data=None) -> PageLiquid:
    return Liquid(None, markdown).page({"page": {"cups": 2} if data is None else data})


def shown(page: PageLiquid, text: str, **options) -> str:
    """Return what a text becomes, each chip as [label]."""
    html = page.chips.fill_in(page.render(text, **options))
    for begin in ('<span class="liquid-chip" title="',):
        while begin in html:
            before, _, rest = html.partition(begin)
            label, _, after = rest.partition(">")[2].partition("</span>")
            html = f"{before}[{label}]{after}"
    return html
