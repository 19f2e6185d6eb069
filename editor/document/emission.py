"""Writing a new entry so that it looks like its neighbours.

What is copied from an example: order of keys, quoting, style of texts, indentation, the gap after
a dash, and whether lists stand in brackets or on lines of their own.
"""

import json
import re
from collections.abc import Iterator
from collections.abc import Mapping as Dict
from dataclasses import dataclass

from editor.document.errors import PatchError, Refusal
from editor.document.examples import (
    Example,
    Examples,
    example_in,
    examples_by_key,
    separator_in,
)
from editor.document.fragments import parse_entry
from editor.document.nodes import Entry, Node, Scalar, Sequence, Style
from editor.document.scalars import plain_scalar, write_scalar
from editor.document.styles import Place
from editor.document.values import data, same, scalar_value
from editor.language import _

#: What JSON lets stand as it is, but YAML does not.
_UNREADABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a new entry goes: the column of its collection, and the key it gets there."""

    column: int
    key: str | None


def write_entry(value: object, spot: Spot, like: Example | None, examples: Examples) -> Entry:
    """Return a new entry with this value.

    Args:
        value: plain data.
        spot: where it goes.
        like: an entry whose look it takes over, or None.
        examples: what is asked where `like` has no answer.

    Raises:
        Refusal: the value cannot be written there.
        PatchError: the value is not plain data.
    """
    text = _Writer(examples).entry(value, spot, like)
    entry = parse_entry(text, spot.column)
    if not same(data(entry.value), value) or spot.key != entry.name:
        raise Refusal(_("this value could not be written so that it reads back as the same"))
    return entry


def write_flow(value: object, column: int, like: Node | None, examples: Examples) -> str:
    """Return a value as it is written inside brackets."""
    return _Writer(examples).flow(value, column, like)


def write_flow_pair(key: str, value: object, column: int, examples: Examples) -> str:
    """Return a key and its value as they are written inside braces."""
    return next(_Writer(examples).flow_pairs({key: value}, column, None))


def write_json(value: object, indent: str, newline: str) -> str | None:
    """Return a value as indented JSON, None where JSON has no word for it.

    Args:
        value: plain data.
        indent: the white space before the line that it begins in.
        newline: how lines end.
    """
    text = _json(value, indent=2)
    return None if text is None else text.replace("\n", newline + indent)


def _json(value: object, indent: int | None = None) -> str | None:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    except (TypeError, ValueError):
        return None
    return _UNREADABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def write_root(value: object, examples: Examples) -> str:
    """Return a value as it is written as the whole front matter."""
    if isinstance(value, dict | list) and value:
        return _Writer(examples).block(value, Spot(0, None), None, column=0)
    return write_flow(value, 0, None, examples) + examples.newline


class _Writer:
    """Turns plain data into YAML text, looking at examples all the way down."""

    def __init__(self, examples: Examples) -> None:
        self.examples = examples
        self.newline = examples.newline

    def entry(self, value: object, spot: Spot, like: Example | None) -> str:
        """Return a whole entry from its line's start."""
        like = like or self.examples.under(spot.key)
        indent = " " * spot.column
        if spot.key is None:
            return indent + self.dashed(value, spot, like)
        key = self.key(spot.key, spot.column, like)
        gap = like.gap_after_colon if like is not None else " "
        return f"{indent}{key}:{self.value(value, spot, like, gap)}"

    def key(self, name: str, column: int, like: Example | None) -> str:
        example = like.entry.key if like is not None else None
        if isinstance(example, Scalar) and not example.anchor and scalar_value(example) == name:
            return example.text  # which is a text: `off` without quotes is not
        return write_scalar(name, Place(column, self.newline, is_key=True), _style(example)).text

    def dashed(self, value: object, spot: Spot, like: Example | None) -> str:
        """Return an entry of a list from its dash on."""
        gap = like.gap_after_dash if like is not None else " "
        if isinstance(value, dict) and value and not (like is not None and like.is_flow):
            column = spot.column + 1 + len(gap)
            pairs = "".join(self.pairs(value, column, like.value if like is not None else None))
            return "-" + gap + pairs[column:]
        return "-" + self.value(value, spot, like, gap)

    def value(self, value: object, spot: Spot, like: Example | None, gap: str) -> str:
        """Return what follows a colon or dash: a gap and the value, to the end of the line."""
        if isinstance(value, dict | list):
            if value and not (like is not None and like.is_flow):
                return self.newline + self.block(value, spot, like)
            pattern = like.value if like is not None else None
            return gap + self.flow(value, spot.column, pattern) + self.newline
        indent = like.text_indent if like is not None else 2
        place = Place(spot.column, self.newline, indent=indent)
        style = _style(like.value) if like is not None else None
        written = write_scalar(plain_scalar(value), place, style)
        return gap + written.text + ("" if written.ends_line else self.newline)

    def block(
        self,
        value: Dict[object, object] | list[object],
        spot: Spot,
        like: Example | None,
        column: int | None = None,
    ) -> str:
        """Return a collection on lines of its own."""
        if column is None:
            column = self.child_column(value, spot, like)
        if isinstance(value, dict):
            return "".join(self.pairs(value, column, like.value if like is not None else None))
        pattern = next(filter(example_in, (like, self.examples.under(spot.key))), None)
        entries = [self.entry(each, Spot(column, None), example_in(pattern)) for each in value]
        return (separator_in(pattern) or "").join(entries)

    def child_column(self, value: object, spot: Spot, like: Example | None) -> int:
        for example in (like, self.examples.under(spot.key)):
            offset = example.child_offset if example is not None else None
            if offset is not None:
                return spot.column + max(offset, isinstance(value, dict))
        return spot.column + 2

    def pairs(self, value: Dict[object, object], column: int, like: Node | None) -> Iterator[str]:
        """Yield the entries of a mapping in the order that the example has them."""
        examples = examples_by_key(like)
        order = {name: number for number, name in enumerate(examples)}
        for name in sorted(value, key=lambda key: order.get(str(key), len(order))):
            yield self.entry(value[name], Spot(column, _key_text(name)), examples.get(str(name)))

    def flow(self, value: object, column: int, like: Node | None) -> str:
        """Return a value as it is written inside brackets."""
        written = _json(value) if self.examples.is_json else None
        if written is not None:
            return written
        if isinstance(value, list):
            entries = like.entries if isinstance(like, Sequence) else ()
            pattern = entries[-1].value if entries else None
            return "[" + ", ".join(self.flow(each, column, pattern) for each in value) + "]"
        if isinstance(value, dict):
            return "{" + ", ".join(self.flow_pairs(value, column, like)) + "}"
        place = Place(column, self.newline, in_flow=True)
        return write_scalar(plain_scalar(value), place, _style(like)).text

    def flow_pairs(
        self, value: Dict[object, object], column: int, like: Node | None
    ) -> Iterator[str]:
        examples = examples_by_key(like)
        for name, each in value.items():
            example = examples.get(str(name))
            key = self.key(_key_text(name), column, example)
            if self.examples.is_json:
                key = _json(name) or key
            yield f"{key}: {self.flow(each, column, example.value if example else None)}"


def _key_text(key: object) -> str:
    if not isinstance(key, str):
        raise PatchError("only texts can be keys")
    return key


def _style(example: Node | None) -> Style | None:
    """Return how a scalar is written; an empty one is an example of nothing."""
    return example.style if isinstance(example, Scalar) and example.value else None
