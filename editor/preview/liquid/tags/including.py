"""Jekyll's tags that bring in other files: include, include_cached and include_relative."""

import re
from collections.abc import Sequence
from typing import ClassVar, TextIO

from typing_extensions import override

from editor.language import _
from editor.preview.liquid.context import UNKNOWN, Context
from editor.preview.liquid.expressions import Expression, Literal, parse_value
from editor.preview.liquid.home import Home
from editor.preview.liquid.lexer import Token, written
from editor.preview.liquid.nodes import Node
from editor.preview.liquid.page_state import Place
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.problems import LiquidFailure

_VARIABLE_NAME = re.compile(
    r"(?P<name>[^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(?P<rest>.*)", re.DOTALL | re.ASCII
)
_PARAMETER = re.compile(
    r"([\w-]+)\s*=\s*(?:\"([^\"\\]*(?:\\.[^\"\\]*)*)\"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))",
    re.ASCII,
)
_SPACE = re.compile(r"\s*", re.ASCII)
_NAME = re.compile(r"[^*?\"<>|]+")
_CLIMBING = re.compile(r"\./|/\.")


class IncludeNode(Node):
    """A file brought in, with parameters that it knows as `include`."""

    __slots__ = ("failure", "name", "parameters")

    def __init__(self, token: Token, markup: str) -> None:
        super().__init__(token)
        self.blank = False
        self.name, written_parameters = _name_and_rest(markup.strip())
        self.parameters = _parameters(written_parameters)
        self.failure = ""
        if not _are_well_formed(written_parameters):
            self.failure = _("This is not how parameters are written: {parameters}").format(
                parameters=written_parameters
            )

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        home = context.page.home
        if home is None:
            buffer.write(context.page.chip(written(self.token), UNKNOWN, self.token, context.place))
            return
        if self.failure:
            raise LiquidFailure(self.failure)
        name = self._name(context)
        body = context.page.template(self.text(home, context, name))
        parameters = {key: value.evaluate(context) for key, value in self.parameters}
        names: dict[str, object] = {"include": parameters} if parameters else {}
        context.page.take_turns(1)
        with context.frame(names), context.at(Place(name, own=False, mark=context.place.mark)):
            body.run(context, buffer)

    def text(self, home: Home, _: Context, name: str) -> str:
        """Return the text of the file."""
        return home.include_text(name)

    def _name(self, context: Context) -> str:
        name = self.name
        if "{{" in name:
            name = context.rendered(name)
        if not _NAME.fullmatch(name) or _CLIMBING.search(name):
            raise LiquidFailure(
                _("“{name}” cannot be the name of a file to include.").format(name=name)
            )
        return name


class IncludeRelativeNode(IncludeNode):
    """A file beside the page brought in."""

    __slots__ = ()

    @override
    def text(self, home: Home, context: Context, name: str) -> str:
        return home.include_relative_text(context.page.path, name)


def _name_and_rest(markup: str) -> tuple[str, str]:
    variable = _VARIABLE_NAME.match(markup)
    if variable:
        return variable["name"].strip(), variable["rest"].strip()
    name, *rest = (*markup.split(None, 1), "")
    return name, rest[0] if rest else ""


def _are_well_formed(markup: str) -> bool:
    """Whether there are only parameters, with white space between them."""
    position = 0
    while position < len(markup):
        match = _PARAMETER.match(markup, position)
        if match is None:
            return False
        space = _SPACE.match(markup, match.end())
        position = space.end() if space else match.end()
        if position == match.end() < len(markup):
            return False
    return True


def _parameters(markup: str) -> Sequence[tuple[str, Expression]]:
    found: list[tuple[str, Expression]] = []
    for key, double, single, variable in _PARAMETER.findall(markup):
        if variable:
            found.append((key, parse_value(variable)))
        else:
            text = double.replace('\\"', '"') if double else single.replace("\\'", "'")
            found.append((key, Literal(text)))
    return found


class IncludeTag(Tag):
    """Reads `include`."""

    name = "include"
    node_class: ClassVar[type[IncludeNode]] = IncludeNode

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return self.node_class(token, markup)


class IncludeCachedTag(IncludeTag):
    """Reads `include_cached`, which differs from `include` only in speed."""

    name = "include_cached"


class IncludeRelativeTag(IncludeTag):
    """Reads `include_relative`."""

    name = "include_relative"
    node_class = IncludeRelativeNode


TAGS = (IncludeTag, IncludeCachedTag, IncludeRelativeTag)
