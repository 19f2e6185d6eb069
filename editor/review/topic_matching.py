"""Which topics of two documents are the same: by title, by link name, by the items in them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from editor.document.faq import Position
from editor.review.likeness import Weights, words_of
from editor.review.outlines import Outline, Row

_TITLE, _LINK_NAME, _ITEMS = 0.3, 0.25, 0.6
_ENOUGH = 0.25
_MOST_EQUAL = 8

_Votes = Counter[tuple[Position, Position]]


def match_topics(old: Outline, new: Outline, items: Mapping[int, int]) -> dict[int, int]:
    """Return which topics are the same, as numbers of old and new topics.

    Args:
        old: the one outline.
        new: the other.
        items: which items are the same, as numbers of old and new items.
    """
    matcher = _Topics(old, new, items)
    scored = [(matcher.score(*pair), *pair) for pair in matcher.candidates()]
    scored = [each for each in scored if each[0] >= _ENOUGH]
    scored.sort(key=lambda each: (-each[0], abs(each[1] - each[2]), each[1]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _score, one, other in scored:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs | _in_order(old, new, pairs)


def _in_order(old: Outline, new: Outline, pairs: Mapping[int, int]) -> dict[int, int]:
    """Pair what is left and has the same title and link name, none included, in its order."""
    taken = set(pairs.values())
    waiting: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(old.topics):
        if number not in pairs:
            waiting[_names(row)].append(number)
    found: dict[int, int] = {}
    for number, row in enumerate(new.topics):
        same = waiting.get(_names(row))
        if number not in taken and same:
            found[same.pop(0)] = number
    return found


def _names(row: Row) -> tuple[int, str, str]:
    return len(row.position), row.label, row.anchor


class _Topics:
    def __init__(self, old: Outline, new: Outline, items: Mapping[int, int]) -> None:
        self._old, self._new = old.topics, new.topics
        self._votes = _votes(old, new, items)
        self._held = (_counts(old.items), _counts(new.items))
        self._weights = Weights(words_of(row.label) for row in (*self._old, *self._new))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield each pair of topics that have something in common once."""
        places = (
            {row.position: number for number, row in enumerate(self._old)},
            {row.position: number for number, row in enumerate(self._new)},
        )
        found = {(places[0][one], places[1][other]) for one, other in self._votes}
        for names in (_titles, _link_names):
            theirs = names(self._new)
            for name, ours in names(self._old).items():
                same = theirs.get(name, [])
                if len(ours) <= _MOST_EQUAL and len(same) <= _MOST_EQUAL:
                    found |= {(one, other) for one in ours for other in same}
        yield from sorted(
            pair for pair in found
            if len(self._old[pair[0]].position) == len(self._new[pair[1]].position)
        )  # fmt: skip

    def score(self, one: int, other: int) -> float:
        """Return how likely two topics are the same."""
        old, new = self._old[one], self._new[other]
        held = self._held[0][old.position] + self._held[1][new.position]
        shared = self._votes[old.position, new.position]
        score = 2 * _ITEMS * shared / held if held else 0.0
        if old.anchor and old.anchor == new.anchor:
            score += _LINK_NAME
        if old.label and new.label:
            score += _TITLE * self._weights.alike(words_of(old.label), words_of(new.label))
        return score


def _votes(old: Outline, new: Outline, items: Mapping[int, int]) -> _Votes:
    """Count for each pair of topics the items that are in both."""
    votes: _Votes = Counter()
    for one, other in items.items():
        above, new_above = old.items[one].position[:-1], new.items[other].position[:-1]
        for depth in range(1, min(len(above), len(new_above)) + 1):
            votes[above[:depth], new_above[:depth]] += 1
    return votes


def _counts(items: Sequence[Row]) -> Counter[Position]:
    counts: Counter[Position] = Counter()
    for row in items:
        for depth in range(1, len(row.position)):
            counts[row.position[:depth]] += 1
    return counts


def _titles(topics: Sequence[Row]) -> dict[str, list[int]]:
    return _grouped(row.label.casefold() for row in topics)


def _link_names(topics: Sequence[Row]) -> dict[str, list[int]]:
    return _grouped(row.anchor for row in topics)


def _grouped(names: Iterator[str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if name:
            groups[name].append(number)
    return groups
