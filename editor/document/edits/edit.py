"""One undoable step, and what models and panels need to know to follow it."""

from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Position
from editor.document.parts import Part


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
