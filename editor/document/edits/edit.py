"""One undoable step, and what models and panels need to know to follow it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.document.document import Document
from editor.document.faq import Position
from editor.document.parts import Part

#: As many steps of one edit as models follow one by one; more are quicker read anew.
MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Inserted:
    """A topic or item came; `row` is its place among the children of `parent`."""

    parent: Position
    row: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A topic or item went; it stood at `row` among the children of `parent`."""

    parent: Position
    row: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A topic or item moved; places are those before it went and after it arrived."""

    parent: Position
    row: int
    to_parent: Position
    to_row: int


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text of a topic or item is another; the outline's structure is the same."""

    position: Position
    part: Part


@dataclass(frozen=True, slots=True)
class Retouched:
    """Texts are others, settings perhaps have come or gone; topics and items stand as they did."""

    pointer: str | None = None
    """The setting that it is about, or `body` for the page's text; None for several places."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Anything may be different: read all anew."""


Change = Inserted | Removed | Moved | Reworded | Retouched | Replaced


def inverted(change: Change) -> Change:
    """Return the change that leads back."""
    match change:
        case Inserted(parent, row):
            return Removed(parent, row)
        case Removed(parent, row):
            return Inserted(parent, row)
        case Moved(parent, row, to_parent, to_row):
            return Moved(to_parent, to_row, parent, row)
        case _:
            return change


@dataclass(frozen=True, slots=True)
class Edit:
    """One undoable step."""

    label: str
    """What the user did, as the Undo menu names it behind the word “Undo”."""
    before: Document
    after: Document
    change: Change
    focus: int | None = None
    """The id of what to show afterwards, where that is not what is shown."""
    undo_focus: int | None = None
    """The same for when the step is undone; None for what `focus` says."""
    note: str = ""
    """What the user should know about it, and may not have expected."""
    typing: str | None = None
    """Typed steps with the same text here melt into one."""
    steps: "tuple[Edit, ...]" = ()
    """The same in several edits, each from where the one before it ended; () for one that is
    single, or too large for models to follow it step by step."""


def together(label: str, edits: Iterable[Edit], *, undo_focus: int | None = None) -> Edit | None:
    """Return edits that follow one another as one step; None where there are none.

    Args:
        label: what the user did.
        edits: each from the document that the one before it ended with.
        undo_focus: what to show when it is undone; None for the first thing that was changed.
    """
    steps = [step for edit in edits for step in (edit.steps or (edit,))]
    if not steps:
        return None
    first, last = steps[0], steps[-1]
    if undo_focus is None:
        undo_focus = first.focus if first.undo_focus is None else first.undo_focus
    if len(steps) == 1:
        return replace(first, label=label, undo_focus=undo_focus)
    notes = " ".join(dict.fromkeys(step.note for step in steps if step.note))
    return Edit(
        label,
        first.before,
        last.after,
        Replaced(),
        last.focus,
        undo_focus,
        notes,
        steps=tuple(steps) if len(steps) <= MOST_STEPS else (),
    )
