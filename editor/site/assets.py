"""What a page of the site loads: static files, and style sheets with front matter."""

import mimetypes
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from editor.site.contents import Contents
from editor.site.context import Context
from editor.site.errors import SiteFileError
from editor.site.pages import SitePage
from editor.site.sass_files import compiled, source_map_line

_TYPES = {
    ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".html": "text/html", ".htm": "text/html", ".json": "application/json", ".xml": "text/xml",
    ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf",
    ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
    ".map": "application/json",
}  # fmt: skip
_SHEETS = frozenset({".css", ".scss", ".sass"})


@dataclass(frozen=True, slots=True)
class Asset:
    """What is served under a URL."""

    mime: str
    content: bytes


class Assets:
    """The files of a site by their URLs; compiled style sheets are kept until a file changes."""

    def __init__(self, context: Context, contents: Contents) -> None:
        self._context = context
        self._contents = contents
        self._sheets: dict[str, bytes] = {}
        self._pages: Mapping[str, SitePage] | None = None

    def get(self, url_path: str) -> Asset | None:
        """Return what is served under a URL; None if the site has no such file.

        Raises:
            SiteFileError: the file is there but cannot be read or compiled.
        """
        path = self._path(url_path)
        if path is None:
            return None
        name = posixpath.basename(path)
        hidden = any(part.startswith((".", "_")) for part in path.split("/"))
        if self._context.folder.is_file(path) and not hidden:
            if name.endswith(tuple(_SHEETS)) and self._has_front_matter(path):
                return Asset("text/css", self._sheet(SitePage(self._context, path)))
            return Asset(mime_of(path), self._context.folder.data(path))
        return self._made(path) or self._in_collection(path)

    def _path(self, url_path: str) -> str | None:
        """Return the file that a URL names, below the site's `baseurl`."""
        path = unquote(urlsplit(url_path).path)
        base = str(self._context.config.get("baseurl") or "").strip("/")
        path = posixpath.normpath("/" + path.lstrip("/")).lstrip("/")
        if base and (path == base or path.startswith(base + "/")):
            path = path[len(base) :].lstrip("/")
        return path or None

    def _made(self, path: str) -> Asset | None:
        if not path.endswith(".css"):
            return None
        stem = path.removesuffix(".css")
        for ending in (".scss", ".sass"):
            if self._has_front_matter(stem + ending):
                return Asset("text/css", self._sheet(SitePage(self._context, stem + ending)))
        page = self._styles().get("/" + path)
        return None if page is None else Asset("text/css", self._sheet(page))

    def _styles(self) -> Mapping[str, SitePage]:
        """Return the style sheets of the site by their URLs, for those with a permalink."""
        if self._pages is None:
            sheets = [page for page in self._contents.pages if page.ext.lower() in _SHEETS]
            self._pages = {unquote(page.url): page for page in sheets}
        return self._pages

    def _in_collection(self, path: str) -> Asset | None:
        """Return a static file of a collection, which the site shows without the underscore."""
        label = path.split("/", 1)[0]
        collection = self._contents.collections.get(label)
        if collection is None or not collection.is_published:
            return None
        file = collection.path + path[len(label) :]
        if not self._context.folder.is_file(file) or self._has_front_matter(file):
            return None
        return Asset(mime_of(path), self._context.folder.data(file))

    def _has_front_matter(self, path: str) -> bool:
        try:
            return self._context.folder.head(path).startswith(b"---")
        except SiteFileError:
            return False

    def _sheet(self, page: SitePage) -> bytes:
        known = self._sheets.get(page.path)
        if known is None:
            text = self._context.rendering.sheet(page)
            known = self._sheets[page.path] = compiled_sheet(page, text).encode()
        return known


def compiled_sheet(page: SitePage, text: str) -> str:
    """Return the CSS of a text if its page is a Sass style sheet; other texts as they are.

    Raises:
        SiteFileError: the style sheet has a mistake.
    """
    ending = page.ext.lower()
    if ending not in (".scss", ".sass"):
        return text
    settings = page.context.config.get("sass")
    css = compiled(page.context.folder, text, settings, indented=ending == ".sass")
    return css + source_map_line(page.basename, settings) if text.strip() else css


def mime_of(path: str) -> str:
    """Return the type of a file by the ending of its name."""
    ending = posixpath.splitext(path)[1].lower()
    return _TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
