"""Reads the HTML of a clipboard: from word processors, mail programs and browsers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.writing.pasting.levels import is_number, nested, word_level
from editor.writing.pasting.model import (
    BREAK,
    Block,
    Code,
    Grid,
    Heading,
    Items,
    Levelled,
    Look,
    Paragraph,
    Quote,
    Rule,
    Span,
)
from editor.writing.pasting.styles import (
    address_of,
    declarations,
    image_of,
    is_hidden,
    is_source_code,
    look_of,
)

_SKIPPED = {
    *("head", "style", "script", "title", "meta", "link", "template", "noscript", "svg", "button"),
    *("select", "textarea", "iframe", "object", "del", "col", "colgroup"),
}
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "address", "figure"),
    *("figcaption", "dl", "dt", "dd", "form", "fieldset", "details", "summary", "center", "nav"),
    "caption",
}
_LISTS = {"ul", "ol", "menu", "dir"}
_HEADING = re.compile(r"h([1-6])")
_KEPT_TAGS = {"sup", "sub"}
_DEEPEST = 200
_SPACE = re.compile(r"[ \t\r\n\f]+")
_FILLER = re.compile(r"[ \xa0]*(?: |\xa0\xa0)[ \xa0]*")


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element inherits from those around it."""

    look: Look = Look.PLAIN
    address: str = ""
    depth: int = 0


def read_html(html: str) -> tuple[Block, ...] | None:
    """Return what HTML shows; None where it is a plain text that only an editor has coloured."""
    body = LexborHTMLParser(html).body
    if body is None:
        return ()
    first = next((node for node in body.iter() if node.tag not in _SKIPPED), None)
    if first is not None and is_source_code(declarations(first.attributes.get("style") or "")):
        return None
    return _blocks_in(body, _Around())


def _blocks_in(node: LexborNode, around: _Around) -> tuple[Block, ...]:
    reader = _Reader()
    reader.read(node, around)
    reader.flush()
    return tuple(nested(reader.blocks))


class _Reader:
    """Collects blocks; words that stand in no block of their own become paragraphs."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._spans: list[Span] = []

    def read(self, node: LexborNode, around: _Around) -> None:
        """Read what is in an element."""
        if around.depth > _DEEPEST:
            return
        inner = replace(around, depth=around.depth + 1)
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._take(child.text_content or "", inner)
            elif child.is_element_node and child.tag not in _SKIPPED:
                self._element(child, inner)

    def flush(self) -> None:
        """End the paragraph that is being read."""
        spans, self._spans = trimmed(self._spans), []
        self.blocks += [Paragraph(each) for each in apart(spans)]

    def _take(self, words: str, around: _Around) -> None:
        words = _FILLER.sub(" ", _SPACE.sub(" ", words))
        self._spans.append(Span(words, around.look, around.address))

    def _element(self, node: LexborNode, around: _Around) -> None:
        tag = str(node.tag)
        style = declarations(node.attributes.get("style") or "")
        if is_hidden(style) or style.get("mso-list", "").lower() == "ignore":
            return
        inner = replace(around, look=look_of(tag, style, around.look))
        if tag in _LISTS or tag in _BLOCKS or tag in _WHOLE or _HEADING.fullmatch(tag):
            self.flush()
            self._block(node, tag, inner)
            self.flush()
        else:
            self._inline(node, tag, inner)

    def _inline(self, node: LexborNode, tag: str, around: _Around) -> None:
        attributes = node.attributes
        if tag == "br":
            self._spans.append(BREAK)
        elif tag == "a":
            address = address_of(attributes.get("href") or "")
            self.read(node, replace(around, address=address or around.address))
        elif tag == "img":
            source = image_of(attributes.get("src") or "")
            if source:
                words = attributes.get("alt") or ""
                self._spans.append(Span(words, address=around.address, image=source))
        elif tag == "input" and attributes.get("type") == "checkbox":
            self._spans.append(Span("[x] " if "checked" in attributes else "[ ] ", is_html=True))
        elif attributes.get("class") == "Apple-converted-space":
            self._spans.append(Span(" ", around.look, around.address))
        elif tag in _KEPT_TAGS:
            self._spans.append(Span(f"<{tag}>", is_html=True))
            self.read(node, around)
            self._spans.append(Span(f"</{tag}>", is_html=True))
        else:
            self.read(node, around)

    def _block(self, node: LexborNode, tag: str, around: _Around) -> None:
        heading = _heading_level(node, tag)
        if heading:
            self._heading(node, heading, around)
        elif tag in _LISTS:
            self.blocks += _list_blocks(node, around)
        elif tag in _WHOLE:
            self.blocks += _WHOLE[tag](node, around)
        else:
            self._paragraphs(node, around)

    def _heading(self, node: LexborNode, level: int, around: _Around) -> None:
        for block in _blocks_in(node, replace(around, look=Look.PLAIN)):
            if isinstance(block, Paragraph):
                plain = tuple(replace(span, look=span.look & ~Look.BOLD) for span in block.spans)
                flat = tuple(Span(" ") if span == BREAK else span for span in plain)
                self.blocks.append(Heading(level, flat))
            else:
                self.blocks.append(block)

    def _paragraphs(self, node: LexborNode, around: _Around) -> None:
        level = word_level(declarations(node.attributes.get("style") or "").get("mso-list", ""))
        if level is None:
            self.read(node, around)
            return
        blocks = _blocks_in(node, around)
        self.blocks.append(Levelled(level, is_number(_word_mark(node)), blocks))


def _heading_level(node: LexborNode, tag: str) -> int:
    found = _HEADING.fullmatch(tag)
    if found:
        return int(found[1])
    classes = (node.attributes.get("class") or "").split()
    return 1 if "MsoTitle" in classes else 2 if "MsoSubtitle" in classes else 0


def _word_mark(node: LexborNode) -> str:
    """Return the number or sign that a word processor writes before an item."""
    for span in node.css("span"):
        style = declarations(span.attributes.get("style") or "")
        if style.get("mso-list", "").lower() == "ignore":
            return span.text()
    return ""


def _list_blocks(node: LexborNode, around: _Around) -> list[Block]:
    is_numbered = node.tag == "ol"
    items: list[Levelled] = []
    for child in node.iter():
        inner = replace(around, depth=around.depth + 1)
        if child.tag in _LISTS and items:  # not as HTML wants it, but as most write it
            below = (*items[-1].blocks, *nested(_list_blocks(child, inner)))
            items[-1] = replace(items[-1], blocks=below)
        elif child.tag == "li":
            style = declarations(child.attributes.get("style") or "")
            look = look_of("li", style, Look.PLAIN)
            blocks = _blocks_in(child, replace(inner, look=around.look | (look & ~Look.CODE)))
            items.append(Levelled(_aria_level(child), is_numbered, blocks))
        elif child.tag not in _SKIPPED:
            items += [Levelled(1, is_numbered, blocks) for blocks in [_blocks_in(child, inner)]]
    if not items:
        return []
    if all(item.level for item in items):
        return list(items)
    start = node.attributes.get("start") or "1"
    plain = tuple(item.blocks for item in items)
    return [Items(plain, is_numbered, int(start) if start.isdigit() else 1)]


def _aria_level(node: LexborNode) -> int:
    level = node.attributes.get("aria-level") or ""
    return int(level) if level.isdigit() else 0


def _quote(node: LexborNode, around: _Around) -> list[Block]:
    blocks = _blocks_in(node, around)
    return [Quote(blocks)] if blocks else []


def _code(node: LexborNode, _around: _Around) -> list[Block]:
    text = node.text().strip("\n")
    return [Code(text)] if text.strip() else []


def _rule(_node: LexborNode, _around: _Around) -> list[Block]:
    return [Rule()]


def _table(node: LexborNode, around: _Around) -> list[Block]:
    rows = [tuple(_row(row, around)) for row in node.css("tr") if _table_of(row) == node]
    rows = [row for row in rows if any(row)]
    if len(rows) == 1 and len(rows[0]) == 1:
        return list(rows[0][0])  # it only places a text
    return [Grid(tuple(rows))] if rows else []


def _table_of(node: LexborNode) -> LexborNode | None:
    found = node.parent
    while found is not None and found.tag != "table":
        found = found.parent
    return found


def _row(node: LexborNode, around: _Around) -> Iterator[tuple[Block, ...]]:
    for cell in node.iter():
        if cell.tag not in ("td", "th"):
            continue
        blocks = _blocks_in(cell, around)
        if cell.tag == "th":
            blocks = tuple(_without_bold(block) for block in blocks)
        yield blocks
        span = cell.attributes.get("colspan") or "1"
        yield from [()] * (min(int(span), 50) - 1 if span.isdigit() else 0)


def _without_bold(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(tuple(replace(span, look=span.look & ~Look.BOLD) for span in block.spans))


_WHOLE = {"blockquote": _quote, "pre": _code, "hr": _rule, "table": _table}


def trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans as a paragraph shows them: each blank once, none at the ends."""
    done: list[Span] = []
    for span in spans:
        words = span.words
        if span.image or span.is_html or span == BREAK:
            if span == BREAK:
                _strip_blanks(done)
            done.append(span)
            continue
        if not done or done[-1] == BREAK or done[-1].words.endswith(" "):
            words = words.lstrip(" ")
        if words:
            done.append(replace(span, words=words))
    _strip_blanks(done)
    return tuple(done) if any(span.words.strip() or span.image for span in done) else ()


def _strip_blanks(spans: list[Span]) -> None:
    """Take away the blanks at the end."""
    while spans and spans[-1] != BREAK and not spans[-1].image and not spans[-1].is_html:
        words = spans[-1].words.rstrip(" \xa0")
        if words:
            spans[-1] = replace(spans[-1], words=words)
            return
        spans.pop()


def apart(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Yield paragraphs: where a line stays empty, another one begins."""
    lines = [list(group) for _, group in groupby(spans, key=lambda span: span == BREAK)]
    paragraph: list[Span] = []
    for line in lines:
        if line[0] != BREAK:
            paragraph += line
        elif len(line) == 1 and paragraph:
            paragraph.append(BREAK)
        elif paragraph:
            yield tuple(paragraph)
            paragraph = []
    while paragraph and paragraph[-1] == BREAK:
        paragraph.pop()
    if paragraph:
        yield tuple(paragraph)
