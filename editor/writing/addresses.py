"""How this file writes addresses on its own site, and how a file of the site is linked."""

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import quote


class Manner(StrEnum):
    """How an address on the site begins."""

    ABSOLUTE = "absolute"
    BASE = "base"
    FILTER = "filter"
    RELATIVE = "relative"


_MANNERS = (
    (Manner.BASE, re.compile(r"\]\(\{\{\s*site\.baseurl\s*\}\}/")),
    (Manner.FILTER, re.compile(r"\]\(\{\{\s*[\"'][^\"']*[\"']\s*\|\s*(?:relative|absolute)_url")),
    (Manner.ABSOLUTE, re.compile(r"\]\(/(?!/)")),
    (Manner.RELATIVE, re.compile(r"\]\((?:\.{1,2}/|[\w-]+(?:/[\w.-]+)*\.[a-z]+\))")),
)
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".ico"}


def manner_of(texts: Iterable[str], *, has_base: bool) -> Manner:
    """Return how the texts of a file write addresses on the site; without any, what is safe."""
    counts = dict.fromkeys(Manner, 0)
    for text in texts:
        for manner, pattern in _MANNERS:
            counts[manner] += len(pattern.findall(text))
    best = max(counts, key=lambda manner: counts[manner])
    if counts[best]:
        return best
    return Manner.FILTER if has_base else Manner.ABSOLUTE


def address(path: str, manner: Manner, home: str = "") -> str:
    """Return the address of a place on the site.

    Args:
        path: the place, such as `assets/cup.png` or `/help/`.
        manner: how the file writes addresses.
        home: the folder of the file, seen from the site.
    """
    place = quote("/" + path.lstrip("/"), safe="/#-._~")
    match manner:
        case Manner.BASE:
            return f"{{{{ site.baseurl }}}}{place}"
        case Manner.FILTER:
            return f"{{{{ '{place}' | relative_url }}}}"
        case Manner.RELATIVE:
            return relpath(place, "/" + home)
        case _:
            return place


def is_picture(name: str) -> bool:
    """Whether a file is a picture by its name."""
    return PurePosixPath(name).suffix.lower() in _PICTURES


def words_for(name: str) -> str:
    """Return words for a link or image, made of the name of its file."""
    return re.sub(r"[-_\s]+", " ", PurePosixPath(name).stem).strip()
