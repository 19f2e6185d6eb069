"""Static files: what Jekyll copies as it is."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property

from typing_extensions import override

from editor.site.context import Context
from editor.site.defaults import Subject
from editor.site.documents import Drop
from editor.site.pages import Values, ending
from editor.site.permalinks import cleaned


class StaticFile(Drop):
    """What templates know about a file that is copied."""

    ruby_name = "Jekyll::Drops::StaticFileDrop"

    def __init__(self, context: Context, path: str, collection: str | None = None) -> None:
        self.context = context
        self.file = path  #: seen from the site
        self.collection = collection

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.file.rsplit("/", 1)[-1]

    @property
    def url(self) -> str:
        """Where the site shows it."""
        return cleaned(self.file.removeprefix("_") if self.collection else self.file)

    @cached_property
    def _defaults(self) -> Values:
        return self.context.defaults.of(
            Subject(_path(self).lstrip("/"), self.file, self.collection)
        )

    @property
    def modified(self) -> dt.datetime | None:
        """When the file was changed."""
        return self.context.modified(self.file)

    @override
    def __getitem__(self, key: object) -> object:
        make = _VARIABLES.get(key)
        return self._defaults[key] if make is None else make(self)

    @override
    def _keys(self) -> list[object]:
        return [*_VARIABLES, *(key for key in self._defaults if key not in _VARIABLES)]


def _basename(file: StaticFile) -> str:
    return file.name.removesuffix(ending(file.name))


def _path(file: StaticFile) -> str:
    if file.collection is None:
        return "/" + file.file
    base = str(file.context.config.get("collections_dir") or "").strip("/")
    return file.file.removeprefix(base + "/") if base else file.file


_VARIABLES: Mapping[object, Callable[[StaticFile], object]] = {
    "name": lambda file: file.name,
    "basename": _basename,
    "extname": lambda file: ending(file.name),
    "path": _path,
    "modified_time": lambda file: file.modified,
    "collection": lambda file: file.collection,
}
