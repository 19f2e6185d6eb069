"""From sources to HTML: Liquid, then Markdown, then chips, in the order of the page."""

import html
import re
from collections.abc import Iterable, Mapping

from editor.preview.liquid import Limits, Liquid
from editor.preview.markdown import to_html
from editor.preview.source import ItemSource, PageSource, TopicSource

_NO_ANSWER = '<p class="empty">No answer yet.</p>'
_LIQUID = Liquid(None, to_html, limits=Limits(loop_iterations=100_000, output=2_000_000))
_ASSIGNING = re.compile(r"\{%-?\s*(assign|capture|increment|decrement|cycle|ifchanged|liquid)\b")


class Renderer:
    """Renders the texts of one page; what one text assigns in Liquid, later ones know."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data
        self._liquid = _LIQUID.page({"page": data})
        self._chips = self._liquid.chips

    def remember(self, earlier: Iterable[ItemSource]) -> None:
        """Take note of what items that stand earlier in the page assign."""
        for item in earlier:
            for text in (item.question, item.answer):
                if _ASSIGNING.search(text):
                    self._liquid.render(text)

    def render_answer(self, text: str, number: int = 0) -> str:
        """Return the HTML of an answer: safe, and with chips for what only the site knows.

        Its footnotes are told from those of other answers by the number.
        """
        return self._chips.fill_in(to_html(self._liquid.render(text), number))

    def render_line(self, text: str) -> str:
        """Return the HTML of a question or title: Liquid is filled in, nothing else is read."""
        return self._chips.fill_in(html.escape(self._liquid.render(text), quote=False))

    def render_item(self, item: ItemSource) -> str:
        """Return one article, as it stands in the page."""
        answer = self.render_answer(item.answer, item.id) if item.answer.strip() else _NO_ANSWER
        return (
            f'<article class="faq-item" id="{html.escape(item.anchor)}" data-id="{item.id}">'
            f"<h3>{self.render_line(item.question)}</h3>"
            f'<div class="answer">{answer}</div></article>'
        )

    def render_page(self, source: PageSource) -> str:
        """Return the whole page: heading, summary, topics and items, and the text below them."""
        parts = [self._heading()]
        for section in source.sections:
            if isinstance(section, TopicSource):
                parts.append(self._topic(section))
            else:
                parts.append(self.render_item(section))
        if source.body.strip():
            parts.append(f'<section class="body">{self.render_answer(source.body)}</section>')
        return "\n".join(part for part in parts if part)

    def _topic(self, topic: TopicSource) -> str:
        items = "\n".join(self.render_item(item) for item in topic.items)
        return (
            f'<section class="faq-topic" id="{html.escape(topic.anchor)}" data-id="{topic.id}">'
            f"<h2>{self.render_line(topic.title)}</h2>\n{items}</section>"
        )

    def _heading(self) -> str:
        title, summary = self._data.get("title"), self._data.get("summary")
        heading = f"<h1>{self.render_line(title)}</h1>" if isinstance(title, str) else ""
        below = self.render_line(summary) if isinstance(summary, str) else ""
        return heading + (f'<p class="summary">{below}</p>' if below else "")
