"""Finds the articles in a rendered page by the markers that our own renderer writes."""

import re

_MARK = re.compile(r'<(?:article|section) class="faq-(?:item|topic)"[^>]*? data-id="(\d+)">')
_END = "</article>"


def article(fragment: str, item_id: int) -> str | None:
    """Return the article of an item, None where there is none; of a topic its first article."""
    for mark in _MARK.finditer(fragment):
        if int(mark[1]) == item_id:
            start = fragment.find("<article", mark.start())
            end = fragment.find(_END, start)
            return fragment[start : end + len(_END)] if 0 <= start < end else None
    return None


def with_article(fragment: str, item_id: int, html: str) -> str:
    """Return a page with one article replaced."""
    old = article(fragment, item_id)
    return fragment if old is None else fragment.replace(old, html, 1)
