"""Tags of well-known plugins that can be told what they do: blocks of content by name.

jekyll-contentblocks: `contentfor` keeps a text under a name, `contentblock` writes it,
`ifhascontent` and `ifnothascontent` ask for it.
"""

from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import Context
from editor.preview.liquid.lexer import Token
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import Body, Node
from editor.preview.liquid.parsing import Parser, Tag


def _key(markup: str) -> tuple[str, str]:
    name, *_ = (*markup.split(), "")
    return ("content block", name)


def _kept(context: Context, markup: str) -> str:
    kept = context.registers.get(_key(markup))
    return kept if isinstance(kept, str) else ""


class ContentForNode(Node):
    """`{% contentfor name %}…{% endcontentfor %}`."""

    __slots__ = ("body", "markup")

    def __init__(self, token: Token, markup: str, body: Body) -> None:
        super().__init__(token)
        self.markup = markup
        self.body = body

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        inside = Buffer(context.page.limits.output)
        self.body.run(context, inside)
        text = _kept(context, self.markup) + inside.getvalue()
        context.page.take_room(text)
        context.register(_key(self.markup), text)


class ContentForTag(Tag):
    """Reads `contentfor`."""

    name = "contentfor"
    end = "endcontentfor"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.block(self.end)
        return ContentForNode(token, markup, body)


class ContentBlockNode(Node):
    """`{% contentblock name %}`; `no-convert` behind the name keeps Markdown away from it."""

    __slots__ = ("markup",)

    def __init__(self, token: Token, markup: str) -> None:
        super().__init__(token)
        self.markup = markup
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        text = _kept(context, self.markup)
        if text and "no-convert" not in self.markup.split():
            text = context.page.markdownify(text)
        buffer.write(text)


class ContentBlockTag(Tag):
    """Reads `contentblock`."""

    name = "contentblock"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return ContentBlockNode(token, markup)


class IfHasContentNode(Node):
    """`{% ifhascontent name %}…{% endifhascontent %}`, or the opposite."""

    __slots__ = ("body", "markup", "wanted")

    def __init__(self, token: Token, markup: str, body: Body) -> None:
        super().__init__(token)
        self.markup = markup
        self.body = body
        self.wanted = token.value == "ifhascontent"
        self.blank = body.blank

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        if bool(_kept(context, self.markup)) is self.wanted:
            self.body.run(context, buffer)


class IfHasContentTag(Tag):
    """Reads `ifhascontent`."""

    name = "ifhascontent"
    end = "endifhascontent"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.block(self.end)
        return IfHasContentNode(token, markup, body)


class IfNotHasContentTag(IfHasContentTag):
    """Reads `ifnothascontent`."""

    name = "ifnothascontent"
    end = "endifnothascontent"


TAGS = (ContentForTag, ContentBlockTag, IfHasContentTag, IfNotHasContentTag)
