"""HTML as it stands in Markdown: tags, and which elements may hold Markdown.

Source: https://kramdown.gettalong.org/syntax.html#html-blocks
"""

import re

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.options import Options
from editor.preview.kramdown.patterns import BLOCK_ELEMENTS, NAME, SPACE, SPAN_ELEMENTS

TAG = re.compile(
    rf"""<({NAME})((?:{SPACE}+{NAME}(?:{SPACE}*={SPACE}*(?:\w+|"[^"]*"|'[^']*'))?)*){SPACE}*(/)?>""",
)
_ATTRIBUTE = re.compile(rf"""{SPACE}+({NAME})(?:{SPACE}*={SPACE}*(?:(\w+)|"([^"]*)"|'([^']*)'))?""")
CLOSING_TAG = re.compile(rf"</({NAME}){SPACE}*>")
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
#: What stands as it is where Markdown means nothing: comments and processing instructions.
KEPT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)

VOID = frozenset({
    "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_BLOCK_MODEL = frozenset({
    "address", "applet", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl",
    "fieldset", "figure", "figcaption", "footer", "form", "header", "hgroup", "iframe", "li",
    "main", "map", "menu", "nav", "noscript", "object", "section", "summary", "td",
})  # fmt: skip
_SPAN_MODEL = frozenset({
    "a", "abbr", "acronym", "b", "bdo", "big", "button", "caption", "cite", "del", "dfn", "dt",
    "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "label", "legend", "optgroup", "p",
    "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "select", "small", "span", "strong", "sub",
    "sup", "th", "tt",
})  # fmt: skip
_RAW = frozenset({
    "code", "kbd", "mark", "math", "option", "pre", "samp", "script", "style", "textarea",
    "var",
})  # fmt: skip
_KNOWN = _BLOCK_MODEL | _SPAN_MODEL | VOID | BLOCK_ELEMENTS | SPAN_ELEMENTS | _RAW
#: Values of the attribute `markdown`: how content is read, "" for the way of the element.
_ASKED = {"0": "raw", "1": "", "block": "block", "span": "span"}


def model_of(name: str) -> str:
    """Return what an element holds by its nature: "block", "span" or "raw"."""
    if name in _BLOCK_MODEL:
        return "block"
    return "span" if name in _SPAN_MODEL else "raw"


def element_of(tag: re.Match[str], category: str) -> Element:
    """Return the element that a tag begins, its attributes read."""
    known = tag[1].lower() in _KNOWN
    name = tag[1].lower() if known else tag[1]
    element = Element("html_element", name, category=category, closed=bool(tag[3]))
    for match in _ATTRIBUTE.finditer(tag[2]):
        key, bare, double, single = match.groups()
        key = key.lower() if known else key
        value = bare or double or single or ""
        element.attributes[key] = value.replace("\n", " ") if category == "span" else value
    return element


def choose_model(element: Element, parent: Element | None, options: Options) -> str:
    """Return how an element's content is read, and take its `markdown` attribute."""
    asked = element.attributes.pop("markdown", None)
    if asked in _ASKED:
        return _ASKED[asked] or model_of(element.value)
    if parent is not None and parent.details.get("model") == "raw":
        return "raw"
    return model_of(element.value) if options.parse_block_html else "raw"
