"""What two writers of one file could not both have, and what was decided about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from editor.document import Document
from editor.document.edits import Edit
from editor.document.parts import Outside, Part
from editor.language import _
from editor.review.merging import Conflict, Kind, Side
from editor.review.merging.resolving import resolve

_Key = tuple[Kind, int, str | None]

_PARTS = {
    Part.QUESTION: _("question"),
    Part.TITLE: _("topic"),
    Part.ANCHOR: _("link name"),
    Part.ANSWER: _("answer"),
    Part.NOTE: _("note"),
    Outside.SETTING: _("setting of the page"),
    Outside.BODY: _("text of the page"),
}
_KINDS = {
    Kind.REMOVAL: _("deleted by one, changed by the other"),
    Kind.PLACE: _("topic in which it stands"),
    Kind.ORDER: _("order"),
    Kind.COMMENT: _("note"),
    Kind.REMARK: _("note"),
    Kind.FOOT: _("note"),
}
#: What can be taken from both: texts that may stand one below the other.
_JOINED = (Part.ANSWER, Outside.BODY)


@dataclass
class Decisions:
    """The conflicts of one file in the order of the page."""

    theirs: Document
    """What the file holds by somebody else."""
    conflicts: Sequence[Conflict]
    made: dict[_Key, str] = field(default_factory=dict)
    """What was decided, whosever side was taken."""

    @property
    def is_done(self) -> bool:
        """Whether all is decided."""
        return all(_key(each) in self.made for each in self.conflicts)

    @property
    def left(self) -> int:
        """How much is still to be decided."""
        return sum(1 for each in self.conflicts if _key(each) not in self.made)

    def is_made(self, conflict: Conflict) -> bool:
        """Whether a conflict is decided."""
        return _key(conflict) in self.made

    def note(self, conflict: Conflict, choice: str) -> None:
        """Note what was decided."""
        self.made[_key(conflict)] = choice


def decision(document: Document, conflict: Conflict, choice: str) -> Edit | None:
    """Return the step that decides a conflict; None where the document says so already.

    Args:
        document: what is shown.
        conflict: what is decided.
        choice: one of the sides, or BOTH.

    Raises:
        Refusal: what it is about is no longer there, or cannot be changed so.
    """
    if choice != BOTH:
        return resolve(document, conflict, Side(choice))
    texts = (conflict.texts.ours or "", conflict.texts.theirs or "")
    joined = "\n\n".join(text.strip("\n") for text in texts)
    return resolve(document, conflict, f"{joined}\n" if texts[0].endswith("\n") else joined)


#: The choice that keeps what both wrote, one below the other.
BOTH = "both"


def may_be_joined(conflict: Conflict) -> bool:
    """Whether what both wrote can stand one below the other."""
    has_both = conflict.texts.ours is not None and conflict.texts.theirs is not None
    return conflict.kind is Kind.TEXT and conflict.part in _JOINED and has_both


def name_of(conflict: Conflict) -> str:
    """Return what a conflict is about: “How hot? – answer”."""
    part = _KINDS.get(conflict.kind)
    if part is None:
        part = _PARTS[conflict.part] if conflict.part is not None else _("as a whole")
    label = " ".join(conflict.label.split())
    return f"{label} – {part}" if label else part


def _key(conflict: Conflict) -> _Key:
    return (conflict.kind, conflict.found.entry, conflict.texts.theirs)
