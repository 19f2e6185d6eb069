"""Tags that keep values: assign, capture, increment and decrement."""

import re
from typing import TextIO

from liquid import Token, TokenStream
from liquid.ast import Node
from typing_extensions import override

from editor.preview.liquid.context import Context, Recorder
from editor.preview.liquid.expressions import Expression, parse_output
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import (
    Body,
    JekyllNode,
    JekyllTag,
    begin_block,
    begin_leaf,
    body_until,
)
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.syntax import misread

_SIGNATURE = r"(?:\(?[\w\-.\[\]]\)?)+"
#: The same, read from its end.
_BACKWARDS = re.compile(r"(?:\)?[\w\-.\[\]]\(?)+", re.ASCII)
_CAPTURE = re.compile(_SIGNATURE, re.ASCII)


class AssignNode(JekyllNode):
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


class AssignTag(JekyllTag):
    """Reads `assign`."""

    name = "assign"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        left, sign, right = markup.partition("=")
        match = _BACKWARDS.match(left.rstrip()[::-1])
        if not sign or match is None:
            return self.trouble(token, misread("assign", "assign name = value"))
        return AssignNode(token, match.group()[::-1], parse_output(right))


class CaptureNode(JekyllNode):
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


class CaptureTag(JekyllTag):
    """Reads `capture`."""

    name = "capture"
    end = "endcapture"

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_block(stream)
        match = _CAPTURE.search(markup)
        body = body_until(self.env, stream, {self.end})
        stream.next_token()
        if match is None:
            return self.trouble(token, misread("capture", "capture name"))
        return CaptureNode(token, match.group(), body)


class CounterNode(JekyllNode):
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


class IncrementTag(JekyllTag):
    """Reads `increment`."""

    name = "increment"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        return CounterNode(token, markup.strip(), 1)


class DecrementTag(JekyllTag):
    """Reads `decrement`."""

    name = "decrement"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        return CounterNode(token, markup.strip(), -1)


TAGS = (AssignTag, CaptureTag, IncrementTag, DecrementTag)
