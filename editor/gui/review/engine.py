"""What compares, loaded when something is compared for the first time: the window starts without.

Everything else at the review desk asks here.
"""
# ruff: noqa: PLC0415 - the reason for this module

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.comparison import Comparison
from editor.review.difference import Difference


def compare(old: Document, new: Document) -> Comparison:
    """Return all differences between two documents."""
    from editor.review.comparing import differences

    return differences(old, new)


def taken_over(old: Document, new: Document, values: object) -> Comparison:
    """Return what another process has found; compare here where it has read something else."""
    from editor.review.carried import NotTheSame, brought

    try:
        return brought(old, new, values if isinstance(values, dict) else {})
    except NotTheSame:
        return compare(old, new)


def said(comparison: Comparison, difference: Difference) -> str:
    """Return a difference as a sentence."""
    from editor.review.sentences import sentence

    return sentence(comparison, difference)


def called(document: Document, place: Position) -> str:
    """Return how sentences call a topic or question."""
    from editor.review.sentences import name_of

    return name_of(document, place)
