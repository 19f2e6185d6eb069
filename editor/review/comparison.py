"""What became of one document in another: its differences, once they are known."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.difference import Difference, Subject
from editor.review.matched import Matching
from editor.review.whereabouts import Whereabouts


@dataclass(frozen=True)
class Comparison:
    """What became of one document in another."""

    old: Document
    new: Document
    matching: Matching
    differences: tuple[Difference, ...]
    """What readers may see, in the order of the page: settings, topics and questions, page text."""
    formatting: tuple[Difference, ...]
    """What only engineers see: quotes, comments, blank lines."""

    @property
    def is_same(self) -> bool:
        """Whether no difference is left, not even one of formatting."""
        return not self.differences and not self.formatting

    @cached_property
    def by_new(self) -> Mapping[Position, Difference]:
        """The difference of each topic and item that stands in the new document and has one."""
        return {each.new: each for each in self.differences if each.new is not None} | {
            place: each for each in self.differences for place in each.came
        }

    @cached_property
    def by_old(self) -> Mapping[Position, Difference]:
        """The difference of each topic and item that stood in the old document and has one."""
        return {each.old: each for each in self.differences if each.old is not None} | {
            place: each for each in self.differences for place in each.went
        }

    @cached_property
    def counts(self) -> Mapping[Position, int]:
        """How many differences there are under each topic of the new document, and in all, ()."""
        counts: Counter[Position] = Counter({(): len(self.differences)})
        for each in self.differences:
            place = self.place(each)
            counts.update(place[:depth] for depth in range(1, len(place)))
            if each.subject is Subject.TOPIC and each.new is not None:
                counts[each.new] += 1
        return counts

    def place(self, difference: Difference) -> Position:
        """Return where in the new document to show a difference: what went, where it would be."""
        if difference.new is not None:
            return difference.new
        place = self._whereabouts.place(difference.old) if difference.old else None
        return (*place[0], place[1]) if place is not None else ()

    @cached_property
    def _whereabouts(self) -> Whereabouts:
        return Whereabouts(self.matching)

    def find(self, key: str) -> Difference | None:
        """Return the difference with a key; None if there is none any more."""
        found = (each for each in (*self.differences, *self.formatting) if each.key == key)
        return next(found, None)

    def mirrored(self) -> Self:
        """Return the same comparison seen from the new document."""
        matching = self.matching
        return replace(
            self,
            old=self.new,
            new=self.old,
            matching=Matching(
                matching.back, matching.merged_into, matching.split_off, matching.tops[::-1]
            ),
            differences=tuple(each.mirrored() for each in self.differences),
            formatting=tuple(each.mirrored() for each in self.formatting),
        )
