"""HTML without anything that acts or reaches out: for our own page, and for what leaves it.

The sandbox around the preview runs no script and fetches nothing whatever stands in a page; this
is the second fence, and the only one for HTML that is copied or exported.
"""

import re

import nh3

_EVERYWHERE = {"id", "class", "title", "lang", "dir", "align", "style", "role", "hidden"}
_MORE = {
    "a": {"href", "target", "name", "rel"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "img": {"src", "alt", "width", "height", "loading"},
    "table": {"border", "cellpadding", "cellspacing", "width"},
    "td": {"colspan", "rowspan", "width", "valign"},
    "th": {"colspan", "rowspan", "scope", "width", "valign"},
    "col": {"span", "width"},
    "colgroup": {"span", "width"},
    "ol": {"start", "type", "reversed"},
    "li": {"value", "type"},
    "ul": {"type"},
    "details": {"open"},
    "font": {"color", "face", "size"},
    "time": {"datetime"},
    "video": {"src", "poster", "controls", "width", "height"},
    "audio": {"src", "controls"},
    "source": {"src", "type"},
    "input": {"type", "checked", "disabled"},
}
_TAGS = nh3.ALLOWED_TAGS | {
    "article", "aside", "audio", "big", "button", "caption", "center", "col", "colgroup", "details",
    "dfn", "figcaption", "figure", "font", "footer", "header", "input", "main", "mark", "nav",
    "section", "source", "summary", "u", "video",
}  # fmt: skip
#: What our own page writes behind this fence, so that no text can pass itself off as another.
_OUR_OWN = frozenset({"data-id", "data-faq", "data-theme"})
_SCHEMES = {"http", "https", "mailto", "tel", "data"}
_PICTURE = re.compile(r"\s*data:image/(png|jpeg|gif|webp)[;,]", re.IGNORECASE)
#: Styles that would take something from elsewhere, or lay it over what does not belong to them.
_REACHING = re.compile(r"url\s*\(|image|expression|@import|position|\\|/\*", re.IGNORECASE)


def cleaned(fragment: str) -> str:
    """Return HTML whose tags are closed, and of which nothing acts or reaches out."""
    return nh3.clean(
        fragment,
        tags=_TAGS,
        attributes={"*": _EVERYWHERE, **_MORE},
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=_filtered,
    )


def _filtered(tag: str, name: str, value: str) -> str | None:
    """Keep of data URLs only pictures, of styles only those that stay in their place."""
    if name in _OUR_OWN:
        return None
    if name == "style":
        return None if _REACHING.search(value) else value
    if value.strip().lower().startswith("data:"):
        return value if tag == "img" and _PICTURE.match(value) else None
    if tag == "input" and name == "type":
        return value if value == "checkbox" else None
    return value
