"""Front matter defaults: what `_config.yml` says about the front matter of many pages at once.

Source: the page “Front Matter Defaults” of Jekyll's documentation; which of several wins was
found by asking Jekyll.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor.site.folder import merged
from editor.site.globs import matcher

#: Whether there is a file or folder of this path, or a folder if the second argument says so.
Exists = Callable[[str, bool], bool]
_SINGULAR = {"page": "pages", "post": "posts", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A file whose defaults are asked for."""

    path: str  #: seen from the folder that holds the collections, if it is in a collection
    place: str  #: seen from the site
    #: `pages`, `posts`, `drafts`, the label of a collection, or None for a static file
    kind: str | None


@dataclass(frozen=True, slots=True)
class _Set:
    path: str
    kind: str | None
    values: Mapping[object, object]

    def applies(self, file: "Subject", exists: Exists) -> bool:
        if self.kind is not None and self.kind != file.kind:
            return False
        if "*" not in self.path:
            return file.path.startswith(self.path)
        pattern = matcher(self.path.rstrip("/"), slashes=False)
        folders = self.path.endswith("/")
        return any(
            pattern.fullmatch(file.place, 0, end) and (is_part or exists(file.place[:end], folders))
            for end, is_part in _beginnings(file.place)
        )

    def beats(self, other: "_Set | None") -> bool:
        if other is None or len(self.path) != len(other.path):
            return other is None or len(self.path) > len(other.path)
        return self.kind is not None or other.kind is None


class Defaults:
    """The defaults of a site."""

    def __init__(self, settings: object, exists: Exists, collections_dir: str = "") -> None:
        self._exists = exists
        found = settings if isinstance(settings, Sequence) and not isinstance(settings, str) else ()
        self._sets = [made for each in found if (made := _set(each, collections_dir)) is not None]
        self._known: dict[Subject, Mapping[object, object]] = {}

    def of(self, file: Subject) -> Mapping[object, object]:
        """Return the front matter that a file has without writing it."""
        known = self._known.get(file)
        if known is None:
            known = self._known[file] = self._merged(file)
        return known

    def find(self, name: str, file: Subject) -> object:
        """Return one value of the front matter; here None may override another value."""
        value: object = None
        before: _Set | None = None
        for each in self._applying(file):
            if name in each.values and each.beats(before):
                value, before = each.values[name], each
        return value

    def _merged(self, file: Subject) -> Mapping[object, object]:
        values: Mapping[object, object] = {}
        before: _Set | None = None
        for each in self._applying(file):
            if each.beats(before):
                values, before = merged(values, each.values), each
            else:
                values = merged(each.values, values)
        return values

    def _applying(self, file: Subject) -> Iterator[_Set]:
        return (each for each in self._sets if each.applies(file, self._exists))


def _set(settings: object, collections_dir: str) -> _Set | None:
    if not isinstance(settings, Mapping) or not isinstance(settings.get("values"), Mapping):
        return None
    scope = settings.get("scope")
    scope = scope if isinstance(scope, Mapping) else {}
    path = scope.get("path")
    path = path if isinstance(path, str) else ""
    if collections_dir and "*" not in path:
        path = path.removeprefix(collections_dir + "/")
    kind = scope.get("type")
    return _Set(
        path, None if kind is None else _SINGULAR.get(str(kind), str(kind)), settings["values"]
    )


def _beginnings(path: str) -> Iterator[tuple[int, bool]]:
    """Yield the ends of what a pattern may name to reach a path, and whether they are folders.

    What a pattern matches reaches all whose path begins with the same characters: `s*` matches
    the folder `sub` and so reaches `subway.md`.
    """
    for end in range(1, len(path) + 1):
        if path[end - 1] != "/":
            yield end, path[end : end + 1] == "/"
