"""Markdown as kramdown means it, through Python-Markdown, cleaned of everything that could act."""

import functools
import html
import re
from collections.abc import Mapping

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.extensions.smarty import SmartyExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor, SubstituteTagInlineProcessor

from editor.preview.attributes import AttributeLists, normalised_attributes
from editor.preview.code import CodeClasses
from editor.preview.fences import Fences
from editor.preview.lists import normalised_lists

_EXTENSIONS = (
    "tables", "attr_list", "def_list", "abbr", "md_in_html", "sane_lists",
)  # fmt: skip
_STRUCK = r"(~~)(?=\S)(.+?)(?<=\S)~~"
_BREAK = r"\\\\\n"
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
_TAGS = nh3.ALLOWED_TAGS | {"details", "summary", "figure", "figcaption", "section", "mark"}
_SCHEMES = {"http", "https", "mailto", "data"}


def to_html(text: str, number: int = 0) -> str:
    """Return clean HTML for a Markdown text: no script, style, form, frame or handler in it.

    The number tells the footnotes of one answer from those of the others on its page.
    """
    text = text.replace("\r\n", "\n")
    fences = Fences(text)
    text = normalised_lists(normalised_attributes(fences.take_out(text)))
    markdown, footnotes = _markdown()
    markdown.reset()
    footnotes.unique_prefix = number
    try:
        fragment = markdown.convert(text)
    except RecursionError:  # lists or quotes some hundred levels deep
        _markdown.cache_clear()  # its parser still believes that it is inside them
        fragment = f"<pre>{html.escape(text)}</pre>"
    return fences.put_back(cleaned(fragment))


def cleaned(fragment: str) -> str:
    """Return HTML without anything that acts or reaches out."""
    return nh3.clean(
        fragment,
        tags=_TAGS,
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


@functools.cache
def _markdown() -> tuple[Markdown, FootnoteExtension]:
    """Return the one converter, which is reset before each text, and its footnotes."""
    footnotes = FootnoteExtension(UNIQUE_IDS=True)
    markdown = Markdown(
        extensions=[*_EXTENSIONS, SmartyExtension(smart_angled_quotes=True), footnotes],
        output_format="html",
    )
    markdown.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "struck", 60)
    markdown.inlinePatterns.register(SubstituteTagInlineProcessor(_BREAK, "br"), "break", 185)
    markdown.treeprocessors.register(AttributeLists(markdown), "attribute_lists", 25)
    markdown.treeprocessors.register(CodeClasses(markdown), "code_classes", 5)
    markdown.parser.blockprocessors.register(_Numbers(markdown.parser), "olist", 40)
    return markdown, footnotes


class _Numbers(SaneOListProcessor):
    """Begins a list with 1 as kramdown does, whatever number its first item has."""

    LAZY_OL = True
