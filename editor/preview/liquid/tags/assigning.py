"""Tags that keep values: assign, capture, increment and decrement."""

import itertools
import re
from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import Context, Recorder
from editor.preview.liquid.expressions import Expression, parse_output
from editor.preview.liquid.lexer import Token
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import Body, Node
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.syntax import misread

_SIGNATURE = r"(?:\(?[\w\-.\[\]]\)?)+"
#: The same, read from its end.
_BACKWARDS = re.compile(r"(?:\)?[\w\-.\[\]]\(?)+", re.ASCII)
_MOST_SIGNS = 20
_CAPTURE = re.compile(_SIGNATURE, re.ASCII)


class AssignNode(Node):
    """`{% assign name = value %}`."""

    __slots__ = ("expression", "name")

    def __init__(self, token: Token, name: str, expression: Expression) -> None:
        super().__init__(token)
        self.name = name
        self.expression = expression

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        try:
            found = context.find(self.expression.evaluate)
        except LiquidFailure:
            context.assign(self.name, None)
            raise
        if found.is_known:
            context.assign(self.name, found.value)
        else:
            context.assign_unknown(self.name)


class AssignTag(Tag):
    """Reads `assign`."""

    name = "assign"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        for sign in itertools.islice(re.finditer("=", markup), _MOST_SIGNS):
            match = _BACKWARDS.match(markup[: sign.start()].rstrip()[::-1])
            if match:
                name = match.group()[::-1]
                return AssignNode(token, name, parse_output(markup[sign.end() :]))
        return parser.trouble(token, misread("assign", "assign name = value"))


class CaptureNode(Node):
    """`{% capture name %}…{% endcapture %}`."""

    __slots__ = ("body", "name")

    def __init__(self, token: Token, name: str, body: Body) -> None:
        super().__init__(token)
        self.name = name
        self.body = body

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        recorder = Recorder()
        context.recorders.append(recorder)
        inside = Buffer(context.page.limits.output)
        try:
            self.body.run(context, inside)
        finally:
            context.recorders.pop()
        text = inside.getvalue()
        context.page.take_room(text)
        context.assign(self.name, _marked(text, recorder))


def _marked(text: str, recorder: Recorder) -> str:
    """Return a captured text; a marked text alone in white space keeps its mark."""
    if len(recorder.seen) != 1:
        return text
    (inner,) = recorder.seen
    before, found, after = text.partition(inner)
    if not found or before.strip() or after.strip():
        return text
    if not before and not after:
        return inner
    return inner.after(text, lambda other: f"{before}{other}{after}")


class CaptureTag(Tag):
    """Reads `capture`."""

    name = "capture"
    end = "endcapture"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        match = _CAPTURE.search(markup)
        body = parser.block(self.end)
        if match is None:
            return parser.trouble(token, misread("capture", "capture name"))
        return CaptureNode(token, match.group(), body)


class CounterNode(Node):
    """`{% increment name %}` or `{% decrement name %}`."""

    __slots__ = ("name", "step")

    def __init__(self, token: Token, name: str, step: int) -> None:
        super().__init__(token)
        self.name = name
        self.step = step
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        value = context.counters.get(self.name, 0)
        context.count(self.name, value + self.step)
        buffer.write(str(value if self.step > 0 else value + self.step))


class IncrementTag(Tag):
    """Reads `increment`."""

    name = "increment"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return CounterNode(token, markup.strip(), 1)


class DecrementTag(Tag):
    """Reads `decrement`."""

    name = "decrement"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return CounterNode(token, markup.strip(), -1)


TAGS = (AssignTag, CaptureTag, IncrementTag, DecrementTag)
