"""The headings of a page in order, to find one's way by."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.preview.source import Json

_TOKEN = re.compile(
    r"<!--faq:(?P<id>\d+):[^>]*?-->|(?P<close><!--/faq-->)"
    r"|<h(?P<level>[1-6])\b(?P<attributes>[^>]*)>(?P<inside>.*?)</h(?P=level)\s*>"
    r"|<(?:section|article)(?: class=\"[^\"]*\")?(?: id=\"(?P<target>[^\"]*)\")? "
    r"data-id=\"(?P<own>\d+)\"[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_ID = re.compile(r"\bid=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_MARK = re.compile(r"<!--faq:(\d+):")
_TAG = re.compile(r"<[^>]*>|<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page."""

    level: int
    title: str
    id: int
    """The topic or item that it belongs to, 0 for none."""
    target: str
    """The link name that leads to it, empty if it has none."""

    def to_json(self) -> Json:
        """Return the heading as the window reads it."""
        return {"level": self.level, "title": self.title, "id": self.id, "target": self.target}


def outline(page_html: str) -> Iterator[Heading]:
    """Yield the headings of a page whose marks are comments."""
    inside: list[int] = []
    own, target = 0, ""
    for token in _TOKEN.finditer(page_html):
        if token["id"] is not None:
            inside.append(int(token["id"]))
        elif token["close"]:
            del inside[-1:]
        elif token["own"] is not None:
            own, target = int(token["own"]), html.unescape(token["target"] or "")
        else:
            heading = _heading(token, inside[-1] if inside else own, target)
            own, target = (0, "") if own else (own, target)
            if heading.title:
                yield heading


def _heading(token: re.Match[str], around: int, target: str) -> Heading:
    mark = _MARK.search(token["inside"])
    found = _ID.search(token["attributes"])
    own_target = next((each for each in found.groups() if each), "") if found else ""
    title = " ".join(html.unescape(_TAG.sub("", token["inside"])).split())
    node_id = int(mark[1]) if mark else around
    return Heading(int(token["level"]), title, node_id, html.unescape(own_target) or target)
