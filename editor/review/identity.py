"""Keys that say the same of the same difference, in another run and after other decisions."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from editor.document.faq import Position
from editor.review.difference import Difference
from editor.review.matching import Matching
from editor.review.outlines import Outline

_LENGTH = 16


def with_keys(
    differences: Iterable[Difference], outlines: tuple[Outline, Outline], matching: Matching
) -> Iterator[Difference]:
    """Yield differences with their keys: made of what changed, not of where it stands.

    Args:
        differences: those of one comparison, in order.
        outlines: the topics and items of both documents.
        matching: which of them are the same.
    """
    seen: Counter[str] = Counter()
    for each in differences:
        said = "\0".join(_said(each, outlines, matching))
        key = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
        seen[key] += 1
        yield replace(each, key=key if seen[key] == 1 else f"{key}-{seen[key]}")


def _said(
    difference: Difference, outlines: tuple[Outline, Outline], matching: Matching
) -> Iterator[str]:
    old, new = outlines
    yield difference.subject
    yield from sorted(difference.kinds)
    yield from _row(old, difference.old)
    yield from _row(new, difference.new)
    for each in difference.changed:
        yield from (each.part, each.name, each.old or "", each.new or "")
    for places, outline in ((difference.came, new), (difference.went, old)):
        for place in places:
            yield from _row(outline, place)
    if difference.is_move and difference.old is not None and difference.new is not None:
        yield from _topic(old, difference.old[:-1])
        above = difference.new[:-1]
        known = matching.old(above)
        yield from _topic(old, known) if known is not None else _topic(new, above)


def _row(outline: Outline, place: Position | None) -> Iterator[str]:
    row = outline.rows.get(place) if place is not None else None
    if row is not None:
        yield from (row.label, row.anchor, row.answer)


def _topic(outline: Outline, place: Position) -> Iterator[str]:
    row = outline.rows.get(place)
    if row is not None:
        yield from (row.label, row.anchor)
