"""A page as Jekyll publishes it: Liquid, then Markdown, then one layout around the other.

Source: the page “Rendering Process” of Jekyll's documentation.
"""

import html
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from editor.language import _
from editor.preview.liquid import Limits, Liquid, LiquidProblem, MarkedContent, PageLiquid
from editor.preview.publishing.conversion import converted, layout_of
from editor.preview.publishing.documents import OtherDocuments, Renderers
from editor.preview.publishing.markdown import site_markdown
from editor.preview.publishing.published import Published
from editor.site import Site, SiteFileError, SitePage, Template, merged

Variables = Mapping[object, object]
_VERSION = "4.3.1"
#: What is published is built for production; the variable is Jekyll's own.
_ENVIRONMENT = os.environ.get("JEKYLL_ENV") or "production"
_LIMITS = Limits()


class Publisher:
    """Publishes the pages of one site, each as if the whole site were built.

    Args:
        site: the site.
        markdown: makes HTML of Markdown; kramdown with the site's options if absent.
        limits: what the Liquid of a page may use up.
    """

    def __init__(
        self,
        site: Site,
        *,
        markdown: Callable[[str], str] | None = None,
        limits: Limits = _LIMITS,
    ) -> None:
        self._site = site
        self._own_markdown = markdown
        self._limits = limits
        self._others = OtherDocuments(
            site, Renderers(self._other_body, self._other_output, self._sheet)
        )
        site.set_rendering(self._others)
        self.refresh()

    def refresh(self) -> None:
        """Begin anew after the site's files have changed and the site knows."""
        self._others.forget()
        self._markdown = self._own_markdown or site_markdown(self._site.config)
        self._liquid = Liquid(self._site, self._markdown, limits=self._limits)

    def publish(
        self,
        page: SitePage | Path,
        *,
        text: str | None = None,
        data: object = None,
        marking: bool = False,
    ) -> Published:
        """Return a page as the site will show it.

        Args:
            page: the page, its file, or a data file: then the page that shows its data.
            text: the whole text of the file, if it is not as on disk.
            data: what stands for the front matter, or for the values of a data file.
            marking: whether marked texts in the data leave their marks in the HTML.

        Raises:
            SiteFileError: the file becomes no page of the site, and no page shows its data.
        """
        if isinstance(page, Path):
            keys = self._site.data_keys(page)
            if keys is not None:
                return self._publish_data(page, keys, text, data, marking=marking)
            page = self._site.page(page)
        front = data if isinstance(data, Mapping) else None
        page = self._site.changed(page, text, front)
        return self._publish(page, self._site.variables(page), marking=marking)

    def _publish_data(
        self,
        file: Path,
        keys: tuple[str, ...],
        text: str | None,
        data: object,
        *,
        marking: bool,
    ) -> Published:
        shown = self._site.pages_showing(file)
        if not shown:
            raise SiteFileError(
                _("No page of the site shows the data of “{name}”.").format(name=file.name)
            )
        page = self._site.page(shown[0])
        others = {}
        if data is not None:
            others = {keys: data}
        elif text is not None:
            others = {keys: self._site.parsed_data(file, text)}
        return self._publish(page, self._site.variables(page, others), marking=marking)

    def _publish(self, page: SitePage, site: Variables, *, marking: bool) -> Published:
        variables = variables_of(page.variables, site)
        liquid = self._liquid.page(variables, path=page.path, marking=marking)
        problems: list[LiquidProblem] = []
        with self._others.before(page):
            content = self._body(page, liquid, problems, marking=marking)
            self._others.show(page, content)
            whole = self._in_layouts(page, content, liquid, problems)
        problems = [*liquid.problems, *problems, *self._file_problems()]
        return Published(liquid.chips.fill_in(whole), page.url, page.path, problems, liquid)

    def _body(
        self, page: SitePage, liquid: PageLiquid, problems: list[LiquidProblem], *, marking: bool
    ) -> str:
        text = page.body
        if page.setting("render_with_liquid") is not False:
            text = liquid.render(text, own=marking)
        try:
            return converted(page, text, self._markdown)
        except SiteFileError as error:
            problems.append(LiquidProblem(str(error), page.name, "", 1))
            return text

    def _in_layouts(
        self, page: SitePage, content: str, liquid: PageLiquid, problems: list[LiquidProblem]
    ) -> str:
        name = layout_of(page)
        merged_data: Variables = {}
        for layout in self._layouts(name):
            if isinstance(layout, str):
                problems.append(_missing(layout))
                return _bare(page, content)
            merged_data = merged(layout.data, merged_data)
            inner = liquid.beside({"content": MarkedContent(content), "layout": merged_data})
            content = inner.render(layout.text, name=layout.path)
        return content

    def _layouts(self, name: str | None) -> Iterator[Template | str]:
        """Yield the layouts from the inside out, and the name of one that the site lacks."""
        used: set[str] = set()
        while name is not None and name not in used:
            used.add(name)
            layout = self._site.layout(name)
            if layout is None:
                yield name
                return
            yield layout
            outer = layout.data.get("layout")
            name = outer if isinstance(outer, str) and outer else None

    def _other_body(self, page: SitePage, text: str, own: Variables | None) -> str:
        """Return the body of another document, or of its excerpt, for a page that shows it."""
        site = self._site.variables(page if own is None else None)
        variables = variables_of(page.variables if own is None else own, site)
        liquid = self._liquid.page(variables, path=page.path)
        if page.setting("render_with_liquid") is not False:
            text = liquid.render(text)
        return liquid.chips.fill_in(converted(page, text, self._markdown))

    def _sheet(self, page: SitePage) -> str:
        """Return the text of a style sheet with its Liquid filled in."""
        variables = variables_of(page.variables, self._site.variables(page))
        return self._liquid.page(variables, path=page.path).render(page.body)

    def _other_output(self, page: SitePage) -> str:
        """Return another document in its layouts."""
        return self._publish(page, self._site.variables(page), marking=False).html

    def _file_problems(self) -> Iterator[LiquidProblem]:
        for path, message in self._site.problems.items():
            yield LiquidProblem(message, path, path, 1)


def variables_of(own: Variables, site: Variables) -> dict[str, object]:
    """Return what the templates of a page know.

    Args:
        own: what they know as `page`.
        site: what they know as `site`.

    Source: the page “Variables” of Jekyll's documentation.
    """
    return {
        "site": site,
        "page": own,
        "jekyll": {"version": _VERSION, "environment": _ENVIRONMENT},
        "content": None,
        "layout": None,
        "paginator": None,
        "theme": None,
    }


def _missing(name: str) -> LiquidProblem:
    return LiquidProblem(
        _(
            "The layout “{name}” is not in the site's folder; it may come with a theme. "
            "The text is shown without it."
        ).format(name=name),
        name,
        "",
        1,
    )


def _bare(page: SitePage, content: str) -> str:
    """Return a document for a content whose layout is missing."""
    if not page.is_html or "<html" in content:
        return content
    title = html.escape(str(page.setting("title") or page.name), quote=False)
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body>\n{content}\n</body></html>"
    )
