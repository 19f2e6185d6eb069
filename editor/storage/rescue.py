"""Copies of texts that could not be saved where they belong, for people to find."""

from datetime import datetime
from pathlib import Path

from editor.storage.files import fingerprint, write_atomically


def keep_copy(folder: Path, name: str, content: bytes, now: datetime) -> Path:
    """Keep a text under the name of its file and the time; return where.

    The same text is kept once, however often saving it is tried. Nothing here is ever removed by
    the program.

    Raises:
        OSError: it could not be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mark = fingerprint(content)[:8]
    stem, suffix = Path(name).stem[:100], Path(name).suffix[:20]
    there = next(folder.glob(f"*{mark}*"), None)
    if there is not None and there.read_bytes() == content:
        return there
    place = folder / f"{stem} {now:%Y-%m-%d %H.%M} {mark}{suffix}"
    write_atomically(place, content)
    return place


def keep_typed(folder: Path, name: str, text: str, now: datetime) -> Path:
    """Keep what was typed and came nowhere else, one file for each minute; return where.

    Args:
        folder: where copies are kept.
        name: of the file, and of what in it the text is.
        text: what was typed.
        now: the time.

    Raises:
        OSError: it could not be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{name[:100]} {now:%Y-%m-%d %H.%M}.txt"
    write_atomically(place, text.encode("utf-8", "surrogatepass"))
    return place
