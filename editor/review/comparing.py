"""All differences between two documents, in the order of the page."""

from editor.document.collecting import collecting_paused
from editor.document.document import Document
from editor.review.comparison import Comparison
from editor.review.difference import Difference, Kind
from editor.review.faq_compared import FaqComparison
from editor.review.identity import with_keys
from editor.review.matching import match_outlines
from editor.review.one_shape import read_alike
from editor.review.outlines import outline_of
from editor.review.page_compared import (
    body_differences,
    file_formatting,
    names_of,
    other_differences,
    setting_differences,
    structure_differences,
)
from editor.review.whereabouts import Whereabouts

__all__ = ["Comparison", "differences"]


def differences(old: Document, new: Document) -> Comparison:
    """Compare two documents.

    A topic that came or went with all that is in it is one difference, and so is an item that
    moved and was reworded at once. What moved is what explains the order with the fewest moves.
    """
    with collecting_paused():  # its passes cost a quarter of comparing thousands of questions
        return _differences(old, new)


def _differences(old: Document, new: Document) -> Comparison:
    old, new = read_alike(old, new)
    outlines = outline_of(old), outline_of(new)
    matching = match_outlines(*outlines)
    names = names_of(old), names_of(new)
    whereabouts = Whereabouts(matching)
    faq = FaqComparison(*outlines, matching, names).differences()
    found = [
        *structure_differences(old, new),
        *setting_differences(old, new, names),
        *sorted(faq, key=lambda each: _order(whereabouts, each)),
        *body_differences(old, new),
    ]
    if all(Kind.FORMATTING in each.kinds for each in found):
        found += other_differences(old, new, names)
    found += file_formatting(old, new, is_known=bool(found))
    keyed = list(with_keys(found, outlines, matching))
    return Comparison(
        old,
        new,
        matching,
        tuple(each for each in keyed if Kind.FORMATTING not in each.kinds),
        tuple(each for each in keyed if Kind.FORMATTING in each.kinds),
    )


def _order(whereabouts: Whereabouts, difference: Difference) -> tuple[float, ...]:
    if difference.new is not None:
        return difference.new
    return whereabouts.order(difference.old or ())
