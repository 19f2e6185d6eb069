"""What compares, loaded when something is compared for the first time: the window starts without.

Everything else at the review desk asks here.
"""
# ruff: noqa: PLC0415 - the reason for this module

from typing import TYPE_CHECKING

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.difference import Difference

if TYPE_CHECKING:
    from editor.review.comparing import Comparison


def compare(old: Document, new: Document) -> "Comparison":
    """Return all differences between two documents."""
    from editor.review.comparing import differences

    return differences(old, new)


def taken_over(old: Document, new: Document, values: object) -> "Comparison":
    """Return what another process has found; compare here where it has read something else."""
    from editor.review.carried import NotTheSame, brought

    try:
        return brought(old, new, values if isinstance(values, dict) else {})
    except NotTheSame:
        return compare(old, new)


def said(comparison: "Comparison", difference: Difference) -> str:
    """Return a difference as a sentence."""
    from editor.review.sentences import sentence

    return sentence(comparison, difference)


def called(document: Document, place: Position) -> str:
    """Return how sentences call a topic or question."""
    from editor.review.sentences import name_of

    return name_of(document, place)


def place_near(
    comparison: "Comparison", old: Position, moved: frozenset[Position] = frozenset()
) -> tuple[Position, int] | None:
    """Return the topic and row where something would stand that went; None if its topic went."""
    from editor.review.whereabouts import place_before

    return place_before(comparison.matching, old, moved)
