"""The parts of a template: their base, and what every template has: text, outputs, trouble."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import UNKNOWN, Context
from editor.preview.liquid.expressions import Expression
from editor.preview.liquid.lexer import Token, written
from editor.preview.liquid.marks import MarkedContent, without_marks
from editor.preview.liquid.problems import OPERATION_ERRORS
from editor.preview.liquid.values import output


class Node(ABC):
    """A part of a template."""

    __slots__ = ("blank", "token")

    def __init__(self, token: Token) -> None:
        self.token = token
        self.blank = True  #: whether it writes nothing, or white space

    @abstractmethod
    def run(self, context: Context, buffer: TextIO) -> None:
        """Write what this part becomes."""


class Body(Node):
    """Parts one after the other; one that fails leaves a chip, and the rest goes on."""

    __slots__ = ("nodes",)

    def __init__(self, token: Token, nodes: Sequence[Node]) -> None:
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
            if context.interrupts and not isinstance(node, Text):
                return


def drop_blank_text(bodies: Sequence[Body]) -> bool:
    """Drop the white space of blocks that write nothing else, and return whether they are such."""
    is_blank = all(body.blank for body in bodies)
    if is_blank:
        for body in bodies:
            body.drop_blank_text()
    return is_blank


class Text(Node):
    """Text that stands for itself."""

    __slots__ = ("text",)

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.text = without_marks(token.value)
        self.blank = not self.text.strip()

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        buffer.write(self.text)


class Trouble(Node):
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

    def __init__(self, token: Token, nodes: Sequence[Node], troubles: Sequence[Trouble]) -> None:
        super().__init__(token, nodes)
        self.troubles = tuple(troubles)

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        super().run(context, buffer)
        for trouble in self.troubles:
            trouble.note(context)


class OutputNode(Node):
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
