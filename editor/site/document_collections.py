"""The collections of a site, posts among them: which files they hold and in which order."""

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from typing_extensions import override

from editor.site.context import Context
from editor.site.documents import Document, Drop
from editor.site.errors import SiteFileError
from editor.site.folder import joined
from editor.site.front_matter import has_front_matter
from editor.site.lazy import LazySequence
from editor.site.ordering import compared, merge_sorted
from editor.site.pages import Values
from editor.site.permalinks import style_of_posts, with_ending
from editor.site.static_files import StaticFile

_MANY = 100  #: Documents whose reading takes long enough to tell how far it is.
_STEP = 50
_POST = re.compile(r"(?:.+/)*\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+")


class Collection:
    """One collection."""

    def __init__(self, context: Context, label: str, settings: Values) -> None:
        self.context = context
        self.label = label
        self.settings = settings
        self.folder = f"_{label}"
        base = str(context.config.get("collections_dir") or "")
        self.path = joined(base, self.folder)  #: of the folder, seen from the site
        style = str(context.config.get("permalink") or "")
        own = settings.get("permalink")
        if own:
            self.template = style_of_posts(str(own))
        elif label == "posts":
            self.template = style_of_posts(style)
        else:
            self.template = with_ending("/:collection/:path", style)

    @property
    def is_published(self) -> bool:
        """Whether each document becomes a page."""
        return bool(self.settings.get("output"))

    @cached_property
    def documents(self) -> Sequence[Document]:
        """The documents in their order."""
        found = [self.document(path) for path in self._paths() if self._is_document(path)]
        published = [
            each for each in _counted(self.context, self.label, found) if each.is_published
        ]
        return self._sorted(published)

    @cached_property
    def static_files(self) -> Sequence[StaticFile]:
        """The files without front matter."""
        paths = [path for path in self._paths() if not self._is_document(path)]
        return [StaticFile(self.context, path, self.label) for path in paths]

    def document(self, path: str) -> Document:
        """Return the document that a file is."""
        return Document(self.context, path, None, self)

    def neighbour(self, document: Document, step: int) -> Document | None:
        """Return the document before (-1) or after (1) another."""
        place = self._places.get(document.path)
        if place is None or not 0 <= place + step < len(self.documents):
            return None
        return self.documents[place + step]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.path: place for place, each in enumerate(self.documents)}

    @cached_property
    def _files(self) -> list[str]:
        return sorted(walk(self.context, self.path))

    def _paths(self) -> list[str]:
        rules = self.context.rules
        start = len(self.path) + 1
        return [path for path in self._files if rules.takes(path[start:], self.folder)]

    def _is_document(self, path: str) -> bool:
        return is_page(self.context, path)

    def _sorted(self, documents: list[Document]) -> list[Document]:
        key = self.settings.get("sort_by")
        if isinstance(key, str) and key:
            return merge_sorted(documents, functools.partial(_by_key, key))
        by_date = merge_sorted(documents, Document.compare)
        order = self.settings.get("order")
        if isinstance(order, list):
            return self._as_listed(by_date, [str(each) for each in order])
        return by_date

    def _as_listed(self, documents: list[Document], order: list[str]) -> list[Document]:
        places = {name: place for place, name in enumerate(order)}
        last = len(order)
        start = len(self.path) + 1
        return sorted(documents, key=lambda each: places.get(each.path[start:], last))


class Posts(Collection):
    """The posts: files with a date in their names in any folder `_posts`."""

    drafts: Callable[[], bool]

    def __init__(
        self, context: Context, settings: Values, folders: Callable[[], list[str]]
    ) -> None:
        super().__init__(context, "posts", settings)
        self._folders = folders

    @override
    def _is_document(self, path: str) -> bool:
        return True

    @override
    def _paths(self) -> list[str]:
        return [path for folder in self._folders() for path in self._in(folder)]

    def _in(self, folder: str) -> Iterator[str]:
        rules = self.context.rules
        start = joined(folder, "_posts")
        yield from (
            path
            for path in sorted(walk(self.context, start))
            if _POST.fullmatch(path) and rules.takes(path[len(start) + 1 :], start)
        )
        if self.context.config.get("show_drafts"):
            drafts = joined(folder, "_drafts")
            yield from (
                path
                for path in sorted(walk(self.context, drafts))
                if rules.takes(path[len(drafts) + 1 :], drafts) and is_page(self.context, path)
            )

    @cached_property
    @override
    def documents(self) -> Sequence[Document]:
        found = [self.document(path) for path in self._paths()]
        counted = _counted(self.context, "posts", found)
        posts = [each for each in counted if each.is_published and not each.is_future]
        ordered = self._sorted(posts)
        limit = self.context.config.get("limit_posts")
        return ordered[-limit:] if isinstance(limit, int) and limit > 0 else ordered


class CollectionDrop(Drop):
    """What templates know about a collection."""

    ruby_name = "Jekyll::Drops::CollectionDrop"

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    @override
    def __getitem__(self, key: object) -> object:
        make = _VARIABLES.get(key)
        return self.collection.settings[key] if make is None else make(self.collection)

    @override
    def to_s(self) -> str:
        documents = (
            f"#<Jekyll::Document {each.relative_path} collection={self.collection.label}>"
            for each in self.collection.documents
        )
        return f"[{', '.join(documents)}]"

    @override
    def _keys(self) -> list[object]:
        others = (key for key in self.collection.settings if key not in _VARIABLES)
        return [*_VARIABLES, *others]


def drops(documents: Callable[[], Sequence[Document]]) -> LazySequence[Values]:
    """Return documents as templates see them, listed when a template asks."""
    return LazySequence(lambda: [each.variables for each in documents()])


def walk(context: Context, folder: str) -> Iterator[str]:
    """Yield the files below a folder that are not hidden."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        for entry in context.folder.entries(here):
            if entry.name.startswith("."):
                continue
            path = joined(here, entry.name)
            if entry.is_folder:
                waiting.append(path)
            else:
                yield path


def is_page(context: Context, path: str) -> bool:
    """Tell whether a file has front matter."""
    try:
        return has_front_matter(context.folder.head(path))
    except SiteFileError:
        return False


def _counted(context: Context, label: str, documents: list[Document]) -> Iterator[Document]:
    """Yield documents and tell how far their reading is."""
    total = len(documents)
    for done, document in enumerate(documents):
        if done % _STEP == 0 and total > _MANY:
            context.progress(f"Reading {label}", done, total)
        yield document
    if total > _MANY:
        context.progress(f"Reading {label}", total, total)


def _by_key(key: str, one: Document, other: Document) -> int:
    left, right = one.value_to_sort(key), other.value_to_sort(key)
    if (left is None) != (right is None):
        return 1 if left is None else -1
    return compared(left, right) or one.compare(other)


_VARIABLES: Mapping[object, Callable[[Collection], object]] = {
    "label": lambda collection: collection.label,
    "docs": lambda collection: drops(lambda: collection.documents),
    "files": lambda collection: list(collection.static_files),
    "relative_directory": lambda collection: collection.folder,
    "directory": lambda collection: str(collection.context.folder.root / collection.path),
    "output": lambda collection: collection.is_published,
}
