"""What two sides could not both have: one text, place or entry in the versions of both."""

from dataclasses import dataclass
from enum import StrEnum

from editor.document.parts import Outside, Part
from editor.review.merging.sides import Three


class Kind(StrEnum):
    """What the sides do not agree on."""

    TEXT = "text"
    """What a text or setting says; the texts hold all that is agreed about it."""
    NAME = "name"
    """What a question or topic is called, where that is its name in a group."""
    REMOVAL = "removal"
    """Whether something is there: one side removed what the other changed."""
    PLACE = "place"
    """In which topic something stands: each side moved it to another."""
    ORDER = "order"
    """The order of a list; the texts are its outlines, a line for each entry."""
    COMMENT = "comment"
    """What the comment above something says."""
    REMARK = "remark"
    """What the comment behind a value says, on its line."""
    FOOT = "foot"
    """What the comment below something says."""
    WRITING = "writing"
    """What is a text for one side and a list for the other, say."""
    LINES = "lines"
    """What lines of the file say, where it cannot be read as an FAQ."""


_NOTHING: Three[str] = Three(None, None, None)


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict as it was met at an entry."""

    kind: Kind
    entry: int
    """The id of the entry in the result; BODY for the text below the front matter."""
    texts: Three[str] = _NOTHING
    """What each side has; None where it has nothing, or where the base is not known."""
    values: Three[object] | None = None
    """For a text: what the entry would hold."""
    homes: Three[int] | None = None
    """For a place: the id of what holds it for each side; TOP for the page itself."""
    orders: Three[tuple[int, ...]] | None = None
    """For an order: the ids as each side would have them; for a place: what stands above it."""


#: In the place of an entry: the text below the front matter.
BODY = -1
#: In the place of an entry: the page itself.
TOP = -2


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing to be decided, for people."""

    found: Found
    part: Part | Outside | None
    """Which text it is about; None for a topic, question or setting as a whole."""
    label: str
    """The question or title that it is about, or the name of the setting."""
    owner: int | None
    """The id of the topic or question; None for a setting."""
    pointer: str
    """Where it stands in the merged document: a JSON pointer, or `body`."""
    texts: Three[str]
    """What each side has, as people read it; None where it has nothing, or is not known."""

    @property
    def kind(self) -> Kind:
        """What the sides do not agree on."""
        return self.found.kind
