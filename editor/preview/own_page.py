"""The page in our own look: heading, topics and questions, and the text below them."""

import html
from collections.abc import Iterator, Mapping

from editor.language import _
from editor.preview.answers import Answers
from editor.preview.marks import marked
from editor.preview.source import ItemSource, TopicSource

_NO_ANSWER = '<p class="empty">' + html.escape(_("No answer yet.")) + "</p>"
Sections = tuple[TopicSource | ItemSource, ...]


def page(sections: Sections, settings: Mapping[object, object], body: str, answers: Answers) -> str:
    """Return the whole page, to stand in the element `main` of our own document.

    Args:
        sections: topics and items in order.
        settings: the front matter; its title and summary stand above the rest.
        body: the text below the front matter.
        answers: what renders the texts.
    """
    return "\n".join(part for part in _parts(sections, settings, body, answers) if part)


def article(item: ItemSource, answers: Answers) -> str:
    """Return one article, as it stands in the page."""
    question = answers.line(item.question, item.id, "question")
    answer = answers.answer(item) if item.answer.strip() else _NO_ANSWER
    return (
        f'<article class="faq-item"{_id(item.anchor)} data-id="{item.id}">'
        f"<h3>{marked(f'{item.id}:question#0', question)}</h3>"
        f'<div class="answer">{marked(f"{item.id}:answer#0", answer)}</div></article>'
    )


def _parts(
    sections: Sections, settings: Mapping[object, object], body: str, answers: Answers
) -> Iterator[str]:
    title, summary = settings.get("title"), settings.get("summary")
    if isinstance(title, str):
        yield f"<h1>{answers.line(title, 0, '')}</h1>"
    if isinstance(summary, str) and (line := answers.line(summary, 0, "")):
        yield f'<p class="summary">{line}</p>'
    for section in sections:
        if isinstance(section, TopicSource):
            yield _topic(section, answers)
        else:
            yield article(section, answers)
    if body.strip():
        yield f'<section class="body">{answers.text_below(body)}</section>'


def _topic(topic: TopicSource, answers: Answers) -> str:
    title = marked(f"{topic.id}:title#0", answers.line(topic.title, topic.id, "title"))
    items = "\n".join(article(item, answers) for item in topic.items)
    return (
        f'<section class="faq-topic"{_id(topic.anchor)} data-id="{topic.id}">'
        f"<h2>{title}</h2>\n{items}</section>"
    )


def _id(anchor: str) -> str:
    return f' id="{html.escape(anchor)}"' if anchor else ""
