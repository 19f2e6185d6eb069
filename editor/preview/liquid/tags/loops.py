"""Tags that go round: for, tablerow, cycle, break and continue."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, parse_value
from editor.preview.liquid.lexer import Token
from editor.preview.liquid.nodes import Body, Node, drop_blank_text
from editor.preview.liquid.numbers import strict_integer, to_integer
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.syntax import (
    FRAGMENT,
    NotStrictError,
    Strict,
    misread,
)
from editor.preview.liquid.values import is_hash, is_list

_LAX = re.compile(rf"([\w-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?", re.ASCII)
_LAX_ROW = re.compile(rf"(\w+)\s+in\s+((?:{FRAGMENT})+)(){{0}}", re.ASCII)
_ATTRIBUTE = re.compile(rf"(\w[\w-]*)\s*:\s*({FRAGMENT})", re.ASCII)


@dataclass(frozen=True, slots=True)
class LoopMarkup:
    """What a loop goes over, and how."""

    variable: str
    list: str
    reversed: bool
    attributes: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name under which Ruby remembers where the loop stopped."""
        return f"{self.variable}-{self.list}"


def read_loop(markup: str) -> LoopMarkup | None:
    """Read what stands in a `for`."""
    try:
        return _strict_loop(Strict(markup))
    except NotStrictError:
        return _lax_loop(_LAX.match(markup), markup)


def _strict_loop(tokens: Strict) -> LoopMarkup:
    variable = tokens.expect("id")
    tokens.expect("id", "in")
    values = tokens.value()
    is_reversed = tokens.kind == "id" and tokens.text == "reversed"
    if is_reversed:
        tokens.next()
    attributes: dict[str, str] = {}
    while tokens.take(",") or tokens.kind == "id":
        name = tokens.expect("id")
        if name not in ("limit", "offset"):
            raise NotStrictError
        tokens.expect("sign", ":")
        attributes[name] = tokens.value()
    tokens.expect("end")
    return LoopMarkup(variable, values, is_reversed, attributes)


def _lax_loop(match: re.Match[str] | None, markup: str) -> LoopMarkup | None:
    if match is None:
        return None
    return LoopMarkup(match[1], match[2], bool(match[3]), dict(_ATTRIBUTE.findall(markup)))


class ForLoop(Mapping[str, object]):
    """What a template knows of the loop that it is in."""

    __slots__ = ("index0", "length", "name", "parentloop")
    is_drop = True

    def __init__(self, name: str, length: int, parentloop: object) -> None:
        self.name = name
        self.length = length
        self.parentloop = parentloop
        self.index0 = 0

    @override
    def __getitem__(self, key: str) -> object:
        values: dict[str, object] = {
            "name": self.name,
            "length": self.length,
            "parentloop": self.parentloop,
            "index": self.index0 + 1,
            "index0": self.index0,
            "rindex": self.length - self.index0,
            "rindex0": self.length - self.index0 - 1,
            "first": self.index0 == 0,
            "last": self.index0 == self.length - 1,
        }
        return values[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(
            (
                "name",
                "length",
                "parentloop",
                "index",
                "index0",
                "rindex",
                "rindex0",
                "first",
                "last",
            )
        )

    @override
    def __len__(self) -> int:
        return 9

    @override
    def __str__(self) -> str:
        return "Liquid::ForloopDrop"


def items_of(value: object) -> Sequence[object]:
    """Return what a loop over a value goes over."""
    if is_list(value) or isinstance(value, range):
        return value
    if isinstance(value, str):
        return [value] if value else []
    return [[key, each] for key, each in value.items()] if is_hash(value) else []


def part(items: Sequence[object], first: int, number: int | None) -> Sequence[object]:
    """Return some of the items; what lies before the first counts as after none."""
    if number is None:
        return items[max(first, 0) :]
    return items[max(first, 0) : max(first + number, 0)]


class ForNode(Node):
    """`{% for … %}…{% else %}…{% endfor %}`."""

    __slots__ = ("body", "expression", "limit", "loop", "offset", "otherwise")

    def __init__(self, token: Token, loop: LoopMarkup, body: Body, otherwise: Body | None) -> None:
        super().__init__(token)
        self.loop = loop
        self.body = body
        self.otherwise = otherwise
        self.expression = parse_value(loop.list)
        self.limit = _attribute(loop, "limit")
        self.offset = (
            None if loop.attributes.get("offset") == "continue" else _attribute(loop, "offset")
        )
        self.blank = drop_blank_text([body, *([otherwise] if otherwise else [])])

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        found = context.output(self.expression.evaluate)
        if not found.is_known:
            buffer.write(context.chip_for_unknown(f"list: {self.loop.list}", self.token))
            return
        items = self._part(context, found.value)
        if items:
            self._go_round(context, buffer, items)
        elif self.otherwise:
            self.otherwise.run(context, buffer)

    def _part(self, context: Context, value: object) -> Sequence[object]:
        stopped = ("for", self.loop.name)
        if self.loop.attributes.get("offset") == "continue":
            first = to_integer(context.registers.get(stopped))
        else:
            first = _integer(self.offset, context) or 0
        number = _integer(self.limit, context)
        items = items_of(value)
        if not isinstance(value, str):  # a text is one item, whatever part is asked for
            items = part(items, first, number)
        context.register(stopped, first + len(items))
        return items[::-1] if self.loop.reversed else items

    def _go_round(self, context: Context, buffer: TextIO, items: Sequence[object]) -> None:
        context.page.take_turns(len(items))
        outer = context.forloop
        loop = context.forloop = ForLoop(self.loop.name, len(items), outer)
        names: dict[str, object] = {"forloop": loop}
        try:
            with context.frame(names):
                for item in items:
                    names[self.loop.variable] = item
                    self.body.run(context, buffer)
                    loop.index0 += 1
                    if context.interrupts and context.interrupts.pop() == "break":
                        break
        finally:
            context.forloop = outer


def _attribute(loop: LoopMarkup, name: str) -> Expression | None:
    return parse_value(loop.attributes[name]) if name in loop.attributes else None


def _integer(expression: Expression | None, context: Context) -> int | None:
    """Return a number of items, or None where none is given."""
    value = expression.evaluate(context) if expression else None
    return None if value is None else strict_integer(value)


class ForTag(Tag):
    """Reads `for`."""

    name = "for"
    end = "endfor"
    inner = frozenset({"else"})

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.body({"else", self.end})
        otherwise = None
        while parser.ahead.value == "else":
            parser.next_tag()
            otherwise = parser.body({"else", self.end})
        parser.next_tag()
        loop = read_loop(markup)
        if loop is None:
            return parser.trouble(token, misread("for", "for item in list"))
        return ForNode(token, loop, body, otherwise)


class TableRowNode(Node):
    """`{% tablerow … %}…{% endtablerow %}`."""

    __slots__ = ("body", "columns", "expression", "limit", "loop", "offset")

    def __init__(self, token: Token, loop: LoopMarkup, body: Body) -> None:
        super().__init__(token)
        self.loop = loop
        self.body = body
        self.expression = parse_value(loop.list)
        self.limit = _attribute(loop, "limit")
        self.offset = _attribute(loop, "offset")
        self.columns = _attribute(loop, "cols")
        self.blank = body.blank

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        found = context.output(self.expression.evaluate)
        if not found.is_known:
            buffer.write(context.chip_for_unknown(f"list: {self.loop.list}", self.token))
            return
        if found.value is None:
            return
        first = self.offset.evaluate(context) if self.offset else None
        number = self.limit.evaluate(context) if self.limit else None
        items = part(
            items_of(found.value),
            to_integer(first),
            None if number is None else to_integer(number),
        )
        width = to_integer(self.columns.evaluate(context)) if self.columns else 0
        context.page.take_turns(len(items))
        self._rows(context, buffer, items, width or len(items))

    def _rows(self, context: Context, buffer: TextIO, items: Sequence[object], width: int) -> None:
        names: dict[str, object] = {}
        buffer.write('<tr class="row1">\n')
        with context.frame(names):
            for index, item in enumerate(items):
                row, column = divmod(index, width)
                if index and not column:
                    buffer.write(f'<tr class="row{row + 1}">')
                names["tablerowloop"] = _row_loop(index, len(items), width)
                names[self.loop.variable] = item
                buffer.write(f'<td class="col{column + 1}">')
                self.body.run(context, buffer)
                buffer.write("</td>")
                if column + 1 == width and index + 1 < len(items):
                    buffer.write("</tr>\n")
        buffer.write("</tr>\n")


class RowLoop(dict[str, object]):
    """What a template knows of the row that it is in."""

    is_drop = True

    @override
    def __str__(self) -> str:
        return "Liquid::TablerowloopDrop"


def _row_loop(index: int, length: int, width: int) -> RowLoop:
    row, column = divmod(index, width)
    values = {
        "length": length,
        "col": column + 1,
        "row": row + 1,
        "index": index + 1,
        "rindex": length - index,
        "col0": column,
        "index0": index,
        "rindex0": length - index - 1,
        "first": index == 0,
        "last": index == length - 1,
        "col_first": column == 0,
        "col_last": column == width - 1,
    }
    return RowLoop(values)


class TableRowTag(Tag):
    """Reads `tablerow`."""

    name = "tablerow"
    end = "endtablerow"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.block(self.end)
        loop = _lax_loop(_LAX_ROW.search(markup), markup)
        if loop is None:
            return parser.trouble(token, misread("tablerow", "tablerow item in list"))
        return TableRowNode(token, loop, body)


TAGS = (ForTag, TableRowTag)
