"""An answer as rules look at it: what is code or Liquid is hidden, what is left keeps its place."""

import re
from functools import cached_property

from editor.checks.link_finder import Link, find_links
from editor.preview.liquid.lexer import Piece, pieces

#: Stands for each character of code and of comments.
HIDDEN = "\ue000"
#: Stands for each character of Liquid.
FILLED = "\ue001"

_VERBATIM = re.compile(
    r"\{%-?\s*(raw|highlight)\b.*?\{%-?\s*end\1\s*-?%\}"
    r"|<!--.*?-->|<(pre|script|style|code|textarea)\b.*?</\2\s*>",
    re.DOTALL | re.IGNORECASE,
)
_FENCE = re.compile(r"^[ \t]*(?:[>*+-][ \t]+|\d+\.[ \t]+)*(`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
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
            text = _hide_matches(_VERBATIM, text)
            text = _hide_code_spans(_hide_indented(_hide_fences(text)))
        for piece in self.liquid:
            if HIDDEN not in text[piece.start : piece.end]:
                text = _replaced(text, piece.start, piece.end, FILLED)
        return text

    @cached_property
    def links(self) -> list[Link]:
        """The links and images, in the order of the text."""
        text = self.visible
        return find_links(text) if "[" in text or "<" in text else []


def _hide_matches(pattern: re.Pattern[str], text: str) -> str:
    for match in list(pattern.finditer(text)):
        text = _replaced(text, match.start(), match.end(), HIDDEN)
    return text


def _hide_fences(text: str) -> str:
    """Hide code between fences; a fence that is never closed hides nothing."""
    position = 0
    while opening := _FENCE.search(text, position):
        fence = opening[1]
        closing = re.compile(
            rf"^[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", re.MULTILINE
        ).search(text, opening.end())
        position = closing.end() if closing else opening.end()
        if closing:
            text = _replaced(text, opening.start(1), closing.end(), HIDDEN)
    return text


def _hide_indented(text: str) -> str:
    """Hide paragraphs that are indented as code, where no list stands above them."""
    for match in list(_INDENTED.finditer(text)):
        if not _LIST_ABOVE.search(text, 0, match.start()):
            text = _replaced(text, match.start(1), match.end(1), HIDDEN)
    return text


def _hide_code_spans(text: str) -> str:
    position = 0
    while opening := _TICKS.search(text, position):
        ticks = opening.group()
        blank = _PARAGRAPH_END.search(text, opening.end())
        end = blank.start() if blank else len(text)
        closing = re.compile(rf"(?<!`){ticks}(?!`)").search(text, opening.end(), end)
        position = closing.end() if closing else opening.end()
        if closing:
            text = _replaced(text, opening.start(), closing.end(), HIDDEN)
    return text


def _replaced(text: str, start: int, end: int, mark: str) -> str:
    hidden = "".join(char if char == "\n" else mark for char in text[start:end])
    return text[:start] + hidden + text[end:]
