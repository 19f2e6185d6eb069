"""Markdown as kramdown means it, through Python-Markdown, cleaned of everything that could act."""

import re
from collections.abc import Mapping

import nh3
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from editor.preview.code import code_block
from editor.preview.lists import normalised_lists

_FENCE = re.compile(
    r"^(?P<indent> *(?:(?:[-*+]|\d+\.) +)?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[^\s`{]*)[^\n`]*\n"
    r"(?P<code>.*?)(?:^ *(?P=fence)[`~]*[ \t]*$\n?|\Z)",
    re.MULTILINE | re.DOTALL,
)
_SPAN_ATTRIBUTES = re.compile(r"(?<=[\])*_`])\{:(?=[^:\s}])")
_MOST_WORDS = 10_000
_EXTENSIONS = (
    "tables", "attr_list", "def_list", "footnotes", "abbr", "md_in_html", "sane_lists", "smarty",
)  # fmt: skip
_ATTRIBUTES_ABOVE = re.compile(
    r"(?<![^\n])(?:(?<=\n\n)|(?<!\n))(?P<list>\{:[^}\n]*\})[ \t]*\n(?P<block>(?:[^\n]*\S[^\n]*(?:\n|\Z))+)"
)
_STRUCK = r"(~~)(?=\S)(.+?)(?<=\S)~~"
_EVERYWHERE = {"id", "class", "title", "lang", "dir", "align"}
_ATTRIBUTES: Mapping[str, set[str]] = {
    "*": _EVERYWHERE,
    "a": {"href", "target", "name"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "ol": {"start", "type", "reversed"},
    "details": {"open"},
    "time": {"datetime"},
}
_TAGS = nh3.ALLOWED_TAGS | {
    "details",
    "summary",
    "figure",
    "figcaption",
    "section",
    "input",
    "mark",
}
_SCHEMES = {"http", "https", "mailto", "data"}


def to_html(text: str) -> str:
    """Return clean HTML for a Markdown text: no script, style, form, frame or handler in it."""
    text = text.replace("\r\n", "\n")
    word = next(
        candidate for n in range(_MOST_WORDS) if (candidate := f"codeblock{n}q") not in text
    )
    blocks: list[str] = []

    def stash(match: re.Match[str]) -> str:
        indent = match["indent"]
        blocks.append(code_block(_dedented(match["code"], len(indent)), match["language"]))
        return (
            f"\n{indent}{word}{len(blocks) - 1}z\n\n"
            if not indent.strip()
            else (f"{indent}{word}{len(blocks) - 1}z\n\n")
        )

    text = _FENCE.sub(stash, text)
    text = normalised_lists(_attributes_below(text))
    clean = cleaned(_markdown().convert(text))
    return _with_blocks(clean, word, blocks)


def cleaned(fragment: str) -> str:
    """Return HTML without anything that acts or reaches out."""
    return nh3.clean(
        fragment,
        tags=_TAGS - {"input"},
        attributes=dict(_ATTRIBUTES),
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
        attribute_filter=_filtered,
    )


def _filtered(tag: str, name: str, value: str) -> str | None:
    """Keep of styles only a table cell's alignment, and of data URLs only pictures."""
    if name == "style":
        return value if re.fullmatch(r"text-align:\s*(left|right|center);?", value) else None
    if value.strip().lower().startswith("data:"):
        is_picture = tag == "img" and re.match(r"\s*data:image/(png|jpeg|gif|webp)[;,]", value)
        return value if is_picture else None
    return value


def _markdown() -> Markdown:
    markdown = Markdown(extensions=list(_EXTENSIONS), output_format="html")
    markdown.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "struck", 60)
    return markdown


def _attributes_below(text: str) -> str:
    """Put attribute lists where Python-Markdown looks for them: below their block."""
    return _SPAN_ATTRIBUTES.sub("{: ", _ATTRIBUTES_ABOVE.sub(r"\g<block>\n\g<list>\n", text))


def _dedented(code: str, indent: int) -> str:
    lines = code.split("\n")
    return "\n".join(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)


def _with_blocks(fragment: str, word: str, blocks: list[str]) -> str:
    def block(match: re.Match[str]) -> str:
        return blocks[int(match[1] or match[2])]

    return re.sub(rf"<p>{word}(\d+)z</p>|{word}(\d+)z", block, fragment)
