"""Sorting the questions of a topic, or the topics, with as few moves as can be."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from editor.document.document import Document
from editor.document.edits.edit import Edit, together
from editor.document.edits.link_names import quoted
from editor.document.edits.moving import move
from editor.document.errors import Refusal
from editor.document.faq import Position, Topic
from editor.language import _

#: Returns what texts are compared by; what it is only has to have an order.
Key = Callable[[str], Any]


def plain_key(text: str) -> str:
    """Return what texts are compared by where no language is known: letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if char.isalnum() or char.isspace()).strip()


def sort(document: Document, parent: Position, key: Key = plain_key) -> Edit | None:
    """Sort what stands directly under a topic, or at the top under (), by question or title.

    Raises:
        Refusal: this file writes its questions in a way that has no order.
    """
    children = document.faq.children_of(parent)
    if not children.is_list:
        raise Refusal(_("this file names its questions; their order cannot be changed here"))
    labels = [key(child.label) for child in children]
    order = sorted(range(len(labels)), key=labels.__getitem__)
    topic = document.faq.at(parent)
    if topic is not None:
        label = _("sorting of {topic}").format(topic=quoted(topic.label))
    elif any(isinstance(child, Topic) for child in children):
        label = _("sorting of the topics")
    else:
        label = _("sorting of the questions")
    edit = together(label, _moves(document, parent, order))
    if edit is None:
        return None
    # What is shown stays so; undone from elsewhere, the topic shows what happened.
    return replace(edit, focus=None, undo_focus=topic.id if topic is not None else None)


def _moves(document: Document, parent: Position, order: list[int]) -> list[Edit]:
    """Return the moves that bring rows into an order; the longest run in order stays."""
    staying = longest_rising(order)
    rows = list(range(len(order)))
    steps: list[Edit] = []
    for goal, original in enumerate(order):
        if original in staying:
            continue
        now = rows.index(original)
        # It goes behind the one that is to stand above it, wherever that is by now.
        above = rows.index(order[goal - 1]) if goal else -1
        to_row = above if above > now else above + 1
        step = move(document, (*parent, now), parent, to_row)
        if step is not None:
            rows.insert(to_row, rows.pop(now))
            steps.append(step)
            document = step.after
    return steps


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the numbers of the longest subsequence that rises (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    below: list[int] = [-1] * len(numbers)
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        below[at] = piles[pile - 1] if pile else -1
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [at]
    found: set[int] = set()
    at = piles[-1] if piles else -1
    while at >= 0:
        found.add(numbers[at])
        at = below[at]
    return found
