"""A document in the look of its site: the page as published, with each text of the document marked.

When a text has changed, what stands in its places can be written anew without the whole page.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from editor.document.pointers import parse_pointer
from editor.language import _
from editor.preview.answers import TextProblem, within_limits
from editor.preview.line_numbers import with_origins, without_lines
from editor.preview.liquid import Chips, LiquidProblem, MarkedText, PageLiquid
from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN
from editor.preview.marked_bodies import taken_out, to_html_with_marks
from editor.preview.marks import has_marks, replaced, with_comments
from editor.preview.publishing import Publisher
from editor.preview.source import ItemSource, Json, PageSource, TopicSource
from editor.preview.surroundings import Surroundings
from editor.site import SiteFileError

#: A marked text without another inside it, as templates have left it.
_PLACE = re.compile(
    rf"(?P<opening>{OPEN}(?P<mark>[^#{OPEN}{MIDDLE}{CLOSE}]*)#\d+{MIDDLE})"
    rf"(?P<inside>[^{OPEN}{CLOSE}]*){CLOSE}"
)
_NO_SITE = _("No site was found around this file, so the page is shown in our own look.")
#: Translators: {reason} is a whole sentence.
_NO_PAGE = _("{reason} The page is shown in our own look.")
_NO_QUESTIONS = _(
    "The site’s page shows none of these questions. Choose “Plain page” to see them all."
)
_OTHER_GENERATOR = _("This site is made by {name}; its page is shown in our own look.")


class NoSitePage(LookupError):  # noqa: N818 - a state of affairs: most files have no site
    """Why there is no page in the site's look, in a sentence."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A published page whose marks are comments."""

    html: str
    url: str
    problems: list[TextProblem]
    why: str = ""
    """Why the reader does not find the questions on it, in a sentence; empty if they are there."""


@dataclass(slots=True)
class _Texts:
    """The marked texts of the document as they are now, by mark."""

    by_mark: dict[str, str] = field(default_factory=dict)

    def marked(self, node_id: int, part: str, text: str) -> MarkedText:
        mark = f"{node_id}:{part}"
        self.by_mark[mark] = text
        return MarkedText(text, mark)


class SiteLook:
    """Publishes from one source; items may be exchanged by newer ones with the same id.

    Raises:
        NoSitePage: there is no site, or none of its pages shows the document.
    """

    def __init__(
        self,
        source: PageSource,
        around: Surroundings,
        between: Callable[[], None] | None = None,
        *,
        positions: bool = True,
    ) -> None:
        if around.site is None:
            raise NoSitePage(_NO_SITE)
        if not around.is_jekyll:
            raise NoSitePage(_OTHER_GENERATOR.format(name=around.site.kind.value))
        self._source = source
        self._around = around
        self._site = around.site
        self._between = between
        self._positions = positions
        self._texts = _Texts()
        self._with_lines: dict[tuple[str, str], str] = {}
        self._in_bodies: set[str] = set()
        self._meanwhile: set[str] = set()
        self._publisher = Publisher(around.site, markdown=self._to_html)
        self._liquid: PageLiquid | None = None
        self._numbers: dict[str, list[int]] = defaultdict(list)

    def page(self) -> SitePage:
        """Publish the page as it is when that is done.

        Raises:
            NoSitePage: no page of the site shows the document.
        """
        self._with_lines.clear()
        self._in_bodies.clear()
        self._meanwhile.clear()
        file = Path(self._source.path)
        try:
            published = self._publisher.publish(
                file, text=self._source.text, data=self._marked_data(file), marking=True
            )
        except SiteFileError as error:
            raise NoSitePage(_NO_PAGE.format(reason=error)) from error
        self._liquid = published.liquid
        self._numbers = _numbers_by_mark(published.liquid)
        html = with_comments(self._with_positions(published.html, published.liquid.chips))
        for mark in self._meanwhile:
            for patch in self._places(mark, published.liquid):
                html = replaced(html, *patch)
        problems = [_placed(problem) for problem in published.problems]
        return SitePage(html, published.url, problems, self._why(html))

    def _why(self, html: str) -> str:
        """Return that the page shows no text of the document, where each of them is marked."""
        items = list(self._source.items())
        are_marked = all("answer" in item.pointers for item in items)
        return _NO_QUESTIONS if items and are_marked and not has_marks(html) else ""

    def patches(self, item: ItemSource) -> list[Json]:
        """Take an item over and return what stands in its places of the page now."""
        self._source = self._source.with_items({item.id: item})
        changed: list[str] = []
        for part, text in (("question", item.question), ("answer", item.answer)):
            mark = f"{item.id}:{part}"
            if self._texts.by_mark.get(mark, text) != text:
                self._texts.by_mark[mark] = text
                changed.append(mark)
        self._meanwhile.update(changed)
        if self._liquid is None:
            return []
        places = chain.from_iterable(self._places(mark, self._liquid) for mark in changed)
        return [{"mark": mark, "html": html} for mark, html in places]

    def _places(self, mark: str, liquid: PageLiquid) -> Iterator[tuple[str, str]]:
        """Yield what stands now in each place of a text whose HTML rests on nothing around it."""
        for number in self._numbers[mark]:
            place = f"{mark}#{number}"
            if place not in self._in_bodies:
                html = liquid.rewrite(number, self._texts.by_mark[mark])
                html = self._with_lines.get((mark, html.strip()), html)
                yield place, with_comments(liquid.chips.fill_in(html))

    # What is published

    def _marked_data(self, file: Path) -> object:
        """Return the front matter, or the values of a data file, with each text marked."""
        data = self._data(file)
        for section in self._source.sections:
            if isinstance(section, TopicSource):
                self._mark(data, section.id, section.pointers, {"title": section.title})
                for item in section.items:
                    self._mark_item(data, item)
            else:
                self._mark_item(data, section)
        return data

    def _data(self, file: Path) -> object:
        if self._source.is_page:
            return _copied(self._around.front_matter(self._source)[0])
        return _copied(self._site.parsed_data(file, self._source.text))

    def _mark_item(self, data: object, item: ItemSource) -> None:
        texts = {"question": item.question, "answer": item.answer}
        self._mark(data, item.id, item.pointers, texts)

    def _mark(
        self, data: object, node_id: int, pointers: Mapping[str, str], texts: Mapping[str, str]
    ) -> None:
        for part, pointer in pointers.items():
            holder, key = _holder(data, pointer)
            if isinstance(_get(holder, key), str):
                holder[key] = self._texts.marked(node_id, part, texts[part])

    def _to_html(self, text: str) -> str:
        """Return the HTML of Markdown, within limits; texts of the document keep their lines."""
        if self._between is not None:
            self._between()
        html, problems = within_limits(lambda: self._markdown_of(text))
        if problems and self._liquid is not None:
            self._liquid.problems.extend(problems)
        return html

    def _markdown_of(self, text: str) -> str:
        if isinstance(text, MarkedText):
            return self._markdown_of_text(text)
        if OPEN in text:
            self._in_bodies.update(span.mark for span in taken_out(text)[1])
            return to_html_with_marks(text, self._around.markdown)
        return self._around.markdown.to_html(text)

    def _markdown_of_text(self, text: MarkedText) -> str:
        """Return the HTML of a text of the document, and remember where its lines are in it.

        Templates get it without: what they replace or count has to be what is published.
        """
        html = self._around.markdown.to_html(str(text), positions=True)
        plain = without_lines(html)
        source = self._texts.by_mark.get(text.mark, text)
        self._with_lines[text.mark, plain.strip()] = with_origins(html, source, text)
        return plain

    def _with_positions(self, page_html: str, chips: Chips) -> str:
        """Return a page in which the texts that templates left as they were say their lines."""
        filled = {
            (mark, chips.fill_in(plain)): chips.fill_in(html)
            for (mark, plain), html in self._with_lines.items()
        }

        def positioned(place: re.Match[str]) -> str:
            key = (place["mark"], place["inside"].strip())
            return f"{place['opening']}{filled.get(key, place['inside'])}{CLOSE}"

        return _PLACE.sub(positioned, page_html) if self._positions else page_html


def _numbers_by_mark(liquid: PageLiquid) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, text in liquid.occurrences.items():
        numbers[text.mark].append(number)
    return numbers


def _placed(problem: LiquidProblem) -> TextProblem:
    """Return a problem of a page with the text of the document in which it stands."""
    node_id, _, part = problem.mark.partition(":")
    return TextProblem(int(node_id or 0), part, problem)


def _copied(value: object) -> object:
    """Return data whose lists and groups are its own, to put marked texts into."""
    if isinstance(value, Mapping):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def _holder(data: Any, pointer: str) -> tuple[Any, Any]:
    """Return the list or group that a pointer's last step leads into, and that step."""
    *way, last = parse_pointer(pointer) or ("",)
    for token in way:
        data = _get(data, _key(data, token))
    return data, _key(data, last)


def _key(holder: Any, token: str) -> Any:
    return int(token) if isinstance(holder, list) and token.isdigit() else token


def _get(holder: Any, key: Any) -> Any:
    """Return what stands at a place, None where there is no such place."""
    try:
        return holder[key]
    except (KeyError, IndexError, TypeError):
        return None
