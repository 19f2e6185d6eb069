"""Where a place of the outline is once something else has come, gone or moved."""

from collections.abc import Iterable

from editor.document.edits.edit import Change, Edit, Inserted, Moved, Removed
from editor.document.faq import Position


def followed(position: Position, change: Change) -> Position | None:
    """Return where a place is after a change; None where what stood there went.

    The place may be that of a topic or item, or (*topic, row) for one between two of them.
    """
    match change:
        case Inserted(parent, row):
            return _shifted(position, (*parent, row), 1)
        case Removed(parent, row):
            gone = (*parent, row)
            return None if position[: len(gone)] == gone else _shifted(position, gone, -1)
        case Moved(parent, row, to_parent, to_row):
            moved = (*parent, row)
            if position[: len(moved)] == moved:
                return (*to_parent, to_row, *position[len(moved) :])
            without = _shifted(position, moved, -1)
            return _shifted(without, (*to_parent, to_row), 1)
        case _:
            return position


def followed_through(position: Position, edit: Edit) -> Position | None:
    """Return where a place is after an edit; None where what stood there went."""
    for step in edit.steps or (edit,):
        here = followed(position, step.change)
        if here is None:
            return None
        position = here
    return position


def outermost(positions: Iterable[Position]) -> list[Position]:
    """Return places in the order of the page, without those that stand in one another."""
    kept: list[Position] = []
    for position in sorted(set(positions)):
        if position and not (kept and position[: len(kept[-1])] == kept[-1]):
            kept.append(position)
    return kept


def runs(positions: Iterable[Position]) -> list[list[Position]]:
    """Return places in groups of those that follow one another directly."""
    groups: list[list[Position]] = []
    for position in positions:
        before = groups[-1][-1] if groups else None
        if before is not None and position == (*before[:-1], before[-1] + 1):
            groups[-1].append(position)
        else:
            groups.append([position])
    return groups


def _shifted(position: Position, place: Position, by: int) -> Position:
    """Return a position once there is one row more or less at a place, which counts as behind."""
    depth = len(place) - 1
    if len(position) > depth and position[:depth] == place[:depth] and position[depth] >= place[-1]:
        return (*position[:depth], position[depth] + by, *position[depth + 1 :])
    return position
