"""Documents: the files of a collection; posts are the documents of the collection `posts`."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

from typing_extensions import override

from editor.language import _
from editor.site import times
from editor.site.context import Context
from editor.site.defaults import Subject
from editor.site.folder import merged
from editor.site.front_matter import Source
from editor.site.lazy import Replaced
from editor.site.naming import slug, title
from editor.site.ordering import compared
from editor.site.pages import SitePage, Values
from editor.site.permalinks import document_url, moment

_DATED = re.compile(r"(?:.+/)*(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)", re.DOTALL)


class Neighbourhood(Protocol):
    """The collection of a document, as the document knows it."""

    label: str
    template: str  #: of URLs
    folder: str  #: seen from the site

    def neighbour(self, document: "Document", step: int) -> "Document | None":
        """Return the document before (-1) or after (1) another."""
        ...


class Document(SitePage):
    """A file of a collection."""

    is_document = True

    def __init__(
        self,
        context: Context,
        path: str,
        source: Source | None = None,
        collection: Neighbourhood | None = None,
    ) -> None:
        super().__init__(context, path, source)
        if collection is None:
            raise TypeError("a document belongs to a collection")
        self.collection = collection
        self.kind = collection.label

    @override
    def with_source(self, source: Source) -> "Document":
        return type(self)(self.context, self.path, source, self.collection)

    @cached_property
    def relative_path(self) -> str:
        """The path below the folder that holds the collections."""
        folder = str(self.context.config.get("collections_dir") or "").strip("/")
        return self.path.removeprefix(folder + "/") if folder else self.path

    @property
    @override
    def subject(self) -> Subject:
        return Subject(self.relative_path, self.path, self.kind)

    @cached_property
    def data(self) -> dict[object, object]:
        """The front matter over its defaults, with what the file's name says."""
        data = merged(self.defaults, self.front)
        data["tags"] = _named(data, "tag", "tags")
        data["categories"] = self._categories(data)
        dated = _DATED.fullmatch(self.path)
        name = dated[2] if dated else self.basename
        if not data.get("slug"):
            data.pop("slug", None)
            data["slug"] = name
        if not data.get("title"):
            data.pop("title", None)
            data["title"] = title(name)
        data["ext"] = self.ext
        return data

    def _categories(self, data: Values) -> list[object]:
        united = [
            *self._folders(),
            *_listed(self.defaults.get("categories")),
            *_listed(self.front.get("categories")),
        ]
        own = _named({"category": data.get("category")}, "category", "categories")
        found: list[object] = []
        for each in [*united, *map(to_s, [*united, *own])]:
            if each not in found:
                found.append(each)
        return found

    def _folders(self) -> list[str]:
        """Return the categories that the folders around `_posts` are."""
        if self.collection.label != "posts":
            return []
        before = re.split(r"(?:^|/)_(?:posts|drafts)(?:/|$)", self.relative_path, maxsplit=1)[0]
        return [part for part in before.split("/") if part]

    @property
    @override
    def has_excerpt(self) -> bool:
        return bool(self.separator)

    @property
    @override
    def is_published(self) -> bool:
        if not (self.source.may_set("published") or "published" in self.defaults):
            return True
        return self.setting("published") is not False or self.publishes_all

    @property
    @override
    def layout(self) -> object:
        return self.data.get("layout")

    @override
    def setting(self, name: str) -> object:
        value = self.front.get(name)
        return self.defaults.get(name) if value is None else value

    @cached_property
    def own_date(self) -> dt.datetime | None:
        """The date that the front matter or the file's name gives."""
        if self.source.may_set("date") or "date" in self.defaults:
            value = self.setting("date")
            if value is not None:
                return self._moment(value)
        match = _DATED.fullmatch(self.path)
        if match:
            return self._moment(match[1])
        # Jekyll gives drafts a date when it asks whether they lie in the future.
        is_asked = self.is_draft and not self.context.config.get("future")
        return self.context.modified(self.path) if is_asked else None

    def _moment(self, value: object) -> dt.datetime | None:
        try:
            return self._read_date(value)
        except (ValueError, OverflowError):
            self.context.report(
                self.path, _("“{value}” is not a date that Jekyll can read.").format(value=value)
            )
            return None

    def _read_date(self, value: object) -> dt.datetime:
        if isinstance(value, dt.datetime):
            return self.context.local(value)
        if isinstance(value, dt.date):
            return self.context.midnight(value)
        found = times.parsed(str(value), self.context.zone)
        if found is None:
            raise ValueError("no date")
        return self.context.local(found)

    @property
    def is_draft(self) -> bool:
        """Whether the document is one of the drafts."""
        return "_drafts" in self.path.split("/")[:-1]

    @property
    def date(self) -> dt.datetime:
        """The date of the document; that of the site if it has none."""
        return self.own_date or self.context.time

    @property
    def is_future(self) -> bool:
        """Whether Jekyll holds the document back until its day."""
        return not self.context.config.get("future") and self.date > self.context.time

    @property
    @override
    def is_html(self) -> bool:
        return self.output_ext in {".html", ".xhtml", ".htm"}

    @cached_property
    @override
    def url(self) -> str:
        permalink = self.setting("permalink")
        template = self.collection.template if permalink in (None, "") else str(permalink)
        return document_url(template, self._part)

    def _part(self, name: str) -> str | None:
        make = _PARTS.get(name)
        return make(self) if make else moment(name, self.date)

    @property
    def path_in_collection(self) -> str:
        """The path below the collection's folder, without the ending."""
        path = self.relative_path.replace(self.collection.folder + "/", "", 1)
        return path[: len(path) - len(self.ext)]

    @property
    def id(self) -> str:
        """What identifies the document: its URL, ending in its slug."""
        url = self.url.rstrip("/") or "/"
        folder = url[: url.rfind("/")] if "/" in url else ""
        return f"{folder}/{self.data['slug']}"

    @override
    def variables_of_excerpt(self, text: str) -> Values:
        path = f"{self.relative_path}/#excerpt"
        others: Values = {"id": f"{self.id}#excerpt", "path": path, "relative_path": path}
        return Replaced(super().variables_of_excerpt(text), others)

    @cached_property
    @override
    def variables(self) -> Values:
        return DocumentDrop(self)

    def value_to_sort(self, key: str) -> object:
        """Return the value that a collection is sorted by."""
        return self.own_date if key == "date" else self.data.get(key)

    def compare(self, other: "Document") -> int:
        """Return how two documents are ordered: by date if both have one, then by path."""
        result = compared(self.own_date, other.own_date)
        if result:
            return result
        return (self.path > other.path) - (self.path < other.path)


class Drop(Mapping[object, object]):
    """An object of Jekyll in a template: iterating gives its keys, printing what `text` says."""

    is_drop = True
    ruby_name = "Jekyll::Drops::Drop"

    @override
    def __iter__(self) -> Iterator[object]:
        return iter(self._keys())

    @override
    def __len__(self) -> int:
        return len(self._keys())

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._keys()

    @override
    def __str__(self) -> str:
        return self.to_s()

    def to_s(self) -> str:
        """Return what Ruby prints."""
        return self.ruby_name

    def _keys(self) -> list[object]:
        raise NotImplementedError


class DocumentDrop(Drop):
    """What templates know about a document."""

    ruby_name = "Jekyll::Drops::DocumentDrop"

    def __init__(self, document: Document) -> None:
        self.document = document

    @override
    def __getitem__(self, key: object) -> object:
        make = _VARIABLES.get(key)
        return self.document.data[key] if make is None else make(self.document)

    @override
    def __contains__(self, key: object) -> bool:
        return key in _VARIABLES or key in self.document.data

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, DocumentDrop) and self.document.path == other.document.path

    @override
    def __hash__(self) -> int:
        return hash(self.document.path)

    @override
    def to_s(self) -> str:
        return self.document.context.rendering.content(self.document)

    @override
    def _keys(self) -> list[object]:
        return [*_VARIABLES, *(key for key in self.document.data if key not in _VARIABLES)]


def _named(data: Values, singular: str, plural: str) -> list[object]:
    """Return the values of a key that may be written as one, or as several in a list or text."""
    one = data.get(singular)
    if one is None or one is False:
        found = _listed(data.get(plural))
    else:
        found = one if isinstance(one, list) else [one]
    flat: list[object] = []
    for each in found:
        flat += each if isinstance(each, list) else [each]
    return [each for each in flat if each is not None]


def _listed(value: object) -> list[object]:
    if isinstance(value, str):
        return list(value.split())
    return value if isinstance(value, list) else []


def to_s(value: object) -> str:
    """Return a plain value as Ruby prints it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _titled(document: Document) -> str:
    return slug(str(document.data["slug"]), "pretty", cased=True)


_PARTS: Mapping[str, Callable[[Document], str]] = {
    "collection": lambda document: document.collection.label,
    "path": lambda document: document.path_in_collection,
    "name": lambda document: slug(document.basename),
    "title": _titled,
    "slug": lambda document: slug(str(document.data["slug"])),
    "categories": lambda document: _joined(document, slugged=False),
    "slugified_categories": lambda document: _joined(document, slugged=True),
    "output_ext": lambda document: document.output_ext,
}


def _joined(document: Document, *, slugged: bool) -> str:
    categories = document.data["categories"]
    names = [to_s(each).lower() for each in categories] if isinstance(categories, list) else []
    return "/".join(dict.fromkeys(slug(each) if slugged else each for each in names))


def _excerpt(document: Document) -> object:
    own = document.data.get("excerpt")
    return document.excerpt() if own is None else own


def _neighbour(document: Document, step: int) -> Values | None:
    other = document.collection.neighbour(document, step)
    return None if other is None else other.variables


_VARIABLES: Mapping[object, Callable[[Document], object]] = {
    "name": lambda document: document.name,
    "id": lambda document: document.id,
    "content": lambda document: document.context.rendering.content(document),
    "relative_path": lambda document: document.relative_path,
    "collection": lambda document: document.collection.label,
    "tags": lambda document: document.data["tags"],
    "title": lambda document: document.data["title"],
    "categories": lambda document: document.data["categories"],
    "excerpt": _excerpt,
    "previous": lambda document: _neighbour(document, -1),
    "next": lambda document: _neighbour(document, 1),
    "path": lambda document: document.relative_path,
    "date": lambda document: document.date,
    "url": lambda document: document.url,
    "output": lambda document: document.context.rendering.output(document),
    "draft": lambda document: document.data.get("draft", document.is_draft),
}
