"""Liquid as the site would run it, as far as the file itself says what there is.

`page` is the front matter. Everything else (the site's data, its includes) is not known here and
becomes a chip, as does what Liquid cannot read.
"""

import io
import re
from collections.abc import Mapping
from typing import TextIO

from liquid import BoundTemplate, Mode, RenderContext
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.if_tag import IfNode, IfTag
from liquid.builtin.tags.unless_tag import UnlessNode, UnlessTag
from liquid.exceptions import LiquidError
from liquid.future import Environment
from liquid.undefined import Undefined
from typing_extensions import override

from editor.preview.chips import Chips

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%-?\s*(\w*).*?%\}", re.DOTALL)
_RAW = re.compile(r"(\{%-?\s*(?:raw|comment)\s*-?%\}.*?\{%-?\s*end(?:raw|comment)\s*-?%\})", re.DOTALL)
_RAW_MARKS = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+([\w+-]+).*?%\}\n?(.*?)\n?\{%-?\s*endhighlight\s*-?%\}", re.DOTALL
)
_UNKNOWN = "This comes from the site and is filled in when the site is built."
_MISSING = "The settings of this page have nothing under this name."
_UNREADABLE = "This could not be read: {}"
_FOREIGN_TAGS = ("include", "render", "macro", "call", "extends", "block")


class _Unknown(Undefined):
    """A variable that is not there; it reports itself when it is made."""

    @property
    def path(self) -> str:
        """The variable as the template names it."""
        return self.hint or self.name


class _Environment(Environment):
    """Liquid with limits on what a template may use up, and with chips for what is unknown."""

    context_depth_limit = 100
    block_nesting_limit = 100
    loop_iteration_limit = 100_000
    output_stream_limit = 5_000_000
    local_namespace_limit = 20_000_000

    def __init__(self) -> None:
        super().__init__(tolerance=Mode.STRICT, strict_filters=True)
        self.chips = Chips("")
        self.unknown: list[str] = []
        self.undefined = self.report  # type: ignore[assignment] - a function in place of the class
        for tag in (_OutputTag, _AssignTag, _ForTag, _IfTag, _UnlessTag):
            self.add_tag(tag)
        for name in _FOREIGN_TAGS:
            self.tags.pop(name, None)

    def report(self, name: str, **details: object) -> Undefined:
        """Note that a variable was asked for that nobody knows."""
        unknown = _Unknown(str(name), token=None)
        self.unknown.append(unknown.path)
        del details
        return unknown

    def chip_for(self, label: str) -> str:
        """Return the placeholder of a chip for something unknown."""
        name, _, filters = label.partition(" | ")
        reason = _MISSING if name.startswith("page.") else _UNKNOWN
        return self.chips.add(name, f"{reason} ({label})" if filters else reason)


def _environment(context: RenderContext) -> _Environment:
    environment = context.env
    if not isinstance(environment, _Environment):
        raise TypeError("a template of another environment")
    environment.unknown.clear()
    return environment


class _Output(OutputNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        environment = _environment(context)
        value = self.expression.evaluate(context)
        is_of_page = all(path.startswith("page") for path in environment.unknown)
        is_known = not environment.unknown or (is_of_page and bool(value))
        if is_known and not isinstance(value, Undefined):
            return super().render_to_output(context, buffer)
        return buffer.write(environment.chip_for(str(self.expression)))


class _Assign(AssignNode):
    @override
    def render_to_output(self, context: RenderContext, _: TextIO) -> int:
        """Keep a value that rests on something unknown as unknown, whatever filters made of it."""
        environment = _environment(context)
        value = self.expression.evaluate(context)
        if environment.unknown and not value:
            value = _Unknown(str(self.expression), token=None)
        context.assign(self.name, value)
        return 0


class _For(ForNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        environment = _environment(context)
        source = self.expression.iterable.evaluate(context)
        if environment.unknown or isinstance(source, Undefined):
            chip = environment.chip_for(f"list: {self.expression.iterable}")
            return buffer.write(chip)
        return super().render_to_output(context, buffer)


class _If(IfNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        environment = _environment(context)
        self.condition.evaluate(context)
        if not any(not path.startswith("page") for path in environment.unknown):
            return super().render_to_output(context, buffer)
        written = buffer.write(environment.chip_for(f"if {self.condition}"))
        return written + self.consequence.render(context, buffer)


class _Unless(UnlessNode):
    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        environment = _environment(context)
        self.condition.evaluate(context)
        if not any(not path.startswith("page") for path in environment.unknown):
            return super().render_to_output(context, buffer)
        written = buffer.write(environment.chip_for(f"unless {self.condition}"))
        return written + self.consequence.render(context, buffer)


class _OutputTag(Output):
    node_class = _Output


class _AssignTag(AssignTag):
    node_class = _Assign


class _ForTag(ForTag):
    node_class = _For


class _IfTag(IfTag):
    node_class = _If


class _UnlessTag(UnlessTag):
    node_class = _Unless


class PageLiquid:
    """Renders the texts of one page in order: what one assigns, later ones know."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._environment = _Environment()
        self._context: RenderContext | None = None
        self._globals = {"page": data}

    def render(self, text: str, chips: Chips) -> str:
        """Return a text with its Liquid filled in, and placeholders of chips where it cannot be."""
        if "{{" not in text and "{%" not in text:
            return text
        self._environment.chips = chips
        text = _without_foreign_tags(_HIGHLIGHT.sub(_fenced, text), self._environment)
        try:
            return self._run(self._environment.from_string(text))
        except (LiquidError, RecursionError, ValueError, TypeError, ArithmeticError) as error:
            return self._piece_by_piece(text, chips, error)

    def _run(self, template: BoundTemplate) -> str:
        if self._context is None:
            self._context = RenderContext(template, globals=self._globals)
        buffer = io.StringIO()
        template.render_with_context(self._context, buffer)
        return buffer.getvalue()

    def _piece_by_piece(self, text: str, chips: Chips, error: Exception) -> str:
        """Render what can be read on its own; the rest becomes chips that say why."""
        reason = _UNREADABLE.format(str(error).splitlines()[0] if str(error) else "a slip")

        def piece(match: re.Match[str]) -> str:
            markup = match.group()
            if markup.startswith("{{"):
                try:
                    return self._run(self._environment.from_string(markup))
                except (LiquidError, RecursionError, ValueError, TypeError, ArithmeticError):
                    pass
            return chips.add(markup.strip("{}% -"), reason)

        parts = _RAW.split(text)
        return "".join(
            _RAW_MARKS.sub("", part) if number % 2 else _MARKUP.sub(piece, part)
            for number, part in enumerate(parts)
        )


def _without_foreign_tags(text: str, environment: _Environment) -> str:
    """Put chips in place of tags that Liquid itself does not have, an include say."""
    known = set(environment.tags) | {
        inner for tag in environment.tags.values() for inner in (tag.end or "",)
    } | {"else", "elsif", "when", "break", "continue", "endraw", "endcomment"}  # fmt: skip

    def foreign(match: re.Match[str]) -> str:
        markup, name = match.group(), match[1]
        if markup.startswith("{{") or not name or name in known or name.startswith("#"):
            return markup
        if name.startswith("end"):
            return ""
        return environment.chip_for(markup.strip("{}% -"))

    parts = _RAW.split(text)
    return "".join(
        part if number % 2 else _MARKUP.sub(foreign, part) for number, part in enumerate(parts)
    )


def _fenced(match: re.Match[str]) -> str:
    return f"\n~~~ {match[1]}\n{{% raw %}}{match[2]}{{% endraw %}}\n~~~\n"
