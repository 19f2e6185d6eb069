"""Cuts a template into text, outputs and tags, where Ruby's Liquid cuts it.

An output ends at the first brace, a tag at the first `%}`, whatever stands in them. Each output and
tag becomes two tokens, its name and its markup; what cannot be read becomes one trouble token.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from editor.language import _

TEXT, OUTPUT, TAG, MARKUP, END = "text", "output", "tag", "markup", "end"
TROUBLE = "trouble"
"""The kind of the tokens that stand for what cannot be read; the value says why."""
UNENDED = "unended"
"""The same, where it is the end that is missing."""

_BEGIN = re.compile(r"\{\{|\{%")
_TAG = re.compile(r"\{%-?\s*(\w+|#)\s*(.*?)-?%\}", re.DOTALL | re.ASCII)
_ENDRAW = re.compile(r"\{%-?\s*endraw\b(?:(?!\{%-?\s*\w).)*?%\}", re.ASCII | re.DOTALL)
_SPACE = " \t\n\v\f\r\0"
_TOO_LONG = _("This is too long to be read.")
_MOST_MARKUP = 10_000
_LONG_TAGS = frozenset({"liquid", "#"})
_MOST_SHOWN = 300
_OPEN_OUTPUT = _("This begins with {{ and does not end with }}.")
_OPEN_TAG = _("This begins with {% and does not end with %}.")
_NO_NAME = _("This tag has no name.")
_OPEN_RAW = _("This “raw” has no “endraw”.")


class Token(NamedTuple):
    """A piece of a template by its kind: `TEXT`, `OUTPUT`, `TAG`, `MARKUP` and so on."""

    kind: str
    value: str
    start_index: int
    source: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a template."""

    start: int
    end: int
    text: str


def pieces(source: str) -> Iterator[Piece]:
    """Return the outputs and tags of a template; those without an end are only their beginning."""
    position = 0
    ends = {"{{": True, "{%": True}
    while begin := _BEGIN.search(source, position):
        start, opening = begin.start(), begin.group()
        end = _end(source, opening, begin.end()) if ends[opening] else -1
        if end < 0:
            ends[opening] = False
            end = begin.end()
        yield Piece(start, end, source[start:end])
        position = end


def _end(source: str, opening: str, position: int) -> int:
    """Return where what opens like this ends, or -1."""
    if opening == "{%":
        end = source.find("%}", position)
        return end + 2 if end >= 0 else -1
    end = source.find("}", position)
    if end < 0:
        return -1
    return end + 2 if source.startswith("}", end + 1) else end + 1


def tokens(source: str) -> Iterator[Token]:
    """Return the tokens of a template."""
    position = 0
    strip = False
    last_endraw = source.rfind("endraw")
    for piece in pieces(source):
        if piece.start < position:  # inside `raw`
            continue
        text = source[position : piece.start]
        text = text.lstrip(_SPACE) if strip else text
        if piece.text.startswith("-", 2):
            text = text.rstrip(_SPACE)
        if text:
            yield Token(TEXT, text, position, source)
        position = piece.end
        strip = piece.text[-3] == "-" if len(piece.text) > 3 else False  # noqa: PLR2004 - `{{-}}`
        found = _output(piece, source) if piece.text[1] == "{" else _tag(piece, source)
        yield from found
        if len(found) > 1 and found[0].kind == TAG and found[0].value == "raw":
            raw = _ENDRAW.search(source, position) if position < last_endraw else None
            if raw is None:
                last_endraw = -1
                yield Token(TROUBLE, _OPEN_RAW, piece.start, source)
                continue
            yield Token(TEXT, source[position : raw.start()], position, source)
            position = raw.end()
    rest = source[position:].lstrip(_SPACE) if strip else source[position:]
    if rest:
        yield Token(TEXT, rest, position, source)


def _output(piece: Piece, source: str) -> list[Token]:
    if not piece.text.endswith("}}"):
        return [Token(UNENDED, _OPEN_OUTPUT, piece.start, source)]
    if len(piece.text) > _MOST_MARKUP:
        return [Token(TROUBLE, _TOO_LONG, piece.start, source)]
    markup = piece.text[2:-2]
    markup = markup.removeprefix("-").removesuffix("-")
    return [
        Token(OUTPUT, piece.text, piece.start, source),
        Token(MARKUP, markup, piece.start, source),
    ]


def _tag(piece: Piece, source: str) -> list[Token]:
    if not piece.text.endswith("%}") or len(piece.text) < 4:  # noqa: PLR2004 - `{%}`
        return [Token(UNENDED, _OPEN_TAG, piece.start, source)]
    match = _TAG.fullmatch(piece.text)
    if match is None:
        return [Token(TROUBLE, _NO_NAME, piece.start, source)]
    if len(piece.text) > _MOST_MARKUP and match[1] not in _LONG_TAGS:
        return [Token(TROUBLE, _TOO_LONG, piece.start, source)]
    return [
        Token(TAG, match[1], piece.start, source),
        Token(MARKUP, match[2], piece.start, source),
    ]


def written(token: Token) -> str:
    """Return what an output or tag is called in a chip: what stands between its braces."""
    text = token.source[token.start_index : token.start_index + _MOST_SHOWN]
    opening = text[:2]
    end = _end(text, opening, 2) if opening in ("{{", "{%") else -1
    if end < 0 and len(text) < _MOST_SHOWN:
        return opening
    return spaced_once(text[:end].strip("{}%- \n\t")) + ("" if end > 0 else " …")


def spaced_once(markup: str) -> str:
    """Return markup with one space for any white space."""
    return " ".join(markup.split())


def line_of(token: Token) -> int:
    """Return the line of a token in its template, the first being 1."""
    return token.source.count("\n", 0, token.start_index) + 1
