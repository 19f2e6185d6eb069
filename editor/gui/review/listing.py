"""Which differences are listed, and under which headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.document.faq import Position
from editor.gui.review.engine import called
from editor.language import _
from editor.review.comparison import Comparison
from editor.review.difference import Difference, Subject
from editor.review.sign import Sign
from editor.review.signs import signs_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which differences are to be listed."""

    sign: Sign | None = None
    """Only those that have this sign; None for all."""
    has_formatting: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the differences below it."""

    title: str
    differences: tuple[Difference, ...]


def groups_of(comparison: Comparison, wanted: Wanted) -> list[Group]:
    """Return the differences by what they stand in, in the order of the page."""
    groups: dict[str, list[Difference]] = {}
    for each in comparison.differences:
        if wanted.sign is None or wanted.sign in signs_of(each):
            groups.setdefault(_title(comparison, each), []).append(each)
    if wanted.has_formatting and wanted.sign in (None, Sign.FORMATTING):
        groups.setdefault(_("Formatting in the file"), []).extend(comparison.formatting)
    return [Group(title, tuple(found)) for title, found in groups.items() if found]


def listed(groups: Iterable[Group]) -> Iterator[Difference]:
    """Yield differences in the order in which they are listed."""
    for group in groups:
        yield from group.differences


def _title(comparison: Comparison, difference: Difference) -> str:
    match difference.subject:
        case Subject.SETTING:
            return _("Page settings")
        case Subject.BODY | Subject.FILE:
            return _("Page text")
        case _:
            return _topic(comparison, difference) or _("Page")


def _topic(comparison: Comparison, difference: Difference) -> str:
    """Return the topic that something stands in, or is; the one that it stood in if that went."""
    is_topic = difference.subject is Subject.TOPIC
    document, place = comparison.new, difference.new
    if place is None and difference.old is not None:
        shown = comparison.place(difference)
        if is_topic or not shown:
            document, place = comparison.old, difference.old
        else:
            place = shown
    above: Position = (place or ()) if is_topic else (place or ())[:-1]
    return called(document, above) if above else ""
