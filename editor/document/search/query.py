"""What is looked for, and where: the words, how they are meant, and the texts they may be in."""

import math
import re
import warnings
from dataclasses import dataclass
from enum import StrEnum

import regex

from editor.document.errors import DocumentError
from editor.language import _

_LONGEST = 2_000
#: One blank between two words also stands for a line break: Markdown joins wrapped lines.
_BLANK = r"(?:[ \u00a0]|[ \t]*\n[ \t]*)"
_BETWEEN_WORDS = re.compile(r"(?<=\S) (?=\S)")
_COUNT = re.compile(r"\{[ ]*(\d+)")
_MOST_REPEATED = 100_000
_FLAGS = regex.VERSION0 | regex.MULTILINE


class QueryProblem(DocumentError):  # noqa: N818 - the document itself is whole
    """What was asked for cannot be looked for."""


class Scope(StrEnum):
    """A kind of text to look in."""

    QUESTIONS = "questions"
    """Questions, and the titles of topics."""
    ANSWERS = "answers"
    LINK_NAMES = "link names"
    SETTINGS = "page settings"
    """Everything else above the page text."""
    BODY = "page text"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for."""

    words: str
    """No null character is ever found: no text of a document has one."""
    is_regex: bool = False
    """Whether the words are a regular expression."""
    whole_words: bool = False
    match_case: bool = False
    scopes: frozenset[Scope] = frozenset(Scope)
    skip_liquid: bool = False
    """Whether what stands in Liquid's brackets is left alone."""
    skip_code: bool = False
    """Whether code and the insides of HTML tags are left alone."""


def compiled(query: Query) -> "regex.Pattern[str]":
    """Return the expression that finds what a query asks for.

    Raises:
        QueryProblem: its words are no regular expression, or too long.
    """
    if len(query.words) > _LONGEST or "\0" in query.words:
        raise QueryProblem(_("These words cannot be looked for: they are too long."))
    if query.is_regex and math.prod(_counts(query.words)) > _MOST_REPEATED:
        raise QueryProblem(_("This expression repeats something too often."))
    inner = query.words if query.is_regex else _literal(query.words)
    around = rf"(?<!\w)(?:{inner})(?!\w)" if query.whole_words else inner
    flags = _FLAGS if query.match_case else _FLAGS | regex.IGNORECASE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about sets that a later version may read otherwise
            if query.whole_words:
                regex.compile(inner, flags)  # “)(” must be no expression here either
            return regex.compile(around, flags)
    except regex.error as error:
        raise QueryProblem(_sentence(error)) from error
    except (RecursionError, OverflowError, MemoryError, KeyError, ValueError, IndexError) as error:
        raise QueryProblem(_("This regular expression cannot be used.")) from error


def _counts(words: str) -> list[int]:
    """Return how often an expression repeats its parts: `regex` writes them out, in memory."""
    return [max(1, int(match[1][:9])) for match in _COUNT.finditer(words)]


def _literal(words: str) -> str:
    return _BLANK.join(re.escape(word) for word in _BETWEEN_WORDS.split(words))


def _sentence(error: regex.error) -> str:
    """Return what is wrong with an expression; the package ends its reason with the place."""
    return _("This is no complete regular expression: {reason}.").format(reason=error)
