"""Exchanging two files on Windows, where whoever looks at a file can be in the way."""

import ctypes
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

#: Codes of the system: access denied, sharing violation, lock violation.
_IN_USE = frozenset({5, 32, 33})
_NOT_THERE = 2
_WAITS = (0.01, 0.03, 0.1, 0.3, 0.5)  # seconds; virus scanners look at a new file for about as long
_IGNORE_MERGE_ERRORS = 2

Exchange = Callable[[Path, Path], None]


def exchange(
    beside: Path,
    target: Path,
    *,
    exchange_files: Exchange | None = None,
    rename: Exchange = os.replace,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Put a file in the place of another that keeps its attributes, rights and streams.

    Args:
        beside: the new file.
        target: the name that it gets.
        exchange_files: the system's way to exchange two files.
        rename: what is done where that does not work (no file there, or a network drive).
        wait: lets some time pass.

    Raises:
        OSError: another program did not let go of one of them; both are as they were.
    """
    exchange_files = exchange_files or _replace_file
    for pause in _WAITS:
        try:
            _exchange_once(beside, target, exchange_files, rename)
        except OSError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
            wait(pause)
        else:
            return
    _exchange_once(beside, target, exchange_files, rename)


def _exchange_once(beside: Path, target: Path, exchange_files: Exchange, rename: Exchange) -> None:
    try:
        exchange_files(beside, target)
    except OSError as error:
        if getattr(error, "winerror", None) in _IN_USE:
            raise
        # Of a half-done exchange the system says: the new file still has its own name.
        rename(beside, target)


def _replace_file(beside: Path, target: Path) -> None:
    if sys.platform == "win32":
        library = ctypes.WinDLL("kernel32", use_last_error=True)
        names = (ctypes.c_wchar_p(str(target)), ctypes.c_wchar_p(str(beside)))
        if not library.ReplaceFileW(*names, None, _IGNORE_MERGE_ERRORS, None, None):
            raise ctypes.WinError(ctypes.get_last_error())
    else:
        raise OSError(_NOT_THERE, "only Windows exchanges files this way")
