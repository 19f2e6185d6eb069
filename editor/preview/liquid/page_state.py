"""What all contexts of one page share: the site, the limits, and what was noted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TextIO

from editor.language import _
from editor.preview.liquid.chips import Chips
from editor.preview.liquid.home import Home
from editor.preview.liquid.lexer import Token, line_of
from editor.preview.liquid.limits import Limits, size_of
from editor.preview.liquid.marks import MarkedText, marked_output, without_marks
from editor.preview.liquid.problems import LimitReached, LiquidProblem

#: Who has so many will not read on.
_MOST_PROBLEMS = 1000


@dataclass(frozen=True, slots=True)
class Filter:
    """What a filter does, and what that means for chips and marks in a text."""

    apply: Callable[..., object]
    """Takes the context, the value, and what is given to the filter."""
    keeps_text: bool = False
    """Whether what comes out is still the text that went in."""
    keeps_letters: bool = False
    """Whether the placeholder of a chip in the text comes through."""
    uses_variables: bool = False
    """Whether the result rests on the variables of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """The text that is being rendered."""

    name: str = ""
    own: bool = True
    mark: str = ""


class Template(Protocol):
    """A parsed template."""

    def run(self, context: Any, buffer: TextIO) -> None:
        """Write what it becomes in a context of this page."""


@dataclass(slots=True)
class PageState:
    """What all contexts of one page share."""

    home: Home | None
    markdownify: Callable[[str], str]
    filters: Mapping[str, Filter]
    limits: Limits
    template: Callable[[str], Template]
    """Returns a text as a template."""
    path: str = ""
    marking: bool = False
    chips: Chips = field(default_factory=Chips)
    problems: list[LiquidProblem] = field(default_factory=list)
    occurrences: dict[int, MarkedText] = field(default_factory=dict)
    _noted: dict[tuple[object, ...], str] = field(default_factory=dict)
    _turns: int = 0
    _work: int = 0

    def start(self) -> None:
        """Count from nothing again what a rendering may use up."""
        self._turns = self._work = 0

    def chip(self, label: str, reason: str, token: Token, place: Place) -> str:
        """Return the placeholder of a chip, and note the problem, once for each place."""
        key = (label, reason, token.start_index, token.source, place.name, place.mark)
        found = self._noted.get(key)
        if found is None:
            self.note(label, reason, token, place)
            found = self._noted[key] = self.chips.add(label, reason)
        return found

    def note(self, label: str, reason: str, token: Token, place: Place) -> None:
        """Note a problem that leaves no chip, once for each place."""
        key = (label, reason, token.start_index, token.source, place.name, place.mark)
        if key not in self._noted and len(self.problems) < _MOST_PROBLEMS:
            self._noted[key] = ""
            line = line_of(token)
            self.problems.append(LiquidProblem(reason, label, place.name, line, place.mark))

    def take_turns(self, number: int) -> None:
        """Count turns of a loop before they begin."""
        self._turns += number
        if self._turns > self.limits.loop_iterations:
            raise LimitReached(_("This goes round more often than the preview can follow."))

    def take_room(self, value: object) -> None:
        """Count a value that was made."""
        size = size_of(value)
        self._work += size
        if size > self.limits.namespace or self._work > self.limits.work:
            raise LimitReached(_("This makes texts larger than the preview can hold."))

    def occurrence(self, text: MarkedText) -> str:
        """Return a marked text as it is written into the page."""
        number = len(self.occurrences)
        self.occurrences[number] = text
        return marked_output(without_marks(text), text.mark, number)
