"""How alike texts are, by the words that they share: rare words say more than usual ones."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from math import log

_WORD = re.compile(r"\w+")
#: Scripts that put no spaces between words.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"[{UNSPACED}]+|[^{UNSPACED}]+")
_HAS_RUN = re.compile(f"[{UNSPACED}]")

Words = Counter[str]


def words_of(text: str) -> Words:
    """Return the words of a text with how often they stand there."""
    return Counter(words_in(text))


def shingles_of(words: list[str]) -> set[str]:
    """Return the words of a text, and each two that stand side by side: few texts share those."""
    return {*words, *map(" ".join, itertools.pairwise(words))}


def words_in(text: str) -> list[str]:
    """Return the words of a text in their order.

    Where a script has no spaces, two neighbouring characters are a word.
    """
    words = _WORD.findall(text.lower())
    if not _HAS_RUN.search(text):
        return words
    return [piece for word in words for piece in _pieces(word)]


def _pieces(word: str) -> Iterable[str]:
    for run in _RUN.findall(word):
        if len(run) > 1 and _HAS_RUN.match(run):
            yield from (run[at : at + 2] for at in range(len(run) - 1))
        else:
            yield run


class Weights:
    """How much each word says, from how many of some texts have it."""

    def __init__(self, texts: Iterable[Mapping[str, int]]) -> None:
        self._texts = list(texts)

    @cached_property
    def _frequency(self) -> Counter[str]:
        frequency: Counter[str] = Counter()
        for words in self._texts:
            frequency.update(words.keys())
        return frequency

    @cached_property
    def _weights(self) -> dict[str, float]:
        count = len(self._texts) + 1
        return {word: log(1 + count / often) for word, often in self._frequency.items()}

    def frequency(self, word: str) -> int:
        """Return how many texts have a word."""
        return self._frequency[word]

    def of(self, word: str) -> float:
        """Return how much a word says."""
        return self._weights.get(word, 1.0)

    def sum(self, words: Words) -> float:
        """Return how much all words of a text say."""
        weights = self._weights
        return sum(weights.get(word, 1.0) * often for word, often in words.items())

    def shared(self, left: Words, right: Words) -> float:
        """Return how much the words say that two texts share."""
        if len(left) > len(right):
            left, right = right, left
        weights = self._weights
        return sum(
            weights.get(word, 1.0) * min(often, right[word])
            for word, often in left.items()
            if word in right
        )

    def alike(self, left: Words, right: Words) -> float:
        """Return how alike two texts are, from 0 to 1; two without a word are alike."""
        both = self.sum(left) + self.sum(right)
        return 2 * self.shared(left, right) / both if both else 1.0

    def within(self, part: Words, whole: Words) -> float:
        """Return how much of a text is in another one, from 0 to 1."""
        own = self.sum(part)
        return self.shared(part, whole) / own if own else 0.0
