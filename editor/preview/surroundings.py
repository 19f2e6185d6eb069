"""What is around the open file: its site, if any, and what reads Liquid and Markdown there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.preview import kramdown
from editor.preview.liquid import Liquid
from editor.preview.markdown import Engine, Markdown
from editor.preview.publishing import kramdown_options, variables_of
from editor.preview.source import PageSource
from editor.site import (
    Generator,
    Site,
    SiteFileError,
    SiteYamlError,
    Source,
    find_site,
    load_yaml,
)

AUTO = "auto"
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A site, or none, and what reads the texts of its pages."""

    site: Site | None
    markdown: Markdown
    liquid: Liquid

    @property
    def is_jekyll(self) -> bool:
        """Whether a page can be published as Jekyll would."""
        return self.site is not None and self.site.kind is Generator.JEKYLL

    def fits(self, path: str) -> bool:
        """Whether a file is in this site."""
        return self.site is not None and bool(path) and Path(path).is_relative_to(self.site.root)

    def variables(self, settings: Mapping[object, object], path: str) -> Mapping[str, object]:
        """Return what Liquid knows of the site and of the page with these settings."""
        if self.site is None or not self.is_jekyll:
            return {"page": settings}
        try:
            page = self.site.changed(self.site.page(Path(path)), None, settings)
        except SiteFileError:  # a data file, say, which is no page itself
            return variables_of(settings, self.site.variables())
        return variables_of(page.variables, self.site.variables(page))

    def front_matter(self, source: PageSource) -> tuple[Mapping[object, object], str]:
        """Return the settings of a page and the text below them; empty where there are none."""
        if source.is_page:
            page = Source(source.text)
            return page.front, page.body
        try:
            data = load_yaml(source.text)
        except SiteYamlError:
            data = None
        return (data, "") if isinstance(data, dict) else ({}, "")


def surroundings(
    path: str, markdown: str = AUTO, progress: Progress | None = None, site: Site | None = None
) -> Surroundings:
    """Return what is around a file.

    Args:
        path: the file, empty for one that was never saved.
        markdown: an engine's name, or `auto` for the one that the site uses.
        progress: is told how far a long reading is.
        site: the site, where it need not be looked for.
    """
    if site is None and path:
        site = find_site(Path(path), progress) if progress else find_site(Path(path))
    engine = _engine(site) if markdown == AUTO else Engine(markdown)
    options = kramdown_options(site.config) if site is not None else kramdown.JEKYLL
    reader = Markdown(engine, options)
    home = site if site is not None and site.kind is Generator.JEKYLL else None
    return Surroundings(site, reader, Liquid(home, reader.to_html))


def _engine(site: Site | None) -> Engine:
    """Return what reads the Markdown of a site; what belongs to none is read as on Jekyll's."""
    is_jekyll = site is None or site.kind is Generator.JEKYLL
    return Engine.KRAMDOWN if is_jekyll else Engine.PYTHON_MARKDOWN
