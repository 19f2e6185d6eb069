"""Pairs of items that may be the same, and how likely that is."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from editor.review.likeness import Weights, Words, shingles_of, words_in, words_of
from editor.review.outlines import Row

Side = tuple[Sequence[Row], Sequence[int]]
"""All items of a document, and the numbers of those that are looked at."""

_QUESTION, _ANSWER = 0.4, 0.6
_LINK_NAME = 0.22
_SAME_QUESTION = 0.2
_SAME_TOPIC = 0.05
_ENOUGH = 0.34
#: A text, link name or word that more items have tells too little.
_MOST_EQUAL = 8
_MOST_SHARING = 24
_LOOKED_UP = 32
_FEWEST_SHARED = 2
_MOST_CANDIDATES = 5
#: Words of a question and its answer by which others like it are found.
_MOST_WORDS = 350
#: Other texts from which it is learned which words are usual.
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class _Read:
    """The words of an item."""

    question: Words
    answer: Words
    shingles: set[str]


def _read(row: Row) -> _Read:
    question, answer = words_in(row.label), words_in(row.answer)
    shingles = shingles_of([*question, *answer][:_MOST_WORDS])
    return _Read(Counter(question), Counter(answer), shingles)


class Candidates:
    """The pairs of items of two documents that have something in common."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._left = old
        self._new, self._right = new
        self._old_read = {number: _read(self._old[number]) for number in self._left}
        self._new_read = {number: _read(self._new[number]) for number in self._right}

    def best_first(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of numbers that are likely enough, the likeliest first."""
        scored = [
            (self._score(one, other), one, other)
            for one in self._left
            for other in self._partners(one)
        ]
        scored = [each for each in scored if each[0] >= _ENOUGH]
        scored.sort(key=lambda each: (-each[0], self._distance(each[1], each[2])))
        yield from ((one, other) for _score, one, other in scored)

    def _distance(self, one: int, other: int) -> tuple[bool, int]:
        """Return how far apart two items stand, to decide between equally likely pairs."""
        return self._old[one].topic != self._new[other].topic, abs(one - other)

    # Which pairs to look at

    def _partners(self, one: int) -> set[int]:
        row = self._old[one]
        found: set[int] = set()
        for index, key in zip(self._indexes, _KEYS, strict=True):
            same = index.get(key(row), ()) if key(row) else ()
            if len(same) <= _MOST_EQUAL:
                found.update(same)
        found.update(self._sharing_shingles(one))
        return found

    def _sharing_shingles(self, one: int) -> list[int]:
        """Return the items that share most of what few items say."""
        sharing = self._sharing
        rare = [*(self._old_read[one].shingles & sharing.keys())]
        rare.sort(key=lambda shingle: (len(sharing[shingle]), shingle))
        votes = Counter(other for shingle in rare[:_LOOKED_UP] for other in sharing[shingle])
        enough = min(_FEWEST_SHARED, len(rare))
        best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_MOST_CANDIDATES]
        return [other for other, often in best if often >= enough]

    @cached_property
    def _indexes(self) -> list[dict[str, list[int]]]:
        indexes: list[dict[str, list[int]]] = []
        for key in _KEYS:
            index: dict[str, list[int]] = defaultdict(list)
            for number in self._right:
                index[key(self._new[number])].append(number)
            indexes.append(dict(index))
        return indexes

    @cached_property
    def _sharing(self) -> dict[str, list[int]]:
        """The new items that have a word, or two words side by side, for what few have."""
        wanted = set[str]().union(*(each.shingles for each in self._old_read.values()))
        shingles = {number: self._new_read[number].shingles & wanted for number in self._right}
        often = Counter(itertools.chain.from_iterable(shingles.values()))
        sharing: dict[str, list[int]] = defaultdict(list)
        for number, some in shingles.items():
            rare = [each for each in some if often[each] <= _MOST_SHARING]
            rare.sort(key=lambda each: (often[each], each))
            for shingle in rare[:_LOOKED_UP]:
                sharing[shingle].append(number)
        return sharing

    # How likely a pair is

    def _score(self, one: int, other: int) -> float:
        old, new = self._old[one], self._new[other]
        score = self._texts_alike(self._old_read[one], self._new_read[other])
        if old.label and old.label.casefold() == new.label.casefold():
            score += _SAME_QUESTION
        if old.anchor and old.anchor == new.anchor:
            score += _LINK_NAME
        return score + _SAME_TOPIC * (old.topic == new.topic)

    def _texts_alike(self, old: _Read, new: _Read) -> float:
        weights = self._weights
        questions = weights.alike(old.question, new.question)
        if not (old.answer or new.answer):
            return questions
        if not (old.question or new.question):
            return weights.alike(old.answer, new.answer)
        return _QUESTION * questions + _ANSWER * weights.alike(old.answer, new.answer)

    @cached_property
    def _weights(self) -> Weights:
        looked_at = (*self._old_read.values(), *self._new_read.values())
        texts = ({**each.question, **each.answer} for each in looked_at)
        return Weights([*texts, *self._others()])

    def _others(self) -> Iterable[Words]:
        """Yield words of items that are already paired: they know which words are usual."""
        looked_at = set(self._right)
        others = (row for number, row in enumerate(self._new) if number not in looked_at)
        for row, _number in zip(others, range(_SAMPLE), strict=False):
            yield words_of(f"{row.label} {row.answer}")


_KEYS: tuple[Callable[[Row], str], ...] = (
    lambda row: row.anchor,
    lambda row: row.label.casefold(),
    lambda row: row.answer,
)
