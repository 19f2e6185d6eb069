"""The texts of a difference with what was inserted underlined and what was deleted struck out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QPalette

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic
from editor.document.parts import Outside, Part
from editor.document.settings import humanised
from editor.gui.review.choices import SCHEME
from editor.gui.signs import colour_of
from editor.gui.theme import GRID
from editor.language import _
from editor.review.comparison import Comparison
from editor.review.difference import Changed, Difference, Kind
from editor.review.sentences import sentence
from editor.review.sign import Sign
from editor.review.wording import Fate, Stretch, wording

_LABELS = {
    Part.QUESTION: _("Question"),
    Part.TITLE: _("Topic"),
    Part.ANSWER: _("Answer"),
    Part.ANCHOR: _("Link name"),
    Outside.BODY: _("Page text"),
}
_FATES = {
    Fate.INSERTED: ("underline", Sign.ADDED),
    Fate.DELETED: ("line-through", Sign.REMOVED),
}


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its marks."""

    part: Part | Outside
    stretches: Sequence[Stretch]
    can_decide: bool = False
    """Whether its places can be taken back one by one."""
    name: str = ""
    """What a setting or further field is called."""


def marked_page(comparison: Comparison, difference: Difference, palette: QPalette) -> str:
    """Return what was done, and the texts with their marks, as HTML for Qt's text widget."""
    texts = "".join(_shown(each, palette) for each in _texts(comparison, difference))
    return f"{_said(sentence(comparison, difference), palette)}{texts}"


def original_page(comparison: Comparison, old: Position, palette: QPalette) -> str:
    """Return the texts of a topic or question as they were."""
    texts = [
        _shown(Text(part, (Stretch(Fate.KEPT, text),)), palette)
        for part, text in _parts_at(comparison.old, old)
    ]
    return "".join(texts)


# Which texts


def _texts(comparison: Comparison, difference: Difference) -> Iterator[Text]:
    for kind, fate, document, place in (
        (Kind.ADDED, Fate.INSERTED, comparison.new, difference.new),
        (Kind.REMOVED, Fate.DELETED, comparison.old, difference.old),
    ):
        if kind in difference.kinds and place is not None:
            for part, text in _parts_at(document, place):
                yield Text(part, (Stretch(fate, text),))
            return
    if difference.new is None:
        yield from map(_reworded, difference.changed)
        return
    for part, text in _parts_at(comparison.new, difference.new):
        changed = difference.text(part)
        yield _reworded(changed) if changed else Text(part, (Stretch(Fate.KEPT, text),))
    yield from (_reworded(each) for each in difference.changed if each.part is Outside.SETTING)


def _reworded(changed: Changed) -> Text:
    is_both = changed.old is not None and changed.new is not None
    can_decide = is_both and changed.part is not Outside.SETTING
    name = humanised(changed.name.rpartition("/")[2])
    return Text(changed.part, wording(changed.old or "", changed.new or ""), can_decide, name)


def _parts_at(document: Document, place: Position) -> Iterator[tuple[Part, str]]:
    node = document.faq.at(place)
    if isinstance(node, Item):
        yield Part.QUESTION, node.question
        yield Part.ANSWER, node.answer.rstrip("\n")
    elif isinstance(node, Topic):
        yield Part.TITLE, node.title
    if node is not None and node.anchor:
        yield Part.ANCHOR, node.anchor


# As HTML


def _said(said: str, palette: QPalette) -> str:
    colour = palette.color(QPalette.ColorRole.PlaceholderText).name()
    return f'<p style="color: {colour}; margin-bottom: {GRID}px">{escape(said)}</p>'


def _shown(text: Text, palette: QPalette) -> str:
    quiet = palette.color(QPalette.ColorRole.PlaceholderText).name()
    number, words, was_kept = -1, "", True
    for each in text.stretches:
        is_kept = each.fate is Fate.KEPT
        number += was_kept and not is_kept
        was_kept = is_kept
        shown = _stretch(each, palette)
        if text.can_decide and not is_kept:
            shown = f'<a href="{SCHEME}:{text.part}:{number}">{shown}</a>'
        words += shown
    while words.endswith("<br/>"):
        words = words.removesuffix("<br/>")
    return (
        f'<p style="color: {quiet}; margin-top: {2 * GRID}px; margin-bottom: 2px">'
        f"{escape(text.name or _LABELS.get(text.part, text.part))}</p>"
        f'<p style="white-space: pre-wrap; margin-top: 0px; line-height: 140%">{words}</p>'
    )


def _stretch(stretch: Stretch, palette: QPalette) -> str:
    text = escape(stretch.text).replace("\n", "<br/>")
    if stretch.fate is Fate.KEPT:
        return text
    line, sign = _FATES[stretch.fate]
    colour = colour_of(sign, palette).name()
    return (
        f'<span style="color: {colour}; text-decoration: {line}; '
        f'background-color: {_tint(palette, sign)}">{text}</span>'
    )


def _tint(palette: QPalette, sign: Sign) -> str:
    """Return a ground on which a colour is seen to be one, and can be read."""
    base, colour = palette.color(QPalette.ColorRole.Base), colour_of(sign, palette)
    share = 0.1
    parts = (
        round(one * (1 - share) + other * share)
        for one, other in zip(
            (base.red(), base.green(), base.blue()),
            (colour.red(), colour.green(), colour.blue()),
            strict=True,
        )
    )
    return "#{:02x}{:02x}{:02x}".format(*parts)
