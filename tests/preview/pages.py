"""Sources of pages for tests."""

from editor.preview.own_look import OwnLook
from editor.preview.source import ItemSource, PageSource, TopicSource
from editor.preview.surroundings import surroundings

GREEN = ItemSource(2, "Is *it* green & good?", "green", "{% assign cups = 2 %}Mostly.")
HOT = ItemSource(4, "{{ page.title }}: how hot?", "hot", "{{ cups }} cups")
TEXT = """\
---
title: Tea & cups
summary: All {{ site.teas }}.
list: [a, '"b']
---
The {{ cups }} end.
"""
PAGE = PageSource(TEXT, (TopicSource(1, "Leaves", "leaves", (GREEN,)), HOT))


def own_look(text: str = "---\ntitle: T\nlist: [a, '\"b']\n---\n") -> OwnLook:
    """Return our own look of a page without questions and without a site."""
    return OwnLook(PageSource(text, ()), surroundings(""))


def answer(text: str, look: OwnLook | None = None) -> str:
    """Return the HTML of one answer without a site."""
    html = (look or own_look()).article(ItemSource(1, "Why?", "why", text)).html
    return html.partition("<!--faq:1:answer#0-->")[2].removesuffix("<!--/faq--></div></article>")
