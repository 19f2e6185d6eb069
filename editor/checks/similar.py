"""Questions that ask the same: equal but for small words, endings, order, or one slip of the pen.

Questions about different things are often alike in most of their letters (“import my data”,
“export my data”), so only words decide, not a share of equal characters.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?:s|re|ve|ll|d|m|t)?\b")
#: Words without which a question still asks the same.
_SMALL = frozenset((
    "a", "an", "the", "i", "we", "you", "my", "our", "your", "me", "us", "am", "is", "are",
    "was", "were", "do", "does", "did", "can", "could", "may", "might", "should", "would",
    "will", "shall", "please", "there", "it", "its", "this", "that",
))  # fmt: skip
_FEWEST_WORDS = 2
_LONG_WORD = 6
_PLURAL = 4
_LONGEST = 300
_MOST_IN_GROUP = 12

Words = tuple[str, ...]


@lru_cache(maxsize=65_536)
def words_of(question: str) -> Words:
    """Return the words of a question that decide what it asks, in alphabetical order."""
    plain = unicodedata.normalize("NFKC", question[:_LONGEST]).casefold()
    found = _WORD.findall(_APOSTROPHE.sub("", plain))
    telling = [word for word in found if word not in _SMALL]
    return tuple(sorted(_singular(word) for word in telling or found))


def alike(questions: Iterable[tuple[int, str]]) -> Iterator[Sequence[int]]:
    """Yield the numbers of questions that ask the same, two or more at a time."""
    by_words: dict[Words, list[int]] = defaultdict(list)
    for number, question in questions:
        words = words_of(question)
        if words:
            by_words[words].append(number)
    yield from (group for group in by_words.values() if len(group) > 1)
    for one, other in _slips(by_words):
        yield by_words[one][0], by_words[other][0]


def _slips(groups: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """Yield pairs that differ in one long word by one letter behind the second."""
    near: dict[tuple[Words, int, str], list[Words]] = defaultdict(list)
    for words in groups:
        for rest, word in _with_one_taken(words):
            for variant in _variants(word):
                near[(rest, len(words), variant)].append(words)
    pairs = {
        pair
        for group in near.values()
        if 1 < len(group) <= _MOST_IN_GROUP
        for pair in combinations(sorted(set(group)), 2)
    }
    yield from sorted(pairs)


def _with_one_taken(words: Words) -> Iterator[tuple[Words, str]]:
    if len(words) <= _FEWEST_WORDS:
        return
    for index, word in enumerate(words):
        if len(word) >= _LONG_WORD and word.isalpha():
            yield words[:index] + words[index + 1 :], word


def _variants(word: str) -> Iterator[str]:
    """Yield a word, and all that is left of it when one letter behind the second goes."""
    yield word
    seen = ""
    for index in range(2, len(word)):
        if word[index] != seen:
            yield word[:index] + word[index + 1 :]
        seen = word[index]


def _singular(word: str) -> str:
    if len(word) >= _PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
