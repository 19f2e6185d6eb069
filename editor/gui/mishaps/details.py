"""What is told of a mistake in the program: where it happened, and nothing that a document says.

The sentence of an exception may quote a text, and so may the values of variables; so neither is
told. What remains is enough for whoever mends it, and may be sent to anybody.
"""

import errno
import re
import traceback
from collections.abc import Iterator
from pathlib import PurePath

_MOST_FRAMES = 30
_MOST_CAUSES = 5
_LONGEST_MESSAGE = 200
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”|«[^»]*»")


def details(error: BaseException) -> str:
    """Return where an exception was raised, and where those that caused it."""
    return "\n".join(line for each in _chain(error) for line in _told(each))


def without_quotes(message: str) -> str:
    """Return a message of Qt without what it quotes."""
    return _QUOTED.sub("…", message)[:_LONGEST_MESSAGE]


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what led to it, the newest first."""
    current: BaseException | None = error
    for _number in range(_MOST_CAUSES):
        if current is None:
            return
        yield current
        current = current.__cause__ or current.__context__


def _told(error: BaseException) -> Iterator[str]:
    yield _kind(error)
    # Neither source lines nor values are looked up.
    frames = traceback.StackSummary.extract(
        traceback.walk_tb(error.__traceback__), lookup_lines=False, capture_locals=False
    )
    for frame in frames[-_MOST_FRAMES:]:
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _kind(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} {errno.errorcode.get(error.errno, error.errno)}"
    return name


def _place(filename: str) -> str:
    """Return a file of the program without the folders of this computer."""
    return "/".join(PurePath(filename).parts[-3:])
