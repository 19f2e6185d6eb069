"""Where the program was when the system ended it, in code that Python cannot catch."""

import faulthandler
from pathlib import Path

_FILE = "crashes.log"
_LONGEST = 256 * 1024  # bytes


def note_native_crashes(folder: Path) -> None:
    """Let the places of all threads be written into a folder when that happens; no values.

    Where nothing can be written there, the program works without.
    """
    file = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_long = file.exists() and file.stat().st_size > _LONGEST
        # It stays open as long as the program runs: nothing can be opened in a crash.
        opened = file.open("wb" if is_long else "ab", buffering=0)
    except OSError:
        return
    faulthandler.enable(opened)
