"""Typographic signs in a text that is no Markdown: kramdown's input SmartyPants.

Quotes, dashes, dots, entities and HTML within lines are read as in Markdown; all else is text.
"""

from editor.preview.kramdown.characters import read_entity, read_quote_mark, read_symbol
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.footnotes import FootnoteList
from editor.preview.kramdown.html_spans import read_html_span
from editor.preview.kramdown.options import JEKYLL, read
from editor.preview.kramdown.spans import SpanGrammar, read_spans
from editor.preview.kramdown.writing_spans import SpanWriter

_SPECIAL = (
    r"[\"'\\]|<(?:[A-Za-z_/<]|[^\x00-\x7f]|!--)|--|\.\.\.|>>|[ ]>>"
    r"|&(?:[\w:][\w:.-]*|#\d+|#x[0-9A-Fa-f]+);"
)
_GRAMMAR = SpanGrammar(
    {
        '"': (read_quote_mark,),
        "'": (read_quote_mark,),
        "<": (read_html_span, read_symbol),
        "&": (read_entity,),
        **dict.fromkeys("-.> \\", (read_symbol,)),
    },
    read_html_span,
    _SPECIAL,
)
_OPTIONS = read(JEKYLL)


def smartened(text: str) -> str:
    """Return the HTML of a text with typographic signs, without an end of line."""
    text = text.replace("\r\n", "\n")
    document, root = Document(_OPTIONS, gfm=False), Element("root", line=1)
    # An element that does not end holds the last end of line too.
    read_spans(document, _GRAMMAR, text if text.endswith("\n") else f"{text}\n", root)
    return SpanWriter(document, FootnoteList(document)).all(root).removesuffix("\n")
