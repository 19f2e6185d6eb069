"""Liquid as the site would run it, as far as the file itself says what there is.

`page` is the front matter. Everything else (the site's data, its includes) is not known here and
becomes a chip, as does what Liquid cannot read.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from liquid import Mode
from liquid.exceptions import LiquidError
from liquid.future import Environment
from liquid.output import LimitedStringIO

from editor.preview.chips import Chips
from editor.preview.page_context import UNKNOWN, PageContext
from editor.preview.unknown import TAGS

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%-?\s*(\w*).*?%\}", re.DOTALL)
_LITERAL = re.compile(
    r"\{%-?\s*(raw|comment)\s*-?%\}(?P<inside>.*?)\{%-?\s*end\1\s*-?%\}", re.DOTALL
)
_HIGHLIGHT = re.compile(
    _LITERAL.pattern
    + r"|\{%-?\s*highlight\s+(?P<language>[\w+-]+).*?%\}\n?(?P<code>.*?)\n?"
    + r"\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
_UNREADABLE = "This could not be read: {}"
_MARKS = (("{{", "}}"), ("{%", "%}"))
_FOREIGN_TAGS = ("include", "render", "macro", "call", "extends", "block")
_INNER_TAGS = {"else", "elsif", "when", "break", "continue", "endraw", "endcomment"}
_MOST_WRITTEN = 2_000_000
#: What Liquid and its filters raise for what a template can contain.
_TROUBLE = (
    LiquidError, RecursionError, ValueError, TypeError, ArithmeticError, LookupError,
    AttributeError, MemoryError,
)  # fmt: skip


class _Environment(Environment):
    """Liquid with limits on what a template may use up, and with chips for what is unknown."""

    context_depth_limit = 100
    block_nesting_limit = 100
    loop_iteration_limit: ClassVar[int | None] = 100_000
    output_stream_limit: ClassVar[int | None] = _MOST_WRITTEN
    local_namespace_limit: ClassVar[int | None] = 2 * _MOST_WRITTEN

    def __init__(self) -> None:
        super().__init__(tolerance=Mode.STRICT, strict_filters=True)
        for tag in TAGS:
            self.add_tag(tag)
        for name in _FOREIGN_TAGS:
            self.tags.pop(name, None)
        self.known_tags = {
            *self.tags,
            *(tag.end for tag in self.tags.values() if getattr(tag, "end", "")),
            *_INNER_TAGS,
        }


class PageLiquid:
    """Renders the texts of one page in order: what one assigns, later ones know."""

    def __init__(self, data: Mapping[str, object], chips: Chips) -> None:
        self._environment = _Environment()
        self._chips = chips
        empty = self._environment.from_string("")
        self._context = PageContext(empty, {"page": data}, chips)

    def render(self, text: str) -> str:
        """Return a text with its Liquid filled in, and placeholders of chips where it cannot be."""
        if not any(begin in text and end in text for begin, end in _MARKS):
            return text
        if "endhighlight" in text:
            text = _HIGHLIGHT.sub(_fenced, text)
        text = _outside_literals(text, self._without_foreign_tags)
        try:
            return self._run(text)
        except _TROUBLE as error:
            return self._piece_by_piece(text, _UNREADABLE.format(_first_line(error)))

    def _run(self, text: str) -> str:
        template = self._environment.from_string(text)
        buffer = LimitedStringIO(_MOST_WRITTEN)
        template.render_with_context(self._context, buffer)
        return buffer.getvalue()

    def _piece_by_piece(self, text: str, reason: str) -> str:
        """Render what can be read on its own; the rest becomes chips that say why."""

        def piece(markup: re.Match[str]) -> str:
            try:
                return self._run(markup.group())
            except _TROUBLE:
                return self._chips.add(_label(markup), reason)

        return _outside_literals(text, lambda part: _MARKUP.sub(piece, part), _literally)

    def _without_foreign_tags(self, text: str) -> str:
        """Put chips in place of tags that Liquid itself does not have, an include say."""

        def foreign(markup: re.Match[str]) -> str:
            name = markup[1]
            if not name or name in self._environment.known_tags:
                return markup.group()
            return "" if name.startswith("end") else self._chips.add(_label(markup), UNKNOWN)

        return _MARKUP.sub(foreign, text)


def _outside_literals(
    text: str,
    change: Callable[[str], str],
    change_literal: Callable[[re.Match[str]], str] = re.Match.group,
) -> str:
    """Change what stands outside `raw` and `comment`, and these in another way."""
    if "endraw" not in text and "endcomment" not in text:
        return change(text)
    pieces: list[str] = []
    end = 0
    for literal in _LITERAL.finditer(text):
        pieces += (change(text[end : literal.start()]), change_literal(literal))
        end = literal.end()
    return "".join([*pieces, change(text[end:])])


def _literally(literal: re.Match[str]) -> str:
    return literal["inside"] if literal[1] == "raw" else ""


def _label(markup: re.Match[str]) -> str:
    return markup.group().strip("{}% -\n")


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), "a slip")


def _fenced(match: re.Match[str]) -> str:
    """Return a `highlight` block as a fence; its code goes through Liquid as any other text."""
    if match["language"] is None:
        return match.group()
    fence = "~~~"
    while fence in match["code"]:
        fence += "~"
    return f"\n{fence} {match['language']}\n{match['code']}\n{fence}\n"
