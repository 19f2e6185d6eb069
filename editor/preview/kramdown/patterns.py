"""Patterns that several constructs share: where lines are blank, and where lazy lines stop."""

import re

#: White space as Ruby knows it.
WHITE = " \t\n\v\f\r"
SPACE = r"[ \t\n\v\f\r]"
VISIBLE = r"[^ \t\n\v\f\r]"
INDENT = r" {0,3}"
BLANK = r"[ \t]*\n"
#: What stands in `{: …}`.
LIST_BODY = r"(?:\\\}|[^}]){1,1000}?"
#: A line that is an attribute list for a block, or the definition of one.
BLOCK_LIST_MARK = rf"\{{:(?![:/]){LIST_BODY}\}}[ \t]*\n"
BLOCK_LIST = INDENT + BLOCK_LIST_MARK
END_OF_BLOCK = r"\^[ \t]*\n"

NAME = r"(?:[^\W\d][\w.-]*:)?[^\W\d][\w.-]*"
#: HTML elements that stand within lines.
SPAN_ELEMENTS = frozenset({
    "a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite", "code", "del", "dfn",
    "em", "i", "img", "input", "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp",
    "rt", "rtc", "ruby", "samp", "select", "small", "span", "strong", "sub", "sup", "tt", "u",
    "var",
})  # fmt: skip
_NOT_BLOCK = rf"(?!(?:{'|'.join(sorted(SPAN_ELEMENTS))}|script)\b)"
#: A tag that ends a paragraph. Elements of one's own count as blocks.
TAG_MARK = rf"<(?:{_NOT_BLOCK}{NAME}|/{_NOT_BLOCK}{NAME}{SPACE}*>)"
TAG_LINE = INDENT + TAG_MARK

DEFINITION = r" {0,3}:[ \t|]"
ITEM = r" {0,3}(?:[+*-]|\d+\.)[ \t|]"

#: Where lazy lines stop, at the beginning of a line.
LAZY_END = rf"{BLANK}|\Z|{BLOCK_LIST}|{END_OF_BLOCK}|{TAG_LINE}"

#: The end of a line after which lazy lines stop.
LAZY_STOP = re.compile(rf"\n(?={LAZY_END})")
PARAGRAPH_STOP = re.compile(rf"\n(?={LAZY_END}|{DEFINITION})")
#: In GFM a paragraph also ends at lists, headers, quotes and fences.
PARAGRAPH_STOP_GFM = re.compile(
    rf"\n(?={LAZY_END}|{DEFINITION}|{ITEM}|#{{1,6}}[ \t]|{INDENT}>|{INDENT}(?:~{{3}}|```))"
)
#: HTML elements that cannot stand within lines.
BLOCK_ELEMENTS = frozenset({
    "address", "article", "aside", "applet", "body", "blockquote", "caption", "col", "colgroup",
    "dd", "div", "dl", "dt", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "menu", "li",
    "main", "map", "nav", "ol", "optgroup", "p", "pre", "section", "summary", "table", "tbody",
    "td", "th", "thead", "tfoot", "tr", "ul",
})  # fmt: skip
