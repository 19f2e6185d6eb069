"""Looking through texts for what a query asks for.

Expressions run with a time limit, in the `regex` package, which can be stopped; Python's own `re`
cannot, and some expressions would keep the window waiting for years.
"""

import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

import regex

from editor.document.search.markup import Span, code_spans, liquid_spans, overlaps
from editor.document.search.query import Query, QueryProblem, compiled
from editor.document.search.replacement import Replacement, Template
from editor.document.search.texts import Text
from editor.language import _

_SECONDS = 2.0
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Found:
    """A text, and the places in it that were found, in order."""

    text: Text
    spans: tuple[Span, ...]


class Finder:
    """Finds what a query asks for.

    Raises:
        QueryProblem: its words are no regular expression.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.pattern = compiled(query)

    def spans(self, text: str, seconds: float = _SECONDS) -> tuple[Span, ...]:
        """Return where a text has what is looked for.

        Raises:
            QueryProblem: the expression takes too long.
        """
        return tuple(match.span() for match in self._matches(text, seconds))

    def replacements(self, text: str, template: Template) -> list[Replacement]:
        """Return what would stand for each place that is found in a text.

        Raises:
            QueryProblem: the expression takes too long.
        """
        return [
            Replacement(match.start(), match.end(), template.write(match))
            for match in self._matches(text, _SECONDS)
        ]

    def template(self, text: str) -> Template:
        """Return what writes a replacement text.

        Raises:
            QueryProblem: it names a group that the expression does not have.
        """
        return Template(text, self.pattern, is_regex=self.query.is_regex)

    def find(
        self, texts: Iterable[Text], *, most: int | None = None, seconds: float = _SECONDS
    ) -> Iterator[Found]:
        """Yield the texts that have what is looked for.

        Args:
            texts: what to look through.
            most: how many places are enough; the text that reaches that number is the last.
            seconds: how long an expression may take for all texts together.

        Raises:
            QueryProblem: the expression takes too long.
        """
        places = 0
        for text, spans in self._in_each(texts, seconds):
            if spans:
                places += len(spans)
                yield Found(text, tuple(spans))
            if most is not None and places >= most:
                return

    def _in_each(
        self, texts: Iterable[Text], seconds: float
    ) -> Iterator[tuple[Text, Sequence[Span]]]:
        is_regex = self.query.is_regex
        if is_regex or self.query.skip_liquid or self.query.skip_code:
            until = time.monotonic() + seconds
            return ((text, self.spans(text.text, until - time.monotonic())) for text in texts)
        return self._in_joined(list(texts)) if self.query.words else iter(())

    def _in_joined(self, texts: Sequence[Text]) -> Iterator[tuple[Text, Sequence[Span]]]:
        """Look through all texts as one: with thousands of them a key must not wait for each.

        No words reach over the character between two texts.
        """
        starts = [0, *accumulate(len(text.text) + 1 for text in texts)]
        matches = self.pattern.finditer(_BETWEEN.join(text.text for text in texts))
        spans = (match.span() for match in matches)
        for number, found in groupby(spans, lambda span: bisect_right(starts, span[0]) - 1):
            first = starts[number]
            yield texts[number], [(start - first, end - first) for start, end in found]

    def _matches(self, text: str, seconds: float) -> "Iterable[regex.Match[str]]":
        if not self.query.words:
            return ()
        matches = self._all(text, seconds)
        if not matches or not (self.query.skip_liquid or self.query.skip_code):
            return matches
        kept = liquid_spans(text) if self.query.skip_liquid else []
        kept += code_spans(text) if self.query.skip_code else []
        return [match for match in matches if not overlaps(match.span(), kept)]

    def _all(self, text: str, seconds: float) -> "list[regex.Match[str]]":
        if not self.query.is_regex:  # no words take longer than the text is long
            return list(self.pattern.finditer(text))
        try:
            found = self.pattern.finditer(text, timeout=max(seconds, 0.001))
            return [match for match in found if match.end() > match.start()]
        except TimeoutError as error:
            sentence = _("This expression takes too long. Look for something simpler.")
            raise QueryProblem(sentence) from error
