"""The states that a FAQ was in, and which of them a curve needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

MOST_POINTS = 40


@dataclass(frozen=True, slots=True)
class State:
    """What a file held from a moment on."""

    when: datetime
    name: str
    """The same for two states that hold the same."""
    read: Callable[[], bytes] = field(repr=False, compare=False)


def chosen(states: Sequence[State], most: int = MOST_POINTS) -> list[State]:
    """Return so many states that they show how the file went on, the oldest first.

    Args:
        states: the newest first.
        most: how many there may be, at least two.
    """
    ordered = sorted(states, key=lambda each: each.when)
    if len(ordered) <= most:
        return ordered
    first, last = ordered[0].when, ordered[-1].when
    span = (last - first) / (most - 1)
    found = [ordered[0]]
    for number in range(1, most):
        moment = first + span * number if number < most - 1 else last
        latest = next(each for each in reversed(ordered) if each.when <= moment)
        if latest is not found[-1]:
            found.append(latest)
    return found
