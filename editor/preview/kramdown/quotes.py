"""Blockquotes.

Source: https://kramdown.gettalong.org/syntax.html#blockquotes
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.patterns import LAZY_STOP

_START = re.compile(r" {0,3}> ?")
_STARTS = re.compile(r"^ {0,3}> ?", re.MULTILINE)


def read_quote(blocks: Blocks) -> bool:
    """Read lines that begin with `>`, and the lazy lines after them."""
    text = blocks.text
    start = end = blocks.position
    while _START.match(text, end):
        stop = LAZY_STOP.search(text, end)
        end = stop.end() if stop else blocks.end
    if end == start:
        return False
    quote = blocks.add("blockquote")
    blocks.position = end
    blocks.nested(quote, _STARTS.sub("", text[start:end]), quote.line)
    return True
