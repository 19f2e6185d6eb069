"""Two renderings of one page, ours with marks: which texts of the document look otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.preview.jekyll_check.alignment import Change, changes
from editor.preview.jekyll_check.tokens import Token, tokens

#: So many pieces around a change outside of all texts are shown with it.
_AROUND = 6


@dataclass(frozen=True, slots=True)
class Place:
    """What a text of the document became in both renderings.

    For the page around the texts the mark is "", and only what differs is there.
    """

    mark: str
    ours: str
    theirs: str
    is_equal: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The places of the texts in the order of the page, and what differs around them."""

    texts: Sequence[Place]
    around: Sequence[Place]

    @property
    def is_equal(self) -> bool:
        """Whether a browser shows both renderings alike."""
        return not self.around and all(place.is_equal for place in self.texts)


def compare(ours: str, theirs: str) -> Comparison:
    """Compare our page, whose texts stand between marks, with a published one."""
    return _Comparing(tokens(ours), tokens(theirs)).result()


class _Comparing:
    def __init__(self, ours: Sequence[Token], theirs: Sequence[Token]) -> None:
        self._ours = ours
        self._theirs = theirs
        self._changes = changes([each.key for each in ours], [each.key for each in theirs])
        self._inside: dict[str, list[int]] = defaultdict(list)
        for at, token in enumerate(ours):
            if token.mark:
                self._inside[token.mark].append(at)

    def result(self) -> Comparison:
        touched: dict[str, list[Change]] = defaultdict(list)
        around: list[Place] = []
        for change in self._changes:
            marks = self._marks(change)
            for mark in marks:
                touched[mark].append(change)
            if not marks:
                around.append(self._outside(change))
        texts = [self._text(mark, touched.get(mark, ())) for mark in self._inside]
        return Comparison(tuple(texts), tuple(around))

    def _marks(self, change: Change) -> list[str]:
        """Return the texts that a change lies in or touches."""
        start, end, _begin, _stop = change
        if start < end:
            found = (self._ours[at].mark for at in range(start, end))
        else:
            found = (self._ours[at].mark for at in (start - 1, start) if 0 <= at < len(self._ours))
        return [mark for mark in dict.fromkeys(found) if mark]

    def _text(self, mark: str, differing: Sequence[Change]) -> Place:
        """Return a text's place: from its first piece to its last, with what replaces them."""
        places = self._inside[mark]
        start, end = places[0], places[-1] + 1
        ours = _html(self._ours[start:end])
        if not differing:
            return Place(mark, ours, ours, is_equal=True)
        return Place(mark, ours, _html(self._opposite(start, end)), is_equal=False)

    def _opposite(self, start: int, end: int) -> Iterator[Token]:
        """Yield what the published page has for a range of ours."""
        at = start
        shift = self._shift(start)
        for first, last, begin, stop in self._changes:
            if last < start or first > end:
                continue
            yield from self._theirs[at + shift : max(at, first) + shift]
            yield from self._theirs[begin:stop]
            at = max(last, start)
            shift = stop - last
        yield from self._theirs[at + shift : max(at, end) + shift]

    def _shift(self, start: int) -> int:
        """Return how far behind ours the published page is at a place before its changes."""
        shift = 0
        for _first, last, _begin, stop in self._changes:
            if last < start:
                shift = stop - last
        return shift

    def _outside(self, change: Change) -> Place:
        start, end, begin, stop = change
        ours = self._ours[max(0, start - _AROUND) : end + _AROUND]
        theirs = self._theirs[max(0, begin - _AROUND) : stop + _AROUND]
        return Place("", _html(ours), _html(theirs), is_equal=False)


def _html(pieces: Iterator[Token] | Sequence[Token]) -> str:
    return "".join(piece.html for piece in pieces)
