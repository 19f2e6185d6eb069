"""A document in our own look: the whole page, or one article as it would stand in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.preview import own_page
from editor.preview.answers import Answers, TextProblem, assigns
from editor.preview.marks import regions, replaced
from editor.preview.source import ItemSource, PageSource
from editor.preview.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and what is wrong with the texts in it."""

    html: str
    problems: list[TextProblem]
    title: str = "FAQ"
    """What the page calls itself."""


class OwnLook:
    """Renders from one source; items may be exchanged by newer ones with the same id."""

    def __init__(
        self,
        source: PageSource,
        around: Surroundings,
        between: Callable[[], None] | None = None,
        *,
        positions: bool = True,
    ) -> None:
        self._between = between
        self._positions = positions
        self._meanwhile: dict[int, str] = {}
        self._source = source
        self._around = around
        self._settings, self._body = around.front_matter(source)
        self._items = {item.id: item for item in source.items()}
        self._places = {node_id: place for place, node_id in enumerate(self._items)}
        self._assigning = {item.id for item in source.items() if _assigns(item)}

    def page(self) -> Rendered:
        """Render the whole page as it is when that is done."""
        answers = self._answers(self._between)
        self._meanwhile.clear()
        sections = self._source.with_items(self._items).sections
        html = own_page.page(sections, self._settings, self._body, answers)
        for article in self._meanwhile.values():
            for mark, inside in regions(article):
                html = replaced(html, mark, inside)
        title = self._settings.get("title")
        return Rendered(html, answers.problems, title if isinstance(title, str) else "FAQ")

    def article(self, item: ItemSource) -> Rendered:
        """Take an item over and render it: what items before it assign, it knows."""
        answers = self._answers()
        if item.id in self._items:
            for earlier in self._assigning_before(item.id):
                answers.remember(earlier)
            self._take_over(item)
        html = self._meanwhile[item.id] = own_page.article(item, answers)
        return Rendered(html, answers.problems)

    def _take_over(self, item: ItemSource) -> None:
        self._items[item.id] = item
        self._assigning.discard(item.id)
        if _assigns(item):
            self._assigning.add(item.id)

    def _assigning_before(self, node_id: int) -> list[ItemSource]:
        place = self._places[node_id]
        earlier = [each for each in self._assigning if self._places[each] < place]
        return [self._items[each] for each in sorted(earlier, key=self._places.__getitem__)]

    def _answers(self, between: Callable[[], None] | None = None) -> Answers:
        variables: Mapping[str, object] = self._around.variables(self._settings, self._source.path)
        page = self._around.liquid.page(variables, path=self._source.path)
        return Answers(page, self._around.markdown, between, positions=self._positions)


def _assigns(item: ItemSource) -> bool:
    return assigns(item.question) or assigns(item.answer)
