"""Jekyll's tags that write the address of a page or post: link and post_url."""

from typing import TextIO

from typing_extensions import override

from editor.preview.liquid.context import UNKNOWN, Context
from editor.preview.liquid.lexer import Token, written
from editor.preview.liquid.nodes import Node
from editor.preview.liquid.parsing import Parser, Tag


class LinkNode(Node):
    """The address of a source file or post; the name may hold outputs."""

    __slots__ = ("target",)

    def __init__(self, token: Token, target: str) -> None:
        super().__init__(token)
        self.target = target
        self.blank = False

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        home = context.page.home
        if home is None:
            buffer.write(context.page.chip(written(self.token), UNKNOWN, self.token, context.place))
            return
        if self.token.value == "post_url":
            buffer.write(home.post_url(self.target))
            return
        buffer.write(home.link_url(context.rendered(self.target)))


class LinkTag(Tag):
    """Reads `link`."""

    name = "link"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        return LinkNode(token, markup.strip())


class PostUrlTag(LinkTag):
    """Reads `post_url`."""

    name = "post_url"


TAGS = (LinkTag, PostUrlTag)
