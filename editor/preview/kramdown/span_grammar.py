"""The constructs of spans, by the character that they begin with."""

from editor.preview.kramdown.characters import (
    read_entity,
    read_escape,
    read_line_break,
    read_quote_mark,
    read_symbol,
)
from editor.preview.kramdown.code_spans import read_code_span, read_math_span
from editor.preview.kramdown.emphasis import read_emphasis, read_struck
from editor.preview.kramdown.html_spans import (
    read_footnote_mark,
    read_html_span,
    read_span_extension,
)
from editor.preview.kramdown.links import read_automatic_link, read_link
from editor.preview.kramdown.spans import Construct, SpanGrammar

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

KRAMDOWN = SpanGrammar(_BY_FIRST, escapes="", more="")
_WITH_STRUCK = _BY_FIRST | {"~": (read_struck,)}
GFM = SpanGrammar(_WITH_STRUCK, escapes="~", more="|~~")
#: Every end of a line is a break, so that none is written in another way.
GFM_HARD = SpanGrammar(
    _WITH_STRUCK | {"\\": (read_symbol, read_escape), " ": (read_symbol,)}, escapes="~", more="|~~"
)
