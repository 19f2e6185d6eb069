"""Tags inside loops: cycle, break and continue."""

import re
from collections.abc import Sequence
from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, Literal, parse_value
from editor.preview.liquid.lexer import Token
from editor.preview.liquid.nodes import Node
from editor.preview.liquid.numbers import to_integer
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.syntax import FRAGMENT, lax_fragments, misread
from editor.preview.liquid.values import inspect, output

_CYCLE_VALUE = re.compile(FRAGMENT, re.ASCII)
_CYCLE_NAMED = re.compile(rf"({FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)


class CycleNode(Node):
    """`{% cycle name: value, value %}`."""

    __slots__ = ("name", "values")

    def __init__(self, token: Token, name: Expression, values: Sequence[Expression]) -> None:
        super().__init__(token)
        self.name = name
        self.values = tuple(values)
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        key = ("cycle", inspect(self.name.evaluate(context)))
        turn = to_integer(context.registers.get(key))
        value = self.values[turn].evaluate(context) if turn < len(self.values) else None
        buffer.write(output(value))
        context.register(key, turn + 1 if turn + 1 < len(self.values) else 0)


class CycleTag(Tag):
    """Reads `cycle`."""

    name = "cycle"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        named = _CYCLE_NAMED.match(markup)
        listed = [lax_fragments(each) for each in (named[2] if named else markup).split(",")]
        texts = [each[0] for each in listed if each]
        if not texts or not _CYCLE_VALUE.match(markup):
            return parser.trouble(token, misread("cycle", "cycle value, value"))
        values = [parse_value(text) for text in texts]
        if named:
            return CycleNode(token, parse_value(named[1]), values)
        return CycleNode(token, Literal(_unnamed(token, texts, values)), values)


def _unnamed(token: Token, texts: Sequence[str], values: Sequence[Expression]) -> str:
    """Return the name of a cycle without one: equal literals share it, variables are alone."""
    if all(isinstance(each, Literal) for each in values):
        return str([each.value for each in values if isinstance(each, Literal)])
    return f"{texts} at {id(token)}"


class Interrupt(Node):
    """`{% break %}` or `{% continue %}`."""

    __slots__ = ("kind",)

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.kind = token.value
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        context.interrupts.append(self.kind)


class BreakTag(Tag):
    """Reads `break`."""

    name = "break"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return Interrupt(token)


class ContinueTag(BreakTag):
    """Reads `continue`."""

    name = "continue"


TAGS = (CycleTag, BreakTag, ContinueTag)
