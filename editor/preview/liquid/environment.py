"""The tags that templates of a site may use, and the templates that were parsed already."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import ClassVar

from liquid import Mode, Token, TokenStream
from liquid.builtin.illegal import Illegal
from liquid.future import Environment
from liquid.parser import Parser
from typing_extensions import override

from editor.preview.liquid.lexer import tokens
from editor.preview.liquid.nodes import JekyllNode, JekyllTag, OutputTag, Root, TextTag
from editor.preview.liquid.structure import Shapes, structured

_MOST_KEPT = 20_000_000


class JekyllEnvironment(Environment):
    """Liquid as Ruby reads it."""

    block_nesting_limit: ClassVar[int] = 1000  # `structured` knows the real one

    def __init__(self) -> None:
        self._templates: dict[str, Root] = {}
        self._kept = 0
        super().__init__(tolerance=Mode.STRICT)

    @override
    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        self.add_tag(OutputTag)
        self._text_tag = TextTag(self)
        self.tags[TextTag.name] = self._text_tag
        self.add_tag(Illegal)

    @override
    def tokenizer(self) -> Callable[[str], Iterator[Token]]:
        return lambda source: iter(structured(tokens(source), self.shapes))

    @cached_property
    def shapes(self) -> Shapes:
        """How the tags belong together; no tag joins once a template was parsed."""
        tags = (tag for tag in self.tags.values() if isinstance(tag, JekyllTag))
        return Shapes({tag.name: tag.shape for tag in tags})

    def template(self, source: str) -> Root:
        """Return a parsed template; the same text is parsed once."""
        found = self._templates.get(source)
        if found is None:
            self._kept += len(source)
            if self._kept > _MOST_KEPT:
                self._templates.clear()
                self._kept = len(source)
            found = self._templates[source] = self._parsed(source)
        return found

    def _parsed(self, source: str) -> Root:
        self._text_tag.troubles = []
        nodes = Parser(self).parse(TokenStream(self.tokenizer()(source)))
        token = Token("template", "", 0, source)
        found = [each for each in nodes if isinstance(each, JekyllNode)]
        return Root(token, found, self._text_tag.troubles)
