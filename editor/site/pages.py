"""Pages: files with front matter that are no documents of a collection."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from typing_extensions import override

from editor.site.context import Context
from editor.site.defaults import Subject
from editor.site.folder import merged
from editor.site.front_matter import Source
from editor.site.lazy import Replaced
from editor.site.permalinks import page_url, with_ending

_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:.+$", re.MULTILINE)
_HTML = frozenset({".html", ".xhtml", ".htm"})
_SHEETS = frozenset({".sass", ".scss"})
Values = Mapping[object, object]


class SitePage:
    """A file that becomes a page of the site, and what templates know about it.

    Its text and front matter can be others than those on disk (`with_source`).
    """

    is_document = False  #: whether it belongs to a collection
    #: `pages`, `posts`, `drafts` or the label of a collection, as scopes of defaults name it.
    kind = "pages"

    def __init__(self, context: Context, path: str, source: Source | None = None) -> None:
        self.context = context
        self.path = path  #: the file, seen from the site
        self._source = source

    @property
    def file(self) -> Path:
        """The file."""
        return self.context.folder.root / self.path

    @property
    def source(self) -> Source:
        """The text in its two parts."""
        if self._source is None:
            self._source = self.context.source(self.path)
        return self._source

    def with_source(self, source: Source) -> "SitePage":
        """Return the same page with another text or other front matter."""
        return type(self)(self.context, self.path, source)

    @property
    def body(self) -> str:
        """The text below the front matter."""
        return self.source.body

    @cached_property
    def front(self) -> Values:
        """The front matter as written."""
        front = self.source.front
        if self.source.problem:
            self.context.report(self.path, self.source.problem)
        return front

    @cached_property
    def defaults(self) -> Values:
        """What the site's configuration says about the front matter."""
        return self.context.defaults.of(self.subject)

    @property
    def subject(self) -> Subject:
        """The file as scopes of defaults see it."""
        return Subject(self.path, self.path, self.kind)

    def setting(self, name: str) -> object:
        """Return what the front matter, or else the defaults, say."""
        front = self.front
        if name in front:
            return front[name]
        return self.context.defaults.find(name, self.subject) if name in self.defaults else None

    @property
    def is_published(self) -> bool:
        """Whether Jekyll publishes the page; of pages the defaults do not say so."""
        if not self.source.may_set("published"):
            return True
        return self.front.get("published") is not False or self.publishes_all

    @property
    def publishes_all(self) -> bool:
        """Whether the site publishes what is marked as unpublished too."""
        return bool(self.context.config.get("unpublished"))

    @property
    def layout(self) -> object:
        """The layout as written: mostly a name, None if there is none."""
        return self.setting("layout")

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def ext(self) -> str:
        """The ending of the file's name, with its dot."""
        return ending(self.name)

    @property
    def basename(self) -> str:
        """The name of the file without its ending."""
        return self.name[: len(self.name) - len(self.ext)]

    @property
    def is_markdown(self) -> bool:
        """Whether the text is Markdown."""
        return self.ext.lower() in markdown_endings(self.context.config)

    @cached_property
    def output_ext(self) -> str:
        """The ending of what is published: that of the permalink, if it has one."""
        written = ending(str(self.setting("permalink") or "").rsplit("/", 1)[-1])
        return written or self.converted_ext

    @property
    def converted_ext(self) -> str:
        """The ending that the conversion of the text gives."""
        if self.is_markdown:
            return ".html"
        return ".css" if self.ext.lower() in _SHEETS else self.ext

    @property
    def is_html(self) -> bool:
        """Whether a browser shows the page."""
        return self.has_html_ending or self.url.endswith("/")

    @property
    def has_html_ending(self) -> bool:
        """Whether what is published is HTML by its ending."""
        return self.output_ext in _HTML

    @cached_property
    def url(self) -> str:
        """The URL below the site's `baseurl`."""
        folder = self.path[: -len(self.name)].rstrip("/")
        values = {"path": folder, "basename": self.basename, "output_ext": self.output_ext}
        return page_url(self._template(), values)

    def _template(self) -> str:
        permalink = self.setting("permalink")
        if permalink is not None and permalink != "":
            return str(permalink)
        if self.output_ext not in _HTML:
            return "/:path/:basename:output_ext"
        if self.basename == "index":
            return "/:path/"
        return with_ending("/:path/:basename", str(self.context.config.get("permalink") or ""))

    @property
    def dir(self) -> str:
        """The folder of the URL."""
        return self.url if self.url.endswith("/") else self.url[: self.url.rfind("/") + 1]

    @cached_property
    def separator(self) -> str:
        """What ends the excerpt; empty if there is to be none."""
        own = self.setting("excerpt_separator")
        return str((self.context.config.get("excerpt_separator") if own is None else own) or "")

    @property
    def has_excerpt(self) -> bool:
        """Whether the site wants an excerpt of the page."""
        wanted = bool(self.context.config.get("page_excerpts")) and self.has_html_ending
        return wanted and bool(self.separator)

    def excerpt(self) -> str | None:
        """Return the beginning of the page as HTML; None if there is to be none."""
        if not self.has_excerpt:
            return None
        found = self.context.rendering.excerpt(self, beginning(self.body, self.separator))
        return found if found or self.is_document else None

    @cached_property
    def variables(self) -> Values:
        """What templates know as `page`."""
        return PageHash(self)

    def variables_of_excerpt(self, text: str) -> Values:
        """Return what templates in the excerpt know as `page`."""
        return Replaced(self.variables, {"content": text, "excerpt": None, "layout": None})


class PageHash(Mapping[object, object]):
    """What templates know about a page; content and excerpt are made when they are asked for."""

    def __init__(self, page: SitePage) -> None:
        self._page = page

    @cached_property
    def _values(self) -> dict[object, object]:
        page = self._page
        values = merged(page.defaults, page.front)
        if page.has_excerpt:
            values.setdefault("excerpt", None)
        values |= {"content": None, "dir": page.dir}
        values.setdefault("excerpt", None)
        values["name"] = page.name
        values.setdefault("path", page.path)
        values["url"] = page.url
        return values

    @override
    def __getitem__(self, key: object) -> object:
        if key == "content":
            return self._page.context.rendering.content(self._page)
        value = self._values[key]
        return self._page.excerpt() if key == "excerpt" and value is None else value

    @override
    def __iter__(self) -> Iterator[object]:
        return iter(self._values)

    @override
    def __len__(self) -> int:
        return len(self._values)

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._values


def beginning(text: str, separator: str) -> str:
    """Return a text up to a separator, with the link definitions of the rest."""
    head, found, tail = text.partition(separator)
    if not found:
        return head
    used = [match[0] for match in _DEFINITION.finditer(tail) if f"[{match[1]}]" in head]
    return f"{head}\n\n" + "\n".join(used) if used else head


def ending(name: str) -> str:
    """Return the ending of a file name as Ruby sees it: a dot at its begin or end makes none."""
    dot = name.rfind(".")
    if dot <= 0 or dot == len(name) - 1 or not name[:dot].strip("."):
        return ""
    return name[dot:]


def markdown_endings(config: Mapping[str, object]) -> frozenset[str]:
    """Return the endings of files that are Markdown."""
    names = str(config.get("markdown_ext") or "").split(",")
    return frozenset("." + name.lower() for name in names if name)
