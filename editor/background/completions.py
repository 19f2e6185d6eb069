"""Task `completions`: what can be named in the answers of a file, of the file's site.

Takes `path`. The result has `root` and `home`, the folders of the site and, seen from it, of the
file; `has_base`, whether the site lies below a base address; `pictures`, a folder for pictures; and
lists: `variables` of `[name, value]`, `includes` of `[name, [[parameter, choices, is_text], …],
takes_lists]`, and `pages` of `[address, title, file]`. Without a site there is `{}`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from editor.background.desk import Desk, Json
from editor.site import Site, SiteFileError
from editor.site.contents import Contents
from editor.site.faqs import FaqFile, candidates
from editor.site.pages import SitePage
from editor.writing.includes import read_include

Row = Sequence[object]

_MOST = 5_000  #: Entries of each list.
_DEEPEST = 5
_LONGEST = 60  #: Characters of a value that are shown.
_PICTURE_FOLDERS = ("assets/images", "assets/img", "images", "img", "assets")
_PAGE_VARIABLES = ("title", "url", "path", "date", "content", "excerpt", "id", "collection")
_SITE_VARIABLES = ("time", "pages", "posts", "data", "collections", "documents", "static_files")
#: Settings of the program that builds the site; no answer names them.
_BUILDING = {
    *("source", "destination", "collections_dir", "cache_dir", "plugins_dir", "layouts_dir"),
    *("data_dir", "includes_dir", "safe", "include", "exclude", "keep_files"),
    *("encoding", "markdown_ext", "strict_front_matter", "show_drafts", "limit_posts", "future"),
    *("unpublished", "whitelist", "plugins", "gems", "markdown", "highlighter"),
    *("lsi", "sass", "liquid", "excerpt_separator", "incremental", "detach"),
    *("port", "host", "show_dir_listing", "permalink", "paginate_path", "quiet"),
    *("verbose", "disable_disk_cache", "kramdown", "rdiscount", "redcarpet", "defaults"),
    *("livereload"),
}
_LIQUID = ("page", "site", "include", "layout", "content", "forloop")


def completions(arguments: Json, desk: Desk) -> Json:
    """Say what can be named in the answers of a file."""
    path = Path(str(arguments["path"]))
    site = desk.sites.around(str(path))
    if site is None:
        return {}
    home = path.parent.resolve()
    inside = home.relative_to(site.root).as_posix() if home.is_relative_to(site.root) else ""
    return {
        "root": str(site.root),
        "home": "" if inside == "." else inside,
        "has_base": bool(str(site.config.get("baseurl") or "").strip("/")),
        "pictures": next((each for each in _PICTURE_FOLDERS if (site.root / each).is_dir()), ""),
        "variables": _first(_variables(site, path)),
        "includes": _first(_includes(site)),
        "pages": [*_first(_pages(site.contents)), *_first(_link_names(site, path, desk))],
    }


def _first(rows: Iterator[Row]) -> list[Row]:
    return list(islice(rows, _MOST))


# Variables


def _variables(site: Site, path: Path) -> Iterator[Row]:
    yield from ([name, ""] for name in _LIQUID)
    yield from _flat("page", _front(site, path), 0)
    yield from ([f"page.{name}", ""] for name in _PAGE_VARIABLES)
    settings = site.config.items()
    yield from _flat("site", {key: each for key, each in settings if key not in _BUILDING}, 0)
    yield from ([f"site.{name}", ""] for name in _SITE_VARIABLES)
    yield from _flat("site.data", site.data, 0)


def _front(site: Site, path: Path) -> Mapping[object, object]:
    try:
        page = site.page(path)
    except SiteFileError:
        return {}
    return {**page.defaults, **page.front}


def _flat(name: str, values: Mapping[Any, object], depth: int) -> Iterator[Row]:
    """Yield the names below a name, with dots between them."""
    for key in values:
        if not isinstance(key, str) or not key.replace("-", "_").isidentifier():
            continue
        value = values.get(key)
        yield [f"{name}.{key}", _shown(value)]
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flat(f"{name}.{key}", value, depth + 1)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "…"
    if isinstance(value, str | int | float):
        text = " ".join(str(value).split())
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return ""


# Includes


def _includes(site: Site) -> Iterator[Row]:
    folder = site.root / str(site.config.get("includes_dir") or "_includes")
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = file.relative_to(folder).as_posix()
        try:
            found = read_include(name, site.include_text(name))
        except SiteFileError:
            continue
        parameters = [[each.name, list(each.choices), each.is_text] for each in found.parameters]
        yield [name, parameters, found.takes_lists]


# Pages and link names


def _pages(contents: Contents) -> Iterator[Row]:
    for page in [*contents.pages, *contents.documents]:
        if page.path.endswith((".scss", ".sass", ".css", ".xml", ".json", ".js", ".txt")):
            continue
        title = page.front.get("title")
        yield [page.url, title if isinstance(title, str) else page.name, page.path]


def _link_names(site: Site, path: Path, desk: Desk) -> Iterator[Row]:
    """Yield the link names of the other FAQs of the site, behind the addresses of their pages."""
    for file in candidates(site.root):
        desk.send(None)
        found = desk.sites.faqs.read(file) if file != path else None
        page = _page_of(site, found)
        if found is None or page is None:
            continue
        for _position, node in found.document.faq.walk():
            if node.anchor:
                yield [f"{page.url}#{node.anchor}", node.label, page.path]


def _page_of(site: Site, file: FaqFile | None) -> SitePage | None:
    """Return the page that a FAQ is on; None for a data file, which is on any page."""
    if file is None:
        return None
    try:
        return site.page(file.path)
    except SiteFileError:
        return None
