"""What templates know as `site`.

Source: the page “Variables” of Jekyll's documentation.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from typing_extensions import override

from editor.site.contents import Contents
from editor.site.context import Context
from editor.site.document_collections import CollectionDrop, drops
from editor.site.documents import Document, Drop
from editor.site.lazy import LazyMapping, LazySequence

_RELATED = 10
_FEWEST = 2  #: Posts of which some can be related to others.


def _same(posts: Sequence[Document]) -> Sequence[Document]:
    return posts


class Groups(LazyMapping[object, object]):
    """Posts by their tags or categories; there are none under a name that no post has."""

    @override
    def __getitem__(self, key: object) -> object:
        return super().__getitem__(key) if super().__contains__(key) else []

    @override
    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) or super().__contains__(key)


class SiteDrop(Drop):
    """The site; everything in it is read when a template asks for it."""

    ruby_name = "Jekyll::Drops::SiteDrop"

    def __init__(
        self,
        context: Context,
        contents: Contents,
        data: Mapping[object, object],
        related_to: Document | None = None,
    ) -> None:
        self._context = context
        self._contents = contents
        self._data = data
        self._related_to = related_to
        self._known: dict[object, object] = {}
        self._makers: Mapping[object, Callable[[], object]] = {
            "time": lambda: context.time,
            "config": lambda: None,
            "data": lambda: data,
            "static_files": lambda: LazySequence(lambda: contents.static_files),
            "collections": self._collections,
            "posts": lambda: drops(lambda: contents.posts),
            "tags": lambda: self._groups("tags"),
            "html_pages": self._html_pages,
            "categories": lambda: self._groups("categories"),
            "related_posts": self._related,
            "pages": lambda: LazySequence(lambda: [page.variables for page in contents.pages]),
            "documents": self._documents,
        }

    def about(self, document: Document | None, data: Mapping[object, object]) -> "SiteDrop":
        """Return the site as the templates of one page know it.

        Args:
            document: the page, if it is a document.
            data: what stands for `site.data`.
        """
        other = SiteDrop(self._context, self._contents, data, document)
        shared = ("data", "related_posts")
        other._known = {key: value for key, value in self._known.items() if key not in shared}
        return other

    @override
    def __getitem__(self, key: object) -> object:
        if key in self._known:
            return self._known[key]
        value = self._known[key] = self._made(key)
        return value

    @override
    def __contains__(self, key: object) -> bool:
        return (
            key in self._makers or key in self._contents.collections or key in self._context.config
        )

    def _made(self, key: object) -> object:
        collections = self._contents.collections
        if key != "posts" and isinstance(key, str) and key in collections:
            return drops(lambda: collections[key].documents)
        make = self._makers.get(key)
        return self._context.config[key] if make is None else make()  # type: ignore[index]  # a KeyError is right

    @override
    def _keys(self) -> list[object]:
        return [*self._makers, *(key for key in self._context.config if key not in self._makers)]

    def _collections(self) -> object:
        found = self._contents.collections.values()
        return [CollectionDrop(each) for each in sorted(found, key=lambda each: each.label)]

    def _groups(self, key: str) -> object:
        return Groups(
            lambda: {
                name: partial(drops, partial(_same, posts))
                for name, posts in self._contents.groups(key).items()
            }
        )

    def _html_pages(self) -> object:
        return LazySequence(
            lambda: [each.variables for each in self._contents.pages if each.is_html]
        )

    def _documents(self) -> object:
        return LazySequence(self._all_documents)

    def _all_documents(self) -> list[Mapping[object, object]]:
        found: list[Mapping[object, object]] = []
        for collection in self._contents.collections.values():
            found += [each.variables for each in collection.documents]
            found += collection.static_files if collection.label != "posts" else []
        return found

    def _related(self) -> object:
        here = self._related_to
        return None if here is None else LazySequence(lambda: self._newest_but(here))

    def _newest_but(self, here: Document) -> list[Mapping[object, object]]:
        posts = self._contents.posts
        others = [post.variables for post in posts if post.path != here.path]
        return others[:_RELATED] if len(posts) >= _FEWEST else []
