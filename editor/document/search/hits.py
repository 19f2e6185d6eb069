"""One place that was found, as a list of results shows it: a line with the words in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.document.search.finding import Finder, Found
from editor.document.search.markup import Span
from editor.document.search.replacement import Replacement, Template
from editor.document.search.texts import Place

_SHOWN = 60  # characters of the line that are shown before the words
_SHOWN_BEHIND = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text, with its line."""

    place: Place
    start: int
    end: int
    before: str
    """What stands before the words in their line, shortened where that is much."""
    words: str
    after: str
    label: str
    """What a list of results calls the text's owner."""
    new: str | None = None
    """What would stand there instead."""

    @property
    def replacement(self) -> Replacement:
        """What would be done to the text."""
        return Replacement(self.start, self.end, self.words if self.new is None else self.new)


def hits(finder: Finder, found: Iterable[Found], template: Template | None = None) -> Iterator[Hit]:
    """Yield the places in texts that were found, in order.

    Args:
        finder: what found them.
        found: the texts.
        template: writes what would stand in their place, if that is wanted.

    Raises:
        QueryProblem: the expression takes too long.
    """
    for one in found:
        if template is None:
            for span in one.spans:
                yield _hit(one, span, None)
            continue
        for change in finder.replacements(one.text.text, template):
            yield _hit(one, (change.start, change.end), change.new)


def _hit(found: Found, span: Span, new: str | None) -> Hit:
    text = found.text.text
    start, end = span
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = max(line, start - _SHOWN), min(line_end, end + _SHOWN_BEHIND)
    before = ("…" if first > line else "") + text[first:start].lstrip()
    words, after = text[start:end], text[end:last]
    return Hit(found.text.place, start, end, before, words, after, found.text.label, new)


def choices_of(found: Iterable[Hit]) -> dict[Place, list[Replacement]]:
    """Return what is to be done to each text, for edits.replace_all."""
    choices: dict[Place, list[Replacement]] = {}
    for hit in found:
        choices.setdefault(hit.place, []).append(hit.replacement)
    return choices
