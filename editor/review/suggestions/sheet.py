"""A reviewer's sheet: suggestions, comments, and what became of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self


class State(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class About:
    """What a comment is about: a question or topic, known by what it was called; or the page."""

    anchor: str = ""
    """Its link name; empty where it has none."""
    name: str = ""
    """The question or title; empty where the comment is about the page."""
    quote: str = ""
    """The words of the answer that it is about; empty for all of it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody said to a comment."""

    by: str
    when: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark, and what was said to it."""

    id: str
    """Tells it from all others of its sheet."""
    about: About
    by: str
    when: datetime
    text: str
    replies: tuple[Reply, ...] = ()
    is_done: bool = False

    def with_reply(self, reply: Reply) -> Self:
        """Return it with one more reply."""
        return replace(self, replies=(*self.replies, reply))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one reviewer has to say to one page."""

    file: str
    """The name of the page, without its folder."""
    by: str
    when: datetime
    base: str
    """What the page said when the reviewer began."""
    text: str
    """What it would say."""
    comments: tuple[Comment, ...] = ()
    states: Mapping[str, State] = field(default_factory=dict)
    """What became of suggestions, by the keys of the differences; open if not in here."""

    def state(self, key: str) -> State:
        """Return what became of a suggestion."""
        return self.states.get(key, State.OPEN)

    def with_states(self, keys: tuple[str, ...], state: State) -> Self:
        """Return it with suggestions decided, or open again."""
        states = {**self.states, **dict.fromkeys(keys, state)}
        return replace(
            self, states={key: each for key, each in states.items() if each is not State.OPEN}
        )

    def with_comment(self, comment: Comment) -> Self:
        """Return it with one more comment, or with one that has become another."""
        others = [each for each in self.comments if each.id != comment.id]
        at = next(
            (at for at, each in enumerate(self.comments) if each.id == comment.id), len(others)
        )
        return replace(self, comments=(*others[:at], comment, *others[at:]))

    def together_with(self, newer: Self) -> Self:
        """Return what somebody else wrote to the same file meanwhile, with what was done here."""
        both = {each.id: each for each in newer.comments}
        for each in self.comments:
            both[each.id] = _together(each, both[each.id]) if each.id in both else each
        return replace(newer, comments=tuple(both.values()), states={**newer.states, **self.states})

    def without_comment(self, name: str) -> Self:
        """Return it without a comment."""
        return replace(self, comments=tuple(each for each in self.comments if each.id != name))


def _together(ours: Comment, theirs: Comment) -> Comment:
    """Return a comment with what both sides said to it."""
    new = [each for each in ours.replies if each not in theirs.replies]
    return replace(ours, replies=(*theirs.replies, *new), is_done=ours.is_done or theirs.is_done)
