"""Tags that choose: if, unless, case and ifchanged.

Where only the site can say whether a condition holds, a chip says so, and the first branch that
may hold is shown.
"""

import re
from collections.abc import Sequence
from typing import ClassVar, TextIO

from typing_extensions import override

from editor.preview.liquid.conditions import compare, parse_condition
from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, Failing, parse_value
from editor.preview.liquid.lexer import Token, spaced_once, written
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import Body, Node, drop_blank_text
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.syntax import FRAGMENT, misread
from editor.preview.liquid.values import is_true

_CASE = re.compile(FRAGMENT, re.ASCII)
_WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.ASCII | re.DOTALL)

Branch = tuple[Expression | None, bool, Body, str]
"""A condition (none for `else`), what it has to be, what is shown then, and its chip's label."""


class BranchNode(Node):
    """`if` or `unless` with all their branches."""

    __slots__ = ("branches",)

    def __init__(self, token: Token, branches: Sequence[Branch]) -> None:
        super().__init__(token)
        self.branches = tuple(branches)
        self.blank = drop_blank_text([body for _, _, body, _ in branches])

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        for condition, wanted, body, label in self.branches:
            if condition is None:
                body.run(context, buffer)
                return
            found = context.find(condition.evaluate)
            if not found.is_known:
                buffer.write(context.chip_for_unknown(spaced_once(label), self.token))
            if not found.is_known or is_true(found.value) is wanted:
                body.run(context, buffer)
                return


class IfTag(Tag):
    """Reads `if`."""

    name = "if"
    end = "endif"
    inner = frozenset({"elsif", "else"})
    wanted: ClassVar[bool] = True

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        branches: list[Branch] = []
        name: str = self.name
        wanted = self.wanted
        while name != self.end:
            condition = None if name == "else" else parse_condition(markup, name)
            if isinstance(condition, Failing):
                parser.trouble(token, condition.reason)
            body = parser.body({*self.inner, self.end})
            branches.append((condition, wanted, body, f"{self.name} {markup}"))
            tag, markup = parser.next_tag()
            name = tag.value
            wanted = True
        return BranchNode(token, branches)


class UnlessTag(IfTag):
    """Reads `unless`."""

    name = "unless"
    end = "endunless"
    wanted = False


class CaseNode(Node):
    """`{% case value %}` with all its branches."""

    __slots__ = ("branches", "value")

    def __init__(
        self, token: Token, value: Expression, branches: Sequence[tuple[Sequence[Expression], Body]]
    ) -> None:
        super().__init__(token)
        self.value = value
        self.branches = tuple(branches)
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        found = context.find(self.value.evaluate)
        if not found.is_known:
            buffer.write(context.chip_for_unknown(written(self.token), self.token))
            if self.branches:
                self.branches[0][1].run(context, buffer)
            return
        is_otherwise = True
        for wanted, body in self.branches:
            if not wanted and is_otherwise:
                body.run(context, buffer)
            for each in wanted:
                if compare(found.value, "==", each.evaluate(context)):
                    is_otherwise = False
                    body.run(context, buffer)


class CaseTag(Tag):
    """Reads `case`."""

    name = "case"
    end = "endcase"
    inner = frozenset({"when", "else"})

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        match = _CASE.search(markup)
        value = parse_value(match.group()) if match else Failing(misread("case", "case value"))
        branches: list[tuple[Sequence[Expression], Body]] = []
        before = parser.body({*self.inner, self.end})
        while parser.ahead.value != self.end:
            name, inner = parser.next_tag()
            wanted = _wanted(inner) if name.value == "when" else _otherwise(inner)
            if wanted and isinstance(wanted[0], Failing):
                parser.trouble(name, wanted[0].reason)
            branches.append((wanted, parser.body({*self.inner, self.end})))
        parser.next_tag()
        node = CaseNode(token, value, branches)
        node.blank = before.blank and drop_blank_text([body for _, body in branches])
        return node


def _otherwise(markup: str) -> Sequence[Expression]:
    return [Failing(misread("else", "else"))] if markup.strip() else ()


def _wanted(markup: str) -> Sequence[Expression]:
    wanted: list[Expression] = []
    rest: str | None = markup
    while rest:
        match = _WHEN.search(rest)
        if match is None:
            return [Failing(misread("when", "when value or value"))]
        wanted.append(parse_value(match[1]))
        rest = match[2]
    return wanted or [Failing(misread("when", "when value or value"))]


class IfChangedNode(Node):
    """`{% ifchanged %}…{% endifchanged %}`."""

    __slots__ = ("body",)

    def __init__(self, token: Token, body: Body) -> None:
        super().__init__(token)
        self.body = body
        self.blank = body.blank

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        inside = Buffer(context.page.limits.output)
        self.body.run(context, inside)
        text = inside.getvalue()
        if context.registers.get("ifchanged") != text:
            context.register("ifchanged", text)
            buffer.write(text)


class IfChangedTag(Tag):
    """Reads `ifchanged`."""

    name = "ifchanged"
    end = "endifchanged"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.block(self.end)
        return IfChangedNode(token, body)


TAGS = (IfTag, UnlessTag, CaseTag, IfChangedTag)
