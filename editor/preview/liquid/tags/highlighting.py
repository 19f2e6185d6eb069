"""Jekyll's tag `highlight`: code in colours, with or without the numbers of its lines.

Without a site the code goes on as a fence, which our own Markdown puts in colours.
"""

import re
from typing import TextIO

from typing_extensions import override

from editor.preview.kramdown import rouge
from editor.preview.liquid.context import Context
from editor.preview.liquid.lexer import Token
from editor.preview.liquid.limits import Buffer
from editor.preview.liquid.nodes import Body, Node
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.syntax import misread

_MARKUP = re.compile(
    r"([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)", re.ASCII
)


class HighlightNode(Node):
    """`{% highlight language %}…{% endhighlight %}`."""

    __slots__ = ("body", "is_numbered", "language")

    def __init__(self, token: Token, markup: re.Match[str], body: Body) -> None:
        super().__init__(token)
        self.language = markup[1]
        self.is_numbered = any(each.split("=")[0] == "linenos" for each in markup[2].split())
        self.body = body
        self.blank = body.blank

    @override
    def run(self, context: Context, buffer: TextIO) -> None:
        inside = Buffer(context.page.limits.output)
        self.body.run(context, inside)
        code = inside.getvalue()
        if context.page.home is None:
            buffer.write(_fence(code, self.language))
        else:
            buffer.write(rouge.figure(code, self.language, numbered=self.is_numbered))


def _fence(code: str, language: str) -> str:
    code = code.strip("\r\n")
    fence = "~~~"
    while fence in code:
        fence += "~"
    return f"\n{fence} {language}\n{code}\n{fence}\n"


class HighlightTag(Tag):
    """Reads `highlight`."""

    name = "highlight"
    end = "endhighlight"

    @override
    def parse(self, parser: Parser, token: Token, markup: str) -> Node:
        body = parser.block(self.end)
        match = _MARKUP.fullmatch(markup.strip())
        if match is None:
            return parser.trouble(token, misread("highlight", "highlight language linenos"))
        return HighlightNode(token, match, body)


TAGS = (HighlightTag,)
