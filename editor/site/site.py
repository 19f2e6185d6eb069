"""The site around a file: the folder of a static site generator, read only where it is needed."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from editor.language import _
from editor.site.assets import Asset, Assets
from editor.site.config import read_config, text_setting
from editor.site.contents import Contents
from editor.site.context import Context, Progress, Rendering, new_context, silent
from editor.site.data import Data, data_tree, key_path, parsed_text
from editor.site.documents import Document
from editor.site.errors import SiteFileError
from editor.site.folder import Folder, joined
from editor.site.front_matter import Source
from editor.site.generators import Generator, home_of
from editor.site.lazy import Replaced
from editor.site.links import Links
from editor.site.pages import SitePage, Values
from editor.site.usage import Usage
from editor.site.variables import SiteDrop

_LAYOUT_ENDINGS = ("", ".html", ".htm", ".md", ".markdown", ".xml", ".json", ".txt", ".liquid")


def find_site(path: Path, progress: Progress = silent) -> "Site | None":
    """Return the site around a file; None if the file is in the folder of no generator."""
    home = home_of(path.resolve())
    return None if home is None else Site(*home, progress)


class Template:
    """A layout: its text, and its front matter, which templates know as `layout`."""

    def __init__(self, name: str, path: str, source: Source) -> None:
        self.name = name
        self.path = path  #: seen from the site
        self.text = source.body
        self.line = source.line  #: of the file, where the text begins
        self.data: Values = source.front


class Site:
    """One site. Nothing is read before it is asked for, and nothing outside its folder."""

    def __init__(
        self, root: Path, kind: Generator = Generator.JEKYLL, progress: Progress = silent
    ) -> None:
        self.kind = kind
        self._progress = progress
        self._folder = Folder(root)
        self._rendering: Rendering | None = None
        self._read()

    @property
    def root(self) -> Path:
        """The folder of the site."""
        return self._folder.root

    @property
    def source(self) -> Path:
        """The folder with what the site is made of; the same for Jekyll."""
        return self._folder.root

    @property
    def config(self) -> Mapping[str, object]:
        """The configuration with Jekyll's defaults."""
        return self._context.config

    @property
    def data(self) -> Data:
        """The data files."""
        return self._data

    @property
    def problems(self) -> Mapping[str, str]:
        """What was wrong with files that were read, by file."""
        return self._context.problems

    @property
    def contents(self) -> Contents:
        """The pages, collections and static files."""
        return self._contents

    def set_rendering(self, rendering: Rendering) -> None:
        """Set what renders documents that templates ask for."""
        self._rendering = rendering
        self._context.rendering = rendering

    def refresh(self, changed: Iterable[Path] | None = None) -> None:
        """Forget what is stale.

        Args:
            changed: the files that changed; any file may have if absent.
        """
        if changed is None:
            self._folder.refresh()
        else:
            self._folder.refresh(frozenset(self._seen(changed)))
        self._read()

    def has_changed(self) -> bool:
        """Tell whether a file that was read is other on disk now; `refresh` takes it over."""
        return self._folder.has_changed()

    def page(self, path: Path) -> SitePage:
        """Return the page that a file becomes.

        Raises:
            SiteFileError: the file is outside the site, or of a kind that becomes no page.
        """
        relative = self._folder.relative(path)
        document = self._contents.document_at(relative)
        if document is not None:
            return document
        first = relative.split("/", 1)[0]
        if first in (self._dir("layouts"), self._dir("includes"), self._dir("data")):
            raise SiteFileError(
                _("“{relative}” is part of other pages and becomes no page itself.").format(
                    relative=relative
                )
            )
        return SitePage(self._context, relative)

    def changed(self, page: SitePage, text: str | None, front: Values | None) -> SitePage:
        """Return a page with a text or front matter that is not on disk.

        Args:
            page: the page.
            text: the whole text of the file.
            front: what stands for the front matter.
        """
        source = page.source if text is None else Source(text, self._context.zone)
        if front is not None:
            source = source.with_front(front)
        return page if source is page.source else page.with_source(source)

    def parsed_data(self, file: Path, text: str) -> object:
        """Return what is in a data file whose text is not on disk; None if it cannot be read."""
        return parsed_text(self._context, self._folder.relative(file), text)

    def layout(self, name: str) -> Template | None:
        """Return a layout; None if the site has none of this name."""
        for ending in _LAYOUT_ENDINGS:
            path = joined(self._dir("layouts"), name + ending)
            if self._folder.is_file(path) and self._is_inside(path, "layouts"):
                return Template(name, path, self._context.source(path))
        return None

    def include_text(self, name: str) -> str:
        """Return the text of an include.

        Raises:
            SiteFileError: the site has no such include.
        """
        path = joined(self._dir("includes"), name)
        if not self._folder.is_file(path) or not self._is_inside(path, "includes"):
            raise SiteFileError(
                _("There is no include “{name}” in the folder “{dir}”.").format(
                    name=name, dir=self._dir("includes")
                )
            )
        return self._folder.text(path)

    def include_relative_text(self, page_path: str, name: str) -> str:
        """Return the text of a file beside a page.

        Raises:
            SiteFileError: there is no such file in the page's folder.
        """
        folder = page_path.rpartition("/")[0]
        path = joined(folder, name)
        if ".." in name.split("/") or not self._folder.is_file(path):
            raise SiteFileError(
                _("There is no file “{name}” beside “{page_path}”.").format(
                    name=name, page_path=page_path
                )
            )
        return self._folder.text(path)

    def link_url(self, path: str) -> str:
        """Return the URL of a file of the site, for `{% link %}`.

        Raises:
            SiteFileError: the site does not publish such a file.
        """
        return self._below_base(self._links.link(path))

    def post_url(self, name: str) -> str:
        """Return the URL of a post, for `{% post_url %}`.

        Raises:
            SiteFileError: there is no such post.
        """
        return self._below_base(self._links.post(name))

    def pages_showing(self, data_file: Path) -> Sequence[Path]:
        """Return the pages whose text, includes or layouts use a data file, the likeliest first."""
        keys = self.data_keys(data_file)
        return [] if keys is None else [self.root / path for path in self._usage.of(keys)]

    def data_keys(self, path: Path) -> tuple[str, ...] | None:
        """Return under which keys of `site.data` a file is; None if it is no data file."""
        try:
            return key_path(self._folder.relative(path), self._dir("data"))
        except SiteFileError:
            return None

    def asset(self, url_path: str) -> Asset | None:
        """Return what is served under a URL, with or without the site's `baseurl`; None if nothing.

        Raises:
            SiteFileError: the file cannot be read, or the style sheet not compiled.
        """
        return self._assets.get(url_path)

    def variables(
        self, page: SitePage | None = None, data: Mapping[tuple[str, ...], object] | None = None
    ) -> Mapping[object, object]:
        """Return what templates know as `site`.

        Args:
            page: whose templates ask, for `site.related_posts`.
            data: other values for data files, by their keys.
        """
        document = page if isinstance(page, Document) else None
        if document is None and not data:
            return self._variables
        tree = self._data
        for keys, value in (data or {}).items():
            tree = _with_value(tree, keys, value)
        return self._variables.about(document, tree)

    def _read(self) -> None:
        config, problem = read_config(self._folder)
        self._context: Context = new_context(self._folder, config, self._progress)
        if self._rendering is not None:
            self._context.rendering = self._rendering
        if problem:
            self._context.report("_config.yml", problem)
        self._contents = Contents(self._context)
        self._data = data_tree(self._context, self._dir("data"))
        self._variables = SiteDrop(self._context, self._contents, self._data)
        self._assets = Assets(self._context, self._contents)
        self._links = Links(self._contents)
        self._usage = Usage(self._context, self._contents)

    def _dir(self, what: str) -> str:
        return text_setting(self._context.config, f"{what}_dir", f"_{what}").strip("/")

    def _below_base(self, url: str) -> str:
        base = str(self._context.config.get("baseurl") or "").strip("/")
        return f"/{base}{url}" if base else url

    def _is_inside(self, path: str, what: str) -> bool:
        """Tell whether a file is really below a folder of the site, links followed."""
        try:
            return self._folder.path(path).is_relative_to(self._folder.path(self._dir(what)))
        except SiteFileError:
            return False

    def _seen(self, paths: Iterable[Path]) -> Iterable[str]:
        for path in paths:
            try:
                yield self._folder.relative(path)
            except SiteFileError:
                continue


def _with_value(tree: Data, keys: tuple[str, ...], value: object) -> Data:
    first, *rest = keys
    if not rest:
        return Replaced(tree, {first: value})
    below = tree.get(first)
    inner: Data = below if isinstance(below, Mapping) else {}
    return Replaced(tree, {first: _with_value(inner, tuple(rest), value)})
