"""Ids of headers, kramdown's way and GFM's.

Source: https://kramdown.gettalong.org/converter/html.html#auto-ids
"""

import re
import unicodedata
from collections.abc import Iterable

from editor.preview.kramdown.elements import Element

_BEFORE_LETTER = re.compile(r"^[^a-zA-Z]+")
_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9 -]")
_NOT_IN_GFM_ID = re.compile(r"[^a-z0-9_\- \t]")


class Ids:
    """Gives each header an id that no header before it has."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def of(self, name: str) -> str:
        """Return an id made of a name."""
        name = self._prefix + name
        count = self._used.get(name, -1) + 1
        self._used[name] = count
        return f"{name}-{count}" if count else name


def gfm_name(text: str) -> str:
    """Return what GFM makes of a header's text."""
    return _NOT_IN_GFM_ID.sub(_kept, text.lower()).replace(" ", "-").replace("\t", "-")


def kramdown_name(text: str, nameless: str = "section") -> str:
    """Return what kramdown makes of a header's text, or of its source."""
    name = _NOT_IN_ID.sub("", _BEFORE_LETTER.sub("", text))
    return name.replace(" ", "-").lower() or nameless


def _kept(match: re.Match[str]) -> str:
    """Return a character if it can be part of a word: letters, their marks, and digits."""
    category = unicodedata.category(match.group())
    return match.group() if category[0] in "LM" or category in ("Nd", "Nl", "Pc") else ""


def plain_text(elements: Iterable[Element]) -> str:
    """Return the text of spans without what marks it."""
    parts: list[str] = []
    for element in elements:
        if element.kind in ("text", "html_text", "codespan", "math", "abbreviation"):
            parts.append(element.value)
        elif element.kind == "entity":
            parts.append(chr(element.details["point"]))
        else:
            parts.append(plain_text(element.children))
    return "".join(parts)
