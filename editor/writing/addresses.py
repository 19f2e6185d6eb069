"""How this file writes addresses on its own site, and how a file of the site is linked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath
from posixpath import relpath
from urllib.parse import quote

from editor.language import _
from editor.writing.links import Link


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


class OutsideSite(Exception):  # noqa: N818 - a state of affairs, not a mistake
    """A file is not where the site could show it; the message says where it has to go."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a file stands on its site."""

    root: Path
    """The folder of the site."""
    folder: str = ""
    """The folder of the file, seen from the site."""
    has_base: bool = False
    """Whether the site lies below a base address."""
    pictures: str = ""
    """A folder of the site for pictures."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The addresses of pages by their files."""


def link_to(file: Path, home: Home, texts: Iterable[str]) -> Link:
    """Return the link or image that shows a file of the site.

    Args:
        file: the file.
        home: where the file with the link stands.
        texts: what is written in that file, to go on in its manner.

    Raises:
        OutsideSite: the site does not have the file.
    """
    place = file.resolve()
    if not place.is_relative_to(home.root.resolve()):
        folder = home.root / home.pictures if is_picture(file.name) else home.root
        raise OutsideSite(
            _(
                "“{name}” is outside the site, so readers could not see it. "
                "Copy it into “{folder}” and drop it from there."
            ).format(name=file.name, folder=folder)
        )
    seen = place.relative_to(home.root.resolve()).as_posix()
    manner = manner_of(texts, has_base=home.has_base)
    written = address(home.pages.get(seen, seen), manner, home.folder)
    return Link(0, 0, words_for(file.name), written, is_image=is_picture(file.name))


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
