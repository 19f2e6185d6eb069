"""What a sheet suggests, and what becomes of a page that accepts some of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from pathlib import Path

from editor.document import Document, DocumentError
from editor.document.edits import take_over
from editor.document.edits.edit import Edit
from editor.document.errors import Refusal
from editor.document.faq import Item, Topic
from editor.language import _, ngettext
from editor.review.comparing import Comparison, differences
from editor.review.difference import Difference
from editor.review.likeness import Words, words_of
from editor.review.merging import Merge, Side, merge
from editor.review.suggestions.sheet import About, Sheet
from editor.review.taking_back import accepted

_ALIKE = 0.5  # of the words, for a question to be the one that was commented


class Fit(Enum):
    """How a suggestion stands to what the page says now."""

    FITS = auto()
    THERE = auto()
    """The page says so already."""
    CLASHES = auto()
    """The page says something else by now where the suggestion would change it."""


@dataclass(frozen=True)
class Trial:
    """What some suggestions would make of a page."""

    current: Document
    merged: Merge

    @cached_property
    def fit(self) -> Fit:
        """How they stand to the page."""
        if self.merged.conflicts:
            return Fit.CLASHES
        return Fit.THERE if self.merged.document.has_text_of(self.current) else Fit.FITS

    def edit(self, *, is_forced: bool = False) -> Edit | None:
        """Return the step that accepts them; None where the page says so already.

        Args:
            is_forced: whether the suggestions win where the page says something else by now.

        Raises:
            Refusal: they do not fit any more, and are not to win; or the file cannot keep them.
        """
        if self.fit is Fit.CLASHES and not is_forced:
            raise Refusal(_("the page says something else there by now"))
        try:
            after = self.merged.version(Side.THEIRS) if is_forced else self.merged.document
        except DocumentError as error:
            raise Refusal(_("the page has changed too much since then")) from error
        return take_over(self.current, after)


class Suggested:
    """The suggestions of a sheet, which are differences between two texts of the page.

    Args:
        sheet: what a reviewer has to say.
        path: of the page, which says how it is read; None if it was never saved.
    """

    def __init__(self, sheet: Sheet, path: Path | None) -> None:
        self._path = path
        self._texts = sheet.base, sheet.text

    @cached_property
    def comparison(self) -> Comparison:
        """What separates the page as it was from the page as it is suggested."""
        old, new = (_read(self._path, text) for text in self._texts)
        return differences(old, new)

    @property
    def all(self) -> tuple[Difference, ...]:
        """The suggestions in the order of the page, those about the file's looks last."""
        return (*self.comparison.differences, *self.comparison.formatting)

    def trial(self, some: Sequence[Difference], current: Document) -> Trial:
        """Return what some suggestions would make of the page as it is now.

        Raises:
            Refusal: they cannot be made without the others.
        """
        comparison = self.comparison
        wanted = comparison.new if len(some) == len(self.all) else accepted(comparison, some)
        return Trial(current, merge(comparison.old, current, wanted))

    def edit(self, some: Sequence[Difference], trial: Trial, *, is_forced: bool) -> Edit | None:
        """Return the step that accepts some suggestions, with a name for the history.

        Raises:
            Refusal: see `Trial.edit`.
        """
        edit = trial.edit(is_forced=is_forced)
        label = ngettext(
            "acceptance of {n} suggestion", "acceptance of {n} suggestions", len(some)
        ).format(n=len(some))
        return replace(edit, label=label) if edit is not None else None


def found(document: Document, about: About) -> Topic | Item | None:
    """Return what a comment is about in the page as it is now; None for the page, or if it went."""
    nodes = [node for _place, node in document.faq.walk()]
    if not about.name and not about.anchor:
        return None
    same = [each for each in nodes if about.anchor and each.anchor == about.anchor]
    same = same or [each for each in nodes if each.label == about.name]
    if same:
        return same[0]
    wanted = words_of(about.name)
    alike = [(_share(wanted, words_of(each.label)), -at) for at, each in enumerate(nodes)]
    share, at = max(alike, default=(0.0, 0))
    return nodes[-at] if share >= _ALIKE else None


def _share(one: Words, other: Words) -> float:
    """Return how many of the words of both are words of both."""
    both = one.keys() & other.keys()
    return len(both) / max(len(one.keys() | other.keys()), 1)


def _read(path: Path | None, text: str) -> Document:
    content = text.encode("utf-8", "surrogatepass")
    try:
        return Document.of_file(path, content) if path else Document.from_bytes(content)
    except (DocumentError, OSError):
        return Document.as_text(content)
