"""The site around a text, asked for what rules need to know: files, pages, variables, places.

Whatever a plugin, a theme or a second configuration may add is taken as being there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from typing_extensions import override

from editor.checks.around import Around, Places, missing_in
from editor.checks.facts import facts_of
from editor.checks.sources import Known, all_texts
from editor.checks.targets import places_on
from editor.document import Document, DocumentError
from editor.preview.publishing import kramdown_options
from editor.site import Generator, Site, SiteFileError, SitePage

#: What Jekyll itself says of pages and documents.
_OF_PAGES = frozenset((
    "categories", "collection", "content", "date", "dir", "draft", "excerpt", "ext", "id",
    "layout", "name", "next", "output", "path", "permalink", "previous", "published",
    "relative_path", "slug", "tags", "title", "url",
))  # fmt: skip
_OF_TEMPLATES = frozenset((
    "content", "forloop", "include", "jekyll", "layout", "paginator", "tablerowloop", "theme",
    "seo_tag",
))  # fmt: skip
#: Plugins that add neither pages nor variables, but for those that are named below.
_HARMLESS = frozenset((
    "jekyll-feed", "jekyll-sitemap", "jekyll-seo-tag", "jekyll-redirect-from", "jemoji",
    "jekyll-include-cache", "jekyll-relative-links", "jekyll-titles-from-headings",
    "jekyll-optional-front-matter", "jekyll-readme-index", "jekyll-default-layout",
    "jekyll-mentions", "jekyll-gist", "jekyll-avatar", "jekyll-coffeescript",
    "jekyll-last-modified-at", "jekyll-toc", "jekyll-sass-converter",
))  # fmt: skip
_BY_PLUGINS = frozenset({"/feed.xml", "/sitemap.xml", "/robots.txt", "/redirects.json"})
_ASSIGNED = re.compile(
    r"\{%-?\s*(?:assign|capture|increment|decrement|for|tablerow)\s+([\w-]+)", re.ASCII
)
_PLACE = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\"'\s>{]+)[\"'\s>]")
_INDEX = re.compile(r"(?:/index)?(?:\.html?)?/?$")
_TEMPLATE_ENDINGS = frozenset({".html", ".htm", ".md", ".markdown", ".liquid", ".xml", ".txt", ""})


class SiteAround(Around):
    """What a site knows; each answer is found once.

    Args:
        site: the site.
        path: the file whose texts are checked.
        front: what the page says about itself; None for a file that is no page.
    """

    def __init__(self, site: Site, path: Path, front: Known | None) -> None:
        self._site = site
        self._path = path
        self._front = front
        self._missing: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._lacking: dict[tuple[str, str], bool] = {}
        self._places_of: dict[str, Places | None] = {}

    @property
    @override
    def is_jekyll(self) -> bool:
        return self._site.kind is Generator.JEKYLL

    @property
    @override
    def is_other(self) -> bool:
        return not self.is_jekyll

    @cached_property
    @override
    def kramdown(self) -> Mapping[str, object]:
        return kramdown_options(self._site.config)

    # Variables

    @override
    def missing(self, path: tuple[str, ...]) -> tuple[str, ...]:
        if not self.is_jekyll:
            return ()
        if path not in self._missing:
            self._missing[path] = self._find_missing(path)
        return self._missing[path]

    def _find_missing(self, path: tuple[str, ...]) -> tuple[str, ...]:
        if path[0] == "page":
            return self._missing_of_page(path)
        if path[0] == "site":
            return self._missing_of_site(path)
        if path[0] in _OF_TEMPLATES or self._has_theme or path[0] in self._assigned:
            return ()
        return path[:1]

    def _missing_of_page(self, path: tuple[str, ...]) -> tuple[str, ...]:
        if self._front is None or self._page is None or self._may_be_more or path[1:] == ():
            return ()
        if path[1] in _OF_PAGES and path[1] not in self._front:
            return ()
        return _united_missing(path, self._front, self._page.defaults)

    def _missing_of_site(self, path: tuple[str, ...]) -> tuple[str, ...]:
        if path[1:2] in ((), ("github",), ("url",)) or self._may_be_more:  # made by who builds it
            return ()
        if path[1] != "data" and self._has_more_settings:
            return ()
        return missing_in(path, self._site.variables())

    @cached_property
    def _page(self) -> SitePage | None:
        try:
            return self._site.page(self._path)
        except SiteFileError:
            return None

    # Files and pages

    @override
    def lacks_file(self, kind: str, name: str) -> bool:
        if not self.is_jekyll:
            return False
        if (kind, name) not in self._lacking:
            self._lacking[kind, name] = self._find_lack(kind, name)
        return self._lacking[kind, name]

    def _find_lack(self, kind: str, name: str) -> bool:
        try:
            if kind == "include":
                if not self._has_theme:
                    self._site.include_text(name)
            elif kind == "include_relative":
                if self._page is not None:
                    self._site.include_relative_text(self._page.path, name)
            elif not self._may_be_more:
                self._site.post_url(name) if kind == "post_url" else self._site.link_url(name)
        except SiteFileError:
            return True
        return False

    @override
    def lacks_page(self, address: str, *, is_below_base: bool) -> bool:
        if not self.is_jekyll or self._may_be_more:
            return False
        key = ("page", f"{is_below_base}{address}")
        if key not in self._lacking:
            self._lacking[key] = self._finds_no_page(address, is_below_base)
        return self._lacking[key]

    def _finds_no_page(self, address: str, is_below_base: bool) -> bool:
        path = self._path_of(address, is_below_base)
        if path is None or path in _BY_PLUGINS:
            return False
        if self._has_theme and path.startswith("/assets/"):
            return False
        return _normal(path) not in self._addresses and not self._exists(path)

    def _path_of(self, address: str, is_below_base: bool) -> str | None:
        """Return an address below the site's `baseurl`; None for another site at the same host."""
        try:
            path = unquote(urlsplit(address).path)
        except ValueError:
            return None
        base = "/" + str(self._site.config.get("baseurl") or "").strip("/")
        if base == "/" or is_below_base:
            return path
        return path[len(base) :] if path == base or path.startswith(base + "/") else None

    def _exists(self, path: str) -> bool:
        """Whether a file lies there: it may be published in ways that are not known here."""
        name = path.strip("/")
        return bool(name) and (self._site.root / name).exists()

    @cached_property
    def _addresses(self) -> frozenset[str]:
        found = set(self._pages) | {_normal(file.url) for file in self._site.contents.static_files}
        for page in self._pages.values():
            found |= {_normal(str(each)) for each in _listed(page.front.get("redirect_from"))}
        return frozenset(found)

    @cached_property
    def _pages(self) -> Mapping[str, SitePage]:
        """The pages and documents by their addresses."""
        contents = self._site.contents
        pages: Sequence[SitePage] = [*contents.pages, *contents.documents]
        return {_normal(page.url): page for page in pages}

    # Places on the page

    @override
    def has_place(self, name: str) -> bool:
        return self._has_theme or not self.is_jekyll or name in self._places

    @override
    def is_own(self, address: str, *, is_below_base: bool) -> bool:
        page = self._page_at(address, is_below_base)
        return page is not None and page.file == self._path

    @override
    def places_at(self, address: str, *, is_below_base: bool) -> Places | None:
        page = self._page_at(address, is_below_base)
        if page is None or page.path in self._places_of:
            return None if page is None else self._places_of[page.path]
        try:
            document = Document.open(page.file)
        except (DocumentError, OSError):
            places = None
        else:
            checked = [(texts, facts_of(texts, self)) for texts in all_texts(document)]
            places = places_on(checked)
        self._places_of[page.path] = places
        return places

    def _page_at(self, address: str, is_below_base: bool) -> SitePage | None:
        if not self.is_jekyll or not address.startswith("/") or address.startswith("//"):
            return None
        path = self._path_of(address, is_below_base)
        return None if path is None else self._pages.get(_normal(path))

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(name for text in self._templates for name in _PLACE.findall(text))

    @cached_property
    def _assigned(self) -> frozenset[str]:
        return frozenset(name for text in self._templates for name in _ASSIGNED.findall(text))

    @cached_property
    def _templates(self) -> Sequence[str]:
        return [text for what in ("includes", "layouts") for text in self._texts_in(what)]

    def _texts_in(self, what: str) -> Iterator[str]:
        folder = self._site.root / str(self._site.config.get(f"{what}_dir") or f"_{what}")
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.suffix.lower() in _TEMPLATE_ENDINGS and file.is_file():
                try:
                    yield file.read_text("utf-8", "replace")
                except OSError:
                    continue

    # What may be there without being seen

    @cached_property
    def _has_theme(self) -> bool:
        config = self._site.config
        return bool(config.get("theme") or config.get("remote_theme"))

    @cached_property
    def _may_be_more(self) -> bool:
        """Whether plugins may add pages and variables."""
        config = self._site.config
        named = {str(each) for key in ("plugins", "gems") for each in _listed(config.get(key))}
        folder = self._site.root / str(config.get("plugins_dir") or "_plugins")
        return bool(named - _HARMLESS) or any(folder.rglob("*.rb"))

    @cached_property
    def _has_more_settings(self) -> bool:
        """Whether a second configuration lies beside the first."""
        return len(list(self._site.root.glob("_config*.*"))) > 1


def _united_missing(
    path: tuple[str, ...], front: Known, defaults: Mapping[object, object]
) -> tuple[str, ...]:
    """Return what neither the page nor its defaults have."""
    lacking = missing_in(path, front)
    return lacking if lacking and missing_in(path, defaults) else ()


def _normal(url: str) -> str:
    return _INDEX.sub("", url.split("#", maxsplit=1)[0]).rstrip("/").casefold()


def _listed(value: object) -> Sequence[object]:
    if isinstance(value, list | tuple):
        return value
    return () if value is None else (value,)
