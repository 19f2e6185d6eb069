"""Fragments of every construct that kramdown's syntax page names, by construct and by name."""

from collections.abc import Mapping

from tests.preview.kramdown.fragments import blocks, extras, html, lists, spans, tables

#: The constructs, each with its named fragments.
CONSTRUCTS: Mapping[str, Mapping[str, str]] = {
    "paragraph": blocks.PARAGRAPHS,
    "heading": blocks.HEADINGS,
    "quote": blocks.QUOTES,
    "code block": blocks.CODE,
    "rule": blocks.RULES,
    "end of block": blocks.ENDS_OF_BLOCKS,
    "bullets": lists.BULLETS,
    "numbers": lists.NUMBERS,
    "definitions": lists.DEFINITIONS,
    "table": tables.TABLES,
    "HTML block": html.BLOCKS,
    "markdown in HTML": html.MARKDOWN,
    "comment": html.COMMENTS,
    "HTML span": html.SPANS,
    "emphasis": spans.EMPHASIS,
    "code span": spans.CODE,
    "link": spans.LINKS,
    "image": spans.IMAGES,
    "quotes": spans.QUOTES,
    "symbols": spans.SYMBOLS,
    "entity": spans.ENTITIES,
    "escape": spans.ESCAPES,
    "attributes": extras.ATTRIBUTES,
    "extension": extras.EXTENSIONS,
    "footnote": extras.FOOTNOTES,
    "abbreviation": extras.ABBREVIATIONS,
    "mathematics": extras.MATHEMATICS,
    "contents": extras.CONTENTS,
}

#: Every fragment by the name of its construct and its own.
FRAGMENTS: Mapping[str, str] = {
    f"{construct}: {name}": text
    for construct, fragments in CONSTRUCTS.items()
    for name, text in fragments.items()
}
