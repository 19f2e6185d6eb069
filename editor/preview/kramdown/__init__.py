"""kramdown in Python: Markdown as kramdown (and with it Jekyll) reads and writes it.

    >>> from editor.preview import kramdown
    >>> kramdown.to_html("*Hello*").strip()
    '<p><em>Hello</em></p>'

Dialects are "GFM", which is Jekyll's default, and "kramdown". Options have kramdown's names and
kramdown's defaults; `to_html(text, **{**JEKYLL, **options_of_the_site})` is what a Jekyll site
publishes. A text is read in two steps: lines into blocks, each construct in a module of its own
(`grammar` has the order), then text into spans (`span_grammar`). What comes out is a tree of
`Element`s that know the line where they begin, and `writing` makes HTML of it.

Written from the public description (https://kramdown.gettalong.org/syntax.html) and compared with
the behaviour of kramdown 2.4. Work is bounded: nesting ends at a hundred levels, and what is
deeper is text.
"""

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.options import JEKYLL, read_once
from editor.preview.kramdown.parser import read_document
from editor.preview.kramdown.smarty import smartened
from editor.preview.kramdown.writing import write

__all__ = ["JEKYLL", "Element", "parse", "smartened", "to_html"]


def to_html(text: str, *, input: str = "GFM", positions: bool = False, **options: object) -> str:  # noqa: A002 - kramdown's name
    """Return the HTML of a text.

    Args:
        text: Markdown.
        input: the dialect, "GFM" or "kramdown".
        positions: whether each block gets `data-line`, the line of the text where it begins.
        options: kramdown's options; unknown ones are ignored.
    """
    root, document = read_document(text, read_once(options), gfm=_is_gfm(input))
    return write(root, document, positions=positions)


def parse(text: str, *, input: str = "GFM", **options: object) -> Element:  # noqa: A002 - kramdown's name
    """Return the root of a text's tree."""
    return read_document(text, read_once(options), gfm=_is_gfm(input))[0]


def _is_gfm(dialect: str) -> bool:
    return dialect.lower() == "gfm"
