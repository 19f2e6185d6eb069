"""Rules about Liquid, and what a text asks for by name: variables, includes, files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from editor.checks.problem import Finding, Fix
from editor.checks.prose import Prose
from editor.language import _
from editor.preview.liquid.expressions import (
    Expression,
    Filtered,
    Literal,
    Lookup,
    Range,
    parse_output,
)
from editor.preview.liquid.lexer import MARKUP, OUTPUT, TAG, Token, tokens
from editor.preview.liquid.nodes import UnknownTag
from editor.preview.liquid.parsing import Parser
from editor.preview.liquid.structure import Shapes
from editor.preview.liquid.tags.registry import TAGS

_SHAPES = Shapes({name: (tag.end, tag.inner) for name, tag in TAGS.items()})
_ALL_NAMES = frozenset({*TAGS, *_SHAPES.ends, *_SHAPES.inner})
#: Hugo's shortcodes and the raw texts of other template languages look like Liquid.
_OTHER_LANGUAGE = re.compile(r"\{\{[<%]|\{%-?\s*(?:raw|macro|block|extends|set|import)\b")
_ASSIGNED = re.compile(r"^\s*([\w-]+)\s*=")
_LOOP = re.compile(r"^\s*([\w-]+)\s+in\s+(\S+)")
_FIRST_WORD = re.compile(r"^\s*([\w-]+)")
_WAY = re.compile(r"[a-zA-Z_][\w-]*(?:\.[\w-]+)+")
_FILE = re.compile(r"^\s*([^\s{}]+)")
_CONDITIONS = frozenset({"if", "unless", "elsif", "case", "when"})
_INCLUDES = frozenset({"include", "include_cached"})
_FILE_TAGS = frozenset({"link", "post_url", "include_relative"})
_EVEN = 2


@dataclass(frozen=True, slots=True)
class Use:
    """A name that a text asks for: the way to a variable, or a file."""

    kind: str
    """`variable`, or the name of the tag."""
    path: tuple[str, ...]
    part: str
    start: int
    end: int


@dataclass(slots=True)
class Names:
    """What a text asks for by name, and what it names itself."""

    uses: list[Use] = field(default_factory=list)
    assigned: set[str] = field(default_factory=set)
    guards: set[str] = field(default_factory=set)
    """Ways to variables that a condition asks for before they are used."""
    includes: set[str] = field(default_factory=set)
    is_open: bool = False
    """Whether files are included whose names are known only when the page is made."""


def is_foreign(text: str) -> bool:
    """Whether braces in a text belong to another template language than Liquid."""
    return _OTHER_LANGUAGE.search(_without_raw(text)) is not None


def _without_raw(text: str) -> str:
    return re.sub(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", "", text, flags=re.DOTALL)


def syntax(prose: Prose, part: str) -> Iterator[Finding]:
    """Find Liquid that cannot be read."""
    if not prose.liquid:
        return
    for trouble in Parser(prose.text, TAGS, _SHAPES).root().troubles:
        start = trouble.token.start_index
        end = _end_of_piece(prose, start)
        if isinstance(trouble, UnknownTag):
            yield from _misspelt(prose.text, part, trouble.token)
        else:
            message = " ".join((trouble.reason, _("Complete it, or take it out.")))
            yield Finding("liquid-syntax", part, start, end, message, _closed(prose, start, end))


def _misspelt(text: str, part: str, token: Token) -> Iterator[Finding]:
    """Report a tag whose letters are those of a known one in another order."""
    name = token.value
    known = next((each for each in _ALL_NAMES if sorted(each) == sorted(name)), None)
    place = text.find(name, token.start_index)
    if known is None or place < 0:
        return
    message = _("There is no tag “{name}”; “{known}” is probably meant.")
    label = _("Write “{known}”").format(known=known)
    fix = Fix(label, place, place + len(name), known)
    yield Finding(
        "unknown-tag", part, token.start_index, place + len(name),
        message.format(name=name, known=known), fix,
    )  # fmt: skip


def _closed(prose: Prose, start: int, end: int) -> Fix | None:
    """Return what closes an output that has one of its two braces."""
    text = prose.text[start:end]
    if text.startswith("{{") and text.endswith("}") and not text.endswith("}}"):
        return Fix(_("Close it"), end, end, "}")
    return None


def _end_of_piece(prose: Prose, start: int) -> int:
    return next((piece.end for piece in prose.liquid if piece.start == start), start + _EVEN)


def collect_names(prose: Prose, part: str, names: Names) -> None:
    """Add what a text asks for by name, and what it names itself."""
    if not prose.liquid:
        return
    reader = _Reader(prose, part, names)
    found = tokens(prose.text)
    for token in found:
        if token.kind in (OUTPUT, TAG):
            markup = next(found)
            assert markup.kind == MARKUP  # noqa: S101 - the lexer gives them in pairs
            reader.take(token, markup.value)


class _Reader:
    """Reads the outputs and tags of one text."""

    def __init__(self, prose: Prose, part: str, names: Names) -> None:
        self._prose = prose
        self._part = part
        self._names = names

    def take(self, token: Token, markup: str) -> None:
        names, name = self._names, token.value
        if token.kind == OUTPUT:
            self._ways(token, markup)
        elif name == "assign" and (match := _ASSIGNED.match(markup)):
            names.assigned.add(match[1])
            self._ways(token, markup[match.end() :])
        elif name in ("for", "tablerow") and (match := _LOOP.match(markup)):
            names.assigned.add(match[1])
            self._ways(token, match[2])
        elif name in ("capture", "increment", "decrement") and (match := _FIRST_WORD.match(markup)):
            names.assigned.add(match[1])
        elif name in _CONDITIONS:
            names.guards.update(_WAY.findall(markup))
        elif name in _INCLUDES or name in _FILE_TAGS:
            self._file(token, markup)

    def _file(self, token: Token, markup: str) -> None:
        match = _FILE.match(markup)
        if match is None or "{{" in markup.split(" ", maxsplit=1)[0]:
            self._names.is_open = True
            return
        self._add("include" if token.value in _INCLUDES else token.value, (match[1],), token)
        if token.value in _INCLUDES:
            self._names.includes.add(match[1])

    def _ways(self, token: Token, markup: str) -> None:
        for path in _paths(parse_output(markup)):
            self._add("variable", path, token)

    def _add(self, kind: str, path: tuple[str, ...], token: Token) -> None:
        start, written = token.start_index, ".".join(path)
        end = _end_of_piece(self._prose, start)
        place = self._prose.text.find(written, start, end)
        if place >= 0:
            start, end = place, place + len(written)
        self._names.uses.append(Use(kind, path, self._part, start, end))


def _paths(expression: Expression) -> Iterator[tuple[str, ...]]:
    """Yield the ways to variables that an expression goes; none where it has a default."""
    if isinstance(expression, Filtered):
        if any(call.name == "default" for call in expression.filters):
            return
        yield from _paths(expression.value)
        for call in expression.filters:
            yield from _all_paths([*call.values, *(value for _, value in call.named)])
    elif isinstance(expression, Range):
        yield from _all_paths([expression.first, expression.last])
    elif isinstance(expression, Lookup):
        path = _path(expression)
        if path:
            yield path


def _all_paths(expressions: Iterable[Expression]) -> Iterator[tuple[str, ...]]:
    for expression in expressions:
        yield from _paths(expression)


def _path(lookup: Lookup) -> tuple[str, ...]:
    """Return a way as its names, up to the first that is itself a variable."""
    names: list[str] = []
    for step in (lookup.name, *(step for step, _is_command in lookup.steps)):
        if not isinstance(step, Literal) or not isinstance(step.value, str):
            break
        names.append(step.value)
    return tuple(names)
