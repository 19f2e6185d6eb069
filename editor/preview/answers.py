"""One answer after the other: through Liquid and Markdown to HTML, within limits."""

import html as html_escapes
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from editor.language import _
from editor.preview.deadline import TimeUp, deadline
from editor.preview.line_numbers import with_origins
from editor.preview.liquid import LiquidProblem, PageLiquid
from editor.preview.markdown import Markdown
from editor.preview.sanitising import cleaned
from editor.preview.source import ItemSource, Json

#: Seconds that one text may take.
MOST_SECONDS = 2.0
_TOO_LONG = _(
    "This text takes too long to show, so it was left out here. "
    "Look for something in it that repeats without end."
)
#: The tags after which Liquid knows more than before.
_ASSIGNING = re.compile(
    r"\{%-?\s*(assign|capture|increment|decrement|cycle|ifchanged|include|include_cached|liquid)\b"
)
_TOO_DEEP = _("This text is nested too deeply to show, so it was left out here.")


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Something in a text of the document that will not be published as meant."""

    id: int
    """The topic or item, 0 for the page itself."""
    part: str
    """`question`, `answer`, `title`, or empty."""
    problem: LiquidProblem

    def to_json(self) -> Json:
        """Return the problem as the window reads it."""
        return {
            "id": self.id,
            "part": self.part,
            "line": self.problem.line,
            "label": self.problem.label,
            "message": self.problem.message,
        }


class Answers:
    """Renders the texts of one page in order: what one assigns in Liquid, later ones know."""

    def __init__(
        self,
        liquid: PageLiquid,
        markdown: Markdown,
        between: Callable[[], None] | None = None,
        *,
        positions: bool = True,
    ) -> None:
        self._between = between
        self._positions = positions
        self._liquid = liquid
        self._markdown = markdown
        self.problems: list[TextProblem] = []

    def answer(self, item: ItemSource) -> str:
        """Return the HTML of an answer: it is whole, and nothing in it acts."""
        if self._between is not None:
            self._between()
        return self._within_limits(item.id, "answer", partial(self._markdown_of, item))

    def text_below(self, text: str) -> str:
        """Return the HTML of the text below the front matter."""
        return self.answer(ItemSource(0, "", "", text))

    def line(self, text: str, node_id: int, part: str) -> str:
        """Return the HTML of a question or title: Liquid is filled in, nothing else is read."""
        return self._within_limits(node_id, part, partial(self._line, text))

    def remember(self, item: ItemSource) -> None:
        """Take note of what an earlier item assigns; what is wrong there is not said."""
        noted = len(self.problems)
        for text in filter(assigns, (item.question, item.answer)):
            self._within_limits(item.id, "", partial(self._liquid.render, text))
        del self.problems[noted:]

    def _line(self, text: str) -> str:
        written = self._liquid.render(text, own=True)
        return self._liquid.chips.fill_in(html_escapes.escape(written, quote=False))

    def _markdown_of(self, item: ItemSource) -> str:
        rendered = self._liquid.render(item.answer, own=True)
        prefix = f"{item.id}-" if item.id and self._positions else ""
        html = self._markdown.to_html(rendered, positions=self._positions, prefix=prefix)
        html = with_origins(html, item.answer, rendered)
        return self._liquid.chips.fill_in(cleaned(html)).strip()

    def _within_limits(self, node_id: int, part: str, render: Callable[[], str]) -> str:
        known = len(self._liquid.problems)
        html, found = within_limits(render)
        found = [*self._liquid.problems[known:], *found]
        self.problems += (TextProblem(node_id, part, problem) for problem in found)
        return html


def assigns(text: str) -> bool:
    """Whether a text may leave something behind that later ones know."""
    return _ASSIGNING.search(text) is not None


def within_limits(render: Callable[[], str]) -> tuple[str, list[LiquidProblem]]:
    """Return what is rendered; where that passes a limit, a note that says why, and a problem."""
    try:
        with deadline(MOST_SECONDS):
            return render(), []
    except TimeUp:
        reason = _TOO_LONG
    except RecursionError:
        reason = _TOO_DEEP
    note = f'<p class="faq-cut" role="note">{html_escapes.escape(reason)}</p>'
    return note, [LiquidProblem(message=reason, label="", name="", line=1)]
