"""Finds which tags belong together before anything is parsed, so that one slip stays one slip.

A tag without its end, an end without its tag, what is nested too deeply and what nobody knows
becomes a token of its own; around them everything is parsed as if they were not there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.language import _
from editor.preview.liquid.lexer import TAG, TROUBLE, Token

UNKNOWN_TAG = "unknown tag"
"""The kind of the tokens that stand for tags that nobody knows; the value is the tag's name."""

_NO_END = _("This “{0}” has no “{1}”.")
_NO_BEGIN = _("Nothing is open that “{0}” could belong to.")
_TOO_DEEP = _("This is nested too deeply.")
_MOST_DEEP = 100

Shape = tuple[str, frozenset[str]]
"""The end of a tag, empty if it has none, and the tags that may stand between on its own level."""


class Shapes:
    """How the tags that are known belong together."""

    def __init__(self, tags: Mapping[str, Shape]) -> None:
        self.tags = tags
        self.ends = frozenset(end for end, _ in tags.values() if end)
        self.inner = frozenset().union(*(inner for _, inner in tags.values()))


@dataclass(slots=True)
class _Open:
    entry: int
    name: str
    end: str
    inner: frozenset[str]
    between: list[int] = field(default_factory=list)
    """The entries of the tags on its own level, `else` say."""


class _Structure:
    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes.tags
        self._ends = shapes.ends
        self._inner = shapes.inner
        self._open: list[_Open] = []
        self._unknown: set[str] = set()
        self.entries: list[Sequence[Token]] = []

    def add(self, entry: Sequence[Token]) -> None:
        """Take in a piece of text, an output, or a tag with its markup."""
        token = entry[0]
        self.entries.append(entry)
        if token.kind != TAG:
            return
        name = token.value
        if name in self._shapes:
            self._begin(token)
        elif name in self._inner:
            self._between(token)
        elif name in self._ends:
            self._end(token)
        elif name.startswith("end") and name[3:] in self._unknown:
            self.entries[-1] = ()
        else:
            self._unknown.add(name)
            self.entries[-1] = (token._replace(kind=UNKNOWN_TAG),)

    def close(self) -> None:
        """Take note that there is no more."""
        self._abandon(0)

    def _begin(self, token: Token) -> None:
        end, inner = self._shapes[token.value]
        if end and len(self._open) >= _MOST_DEEP:
            self.entries[-1] = (_trouble(token, _TOO_DEEP),)
        elif end:
            self._open.append(_Open(len(self.entries) - 1, token.value, end, inner))

    def _between(self, token: Token) -> None:
        fitting = [index for index, each in enumerate(self._open) if token.value in each.inner]
        if fitting:
            self._abandon(fitting[-1] + 1)
            self._open[-1].between.append(len(self.entries) - 1)
        else:
            self.entries[-1] = (_trouble(token, _NO_BEGIN.format(token.value)),)

    def _end(self, token: Token) -> None:
        fitting = [index for index, each in enumerate(self._open) if each.end == token.value]
        if fitting:
            self._abandon(fitting[-1] + 1)
            self._open.pop()
        else:
            self.entries[-1] = (_trouble(token, _NO_BEGIN.format(token.value)),)

    def _abandon(self, level: int) -> None:
        """Give up the tags that are open from a level on."""
        for each in self._open[level:]:
            token = self.entries[each.entry][0]
            self.entries[each.entry] = (_trouble(token, _NO_END.format(each.name, each.end)),)
            for entry in each.between:
                self.entries[entry] = ()
        del self._open[level:]


def _trouble(token: Token, reason: str) -> Token:
    return token._replace(kind=TROUBLE, value=reason)


def structured(tokens: Iterable[Token], shapes: Shapes) -> list[Token]:
    """Return the tokens with all that does not fit replaced by what is to be said about it."""
    structure = _Structure(shapes)
    for entry in _entries(tokens):
        structure.add(entry)
    structure.close()
    return [token for entry in structure.entries for token in entry]


def _entries(tokens: Iterable[Token]) -> Iterator[Sequence[Token]]:
    """Return tokens with their markup."""
    rest = iter(tokens)
    for token in rest:
        yield (token, next(rest)) if token.kind == TAG else (token,)
