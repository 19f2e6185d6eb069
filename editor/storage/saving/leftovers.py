"""The files that are written beside others: their names, and those that a crash left behind."""

import contextlib
import re
import secrets
from pathlib import Path

#: Short, because the longest name that a folder takes may be taken up by the file itself;
#: with a dot in front, because neither site generators nor people look at such files.
_NAME = ".faq-editor-{}.tmp"
_OURS = re.compile(r"\.faq-editor-[0-9a-f]{8}\.tmp")
_OLD = 600  # seconds; no file takes as long to be written


def name_beside(folder: Path) -> Path:
    """Return a name in a folder that no file has."""
    return folder / _NAME.format(secrets.token_hex(4))


def clear_leftovers(folder: Path, newest: Path) -> None:
    """Remove what a crash left behind in a folder.

    Their age is measured against a file that was written just now: the clock of a network drive
    may go differently from ours. What cannot be removed does no harm and is tried again.
    """
    with contextlib.suppress(OSError):
        now = newest.stat().st_mtime
        for file in folder.iterdir():
            if _OURS.fullmatch(file.name) and now - file.lstat().st_mtime > _OLD:
                file.unlink()
