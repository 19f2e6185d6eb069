"""A page as the pieces that a browser tells apart: tags, words and the space between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from typing_extensions import override

_MARK = re.compile(r"faq:(?P<mark>.+)")
_PIECES = re.compile(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_EXACT = frozenset({"pre", "textarea"})
_RAW = frozenset({"script", "style"})
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip
#: White space beside these has no width.
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "col", "colgroup", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "link", "main", "meta",
    "nav", "ol", "p", "pre", "script", "section", "style", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
#: Attributes that are ours: they tell from which line of a text a block comes.
_OURS = frozenset({"data-line"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page; two pieces are alike if their keys are equal."""

    key: str
    html: str
    #: The mark that it stands in, "" in the page around all of them.
    mark: str = field(default="", compare=False)


def tokens(html: str) -> Sequence[Token]:
    """Return the pieces of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tokens: list[Token] = []
        self._marks: list[str] = []
        self._exact = 0
        self._block_before = True

    def found(self) -> Sequence[Token]:
        self._drop_space()
        return self._tokens

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = [(name, value or "") for name, value in attrs if name not in _OURS]
        written = "".join(f' {name}="{escape(value)}"' for name, value in kept)
        listed = "".join(f" {name}={value!r}" for name, value in sorted(kept))
        self._tag(tag, Token(f"<{tag}{listed}", f"<{tag}{written}>", self._mark()))
        if tag in _EXACT:
            self._exact += 1

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _EXACT:
            self._exact -= 1

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _EXACT and self._exact:
            self._exact -= 1
        if tag not in _VOID:
            self._tag(tag, Token(f"</{tag}", f"</{tag}>", self._mark()))

    @override
    def handle_data(self, data: str) -> None:
        if self._exact or self.cdata_elem in _RAW:
            pieces = _LINES.findall(data)
        else:
            pieces = _PIECES.findall(data)
        for piece in pieces:
            self._text(piece)

    @override
    def handle_comment(self, data: str) -> None:
        opening = _MARK.fullmatch(data)
        if opening is not None:
            self._marks.append(opening["mark"])
        elif data == "/faq" and self._marks:
            self._marks.pop()

    @override
    def parse_marked_section(self, i: int, report: bool = True) -> int:
        # As a browser does: a comment up to the next ">". The original fails at unknown keywords.
        return self.parse_bogus_comment(i)

    def _text(self, piece: str) -> None:
        if self._exact or piece.strip(" \t\r\n\f"):
            self._tokens.append(Token(piece, escape(piece, quote=False), self._mark()))
            self._block_before = False
        elif not self._block_before and not self._ends_in_space():
            self._tokens.append(Token(" ", " ", self._mark()))

    def _tag(self, tag: str, token: Token) -> None:
        if tag in _BLOCKS and not self._exact:
            self._drop_space()
        self._tokens.append(token)
        self._block_before = tag in _BLOCKS

    def _drop_space(self) -> None:
        if self._ends_in_space():
            self._tokens.pop()

    def _ends_in_space(self) -> bool:
        return bool(self._tokens) and self._tokens[-1].key == " "

    def _mark(self) -> str:
        return self._marks[-1] if self._marks else ""
