"""Puts pasted Markdown where the caret is: into a quote, an item, a cell or between paragraphs."""

from editor.writing.lines import fence_before, line_after, line_before, read_line
from editor.writing.links import Link, as_address, with_link
from editor.writing.outline import outline_at
from editor.writing.passage import Passage
from editor.writing.table_text import UneditableTable, table_at

_BLOCK_STARTS = ("- ", "1. ", "> ", "#", "|", "```", "---")


def pasted(passage: Passage, markdown: str) -> Passage:
    """Return the passage with a pasted text; what is a block of its own stands apart."""
    if _is_in_cell(passage):
        return passage.typed("<br>".join(line for line in markdown.splitlines() if line.strip()))
    text, line = passage.text, read_line(passage.text, passage.start)
    margin = _margin(passage)
    lines = markdown.replace("\n", f"\n{margin}").replace(f"\n{margin}\n", f"\n{margin.rstrip()}\n")
    is_block = "\n\n" in markdown or markdown.startswith(_BLOCK_STARTS)
    if not is_block:
        return passage.typed(lines)
    before, after = text[line.content : passage.start], _rest(passage)
    above, below = line_before(text, line), line_after(text, read_line(text, passage.end))
    gap = f"\n{margin.rstrip()}\n{margin}"
    head = tail = ""
    if before.strip():
        head = gap
    elif above is not None and not above.is_blank and not line.is_item:
        head = f"\n{margin}"
    if after.strip():
        tail = gap
    elif below is not None and not below.is_blank and not below.is_item:
        tail = "\n"
    done = passage.typed(head + lines)
    caret = done.start
    return done.typed(tail).selecting(caret)


def pasted_plain(passage: Passage, words: str) -> Passage:
    """Return the passage with pasted words; an address pasted over words becomes their link."""
    address, chosen = as_address(words), passage.selected
    are_words = bool(chosen.strip()) and "\n" not in chosen and as_address(chosen) is None
    if address is None or not are_words or fence_before(passage.text, passage.start):
        return passage.typed(words)
    return with_link(passage, Link(passage.start, passage.end, chosen, address))


def _rest(passage: Passage) -> str:
    return passage.text[passage.end :].split("\n", 1)[0]


def _margin(passage: Passage) -> str:
    """Return what lines below the caret's begin with to belong to the same quote and item."""
    line = read_line(passage.text, passage.start)
    outline = outline_at(passage.text, passage.start)
    place = outline.at(passage.start)
    if place is None:
        return line.quote
    return line.quote + " " * outline.entries[place].line.inner


def _is_in_cell(passage: Passage) -> bool:
    try:
        return table_at(passage) is not None
    except UneditableTable:
        return True
