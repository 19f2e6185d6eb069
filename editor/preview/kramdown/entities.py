"""HTML entities: their names, and how characters that have one are written."""

import re
from html.entities import codepoint2name, name2codepoint

#: HTML 4's names, two more, and three pairs that kramdown has in its own way.
_POINTS = name2codepoint | {
    "apos": 39,
    "vellip": 8942,
    "lang": 9002,
    "rang": 9001,
    "lceil": 8969,
    "rceil": 8968,
}
_NAMES = codepoint2name | {39: "apos", 8942: "vellip", 9002: "lang", 9001: "rang"}
_NAMES |= {8969: "lceil", 8968: "rceil"}
_LAST_POINT = 0x10FFFF
#: Characters that HTML would read as its own.
_NEVER_PLAIN = frozenset({38, 60, 62})
#: Numbers of control characters that Windows has letters for, which is what browsers show.
_WINDOWS = {point: bytes([point]).decode("cp1252", "replace") for point in range(128, 160)}
_WINDOWS = {point: char for point, char in _WINDOWS.items() if char != "\ufffd"}
_ATTRIBUTE = re.compile(r"[<>\"]|&(?!(?:\w[\w:]*|#\d+|#x[0-9A-Fa-f]+);)", re.ASCII)
_KEPT = re.compile(r"[<>]|&(?!(?:\w[\w:]*|#\d+|#x[0-9A-Fa-f]+);)", re.ASCII)
_WRITTEN = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def code_point(match: re.Match[str]) -> int | None:
    """Return which character an entity stands for: groups are name, decimal and hexadecimal."""
    name, decimal, hexadecimal = match.groups()
    if name:
        return _POINTS.get(name)
    point = int(decimal or hexadecimal, 10 if decimal else 16)
    return point if point <= _LAST_POINT else None


def escape(text: str) -> str:
    """Write text so that HTML reads it as text."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_attribute(text: str) -> str:
    """Write an attribute's value; entities in it stay."""
    return _ATTRIBUTE.sub(lambda match: _WRITTEN[match.group()], text)


def escape_keeping_entities(text: str) -> str:
    """Write text so that HTML reads it as text, except for the entities in it."""
    return _KEPT.sub(lambda match: _WRITTEN[match.group()], text)


def write(point: int, form: str, original: str = "") -> str:
    """Return how a character is written in one of the forms of `entity_output`."""
    if form == "as_input" and original:
        return original
    if form == "as_char" and point not in _NEVER_PLAIN:
        return _WINDOWS.get(point) or chr(point)
    if form in ("as_char", "symbolic") and point in _NAMES:
        return f"&{_NAMES[point]};"
    return f"&#{point};"


def named(name: str) -> int | None:
    """Return the character that a name or a number stands for."""
    return int(name) if name.isdigit() else _POINTS.get(name)
