"""Tags about text itself: comment, raw, inline comments, liquid and echo."""

import re
from collections.abc import Iterator
from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import parse_output
from editor.preview.liquid.lexer import MARKUP, TAG, TEXT, TROUBLE, UNENDED, Token, spaced_once
from editor.preview.liquid.nodes import Body, Node, OutputNode, Text
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.syntax import misread

_LINE = re.compile(r"\s*(\w+|#)\s*(.*?)\s*", re.ASCII)


class Nothing(Node):
    """A part that writes nothing."""

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        return


class CommentTag(Tag):
    """Skips a comment, whatever stands in it."""

    name = "comment"
    end = "endcomment"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        depth = 1
        while depth:
            inner = parser.next()
            if inner.kind == UNENDED:  # Jekyll looks for ends in comments too
                parser.trouble(inner, inner.value)
            if inner.kind == TAG:
                depth += (inner.value == self.name) - (inner.value == self.end)
        parser.next()
        return Nothing(token)


class RawTag(Tag):
    """Takes the text that the lexer has found in `raw`."""

    name = "raw"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        if markup.strip():
            return parser.trouble(token, misread("raw", "raw"))
        if parser.ahead.kind != TEXT:
            return Nothing(token)
        node = Text(parser.next())
        node.blank = not node.text
        return Body(token, [node])


class InlineCommentTag(Tag):
    """Skips `{% # … %}`."""

    name = "#"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return Nothing(token)


class EchoTag(Tag):
    """Reads `{% echo value %}`."""

    name = "echo"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return OutputNode(token, parse_output(markup), spaced_once(markup))


class LiquidTag(Tag):
    """Reads `{% liquid … %}`, in which each line is a tag."""

    name = "liquid"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return parser.inside(_line_tokens(markup, token))


def _line_tokens(markup: str, token: Token) -> Iterator[Token]:
    for line in markup.splitlines():
        match = _LINE.fullmatch(line)
        if match:
            yield token._replace(kind=TAG, value=match[1])
            yield token._replace(kind=MARKUP, value=match[2])
        elif line.strip():
            yield token._replace(kind=TROUBLE, value=misread("liquid", "a tag in each line"))


TAGS = (CommentTag, RawTag, InlineCommentTag, EchoTag, LiquidTag)
