"""What is shown now: the last source, its site, and the page made of both."""

from collections.abc import Callable

from editor.preview.outline import outline
from editor.preview.own_look import OwnLook, Rendered
from editor.preview.site_look import NoSitePage, SiteLook
from editor.preview.source import ItemSource, Json, PageSource
from editor.preview.surroundings import AUTO, Surroundings, surroundings
from editor.site import Asset

Progress = Callable[[str, int, int], None]
_SITE = "site"
_NOTHING = PageSource("---\n---\n", ())


def _go_on() -> None:
    """Do nothing between two texts of a page."""


class Session:
    """Answers what is asked about the page that was taken last.

    Args:
        progress: is told how far a long reading is.
        between: is called between two texts while a page is rendered; it may ask for items, which
            the page has as they are then.
    """

    def __init__(
        self, progress: Progress | None = None, between: Callable[[], None] = _go_on
    ) -> None:
        self._progress = progress
        self._between = between
        self._source = _NOTHING
        self._markdown = AUTO
        self._around: Surroundings | None = None
        self._looked_at = ""
        self._own: OwnLook | None = None
        self._of_site: SiteLook | None = None

    def take(self, source: PageSource) -> None:
        """Take over a page as it is now."""
        self._source = source
        self._own = self._of_site = None

    @property
    def size(self) -> int:
        """How many questions the page has."""
        return sum(1 for _ in self._source.items())

    def page(self, look: str, markdown: str = AUTO) -> Json:
        """Return the whole page, as the site shows it if that is asked for and can be."""
        self._choose(markdown)
        if look == _SITE:
            try:
                return self._site_page()
            except NoSitePage as reason:
                return self._own_page() | {"why": str(reason)}
        return self._own_page()

    def item(self, item: ItemSource, markdown: str = AUTO) -> Json:
        """Take over an item as it is now and return its article, and its places in the page."""
        self._choose(markdown)
        rendered = self._own_look().article(item)
        patches = self._of_site.patches(item) if self._of_site is not None else []
        return {
            "html": rendered.html,
            "patches": patches,
            "problems": _problems(rendered),
            "stale": self._of_site is not None,
        }

    def asset(self, path: str) -> Asset | None:
        """Return a file of the site by its address."""
        site = self._around.site if self._around is not None else None
        return site.asset(path) if site is not None else None

    def has_changed(self) -> bool:
        """Whether files of the site have changed since they were read; they are read anew then."""
        around = self._around
        if around is None or around.site is None or not around.site.has_changed():
            return False
        around.site.refresh()
        self._around = surroundings(self._source.path, self._markdown, self._progress, around.site)
        self._own = self._of_site = None
        return True

    def _choose(self, markdown: str) -> None:
        if markdown != self._markdown:
            self._markdown = markdown
            self._around = None
            self._own = self._of_site = None

    def _own_page(self) -> Json:
        rendered = self._own_look().page()
        return {
            "look": "own",
            "url": "/",
            "html": rendered.html,
            "outline": [heading.to_json() for heading in outline(rendered.html)],
            "problems": _problems(rendered),
        }

    def _site_page(self) -> Json:
        if self._of_site is None:
            self._of_site = SiteLook(self._source, self._surroundings(), self._between)
        page = self._of_site.page()
        return {
            "look": _SITE,
            "url": page.url,
            "html": page.html,
            "outline": [heading.to_json() for heading in outline(page.html)],
            "problems": [problem.to_json() for problem in page.problems],
            "why": page.why,
        }

    def _own_look(self) -> OwnLook:
        if self._own is None:
            self._own = OwnLook(self._source, self._surroundings(), self._between)
        return self._own

    def _surroundings(self) -> Surroundings:
        path = self._source.path
        is_elsewhere = path != self._looked_at and not (self._around and self._around.fits(path))
        if self._around is None or is_elsewhere:
            self._around = surroundings(path, self._markdown, self._progress)
        self._looked_at = path
        return self._around


def _problems(rendered: Rendered) -> list[Json]:
    return [problem.to_json() for problem in rendered.problems]
