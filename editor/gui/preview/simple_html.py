"""The page's HTML put into the small, old HTML that Qt's own text widget understands."""

import re

_ARTICLE = re.compile(r'<article\b[^>]*?\bdata-id="(\d+)"[^>]*>')
_CHECKED = re.compile(r"<input\b[^>]*\bchecked\b[^>]*> ?")
_REPLACED = (
    (re.compile(r"<input\b[^>]*> ?"), "☐ "),
    (re.compile(r"\n+(?=(?:</\w+>)*</pre>)"), ""),
    (re.compile(r"<table\b"), '<table border="1" cellspacing="0" cellpadding="5"'),
    (re.compile(r"<(/?)summary\b[^>]*>"), r"<\1h4>"),
    (re.compile(r"<(/?)(?:details|figure|article|section)\b[^>]*>"), r"<\1div>"),
    (re.compile(r"<(/?)ins>"), r"<\1u>"),
    (re.compile(r"<(/?)del>"), r"<\1s>"),
    (re.compile(r"<mark\b[^>]*>"), '<span class="mark">'),
    (re.compile(r"</mark>"), "</span>"),
)
_MARK = "item-"
_LIGHT = {"quiet": "#5c6472", "chip": "#6b4a00", "chip-ground": "#fdf3dc", "code": "#f4f6f8"}
_DARK = {"quiet": "#9aa2b0", "chip": "#f0cf86", "chip-ground": "#33290f", "code": "#1e2229"}


def simplified(html: str) -> str:
    """Return HTML that looks right in a QTextBrowser; each article begins with a named place."""
    html = _ARTICLE.sub(rf'<div><a name="{_MARK}\1"></a>', html)
    html = _CHECKED.sub("☑ ", html)
    for pattern, replacement in _REPLACED:
        html = pattern.sub(replacement, html)
    return html


def item_of(name: str) -> int | None:
    """Return the id of the article that begins at a named place, if one does."""
    number = name.removeprefix(_MARK)
    return int(number) if name.startswith(_MARK) and number.isdecimal() else None


def simple_styles(*, dark: bool) -> str:
    """Return the style sheet for a QTextBrowser, which knows colours and margins only."""
    colour = _DARK if dark else _LIGHT
    return (
        "h1, h2, h3, h4 { margin-top: 12px; margin-bottom: 6px; } "
        "h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; } "
        "h4 { font-size: medium; } "
        f".liquid-chip {{ color: {colour['chip']}; background-color: {colour['chip-ground']}; }} "
        f".mark {{ background-color: {colour['chip-ground']}; }} "
        f".summary, .empty, .footnotes, blockquote {{ color: {colour['quiet']}; }} "
        f"pre, code {{ background-color: {colour['code']}; }}"
    )
