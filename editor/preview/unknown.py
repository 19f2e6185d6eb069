"""What Liquid does where it meets something that only the site knows: it leaves a chip.

Each node asks its context for the value of an expression, and is told whether the value is known.
"""

from collections.abc import Iterable
from typing import TextIO

from liquid import RenderContext
from liquid.ast import BlockNode
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.case_tag import CaseNode, CaseTag, MultiExpressionBlockNode
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.if_tag import IfNode, IfTag
from liquid.builtin.tags.tablerow_tag import TablerowNode, TablerowTag
from liquid.builtin.tags.unless_tag import UnlessNode, UnlessTag
from liquid.expression import Expression
from liquid.undefined import Undefined
from typing_extensions import override

from editor.preview.page_context import PageContext


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
