"""The constructs of spans, by the character that they begin with."""

from functools import lru_cache

from editor.preview.kramdown.characters import (
    read_entity,
    read_escape,
    read_line_break,
    read_quote_mark,
    read_symbol,
)
from editor.preview.kramdown.code_spans import read_code_span, read_math_span
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.emphasis import read_emphasis, read_struck
from editor.preview.kramdown.html_spans import (
    read_footnote_mark,
    read_html_span,
    read_span_extension,
)
from editor.preview.kramdown.links import read_automatic_link, read_link
from editor.preview.kramdown.spans import Construct, SpanGrammar, special

_BY_FIRST: dict[str, tuple[Construct, ...]] = {
    "*": (read_emphasis,),
    "_": (read_emphasis,),
    "`": (read_code_span,),
    "[": (read_footnote_mark, read_link),
    "!": (read_link,),
    "<": (read_automatic_link, read_html_span, read_symbol),
    "{": (read_span_extension,),
    "&": (read_entity,),
    "$": (read_math_span,),
    "\\": (read_line_break, read_symbol, read_escape),
    " ": (read_line_break, read_symbol),
    "-": (read_symbol,),
    ".": (read_symbol,),
    ">": (read_symbol,),
    '"': (read_quote_mark,),
    "'": (read_quote_mark,),
}

_STRUCK: dict[str, tuple[Construct, ...]] = {"~": (read_struck,)}


def grammar_of(document: Document) -> SpanGrammar:
    """Return the grammar that a document's dialect and options ask for."""
    options = document.options
    return grammar_for(
        gfm=document.gfm,
        hard_wrap=document.gfm and options.hard_wrap,
        symbols=not document.gfm or "no_auto_typographic" not in options.gfm_quirks,
    )


@lru_cache
def grammar_for(*, gfm: bool, hard_wrap: bool, symbols: bool) -> SpanGrammar:
    """Return the grammar of a dialect.

    Args:
        gfm: whether text can be struck out.
        hard_wrap: whether each end of a line is a break, so that none is written in another way.
        symbols: whether dashes, dots and angle brackets stand for other signs.
    """
    unread = {read_line_break} if hard_wrap else set()
    if not symbols:
        unread.add(read_symbol)
    by_first = {
        first: tuple(construct for construct in constructs if construct not in unread)
        for first, constructs in (_BY_FIRST | (_STRUCK if gfm else {})).items()
    }
    more = (("~~",) if gfm else ()) + ((r"--|\.\.\.|>>|[ ]>>",) if symbols else ())
    return SpanGrammar(by_first, read_html_span, special(escapes="~" if gfm else "", more=more))
