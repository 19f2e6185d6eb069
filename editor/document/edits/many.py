"""One act on several topics and items, as one step."""

from collections.abc import Callable, Iterable

from editor.document.document import Document
from editor.document.edits.edit import Edit, together
from editor.document.edits.following import followed_through, outermost, runs
from editor.document.edits.moving import move_all
from editor.document.edits.structure import delete, duplicate
from editor.document.faq import Position
from editor.language import ngettext


def delete_all(document: Document, positions: Iterable[Position]) -> Edit | None:
    """Remove several topics or items with their comments."""
    places = outermost(positions)
    steps = _in_turn(document, places[::-1], delete)
    many = ngettext("deletion of {n} entry", "deletion of {n} entries", len(places))
    label = steps[0].label if len(steps) == 1 else many.format(n=len(places))
    first = document.faq.at(places[0]) if places else None
    return together(label, steps, undo_focus=first.id if first is not None else None)


def duplicate_all(document: Document, positions: Iterable[Position]) -> Edit | None:
    """Copy several topics or items; neighbours are copied to the place behind the last of them."""
    places = outermost(positions)
    steps: list[Edit] = []
    for block in reversed(runs(places)):
        for step in _copies(document, block):
            steps.append(step)
            document = step.after
    many = ngettext("duplicate of {n} entry", "duplicate of {n} entries", len(places))
    label = steps[0].label if len(steps) == 1 else many.format(n=len(places))
    return together(label, steps)


def _copies(document: Document, block: list[Position]) -> list[Edit]:
    steps = []
    for number, place in enumerate(block):
        step = duplicate(document, place)
        if step is None:
            continue
        steps.append(step)
        copy = step.after.faq.position(step.focus) if step.focus is not None else None
        behind = block[-1][-1] + 1 + number
        if copy is not None and copy[-1] < behind:
            moved = move_all(step.after, [copy], copy[:-1], behind + 1)
            steps += [moved] if moved is not None else []
        document = steps[-1].after
    return steps


def _in_turn(
    document: Document,
    places: list[Position],
    act: Callable[[Document, Position], Edit | None],
) -> list[Edit]:
    """Do the same to each place, wherever it is by then."""
    steps: list[Edit] = []
    for first in places:
        place: Position | None = first
        for step in steps:
            place = followed_through(place, step) if place is not None else None
        done = act(document, place) if place is not None else None
        if done is not None:
            steps.append(done)
            document = done.after
    return steps
