"""The variables of one page while its templates run, and what is noted meanwhile.

Ruby's scopes: `assign` writes below all blocks, so that it lasts for the rest of the page; blocks
and includes lay a frame above. Counters of `increment` lie below both, above the page's own.
"""

import copy
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

from editor.language import _
from editor.preview.liquid.lexer import TEXT, Token, written
from editor.preview.liquid.limits import Buffer, size_of
from editor.preview.liquid.marks import MarkedText
from editor.preview.liquid.page_state import Filter, PageState, Place
from editor.preview.liquid.problems import (
    OPERATION_ERRORS,
    LimitReached,
    LiquidFailure,
    sentence,
)
from editor.preview.liquid.values import Word, is_list, to_s

UNKNOWN = _("This comes from the site and is filled in when the site is built.")
MISSING = _("The settings of this page have nothing under this name.")
NOTHING = _("There is nothing under this name; the site shows nothing here.")


class UnknownFilterError(LiquidFailure):
    """Nobody but the site knows this filter."""


@dataclass(frozen=True, slots=True)
class Found:
    """The value of an expression, and whether nothing in it is for the site to say."""

    value: object
    is_known: bool


@dataclass(slots=True)
class Recorder:
    """The marked texts that were written into something captured."""

    seen: list[MarkedText] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What lasts for the rest of a page."""

    names: Mapping[str, object]
    counters: Mapping[str, int]
    unknown: Collection[str]
    registers: Mapping[object, object]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The variables of a page as they were at one moment."""

    context: "Context"
    kept: "_Kept"
    frames: Sequence[dict[str, object]]
    place: Place

    def restored(self) -> "Context":
        """Return a context with these variables, which may go its own way."""
        now = self.context
        other = Context(now.variables, now.page)
        other.locals.update(self.kept.names)
        other.counters.update(self.kept.counters)
        other.unknown.update(self.kept.unknown)
        other.registers.update(self.kept.registers)
        other.frames = [dict(frame) for frame in self.frames]
        other.place = self.place
        other.recorders = [Recorder()]
        return other


@dataclass(frozen=True, slots=True)
class BoundFilter:
    """A filter with what was given to it, to be applied to another text later."""

    filter: Filter
    context: "Context"
    values: Sequence[object]
    before: Snapshot | None = None
    """The page before the filter, if the result rests on its variables."""

    def __call__(self, text: str) -> str:
        """Return what the filter makes of a text, on the page as it was then."""
        context = self.before.restored() if self.before else self.context
        return to_s(self.filter.apply(context, text, *self.values))


class Context:
    """The variables of a page; it notes which were asked for in vain."""

    def __init__(self, variables: Mapping[str, object], page: PageState) -> None:
        self.page = page
        self.variables = variables
        self.locals: dict[str, object] = {}
        self.counters: dict[str, int] = {}
        self.frames: list[dict[str, object]] = []
        self.unknown: set[str] = set()
        self.place = Place()
        self.recorders: list[Recorder] = []
        self.registers: dict[object, object] = {}
        self.forloop: object = None
        self.interrupts: list[str] = []
        self._size = 0
        self._kept: _Kept | None = None
        self._of_site = 0
        self._missing = 0

    def variable(self, name: object) -> object:
        """Return a variable; one that is missing is nil, and is noted."""
        if not isinstance(name, str):
            return None
        for frame in reversed(self.frames):
            if name in frame:
                return frame[name]
        if name in self.locals:
            self._of_site += name in self.unknown
            return self.locals[name]
        if name in self.counters:
            return self.counters[name]
        if name in self.variables:
            return self.variables[name]
        self._note_missing(is_of_site=self.page.home is None)
        return None

    def note_missing(self, inside: object) -> None:
        """Note that something was looked for in vain inside a value."""
        if inside is not None or not self._of_site:
            self._note_missing(is_of_site=False)

    def _note_missing(self, *, is_of_site: bool) -> None:
        self._of_site += is_of_site
        self._missing += not is_of_site

    def assign(self, key: str, value: object) -> None:
        """Assign, but keep nothing that is too large: later texts have the room."""
        size = self._size - size_of(self.locals.get(key)) + size_of(value)
        if size > self.page.limits.namespace:
            self.locals.pop(key, None)
            raise LimitReached(_("This keeps more than the preview can hold."))
        self._size = size
        self._kept = None
        self.locals[key] = value
        self.unknown.discard(key)

    def assign_unknown(self, key: str) -> None:
        """Keep what rests on something unknown as unknown."""
        self.assign(key, None)
        self.unknown.add(key)

    def count(self, name: str, value: int) -> None:
        """Set a counter of `increment` or `decrement`."""
        self._kept = None
        self.counters[name] = value

    def register(self, key: object, value: object) -> None:
        """Keep what a tag has to know when it runs again."""
        self._kept = None
        self.registers[key] = value

    @contextmanager
    def frame(self, names: dict[str, object]) -> Iterator[None]:
        """Lay a frame of variables above all others."""
        if len(self.frames) > self.page.limits.depth:
            raise LimitReached(_("This is nested too deeply; does an include include itself?"))
        self.frames.append(names)
        try:
            yield
        finally:
            self.frames.pop()

    @contextmanager
    def at(self, place: Place) -> Iterator[None]:
        """Be in another text for a while."""
        before = self.place
        self.place = place
        try:
            yield
        finally:
            self.place = before

    def find(self, evaluate: Callable[[Self], object]) -> Found:
        """Evaluate an expression; something that is not in the page itself is a known nothing."""
        self._of_site = self._missing = 0
        try:
            value = evaluate(self)
        except UnknownFilterError:
            if self.page.home is not None:
                raise
            self._missing, self._of_site = 0, 1
            return Found(None, is_known=False)
        except OPERATION_ERRORS:
            if not self._of_site:
                raise
            return Found(None, is_known=False)  # with what the site has it may well be done
        return Found(value, is_known=not self._of_site)

    def output(self, evaluate: Callable[[Self], object]) -> Found:
        """Evaluate what is printed: what is missing is unknown, unless a filter helps."""
        found = self.find(evaluate)
        if not self._missing or not self.place.own:
            return found
        is_empty = (
            found.value is None or found.value == "" or (is_list(found.value) and not found.value)
        )
        return Found(found.value, is_known=found.is_known and not is_empty)

    def chip_for_unknown(self, label: str, token: Token) -> str:
        """Return the placeholder of a chip for something unknown."""
        name, _, filters = label.partition("|")
        reason = UNKNOWN
        if self._missing and not self._of_site:
            reason = NOTHING if self.page.home else MISSING
        reason = f"{reason} ({label})" if filters else reason
        return self.page.chip(name.strip(), reason, token, self.place)

    def chip_for_error(self, error: BaseException, token: Token) -> str:
        """Return the placeholder of a chip for something that failed."""
        return self.page.chip(written(token), sentence(error), token, self.place)

    def filtered(self, name: str, value: object, values: Sequence[object]) -> object:
        """Return what a filter makes of a value."""
        found = self.page.filters.get(name)
        if found is None:
            raise UnknownFilterError(
                _("Filters of plugins, such as “{name}”, are not run here.").format(name=name)
            )
        if isinstance(value, str) and not found.keeps_letters and self.page.chips.word in value:
            raise UnknownFilterError(UNKNOWN)
        if not isinstance(value, MarkedText):
            result = found.apply(self, value, *values)
        elif found.keeps_text:
            before = self.snapshot() if found.uses_variables else None
            text = to_s(found.apply(self, value, *values))
            result = value.after(text, BoundFilter(found, self, values, before))
        else:
            result = found.apply(self, str(value), *values)
        self.page.take_room(result)
        return "" if isinstance(result, Word) else result

    def snapshot(self) -> Snapshot:
        """Return the variables as they are now; unless they change, two moments share them."""
        if self._kept is None:
            self._kept = _Kept(
                dict(self.locals), dict(self.counters), set(self.unknown), dict(self.registers)
            )
        frames = [
            {name: copy.copy(each) if name == "forloop" else each for name, each in frame.items()}
            for frame in self.frames
        ]
        return Snapshot(self, self._kept, frames, self.place)

    def rendered(self, text: str) -> str:
        """Return what a text becomes, here and now."""
        buffer = Buffer(self.page.limits.output)
        self.page.template(text).run(self, buffer)
        return buffer.getvalue()

    def write(self, value: object, text: str) -> str:
        """Return what an output writes of a value whose text is known."""
        if not isinstance(value, MarkedText):
            return text
        if self.recorders:
            self.recorders[-1].seen.append(value)
            return str(text)
        return self.page.occurrence(value) if self.page.marking else str(text)

    def chip_for_cut(self, reason: str, text: str) -> str:
        """Return the placeholder of a chip for a text that was cut off."""
        token = Token(TEXT, "", 0, text)
        return self.page.chip("…", reason, token, self.place)

    def recover(self) -> None:
        """Be ready for the next text, however the last one ended."""
        self.frames.clear()
        self.recorders.clear()
        self.forloop = None
        self.interrupts.clear()
