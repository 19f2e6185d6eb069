"""Liquid for a site, and for each of its pages: what the rest of the preview uses."""

from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.liquid.chips import Chips
from editor.preview.liquid.context import Context
from editor.preview.liquid.filters.registry import FILTERS
from editor.preview.liquid.home import Home
from editor.preview.liquid.limits import Buffer, Limits
from editor.preview.liquid.marks import MarkedText, without_marks
from editor.preview.liquid.page_state import PageState, Place
from editor.preview.liquid.problems import LimitReached, LiquidProblem
from editor.preview.liquid.tags.registry import TAGS
from editor.preview.liquid.templates import Templates

_DEFAULTS = Limits()
_TOO_DEEP = _("This is nested too deeply.")


class Liquid:
    """Liquid for one site, or for a file without one: the templates that were parsed already."""

    def __init__(
        self, home: Home | None, markdownify: Callable[[str], str], *, limits: Limits = _DEFAULTS
    ) -> None:
        self._home = home
        self._markdownify = markdownify
        self._limits = limits
        self._templates = Templates(TAGS)

    def page(
        self, variables: Mapping[str, object], *, path: str = "", marking: bool = False
    ) -> "PageLiquid":
        """Return what renders the texts of one page.

        Args:
            variables: what templates know: `site`, `page`, `content` and so on.
            path: the page's source file in the site, for `include_relative`.
            marking: whether marked texts leave their marks in what is rendered.
        """
        state = PageState(
            self._home,
            self._markdownify,
            FILTERS,
            self._limits,
            self._templates.template,
            path=path,
            marking=marking,
        )
        return PageLiquid(variables, state)


class PageLiquid:
    """Renders the texts of one page in order: what one assigns, later ones know."""

    def __init__(self, variables: Mapping[str, object], state: PageState) -> None:
        self._state = state
        self._context = Context(variables, state)

    def beside(self, variables: Mapping[str, object]) -> "PageLiquid":
        """Return what renders another template of the same page, a layout say.

        It knows nothing that the templates before it assigned, only their counters go on; chips,
        problems and occurrences are those of the page.
        """
        known = {**self._context.variables, **variables}
        other = PageLiquid(known, self._state)
        other._context.counters = self._context.counters
        return other

    @property
    def chips(self) -> Chips:
        """The chips of all texts rendered so far."""
        return self._state.chips

    @property
    def problems(self) -> list[LiquidProblem]:
        """The problems of all texts rendered so far."""
        return self._state.problems

    @property
    def occurrences(self) -> Mapping[int, MarkedText]:
        """The marked texts that were written, by the numbers in their marks."""
        return self._state.occurrences

    def render(self, text: str, *, name: str = "", own: bool = False) -> str:
        """Return a text with its Liquid filled in, and placeholders of chips where it cannot be.

        Args:
            text: a template.
            name: what it is called in problems; empty for the text of the page itself.
            own: whether the text belongs to the document, so that an output with nothing to show
                is worth a chip. Without a site every text does.
        """
        text = without_marks(text)
        if "{{" not in text and "{%" not in text:
            return text
        mark = text.mark if isinstance(text, MarkedText) else ""
        self._context.place = Place(name, own=own or self._state.home is None, mark=mark)
        self._state.start()
        buffer = Buffer(self._state.limits.output)
        end = ""
        try:
            self._state.template(text).run(self._context, buffer)
        except (LimitReached, RecursionError) as error:
            end = self._cut(text, error)
        finally:
            self._context.recover()
        return buffer.getvalue() + end

    def rewrite(self, number: int, text: str) -> str:
        """Return what would stand at an occurrence if its text were another.

        The text goes the same road; problems and chips on the way join those of the page.
        """
        self._state.start()
        try:
            return self._state.occurrences[number].again(without_marks(text))
        except (LimitReached, RecursionError) as error:
            return self._cut(text, error)

    def _cut(self, text: str, error: BaseException) -> str:
        reason = str(error) if isinstance(error, LimitReached) else _TOO_DEEP
        return self._context.chip_for_cut(reason, text)
