"""The two ways in which Ruby's Liquid reads the inside of outputs and tags.

It first reads strictly: tokens with a grammar. What the grammar does not know it reads laxly: it
picks the fragments that look like values and skips the rest. Sites rely on both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.language import _

#: A value as lax reading finds it: a text in quotes, or a run without spaces, commas and pipes.
FRAGMENT = r"(?:\"[^\"]*\"|'[^']*'|(?:[^\s,|'\"]|\"[^\"]*\"|'[^']*')+)"
_LAX_VALUE = re.compile(rf"({FRAGMENT})(.*)", re.DOTALL | re.ASCII)
_LAX_FILTERS = re.compile(r"\|\s*(.*)", re.DOTALL | re.ASCII)
_LAX_FILTER = re.compile(rf"(?:\s+|{FRAGMENT}|,)+", re.ASCII)
_WORD = re.compile(r"\w+", re.ASCII)
_LAX_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{FRAGMENT}\s*)", re.ASCII)
_NAMED = re.compile(rf"\A\s*(\w+)\s*:\s*({FRAGMENT})", re.ASCII)
_TOKEN = re.compile(
    r"(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))"
    r"|(?P<string>'[^']*'|\"[^\"]*\")"
    r"|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<id>[a-zA-Z_][\w-]*\??)"
    r"|(?P<dots>\.\.)"
    r"|(?P<sign>[|.:,\[\]()?-])"
    r"|(?P<space>\s+)",
    re.ASCII,
)
_END = ("end", "")


class NotStrictError(Exception):
    """The strict grammar does not know this."""


@dataclass(frozen=True, slots=True)
class FilterMarkup:
    """A filter as it is written: its name, and the values given to it."""

    name: str
    values: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OutputMarkup:
    """A value as it is written, and its filters."""

    value: str
    filters: tuple[FilterMarkup, ...] = ()


class Strict:
    """Reads tokens one after the other."""

    def __init__(self, markup: str) -> None:
        self._tokens = [*_strict_tokens(markup), _END]
        self._position = 0

    @property
    def kind(self) -> str:
        """The kind of the token that comes next."""
        return self._tokens[self._position][0]

    @property
    def text(self) -> str:
        """The token that comes next."""
        return self._tokens[self._position][1]

    def next(self) -> str:
        """Return a token and go on behind it."""
        text = self.text
        self._position += 1
        return text

    def is_sign(self, sign: str) -> bool:
        """Whether a sign comes next."""
        return self.kind == "sign" and self.text == sign

    def is_named(self) -> bool:
        """Whether a name and a colon come next."""
        return self.kind == "id" and self._tokens[self._position + 1] == ("sign", ":")

    def take(self, sign: str) -> bool:
        """Skip a sign if it comes next."""
        found = self.is_sign(sign)
        self._position += found
        return found

    def expect(self, kind: str, text: str = "") -> str:
        """Return a token of a kind and go on behind it.

        Raises:
            NotStrictError: another comes next.
        """
        if self.kind != kind or (text and self.text != text):
            raise NotStrictError
        return self.next()

    def value(self, depth: int = 0) -> str:
        """Read a value, and return it without the spaces in it."""
        if depth > 50:  # noqa: PLR2004 - nobody writes that
            raise NotStrictError
        if self.kind in ("string", "number"):
            return self.next()
        if self.kind == "id":
            return self.next() + self._steps(depth)
        if self.take("["):
            inner = self.value(depth + 1)
            self.expect("sign", "]")
            return f"[{inner}]{self._steps(depth)}"
        self.expect("sign", "(")
        first = self.value(depth + 1)
        self.expect("dots")
        last = self.value(depth + 1)
        self.expect("sign", ")")
        return f"({first}..{last})"

    def _steps(self, depth: int) -> str:
        steps: list[str] = []
        while True:
            if self.take("["):
                steps.append(f"[{self.value(depth + 1)}]")
                self.expect("sign", "]")
            elif self.take("."):
                steps.append("." + self.expect("id"))
            else:
                return "".join(steps)


def _strict_tokens(markup: str) -> Iterator[tuple[str, str]]:
    position = 0
    while position < len(markup):
        match = _TOKEN.match(markup, position)
        if match is None:
            raise NotStrictError
        position = match.end()
        if match.lastgroup != "space":
            yield match.lastgroup or "", match.group()


def read_output(markup: str) -> OutputMarkup:
    """Read a value with its filters."""
    try:
        return _strict_output(Strict(markup))
    except NotStrictError:
        return _lax_output(markup)


def _strict_output(tokens: Strict) -> OutputMarkup:
    if tokens.kind == "end":
        return OutputMarkup("")
    value = tokens.value()
    filters: list[FilterMarkup] = []
    while tokens.take("|"):
        filters.append(_strict_filter(tokens))
    tokens.expect("end")
    return OutputMarkup(value, tuple(filters))


def _strict_filter(tokens: Strict) -> FilterMarkup:
    name = tokens.expect("id")
    values: list[str] = []
    named: list[tuple[str, str]] = []
    more = tokens.take(":")
    while more:
        if tokens.is_named():
            key = tokens.next()
            tokens.next()
            named.append((key, tokens.value()))
        else:
            values.append(tokens.value())
        more = tokens.take(",")
    return FilterMarkup(name, tuple(values), tuple(named))


def _lax_output(markup: str) -> OutputMarkup:
    match = _LAX_VALUE.search(markup)
    if match is None:
        return OutputMarkup("")
    filters = _LAX_FILTERS.search(match[2])
    found = _LAX_FILTER.findall(filters[1]) if filters else ()
    return OutputMarkup(match[1], tuple(_lax_filter(text) for text in found if _WORD.search(text)))


def _lax_filter(text: str) -> FilterMarkup:
    name = _WORD.search(text)
    values: list[str] = []
    named: list[tuple[str, str]] = []
    for argument in _LAX_ARGUMENT.findall(text):
        match = _NAMED.match(argument)
        if match:
            named.append((match[1], match[2]))
        else:
            values.append(argument.strip())
    return FilterMarkup(name.group() if name else "", tuple(values), tuple(named))


def lax_fragments(markup: str) -> list[str]:
    """Return all that looks like a value."""
    return re.findall(FRAGMENT, markup, re.ASCII)


def misread(tag: str, form: str) -> str:
    """Return what to say of a tag that is not written as it must be."""
    return _("This is not how “{tag}” is written: {form}").format(tag=tag, form=form)
