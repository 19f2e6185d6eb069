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
class _Set:
    path: str
    kind: str | None
    values: Mapping[object, object]

    def applies(self, path: str, kind: str | None, exists: Exists) -> bool:
        if self.kind is not None and self.kind != kind:
            return False
        if "*" not in self.path:
            return path.startswith(self.path)
        pattern = matcher(self.path.rstrip("/"), slashes=False)
        folders = self.path.endswith("/")
        return any(
            pattern.fullmatch(path, 0, end) and (is_part or exists(path[:end], folders))
            for end, is_part in _beginnings(path)
        )

    def beats(self, other: "_Set | None") -> bool:
        if other is None or len(self.path) != len(other.path):
            return other is None or len(self.path) > len(other.path)
        return self.kind is not None or other.kind is None


class Defaults:
    """The defaults of a site."""

    def __init__(self, settings: object, exists: Exists, collections_dir: str = "") -> None:
        self._exists: Exists = lambda path, is_folder: (
            exists(path, is_folder)
            or (bool(collections_dir) and exists(f"{collections_dir}/{path}", is_folder))
        )
        found = settings if isinstance(settings, Sequence) and not isinstance(settings, str) else ()
        self._sets = [made for each in found if (made := _set(each, collections_dir)) is not None]
        self._known: dict[tuple[str, str | None], Mapping[object, object]] = {}

    def of(self, path: str, kind: str | None) -> Mapping[object, object]:
        """Return the front matter that a file has without writing it.

        Args:
            path: the file, seen from the site.
            kind: `pages`, `posts`, `drafts`, the label of a collection, or None for a static file.
        """
        key = (path, kind)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._merged(path, kind)
        return known

    def _merged(self, path: str, kind: str | None) -> Mapping[object, object]:
        values: Mapping[object, object] = {}
        before: _Set | None = None
        for each in self._sets:
            if not each.applies(path, kind, self._exists):
                continue
            if each.beats(before):
                values, before = merged(values, each.values), each
            else:
                values = merged(each.values, values)
        return values


def _set(settings: object, collections_dir: str) -> _Set | None:
    if not isinstance(settings, Mapping) or not isinstance(settings.get("values"), Mapping):
        return None
    scope = settings.get("scope")
    scope = scope if isinstance(scope, Mapping) else {}
    path = scope.get("path")
    path = path if isinstance(path, str) else ""
    if collections_dir:
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
