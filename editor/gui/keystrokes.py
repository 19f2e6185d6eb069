"""Where one undo step of typing ends and the next begins: all rules in one function."""

from dataclasses import dataclass

#: A pause that ends a step, in seconds.
PAUSE = 1.5


@dataclass(frozen=True, slots=True)
class Keystroke:
    """One change of a text by the writer."""

    position: int
    """Where in the text it happened."""
    removed: int
    """How many characters it took away."""
    added: str
    """What it put there."""
    time: float
    """When, in seconds of a clock that never goes back."""

    @property
    def is_deletion(self) -> bool:
        """Whether it only takes away."""
        return self.removed > 0 and not self.added

    @property
    def end(self) -> int:
        """Where the caret stands after it."""
        return self.position + len(self.added)


def continues(previous: Keystroke | None, current: Keystroke) -> bool:
    """Whether a keystroke belongs to the same undo step as the one before it.

    A step ends at a pause, at a new line, at a paste, where typing turns into deleting or back,
    and where the caret jumped. (A change of item, loss of focus and a save end it too: then there
    is no previous keystroke.)
    """
    if previous is None or current.time - previous.time > PAUSE:
        return False
    if "\n" in previous.added or len(current.added) > 1 or len(previous.added) > 1:
        return False
    if previous.is_deletion != current.is_deletion:
        return False
    if current.is_deletion:
        return current.position in (previous.position, previous.position - current.removed)
    return current.position == previous.end
