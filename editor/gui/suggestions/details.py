"""One suggestion or comment as a small page of text."""

from collections.abc import Iterator
from html import escape

from editor.gui.moments import moment
from editor.gui.suggestions.sheets import Row
from editor.language import _
from editor.review.difference import Difference, Kind
from editor.review.excerpts import excerpts
from editor.review.suggestions.sheet import Comment, Reply
from editor.review.suggestions.suggested import Fit
from editor.review.wording import Fate, wording

_MARKS = {
    Fate.KEPT: "{text}",
    Fate.INSERTED: "<u><b>{text}</b></u>",
    Fate.DELETED: "<s>{text}</s>",
}
_FITS = {
    Fit.FITS: "",
    Fit.THERE: _("The page says so already."),
    Fit.CLASHES: _(
        "This does not fit any more: the page says something else there by now. "
        "“Accept anyway” lets the suggestion win."
    ),
}


def page_of(row: Row, fit: Fit | None, now: str) -> str:
    """Return the page.

    Args:
        row: what it is about.
        fit: how a suggestion stands to the page; None where it cannot be made alone.
        now: what the answer says now, where the suggestion clashes with it.
    """
    return "".join(_paragraphs(row, fit, now))


def _paragraphs(row: Row, fit: Fit | None, now: str) -> Iterator[str]:
    if row.comment is not None:
        comment = row.comment
        if comment.about.quote:
            yield f"<blockquote>{_lines(comment.about.quote)}</blockquote>"
        yield from _said(comment)
        for reply in comment.replies:
            yield from _said(reply)
        return
    yield f"<p><b>{escape(row.sentence)}</b></p>"
    if fit is None:
        yield f"<p><i>{escape(_('This can only be accepted together with the others.'))}</i></p>"
    elif _FITS[fit]:
        yield f"<p><i>{escape(_FITS[fit])}</i></p>"
    if row.difference is not None:
        yield from (f"<p>{line}</p>" for line in _changes(row.difference))
    if fit is Fit.CLASHES and now:
        yield f"<p><b>{escape(_('The page says now:'))}</b></p><p>{_lines(now)}</p>"


def _said(said: Comment | Reply) -> Iterator[str]:
    yield f"<p><b>{escape(said.by)}</b>, {escape(moment(said.when))}</p>"
    yield f"<p>{_lines(said.text)}</p>"


def _changes(difference: Difference) -> Iterator[str]:
    if Kind.ADDED in difference.kinds or Kind.REMOVED in difference.kinds:
        return
    for changed in difference.changed:
        if changed.old and changed.new:
            yield from excerpts(wording(changed.old, changed.new), _marked)
        elif changed.new or changed.old:
            fate = Fate.INSERTED if changed.new else Fate.DELETED
            yield _marked(fate, changed.new or changed.old or "")


def _marked(fate: Fate, text: str) -> str:
    return _MARKS[fate].format(text=_lines(text))


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
