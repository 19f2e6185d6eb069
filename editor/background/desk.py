"""What every task works with, and how it ends early."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.background.sites import Sites

Json = dict[str, object]
Send = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a task works with.

    Attributes:
        sites: the sites around files.
        send: reports a part of the answer; raises Cancelled once nobody wants the answer any more,
            so a task that takes long sends now and then, None if there is nothing to say.
    """

    sites: Sites
    send: Send


class Cancelled(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """Nobody wants the answer any more."""


class TaskError(Exception):
    """A task cannot be done; the message is a sentence for the user."""


Task = Callable[[Json, Desk], object]
