"""All differences between two documents, in the order of the page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.difference import Difference, Kind, Subject
from editor.review.faq_compared import FaqComparison
from editor.review.identity import with_keys
from editor.review.matching import Matching, match_outlines
from editor.review.one_shape import read_alike
from editor.review.outlines import outline_of
from editor.review.page_compared import (
    body_differences,
    file_formatting,
    names_of,
    other_differences,
    setting_differences,
    structure_differences,
)
from editor.review.whereabouts import order_on_page, place_before


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
        place = place_before(self.matching, difference.old) if difference.old else None
        return (*place[0], place[1]) if place is not None else ()

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


def differences(old: Document, new: Document) -> Comparison:
    """Compare two documents.

    A topic that came or went with all that is in it is one difference, and so is an item that
    moved and was reworded at once. What moved is what explains the order with the fewest moves.
    """
    old, new = read_alike(old, new)
    outlines = outline_of(old), outline_of(new)
    matching = match_outlines(*outlines)
    names = names_of(old), names_of(new)
    faq = FaqComparison(*outlines, matching, names).differences()
    found = [
        *structure_differences(old, new),
        *setting_differences(old, new, names),
        *sorted(faq, key=lambda each: _order(matching, each)),
        *body_differences(old, new),
    ]
    if all(Kind.FORMATTING in each.kinds for each in found):
        found += other_differences(old, new, names)
    found += file_formatting(old, new, is_known=bool(found))
    keyed = list(with_keys(found, outlines, matching))
    return Comparison(
        old,
        new,
        matching,
        tuple(each for each in keyed if Kind.FORMATTING not in each.kinds),
        tuple(each for each in keyed if Kind.FORMATTING in each.kinds),
    )


def _order(matching: Matching, difference: Difference) -> tuple[float, ...]:
    if difference.new is not None:
        return difference.new
    return order_on_page(matching, difference.old or ())
