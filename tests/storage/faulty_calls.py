"""Lets one of the calls that a piece of code makes to the system fail."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

CALLS = (
    "open", "write", "read", "close", "fsync", "ftruncate", "lseek", "stat", "fstat", "lstat",
    "fchmod", "fchown", "chmod", "listxattr", "getxattr", "setxattr", "removexattr", "replace",
    "rename", "unlink", "mkdir", "scandir", "listdir", "posix_fadvise",
)  # fmt: skip
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "ENAMETOOLONG", "EINTR")


@dataclass
class FaultyCalls:
    """Counts the calls, and lets one of them fail, or it and all of its name that follow."""

    fails_at: int = 0
    error: str = "EIO"
    goes_on_failing: bool = False
    kills: bool = False
    made: list[str] = field(default_factory=list)
    failed: str = ""

    @contextmanager
    def at_work(self) -> Iterator["FaultyCalls"]:
        with patch.object(io, "open", self._wrapped("io.open", io.open)):
            patches = [
                patch.object(os, name, self._wrapped(name, getattr(os, name)))
                for name in CALLS
                if hasattr(os, name)
            ]
            for each in patches:
                each.start()
            try:
                yield self
            finally:
                for each in patches:
                    each.stop()

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*arguments: Any, **named: Any) -> Any:
            self.made.append(name)
            is_next = len(self.made) == self.fails_at
            if not is_next and not (self.goes_on_failing and name == self.failed):
                return call(*arguments, **named)
            if self.kills:
                os._exit(9)
            self.failed = name
            if name == "close":
                call(*arguments, **named)  # the system lets go of a file even so
            number = getattr(errno, self.error)
            raise OSError(number, os.strerror(number))

        return made


def every_fault(
    act: Callable[[], object], errors: tuple[str, ...] = ERRORS
) -> Iterator[FaultyCalls]:
    """Yield each fault that could befall an act, once alone and once going on."""
    counted = FaultyCalls()
    with counted.at_work():
        act()
    for number in range(1, len(counted.made) + 1):
        for error in errors:
            for goes_on in (False, True):
                yield FaultyCalls(number, error, goes_on)
