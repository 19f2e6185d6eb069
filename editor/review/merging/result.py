"""Two people's versions of one file as one, and what they could not both have."""

from dataclasses import dataclass, field
from functools import cached_property

from editor.document.document import Document
from editor.review.merging.bringing import Brought, brought_by
from editor.review.merging.conflict import Conflict
from editor.review.merging.describing import Describer
from editor.review.merging.errors import CannotMerge
from editor.review.merging.line_merge import merged_lines
from editor.review.merging.placing import Wish
from editor.review.merging.sides import Both, Side
from editor.review.merging.whole import Sides


@dataclass(frozen=True)
class Merge:
    """The result of a merge."""

    document: Document
    """The file with the changes of both sides; where they clash it says what ours says.

    What one side removed and the other changed is in it.
    """
    conflicts: tuple[Conflict, ...]
    """What is to be decided, in the order of the page."""
    by_items: bool
    """Whether questions were brought together; else lines were, conflicts within marks."""
    _sides: Sides = field(repr=False, compare=False)

    @cached_property
    def ours(self) -> Brought:
        """What our side brought."""
        return self._brought(Side.OURS)

    @cached_property
    def theirs(self) -> Brought:
        """What their side brought."""
        return self._brought(Side.THEIRS)

    @property
    def bodies(self) -> Both[str]:
        """The text below the front matter in all versions."""
        return self._sides.documents.map(lambda document: document.body)

    def in_lines(self) -> Document:
        """Return the file brought together by lines instead, conflicts within marks."""
        given = self._sides.given
        return merged_lines(given.base, given.ours, given.theirs)[0]

    def version(self, side: Side) -> Document:
        """Return the result with every conflict decided as one side has it.

        Raises:
            CannotMerge: that would not read as what it is meant to be.
        """
        wish = Wish(prefers=side, keeps_changed=False)
        return self._sides.merged(wish).document

    def _brought(self, side: Side) -> Brought:
        given = self._sides.given
        if given.base is None or not self.by_items:
            return Brought()
        return brought_by(self._sides.kin, side, (given.base, given.of(side)))


def merge(base: Document | None, ours: Document, theirs: Document) -> Merge:
    """Bring two versions of a file together.

    Changes to different questions, to different texts of one question and to different words of
    one text come together by themselves, moves included. Comments and the way of writing of both
    sides stay; what is written anew is written as ours is.

    Args:
        base: what both began with; None where that is not known.
        ours: the version whose entries keep their ids.
        theirs: the other version.
    """
    sides = Sides(base, ours, theirs)
    try:
        draft = sides.merged(Wish())
    except CannotMerge:
        document, conflicts = merged_lines(base, ours, theirs)
        return Merge(document, conflicts, by_items=False, _sides=sides)
    if not draft.found:
        return Merge(draft.document, (), by_items=True, _sides=sides)
    describer = Describer(draft.document, base)
    conflicts = tuple(
        describer.described(found, sides.kin.old_id(found.entry))
        for found in sorted(draft.found, key=describer.rank)
    )
    return Merge(draft.document, conflicts, by_items=True, _sides=sides)
