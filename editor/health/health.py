"""The health of a FAQ: its figures now and over time, and what nobody has touched for a year."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor.document import Document, DocumentError
from editor.document.faq import Item, Position
from editor.health.figures import Figures, figures_of
from editor.health.states import State, chosen
from editor.site import Site

YEAR = timedelta(days=365)
_PATIENCE = 60.0  # seconds for all of the past
_Text = tuple[str, str]
Progress = Callable[[int, int], None]
"""Is told how many states were read, and of how many."""


@dataclass(frozen=True, slots=True)
class Point:
    """The figures from a moment on."""

    when: datetime
    figures: Figures


@dataclass(frozen=True, slots=True)
class Untouched:
    """A question that reads as it did a year ago."""

    position: Position
    question: str
    since: datetime
    """When it was changed last, as far as was looked."""


@dataclass(frozen=True, slots=True)
class Health:
    """What a reviewer wants to know of a page."""

    now: Figures
    points: tuple[Point, ...] = ()
    """The oldest first; none where there is no history."""
    untouched: tuple[Untouched, ...] = ()
    """The longest untouched first."""
    is_whole: bool = True
    """Whether the past was read to its beginning."""


@dataclass(frozen=True, slots=True)
class _Past:
    """What is known of one state."""

    texts: frozenset[_Text]
    document: Document


def health(  # noqa: PLR0913 - what is looked at, and from where
    document: Document,
    path: Path | None,
    states: Sequence[State],
    *,
    site: Site | None = None,
    now: datetime | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Health:
    """Return how a FAQ fares.

    Args:
        document: as it is now.
        path: its file; None if it was never saved.
        states: what the file held before, the newest first; nothing where there is no history.
        site: the site, where it need not be looked for.
        now: from when the year is counted back.
        progress: is told how far it has come; it may raise to end it.
    """
    moment = now or datetime.now(UTC)
    found = Health(figures_of(document, path, site))
    if not states:
        return found
    wanted = chosen(states)
    names = {each.name for each in wanted}
    last_touched = _LastTouched(document)
    figures: dict[str, Figures] = {}
    end = time.monotonic() + _PATIENCE
    for count, state in enumerate(states):
        is_wanted = state.name in names and state.name not in figures
        if not is_wanted and last_touched.is_done:
            continue
        if time.monotonic() > end:
            found = replace(found, is_whole=False)
            break
        progress(count, len(states))
        past = _past(state, path)
        last_touched.go_back(state.when, past.texts if past is not None else None)
        if is_wanted and past is not None:
            figures[state.name] = figures_of(past.document, path, site)
    points = [Point(each.when, figures[each.name]) for each in wanted if each.name in figures]
    return replace(
        found,
        points=(*points, Point(moment, found.now)),
        untouched=tuple(last_touched.before(moment - YEAR)),
    )


class _LastTouched:
    """Goes back in time with the questions of today, and leaves each where it read otherwise."""

    def __init__(self, document: Document) -> None:
        self._items = {place: node for place, node in document.faq.walk() if isinstance(node, Item)}
        self._open = set(self._items)
        self._since: dict[Position, datetime] = {}

    @property
    def is_done(self) -> bool:
        """Whether it is known of all when they were changed last."""
        return not self._open

    def go_back(self, when: datetime, texts: frozenset[_Text] | None) -> None:
        """Go back to a state; one that cannot be read tells nothing."""
        if texts is None:
            return
        for place in tuple(self._open):
            if _text(self._items[place]) in texts:
                self._since[place] = when
            else:
                self._open.discard(place)

    def before(self, moment: datetime) -> list[Untouched]:
        """Return what was not changed since a moment, the longest untouched first."""
        found = [
            Untouched(place, self._items[place].label, since)
            for place, since in self._since.items()
            if since <= moment
        ]
        return sorted(found, key=lambda each: (each.since, each.position))


def _past(state: State, path: Path | None) -> _Past | None:
    """Read what a file held; None where that was no FAQ."""
    content = state.read()
    try:
        document = (
            Document.of_file(path, content) if path is not None else Document.from_bytes(content)
        )
    except DocumentError:
        return None
    nodes = (node for _place, node in document.faq.walk())
    return _Past(frozenset(_text(each) for each in nodes if isinstance(each, Item)), document)


def _text(item: Item) -> _Text:
    return item.question.strip(), item.answer.strip()
