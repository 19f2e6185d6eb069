"""What the process that renders sends back, as values that the window can trust the types of."""

import base64
import binascii
from dataclasses import dataclass
from enum import StrEnum

from editor.gui.json_process import Json


class Look(StrEnum):
    """How a page can look."""

    SITE = "site"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the page's outline."""

    level: int
    title: str
    id: int
    """The topic or item; 0 for any other heading."""
    target: str
    """The heading's id in the page; empty if it has none."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a text that could not be shown as the site will show it."""

    id: int
    """The topic or item; 0 for the page."""
    part: str
    line: int
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Patch:
    """What stands between two marks of the site's page now."""

    mark: str
    html: str


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page: a whole document in the site's look, a fragment in our own."""

    html: str
    look: Look = Look.OWN
    url: str = "/"
    outline: tuple[Heading, ...] = ()
    problems: tuple[Problem, ...] = ()
    why: str = ""
    """Why the look is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class RenderedItem:
    """An item: the article in our own look, and what changes in the site's."""

    html: str
    patches: tuple[Patch, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_page_stale: bool = False
    """Whether the site's page may have changed elsewhere too."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site."""

    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something has come that takes a while."""

    text: str
    done: int
    total: int


def page_of(answer: Json) -> RenderedPage:
    """Return the page in an answer."""
    look = Look.SITE if answer.get("look") == Look.SITE else Look.OWN
    url = _text(answer, "url")
    return RenderedPage(
        html=_text(answer, "html"),
        look=look,
        url=url if url.startswith("/") else f"/{url}",
        outline=tuple(_heading_of(each) for each in _objects(answer, "outline")),
        problems=_problems_of(answer),
        why=_text(answer, "why"),
    )


def item_of(answer: Json) -> RenderedItem:
    """Return the item in an answer."""
    patches = (
        Patch(_text(each, "mark"), _text(each, "html")) for each in _objects(answer, "patches")
    )
    is_stale = answer.get("stale") is True
    return RenderedItem(_text(answer, "html"), tuple(patches), _problems_of(answer), is_stale)


def asset_of(answer: Json) -> Asset | None:
    """Return the file in an answer, if it holds one."""
    try:
        data = base64.b64decode(_text(answer, "data"), validate=True)
    except binascii.Error:
        return None
    return Asset(_text(answer, "mime"), data) if "data" in answer else None


def progress_of(news: Json) -> Progress | None:
    """Return the progress in a line of news, if it holds any."""
    told = news.get("progress")
    if not isinstance(told, dict):
        return None
    return Progress(_text(told, "text"), _number(told, "done"), _number(told, "total"))


def _heading_of(json: Json) -> Heading:
    return Heading(
        _number(json, "level"), _text(json, "title"), _number(json, "id"), _text(json, "target")
    )


def _problems_of(answer: Json) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            _number(each, "id"),
            _text(each, "part"),
            _number(each, "line"),
            _text(each, "label"),
            _text(each, "message"),
        )
        for each in _objects(answer, "problems")
    )


def _objects(json: Json, key: str) -> list[Json]:
    value = json.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(json: Json, key: str) -> str:
    value = json.get(key)
    return value if isinstance(value, str) else ""


def _number(json: Json, key: str) -> int:
    value = json.get(key)
    return value if isinstance(value, int) else 0
