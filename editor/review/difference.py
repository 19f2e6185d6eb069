"""One difference between two documents: what a writer did to one topic, question or setting."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from editor.document.faq import Position
from editor.document.parts import Outside, Part


class Kind(StrEnum):
    """What was done; a difference may have several kinds, as one that moved and was reworded."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """It stands under another topic."""
    REORDERED = "reordered"
    """It stands elsewhere under the same topic, or at the top."""
    QUESTION = "question reworded"
    ANSWER = "answer reworded"
    TITLE = "topic renamed"
    LINK_NAME = "link name changed"
    FIELDS = "other fields changed"
    SPLIT = "split"
    MERGED = "merged"
    CHANGED = "setting changed"
    RENAMED = "setting renamed"
    BODY = "page text changed"
    STRUCTURE = "kept in another way"
    """The questions stand elsewhere in the file, or their parts have other names there."""
    FORMATTING = "formatting"
    """Only what readers of the page do not see: quotes, comments, blank lines, order of keys."""


class Subject(StrEnum):
    """What a difference is about."""

    TOPIC = "topic"
    ITEM = "question"
    SETTING = "setting"
    BODY = "page text"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Changed:
    """A text that is another one."""

    part: Part | Outside
    old: str | None
    """None where there was none."""
    new: str | None
    """None where there is none."""
    old_tokens: tuple[str, ...] = ()
    """The way to a setting or further field in the old document, from the top of the page."""
    new_tokens: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of a setting or further field, outermost first, as the file calls it."""
        return "/".join(self.new_tokens or self.old_tokens)

    def mirrored(self) -> Self:
        """Return this change backwards."""
        return replace(
            self,
            old=self.new,
            new=self.old,
            old_tokens=self.new_tokens,
            new_tokens=self.old_tokens,
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """What was done to one thing."""

    subject: Subject
    kinds: frozenset[Kind]
    label: str
    """The question, title or name of the setting: the new one, the old one where it went."""
    old: Position | None = None
    """Where the topic or item stood."""
    new: Position | None = None
    """Where it stands."""
    changed: tuple[Changed, ...] = ()
    """The texts that are others, in the order of the entry."""
    came: tuple[Position, ...] = ()
    """Where items stand that were split off it."""
    went: tuple[Position, ...] = ()
    """Where items stood that were merged into it."""
    key: str = field(default="", compare=False)
    """Says the same of the same difference, also when others have come or gone."""

    def text(self, part: Part | Outside) -> Changed | None:
        """Return the change of a text; None if that is the same."""
        return next((each for each in self.changed if each.part is part), None)

    @property
    def is_move(self) -> bool:
        """Whether it stands elsewhere."""
        return not self.kinds.isdisjoint({Kind.MOVED, Kind.REORDERED})

    @property
    def is_rewording(self) -> bool:
        """Whether a text of something that is in both documents is another."""
        return bool(self.changed) and self.kinds.isdisjoint({Kind.ADDED, Kind.REMOVED})

    def mirrored(self) -> Self:
        """Return this difference as it is seen from the new document."""
        return replace(
            self,
            kinds=frozenset(_MIRRORED.get(kind, kind) for kind in self.kinds),
            old=self.new,
            new=self.old,
            changed=tuple(each.mirrored() for each in self.changed),
            came=self.went,
            went=self.came,
        )


_MIRRORED: Mapping[Kind, Kind] = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
}
