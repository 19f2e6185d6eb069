"""Taking back what somebody changed, one difference at a time, or accepting it.

What comes back is written as it was, with its comments. Everything is an edit of the new document:
one undo step. To accept a difference is to make it in the old document too: so it no longer shows.
"""

from collections.abc import Iterable

from editor.document.document import Document
from editor.document.edits import reword, reword_body, together
from editor.document.edits.edit import Edit, Replaced, Retouched
from editor.document.errors import DocumentError, Refusal
from editor.document.parts import Outside, Part
from editor.document.pointers import Tokens, format_pointer
from editor.language import _, ngettext
from editor.review.comparing import Comparison
from editor.review.difference import Difference
from editor.review.restoring import Restorer
from editor.review.returning import Returning
from editor.review.wording import with_only, without, wording


def take_back(comparison: Comparison, difference: Difference) -> Edit | None:
    """Return the edit of the new document that takes a difference back.

    Raises:
        Refusal: this file cannot keep the result, or the difference is one of the whole file.
    """
    label = _("take-back of a change")
    if difference.label:
        label = _("take-back of a change to {name}").format(name=difference.label)
    return _taken_back(comparison, [difference], label)


def take_back_all(comparison: Comparison, some: Iterable[Difference] | None = None) -> Edit | None:
    """Return the edit of the new document that takes several differences back.

    Args:
        comparison: what has them.
        some: the differences; None for all, formatting included: the old file comes back then.

    Raises:
        Refusal: this file cannot keep the result.
    """
    chosen = list(some) if some is not None else [*comparison.differences, *comparison.formatting]
    label = ngettext(
        "take-back of {n} change", "take-back of {n} changes", len(chosen)
    ).format(n=len(chosen))  # fmt: skip
    everything = {each.key for each in (*comparison.differences, *comparison.formatting)}
    if not chosen:
        return None
    if everything == {each.key for each in chosen}:
        return Edit(label, comparison.new, comparison.old, Replaced())
    return _taken_back(comparison, chosen, label)


def accepted(comparison: Comparison, some: Iterable[Difference]) -> Document:
    """Return the old document with some differences made in it, so that they no longer show.

    Raises:
        Refusal: the old file cannot keep the result.
    """
    edit = take_back_all(comparison.mirrored(), [each.mirrored() for each in some])
    return edit.after if edit is not None else comparison.old


def take_back_wording(
    comparison: Comparison, difference: Difference, part: Part | Outside, number: int
) -> Edit | None:
    """Return the edit that takes back one of the places at which a text is worded otherwise.

    Args:
        comparison: what has the difference.
        difference: that of the text.
        part: which text of it.
        number: which of its wording changes, counted from 0.

    Raises:
        Refusal: this file cannot hold the text.
        IndexError: there is no such change.
    """
    stretches = wording(*_texts(difference, part))
    return _reworded(comparison.new, difference, part, without(stretches, number))


def accepted_wording(
    comparison: Comparison, difference: Difference, part: Part | Outside, number: int
) -> Document:
    """Return the old document with one of the wording changes made in it.

    Raises:
        Refusal: the old file cannot hold the text.
        IndexError: there is no such change.
    """
    stretches = wording(*_texts(difference, part))
    mirrored = difference.mirrored()
    edit = _reworded(comparison.old, mirrored, part, with_only(stretches, number))
    return edit.after if edit is not None else comparison.old


def _texts(difference: Difference, part: Part | Outside) -> tuple[str, str]:
    changed = difference.text(part)
    if changed is None or changed.old is None or changed.new is None:
        raise Refusal(_("this text came or went as a whole"))
    return changed.old, changed.new


def _reworded(
    document: Document, difference: Difference, part: Part | Outside, text: str
) -> Edit | None:
    if isinstance(part, Part):
        return reword(document, difference.new or (), part, text)
    if part is Outside.BODY:
        return reword_body(document, text)
    changed = difference.text(part)
    tokens: Tokens = changed.new_tokens if changed is not None else ()
    path = format_pointer(tokens)
    after = document.patched([{"op": "replace", "path": path, "value": text}])
    label = _("take-back of a change to {name}").format(name=difference.label)
    return Edit(label, document, after, Retouched(path))


def _taken_back(comparison: Comparison, some: list[Difference], label: str) -> Edit | None:
    """Take differences back and read the file back at the end; if that fails, after each step."""
    try:
        edit = _in_turn(comparison, some, label, Restorer(is_careful=False))
        if edit is not None:
            edit.after.verify()
    except DocumentError:
        return _in_turn(comparison, some, label, Restorer(is_careful=True))
    return edit


def _in_turn(
    comparison: Comparison, some: list[Difference], label: str, restorer: Restorer
) -> Edit | None:
    returning = Returning(comparison, restorer)
    for each in some:
        returning.take_back(each)
    return together(label, returning.steps)
