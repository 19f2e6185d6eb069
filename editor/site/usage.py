"""Which pages show a data file: those whose text, includes or layouts name it."""

import re
from collections.abc import Iterator
from functools import cached_property

from editor.site.contents import Contents
from editor.site.context import Context
from editor.site.errors import SiteFileError
from editor.site.folder import joined
from editor.site.pages import SitePage

_INCLUDE = re.compile(r"{%-?\s*include(?:_cached)?\s+([^\s%]+)")
_DEEPEST = 20


class Usage:
    """What the texts of a site name, found by reading them once."""

    def __init__(self, context: Context, contents: Contents) -> None:
        self._context = context
        self._contents = contents

    def of(self, keys: tuple[str, ...]) -> list[str]:
        """Return the pages that show what stands under keys of `site.data`, the likeliest first.

        A page that names the whole way to it comes before one that may reach it by a variable
        key, and one that names it itself before one whose layout does.
        """
        exact = re.compile(_way(keys))
        loose = re.compile(r"\bsite\.data" + (rf"\.{keys[0]}\b" if len(keys) > 1 else r"\s*\["))
        found: list[tuple[int, int, str]] = []
        for page in [*self._contents.pages, *self._contents.documents]:
            rank = self._rank(page, exact, loose)
            if rank is not None:
                found.append((rank, len(page.path), page.path))
        return [path for _, _, path in sorted(found)]

    def _rank(self, page: SitePage, exact: re.Pattern[str], loose: re.Pattern[str]) -> int | None:
        own, *others = self._texts(page)
        if exact.search(own):
            return 0
        if any(exact.search(text) for text in others):
            return 1
        if loose.search(own):
            return 2
        return 3 if any(loose.search(text) for text in others) else None

    def _texts(self, page: SitePage) -> Iterator[str]:
        try:
            own = page.body
        except SiteFileError:
            own = ""
        yield own
        seen: set[str] = set()
        yield from self._included(own, seen, 0)
        name = page.layout
        for _ in range(_DEEPEST):
            if not isinstance(name, str) or name in ("none", ""):
                return
            found = self._layouts.get(name)
            if found is None:
                return
            text, name = found
            yield text
            yield from self._included(text, seen, 0)

    def _included(self, text: str, seen: set[str], depth: int) -> Iterator[str]:
        for match in _INCLUDE.finditer(text):
            name = match[1]
            if name in seen or depth > _DEEPEST:
                continue
            seen.add(name)
            inner = self._include(name)
            yield inner
            yield from self._included(inner, seen, depth + 1)

    def _include(self, name: str) -> str:
        try:
            return self._context.folder.text(joined(self._dir("includes"), name))
        except SiteFileError:
            return ""

    @cached_property
    def _layouts(self) -> dict[str, tuple[str, object]]:
        folder = self._dir("layouts")
        found: dict[str, tuple[str, object]] = {}
        for entry in self._context.folder.entries(folder):
            if not entry.is_folder:
                source = self._context.source(joined(folder, entry.name))
                found[entry.name.rsplit(".", 1)[0]] = source.body, source.front.get("layout")
        return found

    def _dir(self, what: str) -> str:
        return str(self._context.config.get(f"{what}_dir") or f"_{what}").strip("/")


def _way(keys: tuple[str, ...]) -> str:
    """Return a pattern for the ways to write `site.data.a.b`, with dots or brackets."""
    steps = (
        rf"(?:\.{re.escape(key)}(?![\w-])|\[\s*[\"']{re.escape(key)}[\"']\s*\])" for key in keys
    )
    return r"\bsite\.data" + "".join(steps)
