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

    def __init__(self, *, gfm: bool, prefix: str) -> None:
        self._gfm = gfm
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def of(self, text: str) -> str:
        """Return an id for a header's text."""
        name = self._gfm_name(text) if self._gfm else self._name(text)
        count = self._used.get(name, -1) + 1
        self._used[name] = count
        return f"{name}-{count}" if count else name

    def _gfm_name(self, text: str) -> str:
        name = _NOT_IN_GFM_ID.sub(_kept, text.lower()).replace(" ", "-").replace("\t", "-")
        return self._prefix + name

    def _name(self, text: str) -> str:
        name = _NOT_IN_ID.sub("", _BEFORE_LETTER.sub("", text))
        return self._prefix + (name.replace(" ", "-").lower() or "section")


def _kept(match: re.Match[str]) -> str:
    """Return a character if it can be part of a word: letters, their marks, and digits."""
    category = unicodedata.category(match.group())
    return match.group() if category[0] in "LM" or category in ("Nd", "Nl", "Pc") else ""


def plain_text(elements: Iterable[Element]) -> str:
    """Return the text of spans without what marks it."""
    parts: list[str] = []
    for element in elements:
        if element.kind in ("text", "codespan", "math", "abbreviation"):
            parts.append(element.value)
        elif element.kind == "entity":
            parts.append(chr(element.details["point"]))
        else:
            parts.append(plain_text(element.children))
    return "".join(parts)
