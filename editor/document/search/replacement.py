"""What is put in place of what was found: plain words, or a pattern that names groups."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import regex

from editor.document.search.query import QueryProblem
from editor.language import _

_SIGNS = re.compile(
    r"\\(?:g<(?P<name>\w+)>|(?P<number>\d{1,2})|(?P<sign>[nt\\$]))|\$(?P<dollar>\d)"
)
_WRITTEN = {"n": "\n", "t": "\t", "\\": "\\", "$": "$"}
_Piece = Callable[["regex.Match[str]"], str]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Other characters for some of a text."""

    start: int
    end: int
    new: str


class Template:
    r"""Writes what stands for a match.

    In a regular expression `\1`, `$1` and `\g<name>` stand for what a group found, `$0` for
    everything that was found, `\n` for a line break, `\t` for a tab, `\\` and `\$` for
    themselves.

    Raises:
        QueryProblem: a group is named that the expression does not have.
    """

    def __init__(self, text: str, pattern: "regex.Pattern[str]", *, is_regex: bool) -> None:
        self._pieces = _pieces(text, pattern) if is_regex else [_said(text)]

    def write(self, match: "regex.Match[str]") -> str:
        """Return what stands for a match."""
        return "".join(piece(match) for piece in self._pieces)


def _pieces(text: str, pattern: "regex.Pattern[str]") -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    for sign in _SIGNS.finditer(text):
        pieces.append(_said(text[at : sign.start()]))
        at = sign.end()
        if sign["sign"] is not None:
            pieces.append(_said(_WRITTEN[sign["sign"]]))
        else:
            name = sign["name"] or sign["number"] or sign["dollar"]
            pieces.append(_group(name, pattern))
    return [*pieces, _said(text[at:])]


def _said(text: str) -> _Piece:
    return lambda _match: text


def _group(name: str, pattern: "regex.Pattern[str]") -> _Piece:
    key: str | int = int(name) if name.isdecimal() else name
    is_there = key <= pattern.groups if isinstance(key, int) else key in pattern.groupindex
    if not is_there:
        sentence = _("The expression has no group “{name}” to put in.")
        raise QueryProblem(sentence.format(name=name))
    return lambda match: match[key] or ""
