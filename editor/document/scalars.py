"""Writing one scalar: in the style it had where that can hold the value, else the nearest.

Every way of writing is tried in order and read back by libyaml; the first that reads back as the
value, in text and in type, is taken. So no rule here can write something else than was meant.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import cast

import yaml

from editor.document.alignment import realign
from editor.document.errors import PatchError, Refusal, SyntaxProblem
from editor.document.nodes import Scalar, Style
from editor.document.values import plain_tag, same, scalar_value

Plain = str | int | float | bool | datetime.date | None

_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t]*)*")
_HEADER = re.compile(r"[|>]([-+0-9]*)([ \t]*(?:[ \t]#[^\r\n]*)?)(\r\n|[\n\r])?")
_LINE = re.compile(r"[^\n\r]*(?:\r\n|[\n\r]|\Z)")
_UNWRITABLE_IN_BLOCK = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
#: Texts that some loader of a site generator takes for a number, a time, a symbol or a truth.
_MISREAD = re.compile(r"[-+.]?[\d.][\d.,:_eExobTZ+\- ]*|[yYnN]|:.*|=|.*\s#.*", re.DOTALL)
_MOST_LINES_TO_MATCH = 2_000


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

    @property
    def one_line(self) -> bool:
        """Whether only styles that stay on their line can be used."""
        return self.in_flow or self.is_key


@dataclass(frozen=True, slots=True)
class Written:
    """Text for a scalar; `rest` is what stays on the line, a comment say, already included."""

    text: str
    ends_line: bool


def plain_scalar(value: object) -> Plain:
    """Return a value as one that YAML has a scalar for.

    Raises:
        PatchError: it is something else.
    """
    if value is None or isinstance(value, str | int | float | datetime.date):
        return value
    raise PatchError(f"a value of the kind “{type(value).__name__}” cannot be written")


def write_scalar(value: Plain, place: Place, like: Scalar | None, rest: str = "") -> Written:
    """Return how a value is written at a place.

    Args:
        value: what it must read back as.
        place: where it will stand.
        like: the scalar that it replaces, or whose style it takes over; None for a free choice.
        rest: the comment and line end that follow on the line of a value that is not a block.

    Raises:
        Refusal: nothing that YAML knows can hold the value here.
    """
    if isinstance(value, str) and _SURROGATE.search(value):
        raise Refusal("this text holds half of a character; it was cut in a wrong place")
    properties = _properties(like)
    for prefix in dict.fromkeys((properties, _anchor_only(properties))):
        for text in _candidates(value, place, like):
            whole = prefix + text
            is_block = text[:1] in ("|", ">")
            if _reads_back(whole, value, place, ends_line=not is_block or _ends_line(text)):
                return Written(_with_comment(whole, rest) if is_block else whole, is_block)
    raise Refusal("this value cannot be written here")


def _candidates(value: Plain, place: Place, like: Scalar | None) -> Iterator[str]:
    if not isinstance(value, str):
        yield _represented(value)
        return
    style = like.style if like is not None else _free_style(value, place)
    kept = _kept(value, place, like) if like is not None else None
    if kept is not None:
        yield kept
    for candidate in _FALLBACKS[style]:
        text = _WRITERS[candidate](value, place)
        if text is not None:
            yield text


def _represented(value: Plain) -> str:
    text = str(yaml.safe_dump(value, width=10**9, allow_unicode=True))
    return text.removesuffix("\n").removesuffix("\n...")


def _free_style(value: str, place: Place) -> Style:
    if "\n" in value.rstrip("\n") or (value.endswith("\n") and not place.one_line):
        return Style.LITERAL
    return Style.PLAIN if re.fullmatch(r"[A-Za-z][A-Za-z0-9 .,;/()_'-]*", value) else Style.DOUBLE


# One scalar in each style


def _plain(value: str, place: Place) -> str | None:
    is_text = plain_tag(value) == "tag:yaml.org,2002:str" and not _MISREAD.fullmatch(value)
    return value if is_text and "\n" not in value and value == value.strip() else None


def _single(value: str, place: Place) -> str | None:
    if "\n" in value or _UNWRITABLE_IN_BLOCK.search(value):
        return None
    return "'" + value.replace("'", "''") + "'"


def _double(value: str, place: Place) -> str | None:
    return f'"{_escaped(value)}"'


def _double_if_clean(value: str, place: Place) -> str | None:
    """Prefer single quotes where double ones would need escapes."""
    return None if '"' in value or "\\" in value else f'"{_escaped(value)}"'


def _escaped(value: str) -> str:
    return "".join(_ESCAPES.get(char) or _escaped_if_needed(char) for char in value)


def _escaped_if_needed(char: str) -> str:
    if char.isprintable() or not _UNWRITABLE_IN_BLOCK.match(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004 - one byte


def _literal(value: str, place: Place) -> str | None:
    if not _block_can_hold(value, place) or value.endswith("\n\n"):
        return None
    indicator = _indicator(value, place.indent)
    chomping = "" if value.endswith("\n") else "-"
    lines = value.removesuffix("\n").split("\n")
    indent = " " * (place.column + place.indent)
    body = "".join((indent + line if line else "") + place.newline for line in lines)
    return f"|{indicator}{chomping}{place.newline}{body}"


def _literal_if_long(value: str, place: Place) -> str | None:
    """Use lines of their own only for a text that has several."""
    return _literal(value, place) if "\n" in value.removesuffix("\n") else None


def _folded(value: str, place: Place) -> str | None:
    lines = value.removesuffix("\n").split("\n")
    if not _block_can_hold(value, place) or any(line[:1] in " \t" for line in lines if line):
        return None
    indent = " " * (place.column + place.indent)
    chomping = "" if value.endswith("\n") else "-"
    breaks = place.newline * 2
    body = breaks.join(indent + line if line else "" for line in lines)
    return f">{chomping}{place.newline}{body}{place.newline}"


_Writer = Callable[[str, Place], str | None]
_WRITERS: dict[str, _Writer] = {
    "plain": _plain,
    "single": _single,
    "double": _double,
    "clean double": _double_if_clean,
    "literal": _literal,
    "literal if long": _literal_if_long,
    "folded": _folded,
}
_FALLBACKS: dict[Style, tuple[str, ...]] = {
    Style.PLAIN: ("plain", "literal if long", "clean double", "single", "double"),
    Style.SINGLE: ("single", "double"),
    Style.DOUBLE: ("double",),
    Style.LITERAL: ("literal", "double"),
    Style.FOLDED: ("folded", "literal", "double"),
}


def _block_can_hold(value: str, place: Place) -> bool:
    return not place.one_line and value.strip() != "" and not _UNWRITABLE_IN_BLOCK.search(value)


def _indicator(value: str, indent: int) -> str:
    """Return the indentation indicator, needed where the text itself begins with a space."""
    first = next(line for line in value.split("\n") if line)
    return str(indent) if first[0] in " \t" else ""


# Changing the text of the scalar that is there


def _kept(value: str, place: Place, like: Scalar) -> str | None:
    """Return the scalar's own text with only the changed part written anew."""
    text = like.text[len(_properties(like)) :]
    match like.style:
        case Style.LITERAL:
            return _kept_literal(value, place, like, text)
        case Style.FOLDED:
            return _kept_folded(value, place, like, text)
        case Style.PLAIN:
            is_text = _plain(value.replace("\n", " "), place) is not None
            middle = realign(text, like.style, like.value, value, _one_line)
            return middle if is_text and "\0" not in (middle or "\0") else None
        case Style.SINGLE:
            encode = _single_quoted
        case Style.DOUBLE:
            encode = _escaped
    inner = realign(text[1:-1], like.style, like.value, value, encode)
    return None if inner is None or "\0" in inner else text[0] + inner + text[-1]


def _one_line(text: str) -> str:
    return "\0" if "\n" in text else text


def _single_quoted(text: str) -> str:
    return _one_line(text.replace("'", "''"))


def _kept_literal(value: str, place: Place, like: Scalar, text: str) -> str | None:
    header, lines = _block_lines(text)
    match = _HEADER.match(header)
    if match is None or not _block_can_hold(value, place):
        return None
    digits = "".join(char for char in match[1] if char.isdigit())
    indent = max(place.column, 0) + int(digits) if digits else _content_indent(lines)
    if indent is None:
        return None
    keeps = "+" in match[1]
    if value.endswith("\n\n") and not keeps:
        return None
    without_break = bool(lines) and not _ends_line(lines[-1])
    new_lines = value.removesuffix("\n").split("\n")
    old_lines = like.value.removesuffix("\n").split("\n")
    if len(old_lines) != len(lines):
        return None
    kept = _lines_kept(old_lines, new_lines)
    body = "".join(
        _with_break(lines[kept[number]], place.newline)
        if number in kept
        else (" " * indent + line if line else "") + place.newline
        for number, line in enumerate(new_lines)
    )
    chomping = "+" if keeps else ""
    if not value.endswith("\n"):
        if without_break and "-" not in match[1]:
            body = body.removesuffix(place.newline)
        else:
            chomping = "-"
    indicator = digits or _indicator(value, indent - place.column)
    wanted = indicator + chomping
    signs = match[1] if sorted(match[1]) == sorted(wanted) else wanted
    return "|" + signs + header[match.end(1) :] + body


def _kept_folded(value: str, place: Place, like: Scalar, text: str) -> str | None:
    header, lines = _block_lines(text)
    indent = _content_indent(lines)
    if indent is None or value.endswith("\n") != like.value.endswith("\n"):
        return None
    between = place.newline * 2 + " " * indent
    body = realign(
        "".join(lines), like.style, like.value, value, lambda new: new.replace("\n", between)
    )
    return None if body is None else header + body


def _block_lines(text: str) -> tuple[str, list[str]]:
    lines = [line for line in _LINE.findall(text) if line]
    return lines[0], lines[1:]


def _content_indent(lines: list[str]) -> int | None:
    """Return the column of a block scalar's text; with an indicator, of its least indented line."""
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    return min(indents, default=None)


def _lines_kept(old: list[str], new: list[str]) -> dict[int, int]:
    """Return which new lines are old ones, as new number to old number."""
    head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    if head is None:
        head = min(len(old), len(new))
    most = min(len(old), len(new)) - head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    kept = {number: number for number in range(head)}
    kept |= {len(new) - 1 - i: len(old) - 1 - i for i in range(tail)}
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(middle_old), len(middle_new)) <= _MOST_LINES_TO_MATCH:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        for block in matcher.get_matching_blocks():
            kept |= {head + block.b + i: head + block.a + i for i in range(block.size)}
    return kept


def _with_break(line: str, newline: str) -> str:
    return line if _ends_line(line) else line + newline


def _ends_line(text: str) -> bool:
    return text.endswith(("\n", "\r"))


# Around the scalar


def _properties(like: Scalar | None) -> str:
    if like is None or (like.anchor is None and like.tag is None):
        return ""
    match = _PROPERTIES.match(like.text)
    return match.group() if match else ""


def _anchor_only(properties: str) -> str:
    return "".join(part + " " for part in properties.split() if part.startswith("&"))


def _with_comment(block: str, rest: str) -> str:
    """Put a comment that stood behind the value behind the header of the block instead."""
    comment = rest.rstrip()
    if not comment:
        return block
    header, break_, body = block.partition("\n")
    carriage = "\r" if header.endswith("\r") else ""
    return header.removesuffix("\r") + comment + carriage + break_ + body


def _reads_back(text: str, value: Plain, place: Place, *, ends_line: bool) -> bool:
    try:
        return same(_read(text, place, ends_line=ends_line), value)
    except (yaml.YAMLError, SyntaxProblem):
        return False


def _read(text: str, place: Place, *, ends_line: bool) -> object:
    """Read a text as if it stood at its place, with something after it that must survive."""
    indent = " " * max(place.column, 0)
    after = f"{'' if _ends_line(text) else place.newline}{indent}z: 0" if ends_line else ""
    if place.in_flow:
        around = f"[{text}, 0]"
    elif place.is_key:
        around = f"{indent}{text}: 0\n"
    else:
        around = f"{indent}k: {text}{after}"
    events = list(yaml.parse(around, Loader=getattr(yaml, "CLoader", yaml.Loader)))
    scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    expected = _shape(place, ends_line=ends_line)
    if [type(event) for event in events[2:-2]] != expected:
        return _Unreadable
    event = scalars[0 if place.in_flow or place.is_key else 1]
    if ends_line and not place.one_line and scalars[-1].value != "0":
        return _Unreadable
    style = Style(event.style or "")
    return scalar_value(Scalar(text, cast("str", event.value), style, event.tag))


class _Unreadable:
    """What a text reads as that is no scalar; equal to no value."""


def _shape(place: Place, *, ends_line: bool) -> list[type]:
    scalar = yaml.ScalarEvent
    if place.in_flow:
        return [yaml.SequenceStartEvent, scalar, scalar, yaml.SequenceEndEvent]
    pairs = 2 if ends_line and not place.is_key else 1
    return [yaml.MappingStartEvent, *[scalar] * (2 * pairs), yaml.MappingEndEvent]

