"""Tags about text itself: comment, raw, inline comments, liquid and echo."""

import re
from collections.abc import Iterator
from typing import TextIO

from liquid import Token, TokenStream
from liquid.ast import Node
from liquid.token import TOKEN_CONTENT, TOKEN_EOF, TOKEN_EXPRESSION, TOKEN_TAG
from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import parse_output
from editor.preview.liquid.lexer import NOTE, TROUBLE, spaced_once
from editor.preview.liquid.nodes import (
    Body,
    JekyllNode,
    JekyllTag,
    OutputNode,
    Text,
    begin_block,
    begin_leaf,
    body_until,
)
from editor.preview.liquid.structure import Shapes, structured
from editor.preview.liquid.syntax import misread

_LINE = re.compile(r"\s*(\w+|#)\s*(.*?)\s*", re.ASCII)


class Nothing(JekyllNode):
    """A part that writes nothing."""

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        return


class CommentTag(JekyllTag):
    """Skips a comment, whatever stands in it."""

    name = "comment"
    end = "endcomment"

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, _ = begin_block(stream)
        depth = 1
        while True:
            current = stream.current
            if current.kind == NOTE:  # Jekyll looks for ends in comments too
                self.trouble(current, current.value)
            if current.kind == TOKEN_TAG:
                depth += (current.value == self.name) - (current.value == self.end)
            if not depth or current.kind == TOKEN_EOF:
                break
            stream.next_token()
        stream.next_token()
        return Nothing(token)


class RawTag(JekyllTag):
    """Takes the text that the lexer has found in `raw`."""

    name = "raw"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        if markup.strip():
            return self.trouble(token, misread("raw", "raw"))
        if stream.peek.kind != TOKEN_CONTENT:
            return Nothing(token)
        stream.next_token()
        node = Text(stream.current)
        node.blank = not node.text
        return Body(token, [node])


class InlineCommentTag(JekyllTag):
    """Skips `{% # … %}`."""

    name = "#"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        return Nothing(begin_leaf(stream)[0])


class EchoTag(JekyllTag):
    """Reads `{% echo value %}`."""

    name = "echo"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        return OutputNode(token, parse_output(markup), spaced_once(markup))


class LiquidTag(JekyllTag):
    """Reads `{% liquid … %}`, in which each line is a tag."""

    name = "liquid"
    block = False

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_leaf(stream)
        inside = structured(_line_tokens(markup, token), _shapes(self))
        return body_until(self.env, TokenStream(iter(inside)), ())


def _shapes(tag: JekyllTag) -> Shapes:
    tags = (each for each in tag.env.tags.values() if isinstance(each, JekyllTag))
    return Shapes({each.name: each.shape for each in tags})


def _line_tokens(markup: str, token: Token) -> Iterator[Token]:
    for line in markup.splitlines():
        match = _LINE.fullmatch(line)
        if match:
            yield token._replace(kind=TOKEN_TAG, value=match[1])
            yield token._replace(kind=TOKEN_EXPRESSION, value=match[2])
        elif line.strip():
            yield token._replace(kind=TROUBLE, value=misread("liquid", "a tag in each line"))


TAGS = (CommentTag, RawTag, InlineCommentTag, EchoTag, LiquidTag)
