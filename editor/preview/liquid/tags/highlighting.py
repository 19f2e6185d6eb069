"""Jekyll's tag `highlight`: code in colours, with or without the numbers of its lines.

Without a site the code goes on as a fence, which our own Markdown puts in colours.
"""

import re
from typing import TextIO

from liquid import Token, TokenStream
from liquid.ast import Node
from typing_extensions import override

from editor.preview.kramdown import rouge
from editor.preview.liquid.context import Context
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import Body, JekyllNode, JekyllTag, begin_block, body_until
from editor.preview.liquid.syntax import syntax_failure

_MARKUP = re.compile(
    r"([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)", re.ASCII
)


class HighlightNode(JekyllNode):
    """`{% highlight language %}…{% endhighlight %}`."""

    __slots__ = ("body", "markup")

    def __init__(self, token: Token, markup: str, body: Body) -> None:
        super().__init__(token)
        self.markup = markup.strip()
        self.body = body
        self.blank = body.blank

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        match = _MARKUP.fullmatch(self.markup)
        if match is None:
            raise syntax_failure("highlight", "highlight language linenos")
        inside = Buffer(context.page.limits.output)
        self.body.run(context, inside)
        code = inside.getvalue()
        if context.page.home is None:
            buffer.write(_fence(code, match[1]))
            return
        is_numbered = any(each.split("=")[0] == "linenos" for each in match[2].split())
        buffer.write(rouge.figure(code, match[1], numbered=is_numbered))


def _fence(code: str, language: str) -> str:
    code = code.strip("\r\n")
    fence = "~~~"
    while fence in code:
        fence += "~"
    return f"\n{fence} {language}\n{code}\n{fence}\n"


class HighlightTag(JekyllTag):
    """Reads `highlight`."""

    name = "highlight"
    end = "endhighlight"

    @override
    def parse(self, stream: TokenStream) -> Node:
        token, markup = begin_block(stream)
        body = body_until(self.env, stream, {self.end})
        stream.next_token()
        return HighlightNode(token, markup, body)


TAGS = (HighlightTag,)
