"""An answer as rules look at it: what is code or Liquid is hidden, what is left keeps its place."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from editor.checks.link_finder import Link, find_links
from editor.preview.liquid.lexer import Piece, pieces

#: Stands for each character of code and of comments.
HIDDEN = "\ue000"
#: Stands for each character of Liquid.
FILLED = "\ue001"

_VERBATIM = re.compile(
    r"\{%-?\s*(?P<tag>raw|highlight)\b|(?P<comment><!--)"
    r"|<(?P<element>pre|script|style|code|textarea)\b",
    re.IGNORECASE,
)
_ENDS = {
    "tag": r"\{{%-?\s*end{name}\s*-?%\}}",
    "comment": "-->",
    "element": r"</{name}\s*>",
}
_FENCE = re.compile(r"^[ \t]*(?:[>*+-][ \t]+|\d+\.[ \t]+)*(`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_VISIBLE = re.compile(r"[^\n]")
_TICKS = re.compile(r"(?<!\\)`+")
_INDENTED = re.compile(r"(?:\A|\n[ \t]*\n)((?:(?: {4}|\t)[^\n]*(?:\n|\Z))+)")
_LIST_ABOVE = re.compile(r"^ {0,3}(?:[*+-]|\d+\.)[ \t]", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


class Prose:
    """One text in Markdown and Liquid."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def liquid(self) -> list[Piece]:
        """The outputs and tags."""
        return list(pieces(self.text)) if "{{" in self.text or "{%" in self.text else []

    @cached_property
    def visible(self) -> str:
        """The text of the same length with code, comments and Liquid hidden; lines stay lines."""
        text = self.text
        if "`" in text or "~~~" in text or "<" in text or "{%" in text or "    " in text:
            for find in (_verbatim, _fences, _indented, _code_spans):
                text = _hidden(text, find(text), HIDDEN)
        filled = (
            (piece.start, piece.end)
            for piece in self.liquid
            if HIDDEN not in text[piece.start : piece.end]
        )
        return _hidden(text, filled, FILLED)

    @cached_property
    def links(self) -> list[Link]:
        """The links and images, in the order of the text."""
        text = self.visible
        return find_links(text) if "[" in text or "<" in text else []


Span = tuple[int, int]


def _verbatim(text: str) -> Iterator[Span]:
    """Yield what stands in comments, in elements of code, and in tags that keep Liquid."""
    position = 0
    endless: set[str] = set()
    while opening := _VERBATIM.search(text, position):
        kind = opening.lastgroup or ""
        name = opening[kind].lower()
        position = opening.end()
        if name in endless:
            continue
        end = re.compile(_ENDS[kind].format(name=name), re.IGNORECASE).search(text, position)
        if end is None:
            endless.add(name)  # and need not be looked for again
            continue
        position = end.end()
        yield opening.start(), position


def _fences(text: str) -> Iterator[Span]:
    """Yield code between fences; a fence that is never closed hides nothing."""
    position = 0
    while opening := _FENCE.search(text, position):
        fence = opening[1]
        closing = re.compile(
            rf"^[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", re.MULTILINE
        ).search(text, opening.end())
        position = closing.end() if closing else opening.end()
        if closing:
            yield opening.start(1), position


def _indented(text: str) -> Iterator[Span]:
    """Yield paragraphs that are indented as code, where no list stands above them."""
    list_above = _LIST_ABOVE.search(text)
    for match in _INDENTED.finditer(text):
        if list_above is None or list_above.start() > match.start():
            yield match.span(1)


def _code_spans(text: str) -> Iterator[Span]:
    position = 0
    while opening := _TICKS.search(text, position):
        blank = _PARAGRAPH_END.search(text, opening.end())
        end = blank.start() if blank else len(text)
        closing = re.compile(rf"(?<!`){opening.group()}(?!`)").search(text, opening.end(), end)
        position = closing.end() if closing else opening.end()
        if closing:
            yield opening.start(), position


def _hidden(text: str, spans: Iterable[Span], mark: str) -> str:
    """Return a text with a mark in the place of each character of some spans but line ends."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], _VISIBLE.sub(mark, text[start:end]))
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text
