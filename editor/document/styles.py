"""A text written anew in each of YAML's styles, by hand so that every line break is ours."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.document.lines import is_blank
from editor.document.nodes import Style
from editor.document.values import plain_tag

_UNWRITABLE_IN_BLOCK = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
#: Texts that some loader of a site generator takes for a number, a time, a symbol or a truth.
_MISREAD = re.compile(r"[-+.]?[\d.][\d.,:_eExobTZ+\- ]*|[yYnN]|:.*|=|.*\s#.*", re.DOTALL)
_SAFE_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,;/()_'-]*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scalar stands, as far as that decides how it can be written."""

    column: int
    """That of the collection it is in; -1 for a value that is the whole front matter."""
    newline: str = "\n"
    in_flow: bool = False
    is_key: bool = False
    indent: int = 2
    """How much deeper than `column` the lines of a new block scalar stand."""
    below: str = ""
    """The comment lines that follow; they must not become part of a block scalar."""

    @property
    def one_line(self) -> bool:
        """Whether only styles that stay on their line can be used."""
        return self.in_flow or self.is_key


Writer = Callable[[str, Place], str | None]


def writers(style: Style) -> tuple[Writer, ...]:
    """Return the ways of writing to try for a text that is to look like this style."""
    return _WRITERS[style]


def free_style(value: str, place: Place) -> Style:
    """Return the style for a text that has no example."""
    if "\n" in value.rstrip("\n") or (value.endswith("\n") and not place.one_line):
        return Style.LITERAL
    return Style.PLAIN if _SAFE_PLAIN.fullmatch(value) else Style.DOUBLE


def is_safe_plain(value: str) -> bool:
    """Whether no loader takes a text without quotes for anything but this text."""
    is_text = plain_tag(value) == "tag:yaml.org,2002:str" and not _MISREAD.fullmatch(value)
    return is_text and "\n" not in value and "\t" not in value and value == value.strip()


def escaped(value: str) -> str:
    """Return a text as it stands between double quotes."""
    return "".join(_ESCAPES.get(char) or _escaped_if_needed(char) for char in value)


def block_can_hold(value: str, place: Place) -> bool:
    """Whether a text can stand on lines of its own."""
    return not (place.one_line or is_blank(value) or _UNWRITABLE_IN_BLOCK.search(value))


def indicator(value: str, indent: int) -> str:
    """Return the indentation indicator, needed where the text itself begins with a space."""
    first = next(line for line in value.split("\n") if line)
    return str(indent) if first[0] in " \t" else ""


def _escaped_if_needed(char: str) -> str:
    if char.isprintable() or not _UNWRITABLE_IN_BLOCK.match(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004 - one byte


def _plain(value: str, _place: Place) -> str | None:
    return value if is_safe_plain(value) else None


def _single(value: str, _place: Place) -> str | None:
    if "\n" in value or _UNWRITABLE_IN_BLOCK.search(value):
        return None
    return "'" + value.replace("'", "''") + "'"


def _double(value: str, _place: Place) -> str | None:
    return f'"{escaped(value)}"'


def _double_if_clean(value: str, _place: Place) -> str | None:
    """Prefer single quotes where double ones would need escapes."""
    return None if '"' in value or "\\" in value else f'"{escaped(value)}"'


def _literal(value: str, place: Place) -> str | None:
    if not block_can_hold(value, place) or value.endswith("\n\n"):
        return None
    signs = indicator(value, place.indent) + ("" if value.endswith("\n") else "-")
    indent = " " * (place.column + place.indent)
    lines = value.removesuffix("\n").split("\n")
    body = "".join((indent + line if line else "") + place.newline for line in lines)
    return f"|{signs}{place.newline}{body}"


def _literal_if_long(value: str, place: Place) -> str | None:
    """Use lines of their own only for a text that has several."""
    return _literal(value, place) if "\n" in value.removesuffix("\n") else None


def _folded(value: str, place: Place) -> str | None:
    lines = value.removesuffix("\n").split("\n")
    if not block_can_hold(value, place) or any(line[:1] in " \t" for line in lines if line):
        return None
    indent = " " * (place.column + place.indent)
    chomping = "" if value.endswith("\n") else "-"
    breaks = place.newline * 2
    body = breaks.join(indent + line if line else "" for line in lines)
    return f">{chomping}{place.newline}{body}{place.newline}"


_WRITERS: dict[Style, tuple[Writer, ...]] = {
    Style.PLAIN: (_plain, _literal_if_long, _double_if_clean, _single, _double),
    Style.SINGLE: (_single, _double),
    Style.DOUBLE: (_double,),
    Style.LITERAL: (_literal, _double),
    Style.FOLDED: (_folded, _literal, _double),
}
