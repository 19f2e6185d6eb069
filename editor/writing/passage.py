"""A text and what of it is selected: what every act of writing takes and gives."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Other characters in place of those from `start` to `end`."""

    start: int
    end: int
    by: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, and from where to where it is selected; where both are the same, the caret is."""

    text: str
    start: int
    end: int

    @property
    def selected(self) -> str:
        """What is selected."""
        return self.text[self.start : self.end]

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.start < self.end

    def selecting(self, start: int, end: int | None = None) -> "Passage":
        """Return the same text with another selection, or with the caret at a place."""
        return Passage(self.text, start, start if end is None else end)

    def typed(self, words: str) -> "Passage":
        """Return it with words in place of the selection and the caret behind them."""
        text = self.text[: self.start] + words + self.text[self.end :]
        return Passage(text, self.start + len(words), self.start + len(words))

    def changed(self, changes: Iterable[Change]) -> "Passage":
        """Return it with changes that do not overlap; the selection keeps to its characters."""
        done = self
        for change in sorted(changes, key=lambda each: (each.start, each.end), reverse=True):
            done = done._with(change)
        return done

    def _with(self, change: Change) -> "Passage":
        text = self.text[: change.start] + change.by + self.text[change.end :]
        start = _moved(self.start, change, goes_along=True)
        end = _moved(self.end, change, goes_along=False) if self.has_selection else start
        return Passage(text, start, max(start, end))


def _moved(position: int, change: Change, *, goes_along: bool) -> int:
    """Return where a position is after a change.

    Args:
        position: the position.
        change: the change.
        goes_along: whether it moves behind what comes exactly at its place.
    """
    by = len(change.by) - (change.end - change.start)
    if position > change.end or (
        position == change.end and (goes_along or change.start < position)
    ):
        return position + by
    return min(position, change.start + len(change.by)) if position > change.start else position


def line_start(text: str, position: int) -> int:
    """Return where the line with a position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Return where the line with a position ends, before its line break."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found
