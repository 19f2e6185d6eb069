"""Writes what a clipboard holds as Markdown."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from editor.writing.links import Link, written
from editor.writing.pasting.escaping import begun, escaped
from editor.writing.pasting.model import (
    BREAK,
    Block,
    Code,
    Grid,
    Heading,
    Items,
    Look,
    Paragraph,
    Quote,
    Rule,
    Span,
)
from editor.writing.table_text import written as written_table
from editor.writing.tables import made_of

_MARKS = ((Look.STRUCK, "~~"), (Look.BOLD, "**"), (Look.ITALIC, "*"))
_TICKS = re.compile(r"`+")
_NO_WORDS = re.compile(r"^[\W_]*$")


def written_blocks(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown, a blank line between them."""
    return "\n\n".join(text for block in blocks if (text := _written(block)))


def _written(block: Block) -> str:  # noqa: PLR0911 - one return for each kind of block
    match block:
        case Paragraph(spans):
            return "\n".join(_begun_lines(spans))
        case Heading(level, spans):
            return f"{'#' * level} {line_of(spans)}"
        case Code(text):
            longest = max((len(run) for run in _TICKS.findall(text)), default=2)
            fence = "`" * max(longest + 1, 3)
            return f"{fence}\n{text}\n{fence}"
        case Quote(blocks):
            lines = written_blocks(blocks).split("\n")
            return "\n".join(f"> {line}".rstrip() for line in lines)
        case Grid(rows):
            cells = [[_cell(cell) for cell in row] for row in rows]
            return written_table(made_of(cells, has_header=len(rows) > 1))
        case Items():
            return _list(block)
        case Rule():
            return "---"
        case _:
            return written_blocks(block.blocks)


def _begun_lines(spans: Sequence[Span]) -> Iterable[str]:
    for line in line_of(spans).split("\n"):
        yield begun(line)


def _list(block: Items) -> str:
    texts = [_item_blocks(item) for item in block.items]
    is_loose = any(
        "\n\n" in text and not _is_tight(item)
        for text, item in zip(texts, block.items, strict=True)
    )
    lines = []
    for number, text in enumerate(texts, block.start):
        mark = f"{number}. " if block.is_numbered else "- "
        margin = " " * len(mark)
        lines.append(mark + text.replace("\n", f"\n{margin}").replace(f"\n{margin}\n", "\n\n"))
    return ("\n\n" if is_loose else "\n").join(lines)


def _is_tight(item: Sequence[Block]) -> bool:
    """Whether an item is a line with nothing but lists below it."""
    return isinstance(item[0], Paragraph) and all(isinstance(each, Items) for each in item[1:])


def _item_blocks(item: Sequence[Block]) -> str:
    if item and _is_tight(item):
        return "\n".join(_written(block) for block in item)
    return written_blocks(item)


def _cell(blocks: Sequence[Block]) -> str:
    lines = [line for block in blocks for line in _cell_lines(block)]
    return "<br>".join(line for line in lines if line.strip())


def _cell_lines(block: Block) -> list[str]:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return line_of(spans).replace("  \n", "\n").split("\n")
        case Items(items, is_numbered, start):
            marks = (f"{number}. " if is_numbered else "• " for number in range(start, 10**9))
            return [mark + _cell(item) for mark, item in zip(marks, items, strict=False)]
        case Code(text):
            return [f"`{line}`" for line in text.splitlines() if line]
        case Quote(blocks):
            return [line for each in blocks for line in _cell_lines(each)]
        case _:
            return [" ".join(_written(block).split())]


def line_of(spans: Sequence[Span]) -> str:
    """Return spans as Markdown; line breaks have the two blanks that keep them."""
    pieces = []
    for address, group in groupby(spans, key=lambda span: span.address):
        words = _looks(list(group))
        pieces.append(_linked(words, address) if address else words)
    return "".join(pieces)


def _linked(words: str, address: str) -> str:
    core = words.strip()
    if not core:
        return words
    if core.replace("\\", "") == address and address.startswith("http"):
        link = f"<{address}>"
    elif core.startswith("!["):
        link = f"[{core}]({address})"
    else:
        link = written(Link(0, 0, core.replace("  \n", " "), address))
    return words.replace(core, link, 1) if words.strip() == core else link


def _looks(spans: Sequence[Span]) -> str:
    """Return spans with marks around the longest stretches of one look."""
    return "".join(_marked(list(spans), 0))


def _marked(spans: list[Span], depth: int) -> Iterable[str]:
    if depth == len(_MARKS):
        for is_code, group in groupby(spans, key=lambda span: _has(span, Look.CODE)):
            found = list(group)
            yield _code(found) if is_code else "".join(_plain(span) for span in found)
        return
    flag, mark = _MARKS[depth]
    for is_marked, group in groupby(spans, key=lambda span: _has(span, flag)):
        words = "".join(_marked(list(group), depth + 1))
        yield _around(words, mark) if is_marked else words


def _has(span: Span, flag: Look) -> bool:
    return bool(span.look & flag) and span != BREAK and not span.image


def _around(words: str, mark: str) -> str:
    """Put marks around words; blanks stay outside, and signs alone need none."""
    core = words.strip()
    if not core or (mark != "~~" and _NO_WORDS.match(core)):
        return words
    start = words.index(core)
    return words[:start] + mark + core + mark + words[start + len(core) :]


def _code(spans: Sequence[Span]) -> str:
    text = "".join(span.words for span in spans)
    core = text.strip()
    if not core:
        return text
    longest = max((len(run) for run in _TICKS.findall(core)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if core.startswith("`") or core.endswith("`") else ""
    start = text.index(core)
    return f"{text[:start]}{ticks}{pad}{core}{pad}{ticks}{text[start + len(core) :]}"


def _plain(span: Span) -> str:
    if span == BREAK:
        return "  \n"
    if span.image:
        return written(Link(0, 0, span.words, span.image, is_image=True))
    return span.words if span.is_html else escaped(span.words)
