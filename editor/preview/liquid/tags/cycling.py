"""Tags inside loops: cycle, break and continue."""

import re
from collections.abc import Sequence
from typing import TextIO

from liquid import Token, TokenStream
from liquid.ast import Node
from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, Literal, parse_value
from editor.preview.liquid.nodes import JekyllNode, JekyllTag, begin_leaf
from editor.preview.liquid.numbers import to_integer
from editor.preview.liquid.syntax import FRAGMENT, lax_fragments, misread
from editor.preview.liquid.values import inspect, output

_CYCLE_VALUE = re.compile(FRAGMENT, re.ASCII)
_CYCLE_NAMED = re.compile(rf"({FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)


class CycleNode(JekyllNode):
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


class CycleTag(JekyllTag):
    """Reads `cycle`."""

    name = "cycle"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        named = _CYCLE_NAMED.match(markup)
        listed = [lax_fragments(each) for each in (named[2] if named else markup).split(",")]
        texts = [each[0] for each in listed if each]
        if not texts or not _CYCLE_VALUE.match(markup):
            return self.trouble(token, misread("cycle", "cycle value, value"))
        values = [parse_value(text) for text in texts]
        if named:
            return CycleNode(token, parse_value(named[1]), values)
        return CycleNode(token, Literal(_unnamed(token, texts, values)), values)


def _unnamed(token: Token, texts: Sequence[str], values: Sequence[Expression]) -> str:
    """Return the name of a cycle without one: equal literals share it, variables are alone."""
    if all(isinstance(each, Literal) for each in values):
        return str([each.value for each in values if isinstance(each, Literal)])
    return f"{texts} at {id(token)}"


class Interrupt(JekyllNode):
    """`{% break %}` or `{% continue %}`."""

    __slots__ = ("kind",)

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.kind = token.value
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        context.interrupt = self.kind


class BreakTag(JekyllTag):
    """Reads `break`."""

    name = "break"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        return Interrupt(begin_leaf(stream)[0])


class ContinueTag(BreakTag):
    """Reads `continue`."""

    name = "continue"


TAGS = (CycleTag, BreakTag, ContinueTag)
