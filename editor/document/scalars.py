"""Writing one scalar: in the style it had where that can hold the value, else the nearest.

Every way of writing is tried in order and read back by libyaml; the first that reads back as the
value, in text and in type, is taken. So no rule here can write something else than was meant.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from editor.document.errors import PatchError, Refusal, SyntaxProblem
from editor.document.lines import ends_line, line_end, only_break, without_break
from editor.document.nodes import Scalar, Style
from editor.document.rewording import reworded
from editor.document.styles import Place, free_style, writers
from editor.document.values import same, scalar_value
from editor.language import _

Plain = str | int | float | bool | dt.date | None

_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t]*)*")
_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)
_SURROGATE = re.compile("[\ud800-\udfff]")


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
    if value is None or isinstance(value, str | int | float | dt.date):
        return value
    raise PatchError(f"a value of the kind “{type(value).__name__}” cannot be written")


def write_scalar(value: Plain, place: Place, style: Style | None = None) -> Written:
    """Return how a value is written at a place, in a style if it can be.

    Raises:
        Refusal: nothing that YAML knows can hold the value here.
    """
    for text in _candidates(value, place, style):
        if _reads_back(text, value, place):
            return Written(text, _is_block(text))
    raise Refusal(_("this value cannot be written here"))


def rewrite_scalar(value: Plain, place: Place, old: Scalar, rest: str) -> Written:
    """Return how a value is written in place of another, keeping what can be kept of its text.

    Args:
        value: what it must read back as.
        place: where it stands.
        old: the scalar that it replaces.
        rest: the comment and line end that follow on the line of a value that is not a block.

    Raises:
        Refusal: nothing that YAML knows can hold the value here.
    """
    properties = _properties(old)
    for prefix in dict.fromkeys((properties, _anchor_only(properties))):
        for text in _kept_or_new(value, place, old, old.text[len(properties) :]):
            if _reads_back(text, value, place, prefix):
                is_block = _is_block(text)
                return Written(prefix + (_with_comment(text, rest) if is_block else text), is_block)
    raise Refusal(_("this value cannot be written here"))


def _kept_or_new(value: Plain, place: Place, old: Scalar, text: str) -> Iterator[str]:
    kept = reworded(value, place, old, text) if text and isinstance(value, str) else None
    if kept is not None:
        yield kept
    yield from _candidates(value, place, old.style if text else None)


def _candidates(value: Plain, place: Place, style: Style | None) -> Iterator[str]:
    """Yield the ways of writing a value, the best first."""
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise Refusal(_("this text holds half of a character; it was cut in a wrong place"))
        tried = writers(free_style(value, place) if style is None else style)
        yield from filter(None, (write(value, place) for write in tried))
    else:
        text = str(yaml.safe_dump(value, width=10**9, allow_unicode=True))
        yield text.removesuffix("\n").removesuffix("\n...")


def _is_block(text: str) -> bool:
    return text.startswith(("|", ">"))


def _properties(scalar: Scalar) -> str:
    """Return tag and anchor of a scalar as they stand in the file, with the space behind."""
    if scalar.anchor is None and scalar.tag is None:
        return ""
    match = _PROPERTIES.match(scalar.text)
    return match.group() if match else ""


def _anchor_only(properties: str) -> str:
    return "".join(part + " " for part in properties.split() if part.startswith("&"))


def _with_comment(block: str, rest: str) -> str:
    """Put a comment that stood behind the value behind the header of the block instead."""
    header = block[: line_end(block)]
    return without_break(header) + rest.rstrip() + only_break(header) + block[len(header) :]


def _reads_back(text: str, value: Plain, place: Place, properties: str = "") -> bool:
    """Whether a text is this value at its place, and leaves what follows it alone."""
    whole, expected = _surrounded(text, place, properties)
    try:
        events = list(yaml.parse(whole, Loader=_Loader))
    except yaml.YAMLError:
        return False
    inside = events[3:-3]  # of stream, document and the one collection
    scalars = [event for event in inside if isinstance(event, yaml.ScalarEvent)]
    if not len(inside) == len(scalars) == len(expected):
        return False
    return all(
        event.value == wanted if wanted is not None else _is(event, value)
        for event, wanted in zip(scalars, expected, strict=True)
    )


def _surrounded(text: str, place: Place, properties: str) -> tuple[str, list[str | None]]:
    """Return a scalar among others as it will stand, and the values of all; None is its own."""
    indent = " " * max(place.column, 0)
    if place.in_flow:
        return f"[{properties}{text}, 0]", [None, "0"]
    if place.is_key:
        return f"{indent}{properties}{text}: 0\n", [None, "0"]
    if _is_block(text) and not ends_line(text):  # the file ends here
        return f"{indent}k: {properties}{text}", ["k", None]
    end = "" if ends_line(text) else place.newline
    return f"{indent}k: {properties}{text}{end}{place.below}{indent}z: 0\n", ["k", None, "z", "0"]


def _is(event: yaml.ScalarEvent, value: Plain) -> bool:
    scalar = Scalar(event.value, event.value, Style(event.style or ""), event.tag)
    try:
        return same(scalar_value(scalar), value)
    except SyntaxProblem:
        return False
