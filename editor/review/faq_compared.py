"""What became of topics and items: each thing that was done to one of them is one difference."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from editor.document.faq import Position
from editor.document.parts import Outside, Part
from editor.document.values import Anchors
from editor.review.difference import Changed, Difference, Kind
from editor.review.matching import Matching
from editor.review.ordering import staying
from editor.review.outlines import Outline, Row
from editor.review.rows_compared import changes_between

_KINDS: dict[Part | Outside, Kind] = {
    Part.QUESTION: Kind.QUESTION,
    Part.TITLE: Kind.TITLE,
    Part.ANCHOR: Kind.LINK_NAME,
    Part.ANSWER: Kind.ANSWER,
    Outside.SETTING: Kind.FIELDS,
}


@dataclass(frozen=True)
class FaqComparison:
    """Two outlines and which of their rows are the same."""

    old: Outline
    new: Outline
    matching: Matching
    anchors: tuple[Anchors, Anchors]
    """The values of both documents that have names there."""

    def differences(self) -> Iterator[Difference]:
        """Yield all differences of topics and items; those of formatting among them."""
        yield from self._removed()
        for number, row in self.new.rows.items():
            old = self.matching.old(number)
            if old is None:
                yield from self._added(row)
            else:
                yield from self._kept(self.old.rows[old], row)

    # What came and went

    def _added(self, row: Row) -> Iterator[Difference]:
        """Yield that something came, unless a topic came with it or it is a part of another."""
        above = row.position[:-1]
        came_with_topic = bool(above) and self.matching.old(above) is None
        if not came_with_topic and row.position not in self.matching.split_off:
            kinds = frozenset({Kind.ADDED})
            yield Difference(row.subject, kinds, row.label, new=row.position)

    def _removed(self) -> Iterator[Difference]:
        for row in self.old.rows.values():
            above = row.position[:-1]
            went_with_topic = bool(above) and self.matching.new(above) is None
            is_kept = row.position in self.matching.pairs
            if not is_kept and not went_with_topic and not self._was_merged(row):
                kinds = frozenset({Kind.REMOVED})
                yield Difference(row.subject, kinds, row.label, old=row.position)

    def _was_merged(self, row: Row) -> bool:
        return row.position in self.matching.merged_into

    # What stayed

    def _kept(self, old: Row, new: Row) -> Iterator[Difference]:
        changes = changes_between(old, new, self.anchors)
        came = tuple(self._came.get(old.position, ()))
        went = tuple(self._went.get(new.position, ()))
        kinds = frozenset(self._kinds(old, new, changes.seen, (came, went)))
        places = old.position, new.position
        label = new.label or old.label
        if kinds:
            changed = (*changes.seen, *changes.unseen)
            yield Difference(new.subject, kinds, label, *places, changed, came, went)
        elif changes.is_written_otherwise:
            formatting = frozenset({Kind.FORMATTING})
            yield Difference(new.subject, formatting, label, *places, changes.unseen)

    def _kinds(
        self,
        old: Row,
        new: Row,
        seen: tuple[Changed, ...],
        parts: tuple[tuple[Position, ...], tuple[Position, ...]],
    ) -> Iterator[Kind]:
        came, went = parts
        if came:
            yield Kind.SPLIT
        if went:
            yield Kind.MERGED
        if not self._is_same_parent(old.position[:-1], new.position[:-1]):
            yield Kind.MOVED
        elif new.position in self.reordered:
            yield Kind.REORDERED
        yield from (_KINDS[each.part] for each in seen)

    def _is_same_parent(self, old: Position, new: Position) -> bool:
        return self.matching.parent(old) == new

    @cached_property
    def _came(self) -> dict[Position, list[Position]]:
        found: dict[Position, list[Position]] = defaultdict(list)
        for new, old in sorted(self.matching.split_off.items()):
            found[old].append(new)
        return dict(found)

    @cached_property
    def _went(self) -> dict[Position, list[Position]]:
        found: dict[Position, list[Position]] = defaultdict(list)
        for old, new in sorted(self.matching.merged_into.items()):
            found[new].append(old)
        return dict(found)

    @cached_property
    def reordered(self) -> set[Position]:
        """Where things stand that changed their place under the same topic."""
        families: dict[Position, list[Position]] = defaultdict(list)
        for place in self.new.rows:
            old = self.matching.old(place)
            if old is not None and self._is_same_parent(old[:-1], place[:-1]):
                families[place[:-1]].append(place)
        found: set[Position] = set()
        for places in families.values():
            order = [self.matching.back[place][-1] for place in places]
            stay = staying(order, [1 + self._held[place] for place in places])
            found |= {place for place, row in zip(places, order, strict=True) if row not in stay}
        return found

    @cached_property
    def _held(self) -> Counter[Position]:
        """How many items stand in each topic of the new document."""
        return Counter(
            row.position[:depth] for row in self.new.items for depth in range(1, len(row.position))
        )
