"""Pages: files with front matter that are no documents of a collection."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path

from editor.site.context import Context
from editor.site.folder import merged
from editor.site.front_matter import Source
from editor.site.lazy import LazyMapping
from editor.site.permalinks import page_url, with_ending

_HTML = frozenset({".html", ".xhtml", ".htm"})
_SHEETS = frozenset({".sass", ".scss"})
Values = Mapping[object, object]


class SitePage:
    """A file that becomes a page of the site, and what templates know about it.

    Its text and front matter can be others than those on disk (`with_source`).
    """

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
        return self.context.defaults.of(self.defaults_path, self.kind)

    @property
    def defaults_path(self) -> str:
        """The path that scopes of defaults are compared with."""
        return self.path

    def setting(self, name: str) -> object:
        """Return what the front matter, or else the defaults, say."""
        front = self.front
        return front[name] if name in front else self.defaults.get(name)

    @property
    def is_published(self) -> bool:
        """Whether Jekyll publishes the page."""
        if not (self.source.may_set("published") or "published" in self.defaults):
            return True
        return self.setting("published") is not False or bool(
            self.context.config.get("unpublished")
        )

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
        return self.output_ext in _HTML or self.url.endswith("/")

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
    def variables(self) -> Values:
        """What templates know as `page`."""
        return LazyMapping(self._makers)

    def _makers(self) -> dict[object, Callable[[], object]]:
        values = over_defaults(self.defaults, self.front)
        makers: dict[object, Callable[[], object]] = {
            key: partial(_same, value) for key, value in values.items()
        }
        makers["content"] = lambda: self.context.rendering.content(self)
        makers["dir"] = lambda: self.dir
        makers["excerpt"] = makers.get("excerpt", partial(_same, None))
        makers["name"] = lambda: self.name
        makers["path"] = makers.get("path", lambda: self.path)
        makers["url"] = lambda: self.url
        return makers


def over_defaults(defaults: Values, front: Values) -> dict[object, object]:
    """Return front matter above the defaults; what it leaves empty stays as the defaults say."""
    return merged(
        defaults,
        {key: value for key, value in front.items() if value is not None or key not in defaults},
    )


def ending(name: str) -> str:
    """Return the ending of a file name as Ruby sees it: a dot at its begin or end makes none."""
    dot = name.rfind(".")
    if dot <= 0 or dot == len(name) - 1 or not name[:dot].strip("."):
        return ""
    return name[dot:]


def markdown_endings(config: Mapping[str, object]) -> frozenset[str]:
    """Return the endings of files that are Markdown."""
    names = str(config.get("markdown_ext") or "").split(",")
    return frozenset("." + name.strip().lower() for name in names if name.strip())


def _same(value: object) -> object:
    return value
