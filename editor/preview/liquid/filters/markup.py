"""Filters from and to markup: HTML, Markdown, JSON, Sass."""

import datetime as dt
import html
import json
import re
from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.kramdown import smartened
from editor.preview.liquid.context import Context
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import inspect, is_hash, is_list, to_s

_UNESCAPED = re.compile(r"[\"><']|&(?!(?:[a-zA-Z]+|#\d+);)")
_MOST_DEEP = 100


def escape(_context: Context, value: object) -> object:
    if value is None:
        return None
    return html.escape(to_s(value)).replace("&#x27;", "&#39;")


def escape_once(_context: Context, value: object) -> str:
    return _UNESCAPED.sub(lambda match: _ENTITIES[match.group()], to_s(value))


_ENTITIES = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}


def xml_escape(_context: Context, value: object) -> str:
    return html.escape(to_s(value)).replace("&#x27;", "&apos;")


def strip_html(_context: Context, value: object) -> str:
    """Drop tags, and what is no text with them."""
    text = to_s(value)
    if "<" not in text:
        return text
    for opening, closing in (("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")):
        text = _without(text, opening, closing)
    return _without(text, "<", ">")


def _without(text: str, opening: str, closing: str) -> str:
    """Drop all that stands between two signs, and the signs."""
    kept: list[str] = []
    position = 0
    while True:
        start = text.find(opening, position)
        end = text.find(closing, start + len(opening)) if start >= 0 else -1
        if end < 0:
            return "".join([*kept, text[position:]])
        kept.append(text[position:start])
        position = end + len(closing)


def newline_to_br(_context: Context, value: object) -> str:
    return re.sub("\r?\n", "<br />\n", to_s(value))


def markdownify(context: Context, value: object) -> str:
    return context.page.markdownify(to_s(value))


def smartify(_context: Context, value: object) -> str:
    return smartened(to_s(value))


def inspect_(context: Context, value: object) -> str:
    return xml_escape(context, inspect(value))


def jsonify(_context: Context, value: object) -> str:
    return json_of(value)


def json_of(value: object, depth: int = 0) -> str:
    """Return a value as Ruby's JSON writes it."""
    if depth > _MOST_DEEP:
        raise LiquidFailure(_("This is nested too deeply."))
    if value is None:
        return "null"
    if is_hash(value):
        pairs = (f"{_quoted(to_s(key))}:{json_of(each, depth + 1)}" for key, each in value.items())
        return "{" + ",".join(pairs) + "}"
    if is_list(value):
        return "[" + ",".join(json_of(each, depth + 1) for each in value) + "]"
    if isinstance(value, bool | int | float):
        return to_s(value)
    return _quoted(value.isoformat() if type(value) is dt.date else to_s(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def scssify(_context: Context, value: object) -> str:
    return _css(value, indented=False)


def sassify(_context: Context, value: object) -> str:
    return _css(value, indented=True)


def _css(text: object, *, indented: bool) -> str:
    if not isinstance(text, str):
        raise LiquidFailure(_("{text} is no text that could be Sass.").format(text=inspect(text)))
    if not text.strip():
        return ""
    import sass  # type: ignore[import-untyped]  # noqa: PLC0415 - few sites use it, and it takes a while to load

    try:
        return str(sass.compile(string=text, indented=indented, output_style="compact"))
    except sass.CompileError as error:
        raise LiquidFailure(str(error).partition("\n")[0]) from error


FILTERS: Mapping[str, Callable[..., object]] = {
    "escape": escape, "escape_once": escape_once, "h": escape, "inspect": inspect_,
    "jsonify": jsonify, "markdownify": markdownify, "newline_to_br": newline_to_br,
    "sassify": sassify, "scssify": scssify, "smartify": smartify, "strip_html": strip_html,
    "xml_escape": xml_escape,
}  # fmt: skip
