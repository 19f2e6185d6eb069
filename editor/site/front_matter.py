"""Front matter: the YAML between two lines of dashes with which a page begins."""

import datetime as dt
import re
from collections.abc import Mapping

from editor.language import _
from editor.site.errors import SiteYamlError
from editor.site.psych import load

_FIRST = re.compile(rb"---\s*?\r?\n")
_BEGIN = re.compile(r"---\s*\n")
_END = re.compile(r"^(?:---|\.\.\.)\s*$\n?", re.MULTILINE)
Front = Mapping[object, object]


class Source:
    """A text of a site in its two parts; front matter is parsed when it is asked for."""

    __slots__ = ("_front", "_header", "_zone", "body", "line", "problem")

    def __init__(self, text: str, zone: dt.tzinfo | None = None) -> None:
        self._zone = zone
        self._front: Front | None = None
        self.problem = ""  #: why the front matter could not be read
        begin = _BEGIN.match(text)
        end = _END.search(text, _first_line_end(text)) if begin else None
        if begin is None or end is None:
            self._header, self.body, self.line = "", text, 1
            return
        self._header = text[_first_line_end(text) : end.start()]
        self.body = text[end.end() :]
        self.line = text.count("\n", 0, end.end()) + 1

    @property
    def front(self) -> Front:
        """The front matter; empty where it cannot be read, as in Jekyll."""
        if self._front is None:
            self._front = self._parsed()
        return self._front

    def may_set(self, name: str) -> bool:
        """Tell without parsing whether the front matter could have a key."""
        if self._front is not None:
            return name in self._front
        return name in self._header or "\\" in self._header or "<<" in self._header

    def with_front(self, front: Front) -> "Source":
        """Return the same text with other front matter."""
        other = Source("", self._zone)
        other._front, other.body, other.line = front, self.body, self.line
        return other

    def _parsed(self) -> Front:
        try:
            front = load(self._header, self._zone)
        except SiteYamlError as error:
            self.problem = _("The front matter is not YAML: {reason}.").format(reason=error)
            return {}
        if front is None or front is False:
            return {}
        if not isinstance(front, dict):
            self.problem = _("The front matter must be a mapping of keys and values.")
            return {}
        return front


def has_front_matter(head: bytes) -> bool:
    """Tell from its first line whether Jekyll makes a page of a file, or copies it."""
    return bool(_FIRST.match(head))


def _first_line_end(text: str) -> int:
    return text.find("\n") + 1
