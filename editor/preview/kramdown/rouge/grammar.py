"""Cuts code into tokens by tables of patterns: a stack of states, in each the first rule wins."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

#: A piece of code with Rouge's short class name; "" is text without a span.
Token = tuple[str, str]
Lexer = Callable[[str], Iterable[Token]]

#: More states than that on the stack are not kept: code nests no deeper.
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Words:
    """The class of a word by lists of words; `other` is that of words in no list."""

    other: str
    lists: Mapping[str, frozenset[str]]
    fold: Callable[[str], str] = str

    def kind(self, word: str) -> str:
        """Return the class of a word."""
        folded = self.fold(word)
        return next((kind for kind, words in self.lists.items() if folded in words), self.other)


@dataclass(frozen=True, slots=True)
class Inside:
    """A piece in another language, or in another state of a grammar."""

    lexer: Callable[[], Lexer]


Kind = str | Words | Inside


class Rule(NamedTuple):
    """What a pattern's groups are (or its whole match), and which states come next."""

    pattern: re.Pattern[str]
    kinds: tuple[Kind, ...]
    moves: tuple[str, ...]


#: A rule as tables write it: pattern, kind(s) and moves; or the name of a state to include.
Row = str | tuple[str, Kind | tuple[Kind, ...]] | tuple[str, Kind | tuple[Kind, ...], str]
States = Mapping[str, Sequence[Row]]


class Grammar:
    """A language as states of rules.

    A kind is a class name, "" for plain text; a tuple has a kind for each group of the pattern.
    Moves are names of states to push, "pop" to leave one, "!name" to change to one.
    """

    def __init__(self, states: States, flags: re.RegexFlag = re.MULTILINE) -> None:
        self._tables = states
        self._flags = flags
        self._rules: dict[str, tuple[Rule, ...]] = {}

    def __call__(self, code: str, start: str = "root", at: int = 0) -> Iterator[Token]:
        """Return the tokens of code; what no rule knows is an error of one character."""
        return self.go_on(code, ["root"] if start == "root" else ["root", start], at)

    def go_on(self, code: str, stack: list[str], at: int = 0) -> Iterator[Token]:
        """Return the tokens of code that begins in the states of a stack, which is kept up."""
        idle = 0
        while at < len(code):
            match, rule = self._match(stack[-1], code, at)
            if match is not None and match.end() == at:
                idle += 1
            else:
                idle = 0
            if match is None or rule is None or idle > len(self._tables):
                yield "err", code[at]
                at += 1
                idle = 0
                continue
            yield from _pieces(match, rule.kinds)
            at = match.end()
            _move(stack, rule.moves)

    def from_state(self, start: str) -> Lexer:
        """Return the lexer that begins in another state."""
        return lambda code: self(code, start)

    def _match(self, state: str, code: str, at: int) -> tuple[re.Match[str] | None, Rule | None]:
        rules = self._rules.get(state)
        if rules is None:
            rules = self._rules[state] = tuple(self._compiled(state))
        for rule in rules:
            match = rule.pattern.match(code, at)
            if match is not None:
                return match, rule
        return None, None

    def _compiled(self, state: str) -> Iterator[Rule]:
        for row in self._tables[state]:
            if isinstance(row, str):
                yield from self._compiled(row)
                continue
            pattern, kinds, *moves = row
            kinds = kinds if isinstance(kinds, tuple) else (kinds,)
            yield Rule(
                re.compile(pattern, self._flags), kinds, tuple(moves[0].split()) if moves else ()
            )


def _pieces(match: re.Match[str], kinds: tuple[Kind, ...]) -> Iterator[Token]:
    if len(kinds) == 1:
        yield from _piece(match[0], kinds[0])
        return
    for kind, text in zip(kinds, match.groups(), strict=True):
        yield from _piece(text or "", kind)


def _piece(text: str, kind: Kind) -> Iterator[Token]:
    if not text:
        return
    if isinstance(kind, Inside):
        yield from kind.lexer()(text)
    else:
        yield (kind if isinstance(kind, str) else kind.kind(text)), text


def _move(stack: list[str], moves: tuple[str, ...]) -> None:
    for move in moves:
        if move == "pop":
            if len(stack) > 1:
                stack.pop()
        elif move.startswith("!"):
            stack[-1] = move[1:]
        elif len(stack) < _DEEPEST:
            stack.append(move)


def words(text: str) -> frozenset[str]:
    """Return the words of a table that is written as text."""
    return frozenset(text.split())


def any_of(names: frozenset[str]) -> str:
    """Return the pattern that one of these words matches, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
