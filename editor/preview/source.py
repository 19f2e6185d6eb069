"""What a page is made of, as plain values that travel as JSON to the process that renders."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class ItemSource:
    """A question with its answer as it is written."""

    id: int
    question: str
    anchor: str
    answer: str
    pointers: Mapping[str, str] = field(default_factory=dict)
    """Where `question` and `answer` stand in the front matter, by JSON pointer, if they do."""


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A heading and the items under it."""

    id: int
    title: str
    anchor: str
    items: tuple[ItemSource, ...]
    pointers: Mapping[str, str] = field(default_factory=dict)
    """Where the `title` stands in the front matter, by JSON pointer, if it does."""


@dataclass(frozen=True, slots=True)
class PageSource:
    """A whole page: the text of its file, and the topics and items found in it, in order."""

    text: str
    sections: tuple[TopicSource | ItemSource, ...]
    path: str = ""
    """The absolute path of the file; empty for one that was never saved."""
    is_page: bool = True
    """Whether it is a page with front matter; else it is YAML as a whole."""

    def items(self) -> Iterator[ItemSource]:
        """Yield all items in the order of the page."""
        for section in self.sections:
            if isinstance(section, ItemSource):
                yield section
            else:
                yield from section.items

    def with_items(self, items: Mapping[int, ItemSource]) -> Self:
        """Return the page with the items that have these ids in the places of its own."""
        sections = tuple(
            items.get(section.id, section)
            if isinstance(section, ItemSource)
            else replace(section, items=tuple(items.get(each.id, each) for each in section.items))
            for section in self.sections
        )
        return replace(self, sections=sections)


def page_to_json(source: PageSource) -> Json:
    """Return a page as JSON can carry it."""
    return {
        "path": source.path,
        "text": source.text,
        "is_page": source.is_page,
        "sections": [_section_to_json(section) for section in source.sections],
    }


class PageWriter:
    """Writes pages as JSON, and remembers what it wrote: most of a page is as it was."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[TopicSource | ItemSource, str]] = {}

    def written(self, source: PageSource) -> str:
        """Return what page_to_json() makes of a page, as text."""
        head = {"path": source.path, "text": source.text, "is_page": source.is_page}
        sections = ", ".join(map(self._section, source.sections))
        return f'{json.dumps(head)[:-1]}, "sections": [{sections}]}}'

    def _section(self, section: TopicSource | ItemSource) -> str:
        known = self._known.get(section.id)
        if known is None or known[0] is not section:
            known = self._known[section.id] = (section, json.dumps(_section_to_json(section)))
        return known[1]


def item_to_json(item: ItemSource) -> Json:
    """Return an item as JSON can carry it."""
    return {
        "id": item.id,
        "question": item.question,
        "anchor": item.anchor,
        "answer": item.answer,
        "pointers": dict(item.pointers),
    }


def page_from_json(source: Json) -> PageSource:
    """Return the page that page_to_json() made into JSON.

    Raises:
        KeyError, TypeError: it is not one.
    """
    text, sections = source["text"], source["sections"]
    if not isinstance(text, str) or not isinstance(sections, list):
        raise TypeError("this is not a page")
    return PageSource(
        text,
        tuple(_section_from_json(each) for each in sections),
        str(source.get("path", "")),
        bool(source.get("is_page", True)),
    )


def item_from_json(source: Json) -> ItemSource:
    """Return the item that item_to_json() made into JSON.

    Raises:
        KeyError, TypeError: it is not one.
    """
    number = source["id"]
    if not isinstance(number, int):
        raise TypeError("this is not an item")
    question, anchor, answer = (str(source[name]) for name in ("question", "anchor", "answer"))
    return ItemSource(number, question, anchor, answer, _pointers(source))


def _section_to_json(section: TopicSource | ItemSource) -> Json:
    if isinstance(section, ItemSource):
        return item_to_json(section)
    return {
        "id": section.id,
        "title": section.title,
        "anchor": section.anchor,
        "items": [item_to_json(item) for item in section.items],
        "pointers": dict(section.pointers),
    }


def _section_from_json(source: Json) -> TopicSource | ItemSource:
    items = source.get("items")
    number = source["id"]
    if not isinstance(items, list) or not isinstance(number, int):
        return item_from_json(source)
    below = tuple(item_from_json(item) for item in items)
    return TopicSource(
        number, str(source["title"]), str(source["anchor"]), below, _pointers(source)
    )


def _pointers(source: Json) -> Mapping[str, str]:
    pointers = source.get("pointers", {})
    if not isinstance(pointers, dict):
        raise TypeError("these are no pointers")
    return {str(part): str(pointer) for part, pointer in pointers.items()}
