"""What can be decided about differences, one step of the history each: taking back, accepting."""

from collections.abc import Sequence

from editor.document.errors import Refusal
from editor.gui.review.accepting import Acceptance
from editor.gui.review.choices import Words
from editor.gui.review.review import Base, Review
from editor.language import _, ngettext
from editor.review.comparison import Comparison
from editor.review.difference import Difference
from editor.review.taking_back import (
    accepted,
    accepted_wording,
    take_back,
    take_back_all,
    take_back_wording,
)


def compared(review: Review) -> tuple[Base, Comparison]:
    """Return what a file is compared with, and the differences as they are now.

    Raises:
        Refusal: they are not known yet.
    """
    if not review.is_up_to_date:
        review.compare_now()
    if review.base is None or review.comparison is None or not review.is_up_to_date:
        raise Refusal(_("the differences are still being looked for"))
    return review.base, review.comparison


def take_differences_back(review: Review, some: Sequence[Difference]) -> bool:
    """Make what has some differences as it was; return whether that was anything.

    Raises:
        DocumentError: this file cannot keep the result.
    """
    _base, comparison = compared(review)
    found = _as_they_are(comparison, some)
    edit = take_back(comparison, found[0]) if len(found) == 1 else take_back_all(comparison, found)
    is_done = review.opened.perform(edit)
    review.compare_now()
    return is_done


def accept_differences(review: Review, some: Sequence[Difference]) -> None:
    """Agree with some differences, so that they are not shown any more.

    Raises:
        DocumentError: what it is compared with cannot keep the result.
    """
    base, comparison = compared(review)
    found = _as_they_are(comparison, some)
    label = ngettext("agreement to {n} change", "agreement to {n} changes", len(found))
    everything = len(comparison.differences) + len(comparison.formatting)
    after = comparison.new if len(found) == everything else accepted(comparison, found)
    review.opened.history.push(Acceptance(label.format(n=len(found)), review, base, after))


def take_words_back(review: Review, words: Words) -> bool:
    """Make one place of a text as it was.

    Raises:
        DocumentError: this file cannot hold the text.
    """
    _base, comparison = compared(review)
    edit = take_back_wording(
        comparison, _found(comparison, words.difference), words.part, words.number
    )
    is_done = review.opened.perform(edit)
    review.compare_now()
    return is_done


def accept_words(review: Review, words: Words) -> None:
    """Agree with one place of a text.

    Raises:
        DocumentError: what it is compared with cannot hold the text.
    """
    base, comparison = compared(review)
    found = _found(comparison, words.difference)
    after = accepted_wording(comparison, found, words.part, words.number)
    label = ngettext("agreement to {n} change", "agreement to {n} changes", 1).format(n=1)
    review.opened.history.push(Acceptance(label, review, base, after))


def _as_they_are(comparison: Comparison, some: Sequence[Difference]) -> list[Difference]:
    return [_found(comparison, each) for each in some]


def _found(comparison: Comparison, difference: Difference) -> Difference:
    """Return a difference as it is now: others may have come above it since it was listed."""
    found = comparison.find(difference.key)
    if found is None:
        raise Refusal(_("this difference is not there any more"))
    return found
