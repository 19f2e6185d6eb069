"""Which words of a Markdown and Liquid text are to be checked, and where they stand."""

import functools
import itertools
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from editor.writing.spelling.line_state import LineState
from editor.writing.spelling.prose import Reading, read_line

_TOKEN = re.compile(r"\S+")
_MAY_HOLD_NAME = re.compile(r"[./\\@#:]|--")
#: Addresses, files and the like: what is written as it has to be, not as it is spelled.
_NAME = re.compile(
    r"""
      [A-Za-z][A-Za-z0-9+.-]*://\S*
    | (?:mailto:|tel:|www\.)\S*
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*
    | (?<![\w&/])[@\#][\w-]+
    | (?<![\w-])--[A-Za-z][\w-]*
    | [A-Za-z]:\\\S*
    | (?P<path>(?<![\w./\\~-])[\w~-]*(?:[./\\]+[\w~-]+)+[/\\]?)
    """,
    re.VERBOSE,
)
_NO_WORD = re.compile(r"[\d_]")
_LONGEST = 64  # letters; dictionaries have no longer words
_PLURAL = re.compile(r"['’]?s$")
_LAST_OF_BASIC_PLANE = 0xFFFF
_MANY_PARTS = 2
_IN_WORDS = "\u00ad\u200c\u200d"  # soft hyphen, and what joins letters of some scripts


#: Characters of one line whose words are checked: a page and a half of a book.
_MOST_OF_LINE = 10_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it begins, in characters."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a whole text that are to be checked."""
    state, begin = LineState(), 0
    for line in text.split("\n"):
        words, state = words_of_line(line, state)
        for word in words:
            yield Word(begin + word.start, word.text)
        begin += len(line) + 1


def words_of_line(line: str, before: LineState) -> tuple[list[Word], LineState]:
    """Return the words of a line that are to be checked, and the state for the next line.

    Args:
        line: the line, without its end.
        before: the state that the line above has given.
    """
    reading = read_line(line, before)
    return words_in(line, reading), reading.state


def words_in(line: str, reading: Reading) -> list[Word]:
    """Return the words of a line that was read that are to be checked, as far as people read."""
    return [
        word
        for start, end in reading.stretches
        for token in _TOKEN.finditer(line, start, min(end, _MOST_OF_LINE))
        for word in _words_of_token(token)
    ]


def _words_of_token(token: re.Match[str]) -> Iterator[Word]:
    text = token[0]
    if _MAY_HOLD_NAME.search(text):
        text = _NAME.sub(_without_name, text)
    for match in _word_pattern().finditer(text):
        word = match[0].lstrip("_")
        start = token.start() + match.end() - len(word)
        word = word.rstrip("_")
        if _is_to_be_checked(word):
            yield Word(start, word)


def _without_name(found: re.Match[str]) -> str:
    return " " * len(found[0]) if _is_name(found) else found[0]


def _is_name(found: re.Match[str]) -> bool:
    """Whether it is a file, a folder or a domain, not “and/or” or a forgotten blank."""
    path = found["path"]
    if path is None or path[0] in "/.~_" or "\\" in path:
        return True
    if ".." in path:
        return False
    if "." in path:
        ending = path.rpartition(".")[2]
        return ending[:1].islower() or ending[:1].isdigit()
    return path.count("/") >= _MANY_PARTS


def _is_to_be_checked(word: str) -> bool:
    if not 1 < len(word) <= _LONGEST or _NO_WORD.search(word):
        return False
    if word.islower():
        return True
    is_shouted = word.isupper() or _PLURAL.sub("", word).isupper()
    is_humped = any(a.islower() and b.isupper() for a, b in itertools.pairwise(word))
    return not is_shouted and not is_humped


@functools.cache
def _word_pattern() -> re.Pattern[str]:
    """Return what finds words; it is made when the first text is checked."""
    letter = rf"[\w{_marks()}{_IN_WORDS}]"
    return re.compile(rf"\w{letter}*(?:['’·]\w{letter}*)*")


def _marks() -> str:
    """Return the ranges of characters that stand above, below or behind letters."""
    last = min(_LAST_OF_BASIC_PLANE, sys.maxunicode)
    marks = [n for n in range(0x300, last) if unicodedata.category(chr(n)) in ("Mn", "Mc")]
    ranges: list[tuple[int, int]] = []
    for number in marks:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges)
