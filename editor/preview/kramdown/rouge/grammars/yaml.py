"""YAML: indentation decides what is a key and what goes on from the line above."""

import re
from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Token

_QUOTES = (
    (r'"', "s2", "double"),
    (r"'", "s1", "single"),
)
_PROPERTIES = (
    (r"!\S*", "kt"),
    (r"&[\w-]+", "nl"),
    (r"\*[\w-]+", "nv"),
    (r"[@`%&*?]+", "err"),
)
_KEY = r"""[^#,:?\[\]{}"'\n\t]+(?=:(?:\s|\Z))"""

#: One line from behind its indentation; quotes and brackets may go on over its end ("end").
_LINE = Grammar({
    "root": [
        (r"\n", "end"),
        (r"#.*", "c1"),
        (r"[ ]+", ""),
        (r"\t", "err"),
        (rf"({_KEY})(:)", ("na", "pi")),
        *_QUOTES,
        *_PROPERTIES,
        (r"[\[{]", "pi", "flow"),
        (r"[|>](?:[1-9][-+]?|[-+]?[1-9]?)(?=[ ]*(?:#.*)?$)", "pi", "header"),
        (r":(?=\s|\Z)", "err"),
        "word",
    ],
    "header": [(r"[ ]+", ""), (r"#.*", "c1"), (r"\n", "block")],
    "word": [
        (r"\d+(?:\.\d+)?(?=\n|[ ]#)", "m", "plain"),
        (r"true|false|null", "no", "plain"),
        (r":\S+|[^\s:]+", "s", "plain"),
    ],
    "continued": [
        (r"\d+(?:\.\d+)?(?=\n|[ ]#)", "m", "!plain"),
        (r"true|false|null", "no", "!plain"),
        (r":\S+|[^\s:]+", "s", "!plain"),
        (r"", "", "pop"),
    ],
    "next": [
        (r"\d+(?:\.\d+)?(?=\n|[ ]#)", "m", "pop"),
        (r"true|false|null", "no", "pop"),
        (r"", "", "pop"),
    ],
    "plain": [
        (r":\S+|[^\s:]+", "s"),
        (r"[ ]+(?=[^\s#:]|:\S)", "s", "next"),
        (r"", "", "pop"),
    ],
    "double": [
        (r'"', "s", "pop"),
        (r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^\n])", "se"),
        (r"\\", "se"),
        "quoted",
        (r'[^\s"\\]+', "s"),
    ],
    "single": [(r"'", "s", "pop"), "quoted", (r"[^\s']+", "s")],
    "quoted": [(r"[ ]*\n[ \n]*", ""), (r"[ ]+", "nv"), (r"\t", "err")],
    "flow": [
        (r"[\[{]", "pi", "flow"),
        (r"[\]}]", "pi", "pop"),
        (r"[ \n]+", ""),
        (r"[,:]", "pi"),
        (r"#.*", "c1"),
        (r"\t", "err"),
        *_QUOTES,
        *_PROPERTIES,
        (r"[^\s,:\[\]{}#](?:[ ]+(?=[^\s,\[\]{}#:])|[^\s,:\[\]{}]|:(?=[^\s,\[\]{}]))*", "nv"),
    ],
})  # fmt: skip

_INDICATOR = re.compile(r"([-?:])(?=\s|\Z)([ ]*)")
_KEY_AHEAD = re.compile(_KEY)
_MARK = re.compile(r"(?:---|\.\.\.)(?=\s|\Z)")
_DIRECTIVE = re.compile(r"(%YAML)([ ]+)(\d+\.\d+)|(%TAG)([ ]+)(!\S*)([ ]+)(\S+)")
_SPACES = re.compile(r"[ ]*")
_BLANK = re.compile(r"[ ]*(?:\n|\Z)")


def yaml(code: str) -> Iterator[Token]:
    """Return the tokens of a stream of documents."""
    return _Reader(code).tokens()


class _Reader:
    def __init__(self, code: str) -> None:
        self._code = code
        self._at = 0
        # The column of the key or dash that a deeper line belongs to, and where its block begins.
        self._node = -1
        self._parent = 0
        # Whether the line before ended in a plain scalar, which a deeper line goes on with.
        self._open = False

    def tokens(self) -> Iterator[Token]:
        while self._at < len(self._code):
            blank = _BLANK.match(self._code, self._at)
            if blank is not None:
                yield self._take("", blank.end())
            else:
                yield from self._line()

    def _take(self, kind: str, end: int) -> Token:
        start, self._at = self._at, end
        return kind, self._code[start:end]

    def _line(self) -> Iterator[Token]:
        spaces = _SPACES.match(self._code, self._at)
        column = spaces.end() - self._at if spaces is not None else 0
        if self._open and column > self._node:
            yield self._take("", self._at + column)
            yield from self._rest("continued")
            return
        yield from self._mark() if column == 0 else ()
        yield self._take("", self._at + column)
        yield from self._indicators(column)
        yield from self._rest("root")

    def _mark(self) -> Iterator[Token]:
        """Return what begins or describes a document."""
        mark = _MARK.match(self._code, self._at)
        directive = _DIRECTIVE.match(self._code, self._at)
        if mark is not None:
            yield self._take("nn", mark.end())
        elif directive is not None:
            kinds = ("nt", "", "m", "nt", "", "kt", "", "kt")
            for kind, text in zip(kinds, directive.groups(), strict=True):
                yield kind, text or ""
            self._at = directive.end()

    def _indicators(self, column: int) -> Iterator[Token]:
        self._node = self._parent = column
        while (found := _INDICATOR.match(self._code, self._at)) is not None:
            self._node = self._parent = column
            column += found.end() - self._at
            yield self._take("pi", found.end(1))
            yield self._take("", found.end())
        if _KEY_AHEAD.match(self._code, self._at):
            self._node = column

    def _rest(self, state: str) -> Iterator[Token]:
        """Return the tokens up to the end of the line, and the block that it announces."""
        last = ("", "")
        for kind, text in _LINE(self._code, state, self._at):
            self._at += len(text)
            if kind in ("end", "block"):
                yield "", text
                if kind == "block":
                    yield from self._block()
                break
            yield kind, text
            last = (kind, text) if text.strip() else last
        self._open = last[0] in ("s", "m", "no") and last[1] not in ('"', "'")

    def _block(self) -> Iterator[Token]:
        """Return the lines of a literal or folded text."""
        while self._at < len(self._code):
            blank = _BLANK.match(self._code, self._at)
            if blank is not None:
                yield self._take("", blank.end())
                continue
            spaces = _SPACES.match(self._code, self._at)
            column = spaces.end() - self._at if spaces is not None else 0
            if column <= self._parent:
                return
            yield self._take("", self._at + column)
            end = self._code.find("\n", self._at)
            yield self._take("s", len(self._code) if end < 0 else end)
