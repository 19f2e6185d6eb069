"""Rewriting part of a quoted, plain or folded scalar while the rest keeps its characters.

A scalar is cut into tokens that know what they stand for (an escape, a folded line break, a
character). What the old and the new value have in common at both ends keeps its tokens; only the
middle is written anew.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.document.lines import least_indent, split_lines, without_break
from editor.document.nodes import Style

_FOLD = r"[ \t]*(?:\r\n|[\n\r])(?:[ \t]*(?:\r\n|[\n\r]))*[ \t]*"
_RUN = r"[ \t]+"  # taken in one piece, lest each of its spaces looks for the line's end
_ESCAPE = r"\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\[^\r\n]"
_TOKENS = {
    Style.PLAIN: re.compile(rf"{_FOLD}|{_RUN}|.", re.DOTALL),
    Style.SINGLE: re.compile(rf"''|{_FOLD}|{_RUN}|.", re.DOTALL),
    Style.DOUBLE: re.compile(rf"{_ESCAPE}|\\?{_FOLD}|{_RUN}|.", re.DOTALL),
}
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85",
    "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """Some characters of the file and the characters of the value they stand for."""

    raw: str
    value: str


def realign(raw: str, style: Style, old: str, new: str, encode: Callable[[str], str]) -> str | None:
    """Return `raw` changed so that it stands for `new` instead of `old`.

    Args:
        raw: the characters between the quotes, or below the header of a folded scalar.
        style: what they are written in; not literal.
        old: the value they stand for.
        new: the value wanted.
        encode: writes the part that is new.

    Returns:
        The new characters, or None where the tokens do not add up to the old value.
    """
    tokens = tokens_of(raw, style)
    if "".join(token.value for token in tokens) != old:
        return None
    head, begun = _common(tokens, new)
    rest = [Token(token.raw, token.value[::-1]) for token in reversed(tokens[head:])]
    tail, ended = _common(rest, new[begun:][::-1])
    end = len(tokens) - tail
    before = "".join(token.raw for token in tokens[:head])
    after = "".join(token.raw for token in tokens[end:])
    return before + encode(new[begun : len(new) - ended]) + after


def _common(tokens: list[Token], value: str) -> tuple[int, int]:
    """Return how many of the tokens, and so characters, the value begins with."""
    used = 0
    for count, token in enumerate(tokens):
        if not value.startswith(token.value, used):
            return count, used
        used += len(token.value)
    return len(tokens), used


def tokens_of(raw: str, style: Style) -> list[Token]:
    """Return what the characters of a scalar that is not literal stand for, piece by piece."""
    if style is Style.FOLDED:
        return _folded_tokens(raw)
    return [Token(part, _meaning(part, style)) for part in _TOKENS[style].findall(raw)]


def _folded_tokens(raw: str) -> list[Token]:
    """Cut the lines of a folded scalar (YAML 1.1, 9.3.3).

    A line's end is a space, or nothing before blank lines; but at a line that is indented more
    than the others it stays a line's end.
    """
    lines = split_lines(raw)
    margin = least_indent(lines) or 0
    tokens: list[Token] = []
    gap, breaks, stands_deep = "", 0, True
    for line in lines:
        content = without_break(line)[margin:]
        if not content:
            gap, breaks = gap + line, breaks + 1
            continue
        is_deep = content[0] in " \t"
        stays = is_deep or stands_deep
        meaning = "\n" * (breaks if stays else breaks - 1)
        if breaks or line[:margin]:
            tokens.append(Token(gap + line[:margin], meaning or (" " if breaks else "")))
        tokens += [Token(char, char) for char in content]
        gap = line[margin + len(content) :]
        breaks, stands_deep = int(bool(gap)), is_deep
    return tokens


def _meaning(part: str, style: Style) -> str:
    breaks = part.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    if breaks:
        is_escaped = style is Style.DOUBLE and part.startswith("\\")
        folded = "" if is_escaped else " "
        return "\n" * (breaks - 1) or folded
    if style is Style.SINGLE and part == "''":
        return "'"
    if style is Style.DOUBLE and part.startswith("\\") and len(part) > 1:
        return _ESCAPED.get(part[1]) or chr(int("0x" + part[2:], 0))
    return part
