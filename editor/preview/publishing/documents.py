"""The other documents of a site as a page sees them: contents and excerpts, made when asked for.

Jekyll renders documents before pages, in the order of their collections. A page sees the content
of what was rendered before it as HTML, and of the rest as it is written.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from editor.preview.publishing.excerpts import with_closed_tags
from editor.site import Rendered, Site, SiteFileError, SitePage

_DEEPEST = 8  #: Documents that show the contents of documents that show the contents of …

#: Renders the text of a page; for an excerpt with what templates know as `page`.
Body = Callable[[SitePage, str, Mapping[object, object] | None], str]


@dataclass(frozen=True, slots=True)
class Renderers:
    """What makes the parts of a document."""

    body: Body
    output: Callable[[SitePage], str]  #: the document in its layouts
    liquid: Callable[[SitePage], str]  #: the text with its Liquid filled in


class OtherDocuments:
    """Renders what templates ask of documents; answers are kept until the site changes."""

    def __init__(self, site: Site, renderers: Renderers) -> None:
        self._site = site
        self._body = renderers.body
        self._output = renderers.output
        self._liquid = renderers.liquid
        self._outputs: dict[str, str] = {}
        self._contents: dict[str, str] = {}
        self._excerpts: dict[tuple[str, str], str] = {}
        self._shown: dict[str, str] = {}
        self._horizon: str | None = None
        self._depth = 0
        self._places: dict[str, int] | None = None

    def forget(self) -> None:
        """Drop what was rendered: the site has changed."""
        self._contents.clear()
        self._excerpts.clear()
        self._outputs.clear()
        self._places = None

    @contextmanager
    def before(self, page: SitePage) -> Iterator[None]:
        """Show documents as they are when a page is rendered."""
        horizon, self._horizon = self._horizon, page.path
        shown, self._shown = self._shown, {}
        self._depth += 1
        try:
            yield
        finally:
            self._horizon, self._shown = horizon, shown
            self._depth -= 1

    def show(self, page: SitePage, content: str) -> None:
        """Let the layouts of a document see its content as rendered."""
        if page.is_document:
            self._shown[page.path] = content

    def content(self, document: Rendered) -> str:
        """Return the content of a document as the page that is rendered sees it."""
        path = document.path
        if path in self._shown:
            return self._shown[path]
        if not isinstance(document, SitePage) or not self._is_rendered(path):
            return document.body
        if path not in self._contents:
            with self.before(document):
                self._contents[path] = self._rendered(document, document.body, None)
        return self._contents[path]

    def output(self, document: Rendered) -> str | None:
        """Return a document in its layouts; None if it is rendered later."""
        path = document.path
        if not isinstance(document, SitePage) or not self._is_rendered(path):
            return None
        if path not in self._outputs:
            self._outputs[path] = self._output(document)
        return self._outputs[path]

    def sheet(self, page: Rendered) -> str:
        """Return the text of a style sheet with its Liquid filled in."""
        if not isinstance(page, SitePage):
            return page.body
        with self.before(page):
            return self._liquid(page)

    def _is_rendered(self, path: str) -> bool:
        """Tell whether a document is rendered before the page that asks."""
        if self._horizon is None or self._depth > _DEEPEST:
            return False
        place, horizon = self._place(path), self._place(self._horizon)
        return place is not None and horizon is not None and place < horizon

    def excerpt(self, document: Rendered, text: str) -> str:
        """Return an excerpt as HTML."""
        if not isinstance(document, SitePage) or self._depth > _DEEPEST:
            return text
        key = (document.path, text)
        if key not in self._excerpts:
            self._excerpts[key] = ""  # what an excerpt sees of itself
            with self.before(document):
                variables = document.variables_of_excerpt(text)
                self._excerpts[key] = self._rendered(document, with_closed_tags(text), variables)
        return self._excerpts[key]

    def _rendered(
        self, document: SitePage, text: str, variables: Mapping[object, object] | None
    ) -> str:
        try:
            return self._body(document, text, variables)
        except SiteFileError:
            return text

    def _place(self, path: str) -> int | None:
        if self._places is None:
            contents = self._site.contents
            paths = [each.path for each in [*contents.documents, *contents.pages]]
            self._places = {each: place for place, each in enumerate(paths)}
        return self._places.get(path)
