"""What Liquid does where it meets something that only the site knows: it leaves a chip.

Each node asks its context for the value of an expression, and is told whether the value is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from liquid import BoundTemplate, RenderContext, Token
from liquid.ast import BlockNode
from liquid.builtin.expressions import FilteredExpression
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.case_tag import CaseNode, CaseTag, MultiExpressionBlockNode
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.if_tag import IfNode, IfTag
from liquid.builtin.tags.tablerow_tag import TablerowNode, TablerowTag
from liquid.builtin.tags.unless_tag import UnlessNode, UnlessTag
from liquid.exceptions import LocalNamespaceLimitError, UnknownFilterError
from liquid.expression import Expression
from liquid.undefined import UNDEFINED, Undefined
from typing_extensions import override

from editor.preview.chips import Chips

UNKNOWN = "This comes from the site and is filled in when the site is built."
_MISSING = "The settings of this page have nothing under this name."


@dataclass(frozen=True, slots=True)
class Found:
    """The value of an expression, and whether nothing in it is for the site to say."""

    value: object
    is_known: bool


class PageContext(RenderContext):
    """The variables of a page; it notes which were asked for in vain."""

    def __init__(self, template: BoundTemplate, variables: dict[str, object], chips: Chips) -> None:
        super().__init__(template, globals=variables)
        self.chips = chips
        self._of_site = 0
        self._missing = 0

    @override
    def get(
        self, path: list[object], *, token: Token | None, default: object = UNDEFINED
    ) -> object:
        value = super().get(path, token=token, default=default)
        if isinstance(value, Undefined):
            root = self.scope.get(path[0]) if isinstance(path[0], str) else None
            is_of_site = root is None or isinstance(root, Undefined)
            self._of_site += is_of_site
            self._missing += not is_of_site
        return value

    @override
    def assign(self, key: str, val: object) -> None:
        """Assign, but keep nothing that is too large: later texts have the room."""
        try:
            super().assign(key, val)
        except LocalNamespaceLimitError:
            del self.locals[key]
            raise

    def find(self, expression: Expression) -> Found:
        """Evaluate an expression; something that is not in the page itself is a known nothing."""
        self._of_site = self._missing = 0
        try:
            value = expression.evaluate(self)
        except UnknownFilterError:  # one of the site's own
            self._missing = 0
            return Found(Undefined(str(expression)), is_known=False)
        return Found(value, is_known=not self._of_site and not self._is_filtered_chip(expression))

    def output(self, expression: Expression) -> Found:
        """Evaluate what is printed: a missing setting is unknown, unless a filter helps."""
        found = self.find(expression)
        is_empty = isinstance(found.value, Undefined) or (self._missing > 0 and not found.value)
        return Found(found.value, is_known=found.is_known and not is_empty)

    def chip(self, label: str) -> str:
        """Return the placeholder of a chip for something unknown."""
        name, _, filters = label.partition(" | ")
        reason = _MISSING if self._missing and not self._of_site else UNKNOWN
        return self.chips.add(name, f"{reason} ({label})" if filters else reason)

    def _is_filtered_chip(self, expression: Expression) -> bool:
        """Whether filters would cut up a placeholder."""
        if not isinstance(expression, FilteredExpression) or not expression.filters:
            return False
        value = expression.left.evaluate(self)
        return isinstance(value, str) and self.chips.word in value


def _page_context(context: RenderContext) -> PageContext:
    if not isinstance(context, PageContext):
        raise TypeError("a context of another template")
    return context


def _render_first(
    name: str,
    branches: Iterable[tuple[Expression, bool, BlockNode]],
    default: BlockNode | None,
    context: RenderContext,
    buffer: TextIO,
) -> int:
    """Render the first branch that holds, or that only the site can say whether it holds."""
    page = _page_context(context)
    for condition, wanted, block in branches:
        found = page.find(condition)
        if not found.is_known:
            written = buffer.write(page.chip(f"{name} {condition}"))
            return written + block.render(context, buffer)
        if bool(found.value) is wanted:
            return block.render(context, buffer)
    return default.render(context, buffer) if default else 0


def _chip_for_list(iterable: Expression, context: RenderContext) -> str:
    """Return a chip in place of a loop over an unknown list, nothing if the list is known."""
    page = _page_context(context)
    found = page.output(iterable)
    return "" if found.is_known else page.chip(f"list: {iterable}")


class _Output(OutputNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        page = _page_context(context)
        if page.output(self.expression).is_known:
            return super().render_to_output(context, buffer)
        return buffer.write(page.chip(str(self.expression)))


class _Assign(AssignNode):
    @override
    def render_to_output(self, context: RenderContext, _: TextIO) -> int:
        """Keep what rests on something unknown as unknown, whatever filters made of it."""
        found = _page_context(context).find(self.expression)
        value = found.value if found.is_known else Undefined(str(self.expression))
        context.assign(self.name, value)
        return 0


class _For(ForNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        chip = _chip_for_list(self.expression.iterable, context)
        return buffer.write(chip) if chip else super().render_to_output(context, buffer)


class _Tablerow(TablerowNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        chip = _chip_for_list(self.expression.iterable, context)
        return buffer.write(chip) if chip else super().render_to_output(context, buffer)


class _If(IfNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        others = ((other.expression, True, other.block) for other in self.alternatives)
        branches = ((self.condition, True, self.consequence), *others)
        return _render_first("if", branches, self.default, context, buffer)


class _Unless(UnlessNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        others = ((other.expression, True, other.block) for other in self.alternatives)
        branches = ((self.condition, False, self.consequence), *others)
        return _render_first("unless", branches, self.default, context, buffer)


class _Case(CaseNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        page = _page_context(context)
        if page.find(self.expression).is_known:
            return super().render_to_output(context, buffer)
        written = buffer.write(page.chip(f"case {self.expression}"))
        first = self.blocks[0] if self.blocks else None
        block = first.block if isinstance(first, MultiExpressionBlockNode) else first
        return written + (block.render(context, buffer) if block else 0)


class _OutputTag(Output):
    node_class = _Output


class _AssignTag(AssignTag):
    node_class = _Assign


class _ForTag(ForTag):
    node_class = _For


class _TablerowTag(TablerowTag):
    node_class = _Tablerow


class _IfTag(IfTag):
    node_class = _If


class _UnlessTag(UnlessTag):
    node_class = _Unless


class _CaseTag(CaseTag):
    node_class = _Case


#: The tags that leave a chip where they meet something unknown.
TAGS = (_OutputTag, _AssignTag, _ForTag, _TablerowTag, _IfTag, _UnlessTag, _CaseTag)
