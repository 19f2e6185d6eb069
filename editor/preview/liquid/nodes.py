"""The base of all nodes and tags, and the ones that every template has: text, outputs, trouble."""

from abc import abstractmethod
from collections.abc import Container, Sequence
from typing import ClassVar, TextIO

from liquid import Environment, RenderContext, Token, TokenStream
from liquid.ast import Node
from liquid.builtin.content import Literal
from liquid.builtin.output import Output
from liquid.parser import Parser
from liquid.tag import Tag
from liquid.token import TOKEN_CONTENT
from typing_extensions import override

from editor.preview.liquid.context import UNKNOWN, Context
from editor.preview.liquid.expressions import Expression, parse_output
from editor.preview.liquid.lexer import NOTE, written
from editor.preview.liquid.marks import MarkedContent, without_marks
from editor.preview.liquid.problems import OPERATION_ERRORS
from editor.preview.liquid.structure import UNKNOWN_TAG
from editor.preview.liquid.values import output

PLUGIN_TAG = "Tags of plugins, such as “{0}”, are not run here."


class JekyllNode(Node):
    """A part of a template."""

    __slots__ = ()

    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        if not isinstance(context, Context):
            raise TypeError("a context of another environment")
        self.run(context, buffer)
        return 0

    @abstractmethod
    def run(self, context: Context, buffer: TextIO) -> None:
        """Write what this part becomes."""


class JekyllTag(Tag):
    """A tag; what is wrong with its markup it says when it runs."""

    inner: ClassVar[frozenset[str]] = frozenset()
    """The tags that may stand between it and its end, `else` say."""

    def trouble(self, token: Token, reason: str) -> "Trouble":
        """Return what stands for a tag that cannot be read; it is noted in any branch."""
        trouble = Trouble(token, reason)
        text_tag = self.env.tags[TOKEN_CONTENT]
        if isinstance(text_tag, TextTag):
            text_tag.troubles.append(trouble)
        return trouble

    @property
    def shape(self) -> tuple[str, frozenset[str]]:
        """What belongs together with this tag."""
        return (self.end if self.block else "", self.inner)


def begin_leaf(stream: TokenStream) -> tuple[Token, str]:
    """Return a tag and its markup, at which the stream stays."""
    token = stream.next_token()
    return token, stream.current.value


def begin_block(stream: TokenStream) -> tuple[Token, str]:
    """Return a tag and its markup, and go on behind them."""
    token = stream.next_token()
    return token, stream.next_token().value


def body_until(environment: Environment, stream: TokenStream, ends: Container[str]) -> "Body":
    """Return what stands before one of the ends."""
    block = Parser(environment).parse_block(stream, ends)
    return Body(block.token, [each for each in block.nodes if isinstance(each, JekyllNode)])


class Body(JekyllNode):
    """Parts one after the other; one that fails leaves a chip, and the rest goes on."""

    __slots__ = ("nodes",)

    def __init__(self, token: Token, nodes: Sequence[JekyllNode]) -> None:
        super().__init__(token)
        self.nodes = list(nodes)
        self.blank = all(node.blank for node in self.nodes)

    def drop_blank_text(self) -> None:
        """Drop white space, as Ruby does in blocks that write nothing else."""
        self.nodes = [node for node in self.nodes if not (isinstance(node, Text) and node.blank)]

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        for node in self.nodes:
            try:
                node.run(context, buffer)
            except OPERATION_ERRORS as error:
                buffer.write(context.chip_for_error(error, node.token))
            if context.interrupt and not isinstance(node, Text):
                return


def drop_blank_text(bodies: Sequence[Body]) -> bool:
    """Drop the white space of blocks that write nothing else, and return whether they are such."""
    is_blank = all(body.blank for body in bodies)
    if is_blank:
        for body in bodies:
            body.drop_blank_text()
    return is_blank


class Text(JekyllNode):
    """Text that stands for itself."""

    __slots__ = ("text",)

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.text = without_marks(token.value)
        self.blank = not self.text.strip()

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        buffer.write(self.text)


class Trouble(JekyllNode):
    """Something that cannot be read."""

    __slots__ = ("reason",)

    def __init__(self, token: Token, reason: str) -> None:
        super().__init__(token)
        self.reason = reason
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        label, reason = written(self.token), self.reason_in(context)
        buffer.write(context.page.chip(label, reason, self.token, context.place))

    def reason_in(self, _: Context) -> str:
        """Return what is to be said of it."""
        return self.reason

    def note(self, context: Context) -> None:
        """Note it where it stands in a branch that is not taken: Jekyll refuses it there too."""
        context.page.note(written(self.token), self.reason_in(context), self.token, context.place)


class Note(Trouble):
    """Something that cannot be read, and stays as it is written."""

    __slots__ = ()

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        self.note(context)


class UnknownTag(Trouble):
    """A tag that nobody but the site knows."""

    __slots__ = ()

    @override
    def reason_in(self, context: Context) -> str:
        return self.reason if context.page.home else UNKNOWN

    @override
    def note(self, context: Context) -> None:
        if context.page.home:
            super().note(context)


class Root(Body):
    """A whole template."""

    __slots__ = ("troubles",)

    def __init__(
        self, token: Token, nodes: Sequence[JekyllNode], troubles: Sequence[Trouble]
    ) -> None:
        super().__init__(token, nodes)
        self.troubles = tuple(troubles)

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        super().run(context, buffer)
        for trouble in self.troubles:
            trouble.note(context)


class OutputNode(JekyllNode):
    """`{{ … }}`."""

    __slots__ = ("expression", "label")

    def __init__(self, token: Token, expression: Expression, label: str = "") -> None:
        super().__init__(token)
        self.expression = expression
        self.label = label
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        found = context.output(self.expression.evaluate)
        if not found.is_known:
            buffer.write(context.chip_for_unknown(self.label or written(self.token), self.token))
            return
        text = output(found.value)
        if context.page.marking and not isinstance(found.value, MarkedContent):
            text = without_marks(text)
        buffer.write(context.write(found.value, text))


class TextTag(Literal):
    """Makes the nodes of text and of trouble."""

    def __init__(self, env: Environment) -> None:
        super().__init__(env)
        self.troubles: list[Trouble] = []
        """The trouble in the template that is being parsed."""

    @override
    def get_node(self, stream: TokenStream) -> Node:
        token = stream.current
        if token.kind == TOKEN_CONTENT:
            return Text(token)
        trouble = self._trouble(token)
        self.troubles.append(trouble)
        return trouble

    @staticmethod
    def _trouble(token: Token) -> Trouble:
        if token.kind == UNKNOWN_TAG:
            return UnknownTag(token, PLUGIN_TAG.format(token.value))
        return (Note if token.kind == NOTE else Trouble)(token, token.value)


class OutputTag(Output):
    """Makes the nodes of outputs."""

    @override
    def get_node(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        return OutputNode(token, parse_output(markup))
