"""The versions of a thing: what both sides began with, and what each made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Thing_co = TypeVar("Thing_co", covariant=True)
Other = TypeVar("Other")


class Side(StrEnum):
    """Whose version something is."""

    BASE = "base"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Both(Generic[Thing_co]):
    """One thing that both sides have, and what it was before if it was there before."""

    base: Thing_co | None
    ours: Thing_co
    theirs: Thing_co

    @property
    def changed(self) -> Side | None:
        """The side whose version has all there is to have; None where both have something.

        That is theirs where ours is still what both began with, and ours where theirs is, or
        where both are the same.
        """
        if self.theirs in (self.ours, self.base):
            return Side.OURS
        return Side.THEIRS if self.base == self.ours else None

    def of(self, side: Side) -> Thing_co:
        """Return the version of one side; ours for a base that does not have it."""
        if side is Side.THEIRS:
            return self.theirs
        return self.base if side is Side.BASE and self.base is not None else self.ours

    def picked(self, prefers: Side) -> Thing_co:
        """Return the version that was changed; the preferred one where both sides changed it."""
        return self.of(self.changed or prefers)

    def map(self, function: Callable[[Thing_co], Other]) -> "Both[Other]":
        """Return what a function makes of each version."""
        base = None if self.base is None else function(self.base)
        return Both(base, function(self.ours), function(self.theirs))


@dataclass(frozen=True, slots=True)
class Three(Generic[Thing_co]):
    """One thing in three versions; None where a version does not have it."""

    base: Thing_co | None
    ours: Thing_co | None
    theirs: Thing_co | None

    @property
    def both(self) -> Both[Thing_co] | None:
        """The same where both sides have it, else None."""
        if self.ours is None or self.theirs is None:
            return None
        return Both(self.base, self.ours, self.theirs)

    def of(self, side: Side) -> Thing_co | None:
        """Return the version of one side."""
        return {Side.BASE: self.base, Side.OURS: self.ours, Side.THEIRS: self.theirs}[side]

    def map(self, function: Callable[[Thing_co], Other]) -> "Three[Other]":
        """Return what a function makes of each version."""
        versions = (self.base, self.ours, self.theirs)
        return Three(*(None if each is None else function(each) for each in versions))
