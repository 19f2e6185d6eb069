"""What a page is made of, as plain values that travel as JSON to the process that renders."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class ItemSource:
    """A question with its answer as it is written."""

    id: int
    question: str
    anchor: str
    answer: str


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A heading and the items under it."""

    id: int
    title: str
    anchor: str
    items: tuple[ItemSource, ...]


@dataclass(frozen=True, slots=True)
class PageSource:
    """A whole page: its settings, its topics and items in order, and the text below."""

    data: Mapping[str, object]
    """The front matter, which Liquid knows as `page`."""
    sections: tuple[TopicSource | ItemSource, ...]
    body: str


def page_to_json(source: PageSource) -> Json:
    """Return a page as JSON can carry it; dates become ISO texts."""
    return {
        "data": data_to_json(source.data),
        "sections": [_section_to_json(section) for section in source.sections],
        "body": source.body,
    }


def item_to_json(item: ItemSource) -> Json:
    """Return an item as JSON can carry it."""
    return {
        "id": item.id,
        "question": item.question,
        "anchor": item.anchor,
        "answer": item.answer,
    }


def data_to_json(value: object) -> object:
    """Return plain data with what JSON does not know turned into texts."""
    if isinstance(value, Mapping):
        return {str(key): data_to_json(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [data_to_json(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value


def page_from_json(json: Json) -> PageSource:
    """Return the page that page_to_json() made into JSON."""
    data, sections = json["data"], json["sections"]
    if not isinstance(data, dict) or not isinstance(sections, list):
        raise TypeError("this is not a page")
    return PageSource(data, tuple(_section_from_json(each) for each in sections), str(json["body"]))


def item_from_json(json: Json) -> ItemSource:
    """Return the item that item_to_json() made into JSON."""
    number = json["id"]
    if not isinstance(number, int):
        raise TypeError("this is not an item")
    return ItemSource(number, str(json["question"]), str(json["anchor"]), str(json["answer"]))


def _section_to_json(section: TopicSource | ItemSource) -> Json:
    if isinstance(section, ItemSource):
        return item_to_json(section)
    return {
        "id": section.id,
        "title": section.title,
        "anchor": section.anchor,
        "items": [item_to_json(item) for item in section.items],
    }


def _section_from_json(json: Json) -> TopicSource | ItemSource:
    items = json.get("items")
    number = json["id"]
    if not isinstance(items, list) or not isinstance(number, int):
        return item_from_json(json)
    below = tuple(item_from_json(item) for item in items)
    return TopicSource(number, str(json["title"]), str(json["anchor"]), below)
