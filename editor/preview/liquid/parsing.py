"""Makes the nodes of a template of its tokens; each tag reads itself."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from typing import ClassVar

from editor.language import _
from editor.preview.liquid.expressions import parse_output
from editor.preview.liquid.lexer import END, OUTPUT, TAG, TEXT, Token, tokens
from editor.preview.liquid.nodes import (
    Body,
    Node,
    OutputNode,
    Root,
    Text,
    Trouble,
    UnknownTag,
)
from editor.preview.liquid.structure import UNKNOWN_TAG, Shapes, structured

_PLUGIN_TAG = _("Tags of plugins, such as “{0}”, are not run here.")


class Tag(ABC):
    """A tag; what is wrong with its markup it says when it runs."""

    name: ClassVar[str]
    end: ClassVar[str] = ""
    """The tag that ends it, if it has a body."""
    inner: ClassVar[frozenset[str]] = frozenset()
    """The tags that may stand between it and its end, `else` say."""

    @abstractmethod
    def parse(self, parser: "Parser", token: Token, markup: str) -> Node:
        """Return what the tag becomes, with what it takes from behind its markup."""


class Parser:
    """Reads the tokens of one template from first to last."""

    def __init__(self, source: str, tags: Mapping[str, Tag], shapes: Shapes) -> None:
        self._source = source
        self._tags = tags
        self._shapes = shapes
        self._troubles: list[Trouble] = []
        self._tokens = self._structured(tokens(source))
        self._position = 0

    @property
    def ahead(self) -> Token:
        """The token that is next."""
        return self._tokens[self._position]

    def next(self) -> Token:
        """Return the next token and go on behind it."""
        token = self._tokens[self._position]
        self._position += 1
        return token

    def next_tag(self) -> tuple[Token, str]:
        """Return the next tag and its markup, and go on behind them."""
        return self.next(), self.next().value

    def root(self) -> Root:
        """Return the whole template."""
        nodes = self.body(()).nodes
        return Root(Token(TEXT, "", 0, self._source), nodes, self._troubles)

    def body(self, ends: Collection[str]) -> Body:
        """Return what stands before one of the ends, which is ahead then."""
        nodes: list[Node] = []
        while self.ahead.kind != END and not (self.ahead.kind == TAG and self.ahead.value in ends):
            nodes.append(self._node(self.next()))
        return Body(self.ahead, nodes)

    def block(self, end: str) -> Body:
        """Return what stands before the end of a tag, and go on behind it."""
        body = self.body((end,))
        self.next_tag()
        return body

    def inside(self, inner: Iterable[Token]) -> Body:
        """Return what tokens that stand in a tag become."""
        outer = self._tokens, self._position
        self._tokens, self._position = self._structured(inner), 0
        body = self.body(())
        self._tokens, self._position = outer
        return body

    def trouble(self, token: Token, reason: str) -> Trouble:
        """Return what stands for a tag that cannot be read; it is noted in any branch."""
        return self._noted(Trouble(token, reason))

    def _structured(self, found: Iterable[Token]) -> list[Token]:
        return [*structured(found, self._shapes), Token(END, "", 0, self._source)]

    def _node(self, token: Token) -> Node:
        if token.kind == TEXT:
            return Text(token)
        if token.kind == OUTPUT:
            return OutputNode(token, parse_output(self.next().value))
        if token.kind == TAG:
            return self._tags[token.value].parse(self, token, self.next().value)
        if token.kind == UNKNOWN_TAG:
            return self._noted(UnknownTag(token, _PLUGIN_TAG.format(token.value)))
        return self._noted(Trouble(token, token.value))

    def _noted(self, trouble: Trouble) -> Trouble:
        self._troubles.append(trouble)
        return trouble
